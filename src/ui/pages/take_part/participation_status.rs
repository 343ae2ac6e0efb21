//! How far a person is with an invitation.

use leptos::prelude::*;

use crate::content::assessment::instrument;
use crate::domain::id::{DocumentId, ItemId};
use crate::domain::workshop::{GivenAnswer, Participation};
use crate::store::Workspace;
use crate::t;
use crate::ui::route::TakePart;
use crate::ui::text::day_and_time;

/// How far a person is with an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParticipationStatus {
    /// Nothing is answered yet.
    New,
    /// Something is answered.
    Begun,
    /// Everything is answered, and nothing returned yet.
    Complete,
    /// The answers were returned at this moment, in milliseconds since 1970, perhaps with something changed since.
    Returned {
        /// The moment.
        at: u64,
        /// Whether something was changed since.
        corrected: bool,
    },
}

impl ParticipationStatus {
    /// How far the participation of this name is, which may not be here any more.
    pub fn of(workspace: Workspace, id: &DocumentId) -> Self {
        let one = untrack(|| workspace.participation(id));
        one.map_or(Self::New, |one| one.with_untracked(Self::of_participation))
    }

    /// How far this participation is.
    pub fn of_participation(one: &Participation) -> Self {
        if one.returned.is_some() {
            Self::Returned {
                at: one.returned_at,
                corrected: one.is_corrected(),
            }
        } else if is_complete(one) {
            Self::Complete
        } else if one.position.is_some() {
            Self::Begun
        } else {
            Self::New
        }
    }

    /// Where a participation goes on: the question that was on screen last, or all answers where none is open or they were
    /// returned.
    pub fn next_step(workspace: Workspace, id: &DocumentId) -> TakePart {
        let one = untrack(|| workspace.participation(id));
        one.map_or(TakePart::Question(1), |one| {
            one.with_untracked(|one| match Self::of_participation(one) {
                Self::Complete | Self::Returned { .. } => TakePart::Review,
                Self::New | Self::Begun => TakePart::Question(resumed_at(one) as u16 + 1),
            })
        })
    }

    /// When it was returned, and whether that still holds.
    pub fn returned_sentence(self) -> Option<String> {
        match self {
            Self::Returned { at, corrected } => {
                let moment = day_and_time(at);
                Some(match corrected {
                    true => t!("take_part.standing.corrected", moment = moment),
                    false => t!("take_part.standing.returned", moment = moment),
                })
            }
            Self::New | Self::Begun | Self::Complete => None,
        }
    }
}

/// The place of the question that was on screen last, from 0.
pub fn resumed_at(one: &Participation) -> usize {
    let mut asked = asked_items(one);
    match one.own_place() {
        Some(place) => asked.count() + place,
        None => asked
            .position(|item| Some(item) == one.position.as_ref())
            .unwrap_or(0),
    }
}

/// Whether every question has an answer, own ones too.
fn is_complete(one: &Participation) -> bool {
    let (done, all) = progress(one);
    done == all
}

/// How far it is, in a sentence: when it was returned, or how much is answered.
pub fn state_of(one: &Participation) -> String {
    let (done, all) = progress(one);
    ParticipationStatus::of_participation(one)
        .returned_sentence()
        .unwrap_or_else(|| t!("take_part.review.answered", done = done, all = all))
}

/// How many questions are answered, and how many there are, own ones with them.
pub fn progress(one: &Participation) -> (usize, usize) {
    let (mut done, mut all) = (0, 0);
    for item in asked_items(one) {
        done += usize::from(one.answers.get(item).is_some());
        all += 1;
    }
    let own = one.own.iter();
    let own_done = own
        .filter(|answer| **answer != GivenAnswer::Unanswered)
        .count();
    (done + own_done, all + one.own.len())
}

/// The items that the session asks, whichever edition they are of.
fn asked_items(one: &Participation) -> impl Iterator<Item = &'static ItemId> {
    let instrument = instrument(&one.session.instrument).into_iter();
    let dimensions = one.session.dimensions;
    instrument.flat_map(move |instrument| dimensions.items(instrument))
}
