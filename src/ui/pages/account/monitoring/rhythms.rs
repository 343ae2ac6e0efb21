//! How often we follow up with the account, and how old a contact may become.

use leptos::prelude::*;

use crate::bind;
use crate::domain::account::stakeholders::Influence;
use crate::domain::account::steps::Field;
use crate::domain::words::Word;
use crate::t;
use crate::ui::components::{Section, distance, nearness};
use crate::ui::form::{CadenceField, DayField};
use crate::ui::pages::account::open_account;
use crate::ui::text::day;

/// The rhythm of following up, when that was last done, and how old contacts may become.
#[component]
pub fn Rhythms() -> impl IntoView {
    let open = open_account();
    let (editor, today) = (open.editor, open.today);
    let done_today =
        move |_| editor.edit(move |account| account.monitoring.last_follow_up = Some(today));
    view! {
        <Section
            id="rhythm"
            title=t!("monitoring.rhythm.title")
            hint=t!("monitoring.rhythm.hint")
            class="wide"
        >
            <div class="field-grid">
                <CadenceField
                    id=Field::FollowUp.word()
                    label=t!("monitoring.rhythm.follow_up")
                    bind=bind!(editor, monitoring.follow_up)
                    hint=t!("monitoring.rhythm.follow_up_hint")
                    optional=true
                />
                <DayField
                    id="last_follow_up"
                    label=t!("monitoring.rhythm.last")
                    bind=bind!(editor, monitoring.last_follow_up)
                    hint=t!("monitoring.rhythm.last_hint")
                />
                <CadenceField
                    id="contact"
                    label=t!("monitoring.rhythm.contact")
                    bind=bind!(editor, monitoring.contact)
                    hint=t!(
                        "monitoring.rhythm.contact_hint",
                        influence = Influence::TO_BE_MET.word()
                    )
                />
            </div>
            <div class="cluster follow-up">
                <button class="button" type="button" on:click=done_today>
                    {t!("monitoring.rhythm.done_today")}
                </button>
                <NextFollowUp />
            </div>
        </Section>
    }
}

/// When to follow up next, and what the day rests on.
#[component]
fn NextFollowUp() -> impl IntoView {
    let open = open_account();
    let today = open.today;
    let days = open
        .editor
        .memo(move |account| (account.last_follow_up(today), account.follow_up_due(today)));
    move || {
        let (last, due) = days.get();
        let Some(due) = due else {
            return view! { <p role="status">{t!("monitoring.rhythm.none")}</p> }.into_any();
        };
        let next = t!(
            "monitoring.rhythm.next",
            day = day(due),
            distance = distance(due, today)
        );
        let rests_on = match last {
            Some(last) => t!("monitoring.rhythm.since", day = day(last)),
            None => t!("monitoring.rhythm.never").to_owned(),
        };
        view! {
            <p role="status">
                <span class="due" data-when=nearness(due, today)>
                    {next}
                </span>
                " "
                <span class="small muted">{rests_on}</span>
            </p>
        }
        .into_any()
    }
}
