//! What a meeting is about, when and where.

use leptos::prelude::*;

use crate::bind;
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::form::{DayField, FigureField, LineField, LinesField};
use crate::ui::pages::account::open_account;

use super::meeting::Part;

/// The fields of the plan.
#[component]
pub fn Plan(id: RecordId) -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    view! {
        <Part id="plan" title=t!("meetings.plan.title")>
            <div class="field-grid">
                <LineField
                    id="title"
                    label=t!("meetings.plan.about")
                    bind=bind!(editor, meetings[id].title)
                    class="wide"
                />
                <DayField id="day" label=t!("meetings.plan.day") bind=bind!(editor, meetings[id].day) />
                <FigureField
                    id="hours"
                    label=t!("meetings.plan.length")
                    bind=bind!(editor, meetings[id].hours)
                    unit=t!("meetings.hours")
                />
                <LineField id="place" label=t!("meetings.plan.place") bind=bind!(editor, meetings[id].place) />
                <LineField
                    id="ours"
                    label=t!("meetings.plan.ours")
                    bind=bind!(editor, meetings[id].ours)
                    suggest=open.our_names()
                    class="span-2"
                />
                <LinesField
                    id="bring"
                    label=t!("meetings.plan.bring")
                    bind=bind!(editor, meetings[id].bring)
                    hint=t!("meetings.plan.bring_hint")
                    class="wide"
                />
            </div>
        </Part>
    }
}
