//! The days of the plan for the person's own calendar.

use leptos::prelude::*;

use crate::domain::agenda::{Agenda, Entry};
use crate::t;
use crate::ui::pages::account::open_account;
use crate::ui::pages::agenda::CalendarButton;

use super::StepSection;

/// The button that makes the file.
#[component]
pub fn PlanCalendar() -> impl IntoView {
    let open = open_account();
    let entries = move |()| -> Vec<Entry> {
        let mut agenda = Agenda::new(open.today);
        open.editor
            .document
            .with_untracked(|account| agenda.add_account(account));
        agenda.into_entries()
    };
    // The worked example and an archived account ask for nothing.
    let asks = open
        .editor
        .memo(|account| !account.example && !account.archived);
    view! {
        <Show when=move || asks.get()>
            <StepSection id="calendar" title=t!("monitoring.calendar.title")>
                <CalendarButton entries hint=t!("monitoring.calendar.hint") />
            </StepSection>
        </Show>
    }
}
