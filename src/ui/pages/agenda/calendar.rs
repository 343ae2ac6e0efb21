//! What is due as a file for the person's own calendar.

use leptos::prelude::*;

use crate::browser::page;
use crate::data::calendar::{Calendar, CalendarEvent};
use crate::data::export::Export;
use crate::domain::agenda::{Entry, Whose};
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{ExportButton, ExportFile};

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
/// a newer file changes its event. `of` says what the document of an entry is called and when it was edited.
pub fn calendar(entries: &[Entry], of: &dyn Fn(&Whose) -> (String, u64)) -> Calendar {
    let event = |entry: &Entry| {
        let (whose, changed) = of(&entry.whose);
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
            changed,
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
    let file = move |()| {
        let of = |whose: &Whose| (whose_name(workspace, whose), edited(workspace, whose));
        ExportFile {
            name: format!("trellis-{}.ics", workspace.today()),
            export: Export::Calendar(calendar(&entries.run(()), &of)),
        }
    };
    view! {
        <ExportButton
            label=t!("today.calendar.button")
            hint
            made=t!("today.calendar.made")
            file
        />
    }
}
