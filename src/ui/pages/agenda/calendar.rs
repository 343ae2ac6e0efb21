//! What is due as a file for the person's own calendar.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::exporter::{self, ExporterError};
use crate::browser::{files, page};
use crate::data::calendar::{Calendar, CalendarEvent};
use crate::data::export::Export;
use crate::domain::agenda::{Entry, Whose};
use crate::store::Workspace;
use crate::t;

use super::{entry_route, entry_words, kind_of_entry, whose_name};

/// When the document that an entry belongs to was last edited.
fn edited(workspace: Workspace, whose: &Whose) -> u64 {
    match whose {
        Whose::Programme => workspace.programme().with(|plan| plan.edited),
        Whose::Account(id) => workspace
            .account(id)
            .map_or(0, |account| account.with(|account| account.edited)),
    }
}

/// The entries as a calendar. An event keeps its name from file to file, so that a calendar program that reads
/// a newer file changes its event.
fn calendar(workspace: Workspace, entries: &[Entry]) -> Calendar {
    let event = |entry: &Entry| {
        let whose = whose_name(workspace, &entry.whose);
        let mut description = kind_of_entry(entry.kind).to_owned();
        if !entry.owner.trim().is_empty() {
            description = format!("{description}\n{}", entry.owner.trim());
        }
        CalendarEvent {
            uid: format!("{}@trellis", entry.uid()),
            day: entry.day,
            title: format!("{}: {whose}", entry_words(entry)),
            description,
            url: page::address_of(&entry_route(entry).href()),
            changed: edited(workspace, &entry.whose),
        }
    };
    Calendar {
        name: t!("today.calendar.name").to_owned(),
        events: entries.iter().map(event).collect(),
    }
}

/// Makes a calendar file of entries and offers it for saving; says so where that fails.
#[component]
pub fn CalendarButton(
    /// The entries, asked for when the button is pressed.
    #[prop(into)]
    entries: Callback<(), Vec<Entry>>,
    /// What the file holds, said beside the button.
    hint: &'static str,
) -> impl IntoView {
    let workspace: Workspace = expect_context();
    let busy = RwSignal::new(false);
    let said = RwSignal::new("");
    let make = move |_| {
        // A second press while the first is at work makes nothing more.
        if busy.get_untracked() {
            return;
        }
        let request = Export::Calendar(untrack(|| calendar(workspace, &entries.run(())))).request();
        busy.set(true);
        said.set(t!("today.calendar.making"));
        spawn_local(async move {
            let made = exporter::make(&request).await;
            let name = format!("trellis-{}.ics", workspace.today());
            let words = match made.map(|file| files::download(&name, "text/calendar", &file)) {
                Ok(Ok(())) => t!("today.calendar.made"),
                Err(ExporterError::NotLoaded(_)) => t!("today.calendar.not_loaded"),
                Ok(Err(_)) | Err(ExporterError::Failed(_)) => t!("today.calendar.failed"),
            };
            // The person may have gone on: then there is nobody to tell.
            let _ = said.try_set(words);
            let _ = busy.try_set(false);
        });
    };
    view! {
        <span class="cluster">
            <button
                class="button"
                type="button"
                aria-disabled=move || busy.get().then_some("true")
                on:click=make
            >
                {t!("today.calendar.button")}
            </button>
            <span class="small muted" role="status">
                {move || match said.get() {
                    "" => hint,
                    said => said,
                }}
            </span>
        </span>
    }
}
