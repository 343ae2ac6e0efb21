//! What is printed before the person has chosen how people appear: one page that says so, not the plan.

use leptos::prelude::*;

use crate::domain::account::stakeholders::Stakeholder;
use crate::t;
use crate::ui::text::day;

use super::Reported;

/// The page. It stands on paper only.
#[component]
pub fn Cover(reported: Reported) -> impl IntoView {
    let named = move || match reported.names.with(|names| names.all().len()) {
        0 => t!("report.cover.nobody").to_owned(),
        n => t!("report.cover.names", n = n),
    };
    let judged = move || {
        let judged = |one: &&Stakeholder| {
            one.influence.is_some()
                || one.stance.is_some()
                || one.contact.is_some()
                || one.orientation.is_some()
        };
        let people = reported.open.editor.document;
        match people.with(|account| account.stakeholders.iter().filter(judged).count()) {
            0 => String::new(),
            n => t!("report.cover.judged", n = n),
        }
    };
    let made = t!("report.made", day = day(reported.open.today));
    view! {
        <section class="only-print cover" aria-labelledby="cover">
            <p class="latin">{made}</p>
            <h2 id="cover">{move || reported.title()}</h2>
            <p>{named} " " {judged}</p>
            <p>{t!("report.cover.not_printed")}</p>
            <ol>
                <li>{t!("report.cover.press")}</li>
                <li>{t!("report.cover.choose")}</li>
                <li>{t!("report.cover.print")}</li>
            </ol>
        </section>
    }
}
