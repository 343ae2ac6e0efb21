//! What is shared of a workshop's results: counts only, read-only.

use crate::domain::assessment::Stage;
use crate::domain::day::Day;
use crate::domain::id::InstrumentId;

use super::{
    Disclosure, Distribution, Fingerprint, HandCounts, OwnCounts, QuestionKind, Response,
    Revealable, Selection, Workshop,
};

/// The revealed results of a session, to be looked at by anybody who gets the link. It has counts and what the
/// room agreed, never a response; of groups only what may be shown (see [`Disclosure`]).
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
    /// The groups of which anything may be shown, in the session's order.
    pub groups: Vec<BoardGroup>,
    /// The own questions that are answered by described answers and revealed.
    pub own: Vec<BoardQuestion>,
    /// The own questions that are plain choices and revealed.
    pub choices: Vec<BoardChoice>,
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
    /// How many responses are in it, up to [`BoardPart::MAX_N`].
    pub n: u32,
    /// How many respondents stand at each stage; `None` where it is not revealed.
    pub stages: Option<Distribution>,
    /// One for each asked item, in the instrument's order; `None` where it is not revealed, or of a group may not
    /// be shown.
    pub items: Vec<Option<Distribution>>,
}

impl BoardPart {
    /// The most responses: all that a workshop holds.
    pub const MAX_N: u32 = Workshop::MAX_RESPONSES as u32;
    /// The highest count of one answer: everybody who responded, and all hands.
    pub const MAX_COUNT: u32 = Self::MAX_N + HandCounts::MAX;
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

/// A plain choice and how it was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardChoice {
    /// The question, up to [`OwnQuestion::MAX_TEXT`](super::OwnQuestion::MAX_TEXT) characters.
    pub text: String,
    /// The options, as many as [`OwnQuestion::OPTIONS`](super::OwnQuestion::OPTIONS) says, each up to
    /// [`OwnQuestion::MAX_ANCHOR`](super::OwnQuestion::MAX_ANCHOR) characters.
    pub options: Vec<String>,
    /// How many chose which.
    pub answers: OwnCounts,
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

    /// What of a workshop is revealed, cut to what a link may have. The counts are the workshop's; those by show of
    /// hands are added here.
    pub fn of(workshop: &Workshop, counts: &Disclosure) -> Self {
        let session = &workshop.session;
        let all = counts.with_hands(&workshop.hands);
        let shows = |part: Revealable| workshop.revealed.shows(&part);
        let shows_stages = shows(Revealable::Summary);
        let items = all.all().items(all.room());
        let items: Vec<(bool, Distribution)> = items
            .map(|(item, answers)| (shows(Revealable::Item(item.clone())), *answers))
            .collect();
        let room = BoardPart {
            n: all.room().n,
            stages: shows_stages.then_some(all.room().stages),
            items: items
                .iter()
                .map(|(shown, answers)| shown.then_some(*answers))
                .collect(),
        };
        let groups = session.groups.iter().enumerate();
        let groups = groups.filter_map(|(group, name)| {
            let stages = all.group_stages(group).filter(|_| shows_stages);
            let item = |(place, (shown, _)): (usize, &(bool, Distribution))| {
                all.group_at(group, place).filter(|_| *shown)
            };
            let part = BoardPart {
                n: all.group_size(group),
                stages: stages.map(|(stages, _)| stages),
                items: items.iter().enumerate().map(item).collect(),
            };
            let has_any = part.stages.is_some() || part.items.iter().any(Option::is_some);
            has_any.then(|| BoardGroup {
                name: name.clone(),
                part,
            })
        });
        let (mut own, mut choices) = (Vec::new(), Vec::new());
        for ((place, question), answers) in (0..).zip(&session.questions).zip(&all.room().own) {
            if !shows(Revealable::Own(place)) {
                continue;
            }
            let text = question.text.clone();
            match &question.kind {
                QuestionKind::Anchors(anchors) => own.push(BoardQuestion {
                    text,
                    anchors: anchors.clone(),
                    answers: answers.scale(),
                }),
                QuestionKind::Options(options) => choices.push(BoardChoice {
                    text,
                    options: options.clone(),
                    answers: *answers,
                }),
                QuestionKind::Words => {}
            }
        }
        let targets = all.all().dimensions().iter();
        let targets = targets.map(|dimension| workshop.targets.get(&dimension.id).copied());
        let actions = workshop.agreed().take(Self::MAX_ACTIONS);
        Self {
            title: session.title.clone(),
            day: session.day,
            instrument: session.instrument.clone(),
            fingerprint: session.fingerprint,
            selection: session.dimensions,
            room,
            groups: groups.collect(),
            own,
            choices,
            targets: targets.collect(),
            notes: cut(&workshop.notes, Self::MAX_NOTES),
            actions: actions
                .map(|action| BoardAction {
                    what: cut(&action.what, Self::MAX_ACTION),
                    owner: cut(&action.owner, Response::MAX_NAME),
                    due: action.due,
                })
                .collect(),
        }
    }
}

fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::assessment::{Answer, Point};
    use crate::domain::id::DocumentId;
    use crate::domain::workshop::testing::{TWO_BY_TWO, response, session};
    use crate::domain::workshop::{Aggregate, Revealed};

    #[test]
    fn a_board_has_what_is_revealed_and_no_small_group() {
        let id = DocumentId::new("a").unwrap();
        let mut workshop = Workshop::new(id, session());
        let mut aggregate = Aggregate::new(&TWO_BY_TWO, &workshop.session);
        (0..6).for_each(|n| aggregate.add(&response(n, &[2; 4])));
        let counts = |aggregate: &Aggregate| Disclosure::new(aggregate.clone(), None);
        let hidden = Board::of(&workshop, &counts(&aggregate));
        assert_eq!((hidden.room.n, hidden.room.stages), (6, None));
        assert_eq!(hidden.room.items, [None; 4]);
        assert!(hidden.own.is_empty() && hidden.groups.is_empty());
        let item = TWO_BY_TWO.item_at(1).unwrap();
        workshop.revealed.reveal(Revealable::Item(item.clone()));
        workshop.revealed.reveal(Revealable::Own(0));
        workshop.revealed.reveal(Revealable::Own(1));
        let four = Point::new(4).unwrap();
        workshop.hands.set(item, Answer::Point(four), 5);
        let board = Board::of(&workshop, &counts(&aggregate));
        let points = board.room.items[1].map(|answers| answers.points);
        assert_eq!(points, Some([0, 6, 0, 5, 0]));
        assert_eq!(board.room.items[0], None);
        // Answers in words are never shared.
        assert_eq!(board.own.len(), 1);
        let groups = |board: &Board| {
            let groups = board.groups.iter();
            groups.map(|one| one.part.n).collect::<Vec<_>>()
        };
        assert_eq!(groups(&board), [6]);
        // Hands are of no group.
        let of_group = board.groups[0].part.items[1].map(|answers| answers.points);
        assert_eq!(of_group, Some([0, 6, 0, 0, 0]));
        assert_eq!(board.groups[0].part.stages, None);
        // The room without this group would be three raised hands.
        workshop.hands.set(item, Answer::Point(four), 3);
        assert!(groups(&Board::of(&workshop, &counts(&aggregate))).is_empty());
        workshop.hands.set(item, Answer::Point(four), 0);
        let mut other = response(9, &[5; 4]);
        other.group = Some(1);
        aggregate.add(&other);
        assert!(groups(&Board::of(&workshop, &counts(&aggregate))).is_empty());
    }

    #[test]
    fn a_group_is_shown_where_enough_of_it_answered() {
        let id = DocumentId::new("a").unwrap();
        let mut workshop = Workshop::new(id, session());
        workshop.revealed = Revealed::Everything;
        let mut aggregate = Aggregate::new(&TWO_BY_TWO, &workshop.session);
        // Five, of whom one can't tell the first, and one leaves the last open.
        (0..5).for_each(|n| {
            let unsure = [if n == 0 { 6 } else { 3 }, 3, 3, if n == 1 { 0 } else { 3 }];
            aggregate.add(&response(n, &unsure));
        });
        let board = Board::of(&workshop, &Disclosure::new(aggregate, None));
        let shown: Vec<bool> = {
            let items = board.groups[0].part.items.iter();
            items.map(Option::is_some).collect()
        };
        assert_eq!(shown, [false, true, true, false]);
        assert!(board.groups[0].part.stages.is_some());
    }
}
