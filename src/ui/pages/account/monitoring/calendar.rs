//! The days of the plan for the person's own calendar.

use leptos::prelude::*;

use crate::data::account::disclosure::Names;
use crate::domain::agenda::Agenda;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::Section;
use crate::ui::pages::account::open_account;
use crate::ui::pages::agenda::{CalendarButton, CalendarFile};
use crate::ui::text::WORDING;

/// The way to the file.
#[component]
pub fn PlanCalendar() -> impl IntoView {
    let open = open_account();
    let document = open.editor.document;
    let entries = Signal::derive(move || {
        let mut agenda = Agenda::new(open.today);
        document.with(|account| agenda.add_account(account));
        agenda.into_entries()
    });
    let programme = expect_context::<Workspace>().programme();
    let names = Signal::derive(move || {
        document
            .with(|account| programme.with(|programme| Names::of(&[account], programme, WORDING)))
    });
    let leaving = RwSignal::new(false);
    // The worked example and an archived account ask for nothing.
    let asks = open
        .editor
        .memo(|account| !account.example && !account.archived);
    view! {
        <Show when=move || asks.get()>
            <Section id="calendar" title=t!("monitoring.calendar.title") class="wide">
                <CalendarButton open=leaving hint=t!("monitoring.calendar.hint") />
                <CalendarFile open=leaving entries names />
            </Section>
        </Show>
    }
}
