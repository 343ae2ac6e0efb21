//! How a KAM meeting differs from a typical call (S2).

use leptos::prelude::*;

use crate::content::account::call_and_meeting::CALL_AND_MEETING;
use crate::content::assessment::Source;
use crate::content::guide::GuideTopic;
use crate::domain::account::preparation::PreparationTime;
use crate::t;
use crate::ui::components::ContrastTable;
use crate::ui::pages::topic_route;
use crate::ui::text::plain;

/// Both side by side, beside the plan of the meeting.
#[component]
pub fn TypicalCall() -> impl IntoView {
    let hours = vec![
        ("least", PreparationTime::LEAST.into()),
        ("most", PreparationTime::MOST.into()),
    ];
    view! {
        <aside class="aside stays" aria-labelledby="differs">
            <h2 id="differs">{t!("meetings.typical.title")}</h2>
            <ContrastTable
                contrast=&CALL_AND_MEETING
                figures=hours
                caption=t!("meetings.typical.title")
            />
            <p class="source">
                {t!("meetings.typical.source")} " " {plain(Source::S2.label())} ". "
                <a href=topic_route(GuideTopic::Meetings).href()>{t!("meetings.typical.guide")}</a>
            </p>
        </aside>
    }
}
