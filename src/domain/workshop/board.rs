//! What is shared of a workshop's results: counts only, read-only.

use crate::domain::assessment::Stage;
use crate::domain::day::Day;
use crate::domain::id::InstrumentId;

use super::{Distribution, Fingerprint, Selection};

/// The revealed results of a session, to be looked at by anybody who gets the link. It has counts and what the
/// room agreed, never a response; of groups only those that may be shown (see
/// [`ShownGroups`](super::ShownGroups)).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// The session's title, up to [`Session::MAX_TITLE`](super::Session::MAX_TITLE) characters.
    pub title: String,
    /// The day of the session.
    pub day: Day,
    /// The questionnaire.
    pub instrument: InstrumentId,
    /// Its questions as the facilitator's browser knows them.
    pub fingerprint: Fingerprint,
    /// Which of its dimensions were asked.
    pub selection: Selection,
    /// The whole room.
    pub room: BoardPart,
    /// The groups that may be shown, in the session's order.
    pub groups: Vec<BoardGroup>,
    /// The own questions that are answered by described answers and revealed.
    pub own: Vec<BoardQuestion>,
    /// What the room aims for, one for each asked dimension.
    pub targets: Vec<Option<Stage>>,
    /// What was noted, up to [`Board::MAX_NOTES`] characters.
    pub notes: String,
    /// What was agreed, up to [`Board::MAX_ACTIONS`].
    pub actions: Vec<BoardAction>,
}

/// The counts of the room or of a group.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BoardPart {
    /// How many responses are in it.
    pub n: u32,
    /// How many respondents stand at each stage; `None` where it is not revealed.
    pub stages: Option<Distribution>,
    /// One for each asked item, in the instrument's order; `None` where it is not revealed.
    pub items: Vec<Option<Distribution>>,
}

/// The counts of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardGroup {
    /// Its name, up to [`Session::MAX_GROUP`](super::Session::MAX_GROUP) characters.
    pub name: String,
    /// Its counts.
    pub part: BoardPart,
}

/// An own question and how it was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardQuestion {
    /// The question, up to [`OwnQuestion::MAX_TEXT`](super::OwnQuestion::MAX_TEXT) characters.
    pub text: String,
    /// The described answers, point 1 first, each up to
    /// [`OwnQuestion::MAX_ANCHOR`](super::OwnQuestion::MAX_ANCHOR) characters.
    pub anchors: [String; 5],
    /// How many chose which.
    pub answers: Distribution,
}

/// An agreed action as it is shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardAction {
    /// What is done, up to [`Board::MAX_ACTION`] characters.
    pub what: String,
    /// Who does it, up to [`Response::MAX_NAME`](super::Response::MAX_NAME) characters.
    pub owner: String,
    /// Until when.
    pub due: Option<Day>,
}

impl Board {
    /// The longest note that is shared, in characters.
    pub const MAX_NOTES: usize = 600;
    /// The most actions that are shared.
    pub const MAX_ACTIONS: usize = 20;
    /// The longest action that is shared, in characters.
    pub const MAX_ACTION: usize = 200;
}
