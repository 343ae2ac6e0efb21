//! What is due as a file for the person's own calendar.

use leptos::prelude::*;

use crate::browser::page;
use crate::data::account::disclosure::{Disclosure, DisclosureChoice, Names};
use crate::data::calendar::{Calendar, CalendarEvent};
use crate::data::export::Export;
use crate::domain::agenda::{AgendaEntry, Whose};
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{BeforeItLeaves, ExportButton, ExportFile};

use super::{entry_route, entry_words, kind_of_entry, whose_name};

/// When the document that an entry belongs to was last edited.
fn edited(workspace: Workspace, whose: &Whose) -> u64 {
    match whose {
        Whose::Programme => workspace.programme().with(|plan| plan.edited),
        Whose::Development(id) => workspace
            .competence_sheet(id)
            .map_or(0, |sheet| sheet.with(|sheet| sheet.edited)),
        Whose::Account(id) => workspace
            .account(id)
            .map_or(0, |account| account.with(|account| account.edited)),
    }
}

/// The entries as a calendar. An event keeps its name from file to file, so that a calendar program that reads
/// a newer file changes its event. `of` says what the document of an entry is called and when it was edited.
pub fn calendar(entries: &[AgendaEntry], of: &dyn Fn(&Whose) -> (String, u64)) -> Calendar {
    let event = |entry: &AgendaEntry| {
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

/// Opens and closes the way to the calendar file.
#[component]
pub fn CalendarButton(
    open: RwSignal<bool>,
    /// What the file holds, said beside the button.
    hint: &'static str,
) -> impl IntoView {
    view! {
        <span class="cluster">
            <button
                class="button"
                type="button"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {t!("today.calendar.button")}
            </button>
            <span class="small muted">{hint}</span>
        </span>
    }
}

/// Once it is open: whom the entries name, how people are to appear, and the button that makes the file.
#[component]
pub fn CalendarFile(
    open: RwSignal<bool>,
    /// What is in the file; looked at only while this is open, like the names.
    #[prop(into)]
    entries: Signal<Vec<AgendaEntry>>,
    /// The names that may stand in the entries.
    #[prop(into)]
    names: Signal<Names>,
) -> impl IntoView {
    let choice = RwSignal::new(None::<DisclosureChoice>);
    view! {
        <Show when=move || open.get()>
            <Leave entries names choice />
        </Show>
    }
}

#[component]
fn Leave(
    entries: Signal<Vec<AgendaEntry>>,
    names: Signal<Names>,
    choice: RwSignal<Option<DisclosureChoice>>,
) -> impl IntoView {
    let workspace: Workspace = expect_context();
    // Who is named costs a look at whole documents: once, not with every change of what is shown.
    let names = Memo::new(move |_| names.get());
    let disclosure = Signal::derive(move || {
        let entries = entries.get();
        let of = |entry: &AgendaEntry| {
            let whose = whose_name(workspace, &entry.whose);
            [entry.what.clone(), entry.owner.clone(), whose]
        };
        let texts: Vec<String> = entries.iter().flat_map(of).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        names.with(|names| Disclosure::of_texts(&texts, names))
    });
    let file = move |()| {
        let choice = choice.get().unwrap_or(DisclosureChoice::AS_IT_IS);
        let names = names.read();
        let mut entries = entries.get();
        for entry in &mut entries {
            for text in [&mut entry.what, &mut entry.owner] {
                *text = choice.text(std::mem::take(text), &names);
            }
        }
        let of = |whose: &Whose| {
            let name = choice.text(whose_name(workspace, whose), &names);
            (name, edited(workspace, whose))
        };
        ExportFile {
            name: format!("trellis-{}.ics", workspace.today()),
            export: Export::Calendar(calendar(&entries, &of)),
        }
    };
    view! {
        <BeforeItLeaves disclosure choice>
            <ExportButton
                label=t!("today.calendar.save")
                hint=""
                made=t!("today.calendar.made")
                file
            />
        </BeforeItLeaves>
    }
}
