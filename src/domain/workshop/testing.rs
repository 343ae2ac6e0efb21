//! A small session and its responses, for tests.

use std::sync::LazyLock;

use crate::domain::assessment::testing::{answer, instrument};
use crate::domain::assessment::{Answer, Instrument, Point, Scope};
use crate::domain::day::Day;

use super::{
    Fingerprint, GivenAnswer, NamesAsked, OwnQuestion, QuestionKind, Response, ResponseId,
    Selection, Session, SessionId,
};

/// Two dimensions of two items, called `test`.
pub static TWO_BY_TWO: LazyLock<Instrument> = LazyLock::new(|| instrument(&[2, 2]));

/// A session on [`TWO_BY_TWO`] with two groups, a question with anchors and one in words.
pub fn session() -> Session {
    let mut session = Session::new(
        SessionId::from_random(7),
        &TWO_BY_TWO,
        Day::fixed(2026, 11, 22),
    );
    session.title = "Spring workshop".to_owned();
    session.host = "Lukas".to_owned();
    session.names = NamesAsked::Optional;
    session.groups = vec!["Spain".to_owned(), "France".to_owned()];
    session.questions = vec![
        OwnQuestion {
            text: "How sure are we?".to_owned(),
            kind: QuestionKind::Anchors(["a", "b", "c", "d", "e"].map(str::to_owned)),
        },
        OwnQuestion {
            text: "What else?".to_owned(),
            kind: QuestionKind::Words,
        },
    ];
    session
}

/// A response to [`session`] of the first group, with codes as in
/// [`answer`](crate::domain::assessment::testing::answer).
pub fn response(number: u64, codes: &[u8]) -> Response {
    Response {
        session: Some(session().id),
        id: ResponseId::from_random(number),
        revision: 0,
        fingerprint: Fingerprint::of(&TWO_BY_TWO),
        day: Day::fixed(2026, 11, 22),
        selection: Selection::all(2),
        answers: codes.iter().map(|code| answer(*code)).collect(),
        own: vec![
            GivenAnswer::Choice(Answer::Point(Point::new(3).unwrap())),
            GivenAnswer::Words("More time".to_owned()),
        ],
        group: Some(0),
        name: "Ada".to_owned(),
        title: String::new(),
        scope: Scope::default(),
        quick: false,
    }
}
