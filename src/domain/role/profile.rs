//! The role profile as a document.

use litemap::LiteMap;

use crate::domain::day::Day;
use crate::domain::id::DocumentId;
use crate::domain::words::Word;

use super::{Axis, AxisPosition, Pair, Place};

/// Where the person stands between the statements, by pair. A pair that is not in it is open.
pub type RoleAnswers = LiteMap<Pair, Place>;

/// How somebody works as a key account manager.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleProfile {
    /// Names the document.
    pub id: DocumentId,
    /// Whose role it is; may be empty.
    pub name: String,
    /// The day that the answers speak of.
    pub date: Day,
    /// The answers.
    pub answers: RoleAnswers,
    /// What the person makes of it.
    pub note: String,
    /// The pair that was last on screen, where answering resumes.
    pub position: Option<Pair>,
    /// When it was last changed, in milliseconds since 1970 (UTC).
    pub edited: u64,
}

impl RoleProfile {
    /// A profile with nothing answered yet.
    pub fn new(id: DocumentId, date: Day) -> Self {
        Self {
            id,
            name: String::new(),
            date,
            answers: RoleAnswers::new(),
            note: String::new(),
            position: None,
            edited: 0,
        }
    }

    /// Answers a pair, or with `None` leaves it open again.
    pub fn set(&mut self, pair: Pair, place: Option<Place>) {
        match place {
            Some(place) => {
                self.answers.insert(pair, place);
            }
            None => {
                self.answers.remove(&pair);
            }
        }
    }

    /// How many pairs are answered.
    pub fn answered(&self) -> usize {
        self.answers.len()
    }

    /// Whether every pair is answered.
    pub fn is_complete(&self) -> bool {
        self.answered() == Pair::ALL.len()
    }

    /// Where answering goes on: at the pair that was last on screen, or at the first one.
    pub fn resumed(&self) -> Pair {
        self.position.unwrap_or(Pair::ALL[0])
    }

    /// Where it stands on an axis.
    pub fn position_on(&self, axis: Axis) -> AxisPosition {
        AxisPosition::of(axis, &self.answers)
    }
}
