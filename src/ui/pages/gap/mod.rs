//! From gap to plan and back: actions that came from an assessment's question, and what became of it.

mod became;
mod put;

use leptos::prelude::*;

use crate::domain::account::tactics::{Action, ActionStatus, Origin};
use crate::domain::assessment::Assessment;
use crate::domain::assessment::compare::Movement;
use crate::domain::id::{DocumentId, InstrumentId};
use crate::domain::programme::GapOutcome;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::account_name;
use crate::ui::pages::workshop::workshop_name;
use crate::ui::route::{AccountPage, Anchor, Route, WorkshopPage};

pub use became::WhatBecame;
pub use put::{PlansOf, PutIntoPlan};

/// An action of a plan that came from a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// What is done.
    pub what: String,
    /// How far it is.
    pub status: ActionStatus,
    /// The question.
    pub origin: Origin,
    /// The plan: an account's name, or the programme's.
    pub plan: String,
    /// Where it stands.
    pub route: Route,
}

/// All actions of the person's plans that came from a questionnaire. Tracks the plans.
pub fn planned(workspace: Workspace, instrument: &InstrumentId) -> Vec<Planned> {
    let mut all = Vec::new();
    let place = |action: &Action| Anchor::new(action.id.to_string());
    workspace.programme().with(|programme| {
        let plan = t!("app.programme");
        gather(&programme.actions, instrument, plan, &mut all, &|action| {
            Route::Programme(place(action))
        });
    });
    for id in workspace.accounts().get() {
        let Some(account) = workspace.account(&id) else {
            continue;
        };
        account.with(|account| {
            let plan = account_name(&account.name);
            gather(&account.actions, instrument, plan, &mut all, &|action| {
                Route::AccountPage(id.clone(), AccountPage::Tactics, place(action))
            });
        });
    }
    all
}

fn gather<'a>(
    actions: impl IntoIterator<Item = &'a Action>,
    instrument: &InstrumentId,
    plan: &str,
    all: &mut Vec<Planned>,
    route: &dyn Fn(&Action) -> Route,
) {
    for action in actions {
        let origin = action.origin.as_ref();
        if let Some(origin) = origin.filter(|origin| origin.instrument == *instrument) {
            all.push(Planned {
                what: action.what.clone(),
                status: action.status,
                origin: origin.clone(),
                plan: plan.to_owned(),
                route: route(action),
            });
        }
    }
}

/// All assessments of a questionnaire, whichever edition they answer, as they are now. Tracks them.
pub fn assessments_of(workspace: Workspace, instrument: &InstrumentId) -> Vec<Assessment> {
    let ids: Vec<DocumentId> = workspace.assessments().get();
    let all = ids.iter().filter_map(|id| workspace.assessment(id));
    all.map(|assessment| assessment.get())
        .filter(|assessment| assessment.instrument.family() == instrument.family())
        .collect()
}

/// Where an action was agreed, if that was in a workshop of this browser: in words, and where its outcome stands.
/// Tracks the workshop.
pub fn agreed_in(workspace: Workspace, origin: &Origin) -> Option<(String, Route)> {
    let workshop = workspace.workshop(&origin.assessment)?;
    let title = workshop.with(workshop_name);
    let route = Route::WorkshopPage(origin.assessment.clone(), WorkshopPage::Board);
    Some((t!("gap.became.workshop", title = title), route))
}

/// What became of a question, in a few words, and how the style marks it.
pub fn outcome_words(outcome: &GapOutcome, origin: &Origin) -> (String, &'static str) {
    let from = origin.from.number();
    match outcome {
        GapOutcome::AssessmentGone => (t!("gap.became.gone").to_owned(), "open"),
        GapOutcome::OtherEdition => (t!("gap.became.other_edition").to_owned(), "open"),
        GapOutcome::NotYet => (t!("gap.became.not_yet").to_owned(), "open"),
        GapOutcome::Assessed { change, .. } => match change.movement() {
            Movement::Up(by) => (t!("gap.became.up", from = from, to = from + by), "good"),
            Movement::Same => (t!("gap.became.same", from = from), "started"),
            Movement::Down(by) => {
                let to = from.saturating_sub(by);
                (t!("gap.became.down", from = from, to = to), "attention")
            }
            Movement::NotComparable => (t!("gap.became.unanswered").to_owned(), "open"),
        },
    }
}
