//! Entries of the agenda, in words: for the page of what is due, for calendars and for plans.

mod calendar;

use leptos::prelude::*;

use crate::domain::agenda::{AgendaEntry, EntryKind, Whose};
use crate::domain::id::DocumentId;
use crate::domain::records::RecordId;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::account_name;
use crate::ui::route::{Anchor, CompetencePage, Route};

use super::account::place_route;

pub use calendar::{CalendarButton, CalendarFile, calendar};

/// What an entry is about, in a word or two.
pub fn kind_of_entry(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Action => t!("today.kind.action"),
        EntryKind::Milestone => t!("today.kind.milestone"),
        EntryKind::FollowUp => t!("today.kind.follow_up"),
        EntryKind::Review => t!("today.kind.review"),
        EntryKind::Contact => t!("today.kind.contact"),
        EntryKind::IssueStep => t!("today.kind.issue"),
        EntryKind::Meeting => t!("today.kind.meeting"),
        EntryKind::Objective => t!("today.kind.objective"),
    }
}

/// What is to be done: the person's own words, or a name for what has none.
pub fn entry_words(entry: &AgendaEntry) -> String {
    let what = entry.what.trim();
    match entry.kind {
        EntryKind::FollowUp => t!("today.what.follow_up").to_owned(),
        EntryKind::Review => t!("today.what.review").to_owned(),
        EntryKind::Contact if what.is_empty() => t!("today.what.contact_unnamed").to_owned(),
        EntryKind::Contact => t!("today.what.contact", name = what),
        EntryKind::Objective if !what.is_empty() => t!("today.what.objective", what = what),
        kind if what.is_empty() => t!("today.what.untold", kind = kind_of_entry(kind)),
        _ => what.to_owned(),
    }
}

/// Where an entry stands.
pub fn entry_route(entry: &AgendaEntry) -> Route {
    let record = |id: RecordId| Anchor::new(id.to_string());
    match (&entry.whose, entry.place) {
        (Whose::Account(id), Some(place)) => place_route(id.clone(), place),
        (Whose::Account(id), None) => Route::Account(id.clone()),
        (Whose::Development(id), _) => CompetencePage::Plan(id.clone()).route(),
        (Whose::Programme, _) => Route::Programme(entry.record.and_then(record)),
    }
}

/// What a development plan is called: whose it is, where that was said. Tracks.
fn development_name(workspace: Workspace, id: &DocumentId) -> String {
    let sheet = workspace.competence_sheet(id);
    let name = sheet.map(|sheet| sheet.with(|sheet| sheet.name.trim().to_owned()));
    match name.filter(|name| !name.is_empty()) {
        Some(name) => t!("today.development_of", name = name),
        None => t!("today.development").to_owned(),
    }
}

/// What the account or the plan that an entry belongs to is called. Tracks.
pub fn whose_name(workspace: Workspace, whose: &Whose) -> String {
    let account = match whose {
        Whose::Programme => return t!("app.programme").to_owned(),
        Whose::Development(id) => return development_name(workspace, id),
        Whose::Account(id) => workspace.account(id),
    };
    let name = account.map(|account| account.with(|account| account.name.clone()));
    account_name(&name.unwrap_or_default()).to_owned()
}
