//! A line of the page: what is due, where it stands, and its tick.

use leptos::prelude::*;

use crate::domain::account::Account;
use crate::domain::agenda::{AgendaEntry, Whose};
use crate::domain::competence::CompetenceSheet;
use crate::domain::day::Day;
use crate::domain::programme::Programme;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{distance, nearness};
use crate::ui::pages::agenda::{entry_route, entry_words, kind_of_entry};
use crate::ui::text;

use super::agenda_line::{AgendaLine, key};
use super::tick::{
    BeforeTick, can_tick, tick, tick_action, tick_aim, untick, untick_action, untick_aim,
};

/// What was ticked since the page was opened, as context. It stays on the page, so that it can be taken back.
#[derive(Clone, Copy)]
pub struct Ticks(pub RwSignal<Vec<(AgendaEntry, BeforeTick)>>);

impl Ticks {
    /// Nothing ticked yet.
    pub fn provide() -> Self {
        let ticks = Self(RwSignal::new(Vec::new()));
        provide_context(ticks);
        ticks
    }

    /// Marks an entry as done, or takes that back.
    fn set(self, workspace: Workspace, entry: &AgendaEntry, done: bool) {
        if done {
            if let Some(before) = mark(workspace, entry) {
                self.0.update(|ticked| ticked.push((entry.clone(), before)));
            }
            return;
        }
        let place = self
            .0
            .with_untracked(|ticked| ticked.iter().position(|(one, _)| one == entry));
        let Some(place) = place else {
            return;
        };
        let mut before = None;
        self.0.update(|ticked| before = Some(ticked.remove(place)));
        if let Some((entry, before)) = before {
            unmark(workspace, &entry, before);
        }
    }
}

fn mark(workspace: Workspace, entry: &AgendaEntry) -> Option<BeforeTick> {
    let today = workspace.today();
    let mut before = None;
    match &entry.whose {
        Whose::Account(id) => {
            workspace.edit::<Account>(id, |account| before = tick(account, entry, today));
        }
        Whose::Development(id) => {
            workspace.edit::<CompetenceSheet>(id, |sheet| before = tick_aim(sheet, entry, today));
        }
        Whose::Programme => {
            workspace.edit_only::<Programme>(|plan| {
                before = tick_action(&mut plan.actions, entry, today)
            });
        }
    }
    before
}

fn unmark(workspace: Workspace, entry: &AgendaEntry, before: BeforeTick) {
    match &entry.whose {
        Whose::Account(id) => {
            workspace.edit::<Account>(id, |account| untick(account, entry, before));
        }
        Whose::Development(id) => {
            workspace.edit::<CompetenceSheet>(id, |sheet| untick_aim(sheet, entry));
        }
        Whose::Programme => {
            workspace
                .edit_only::<Programme>(|plan| untick_action(&mut plan.actions, entry, before));
        }
    }
}

/// One line.
#[component]
pub fn Task(line: AgendaLine) -> impl IntoView {
    let workspace: Workspace = expect_context();
    let ticks: Ticks = expect_context();
    let AgendaLine { entry, whose } = line;
    let (what, kind) = (entry_words(&entry), entry.kind);
    let (href, day) = (entry_route(&entry).href(), entry.day);
    let facts = match entry.owner.trim() {
        "" => whose.clone(),
        owner => text::together([whose.clone(), owner.to_owned()]),
    };
    let this = key(&entry);
    let done = Memo::new(move |_| {
        let Ticks(ticked) = ticks;
        ticked.with(|ticked| ticked.iter().any(|(one, _)| key(one) == this))
    });
    let name = t!("today.done", what = what.as_str(), whose = whose.as_str());
    let box_to_tick = can_tick(kind).then(|| {
        // The store may refuse; then the box shows again what is so.
        let asked = RwSignal::new(());
        view! {
            <label class="tick-off">
                <input
                    class="check"
                    type="checkbox"
                    prop:checked=move || {
                        asked.track();
                        done.get()
                    }
                    on:change=move |event| {
                        ticks.set(workspace, &entry, event_target_checked(&event));
                        asked.set(());
                    }
                />
                <span class="visually-hidden">{name}</span>
            </label>
        }
    });
    view! {
        <li class:done=move || done.get()>
            {box_to_tick.map_or_else(|| view! { <span></span> }.into_any(), IntoAny::into_any)}
            <p class="what">
                <a href=href>{what}</a>
                " "
                <small>
                    {facts}
                    {move || done.get().then(|| format!(" · {}", t!("today.is_done")))}
                </small>
            </p>
            <span class="chip">{kind_of_entry(kind)}</span>
            <DayOf day today=workspace.today() />
        </li>
    }
}

#[component]
fn DayOf(day: Day, today: Day) -> impl IntoView {
    view! {
        <p class="due" data-when=nearness(day, today)>
            {text::day(day)}
            " "
            <small>{distance(day, today)}</small>
        </p>
    }
}
