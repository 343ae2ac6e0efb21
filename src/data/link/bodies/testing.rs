//! Contents of every kind, for the properties.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::data::assessment::testing::fallback;
use crate::data::fields::fill::fill;
use crate::data::text::{Lines, clean};
use crate::domain::account::Account;
use crate::domain::assessment::own::{OwnDimension, OwnItem};
use crate::domain::assessment::{Answer, Scope, Stage};
use crate::domain::competence::ViewerRole;
use crate::domain::competence::testing::ratings;
use crate::domain::day::Day;
use crate::domain::id::InstrumentId;
use crate::domain::words::Word;
use crate::domain::workshop::{
    BoardAction, BoardChoice, BoardGroup, BoardPart, BoardQuestion, Distribution, Fingerprint,
    GivenAnswer, NamesAsked, OwnCounts, OwnQuestion, PublicKey, QuestionKind, ResponseId,
    Selection, SessionId,
};

use super::parts::answer_of;
use super::*;

/// A text as it comes out of a packet, of one line and at most so many characters.
pub fn line(most: usize) -> impl Strategy<Value = String> {
    text(Lines::One, most)
}

fn text(lines: Lines, most: usize) -> impl Strategy<Value = String> {
    let any = prop_oneof![
        "\\PC{0,20}",
        "[a-z]{0,9}",
        Just(String::new()),
        Just("ä".repeat(most))
    ];
    any.prop_map(move |text| clean(&text, lines, most).0.into_owned())
}

/// The answer with this number, 0 to 7.
pub fn answer_from(code: u8) -> Option<Answer> {
    answer_of(code)
}

fn answer() -> impl Strategy<Value = Option<Answer>> {
    (0_u8..8).prop_map(answer_of)
}

fn day() -> impl Strategy<Value = Day> {
    (0_i32..=65_535).prop_map(|days| Day::EPOCH.plus_days(days))
}

fn selection() -> impl Strategy<Value = Selection> {
    let some = (1_u32..).prop_map(|mask| Selection::new(mask).unwrap());
    prop_oneof![some, (1_usize..=32).prop_map(Selection::all)]
}

fn instrument_id() -> impl Strategy<Value = InstrumentId> {
    "[a-z][a-z0-9_.-]{0,39}".prop_map(InstrumentId::new)
}

fn anchors() -> impl Strategy<Value = [String; 5]> {
    prop::array::uniform5(line(OwnQuestion::MAX_ANCHOR))
}

fn options() -> impl Strategy<Value = Vec<String>> {
    vec(line(OwnQuestion::MAX_ANCHOR), OwnQuestion::OPTIONS)
}

fn question() -> impl Strategy<Value = OwnQuestion> {
    let kind = prop_oneof![
        Just(QuestionKind::Words),
        anchors().prop_map(QuestionKind::Anchors),
        options().prop_map(QuestionKind::Options),
    ];
    (line(OwnQuestion::MAX_TEXT), kind).prop_map(|(text, kind)| OwnQuestion { text, kind })
}

prop_compose! {
    /// An invitation.
    pub fn session()(
        (id, fingerprint, day) in (any::<[u8; 8]>(), any::<u32>(), day()),
        (title, host) in (line(Session::MAX_TITLE), line(Session::MAX_HOST)),
        welcome in text(Lines::Many, Session::MAX_WELCOME),
        (instrument, dimensions) in (instrument_id(), selection()),
        groups in vec(line(Session::MAX_GROUP), 0..=Session::MAX_GROUPS),
        questions in vec(question(), 0..=Session::MAX_QUESTIONS),
        names in prop::sample::select(&[NamesAsked::No, NamesAsked::Optional][..]),
        key in option::of(any::<[u8; 32]>()),
        before in option::of(any::<[u8; 8]>()),
        send_to in line(Session::MAX_SEND_TO),
    ) -> Session {
        Session {
            id: SessionId(id),
            title,
            host,
            instrument,
            fingerprint: Fingerprint(fingerprint),
            dimensions,
            groups,
            names,
            welcome,
            questions,
            key: key.map(PublicKey),
            day,
            before: before.map(SessionId),
            send_to,
        }
    }
}

prop_compose! {
    /// A response, with a session or on its own.
    pub fn response()(
        session in option::of(any::<[u8; 8]>()),
        (id, revision, fingerprint, day) in (any::<[u8; 8]>(), any::<u8>(), any::<u32>(), day()),
        selection in selection(),
        answers in vec(answer(), 0..=Response::MAX_ANSWERS),
        own in vec(prop_oneof![
            answer().prop_map(|answer| answer.map_or(GivenAnswer::Unanswered, GivenAnswer::Choice)),
            (0..OwnQuestion::MAX_OPTIONS as u8).prop_map(GivenAnswer::Option),
            text(Lines::Many, GivenAnswer::MAX_WORDS).prop_map(GivenAnswer::words),
        ], 0..=Session::MAX_QUESTIONS),
        group in option::of(any::<u8>()),
        (name, title) in (line(Response::MAX_NAME), line(Response::MAX_TITLE)),
        scope in prop::array::uniform3(line(Response::MAX_SCOPE)),
        quick in any::<bool>(),
    ) -> Response {
        let [company, unit, team] = scope;
        let alone = session.is_none();
        Response {
            session: session.map(SessionId),
            id: ResponseId(id),
            revision,
            fingerprint: Fingerprint(fingerprint),
            day,
            selection,
            answers,
            own: if alone { Vec::new() } else { own },
            group: group.filter(|_| !alone),
            name,
            title: if alone { title } else { String::new() },
            scope: if alone { Scope { company, unit, team } } else { Scope::default() },
            quick: quick && alone,
        }
    }
}

fn counts() -> impl Strategy<Value = Distribution> {
    let count = || prop_oneof![Just(0), 0_u32..40, 0..=BoardPart::MAX_COUNT];
    (prop::array::uniform5(count()), count(), count(), count()).prop_map(
        |(points, dont_know, not_applicable, unanswered)| Distribution {
            points,
            dont_know,
            not_applicable,
            unanswered,
        },
    )
}

fn choice() -> impl Strategy<Value = BoardChoice> {
    let count = || prop_oneof![Just(0), 0_u32..40, 0..=BoardPart::MAX_COUNT];
    let others = (count(), count(), count());
    let chosen = prop::array::uniform6(count());
    (line(OwnQuestion::MAX_TEXT), options(), chosen, others).prop_map(
        |(text, options, mut chosen, (dont_know, not_applicable, unanswered))| {
            chosen[options.len()..].fill(0);
            BoardChoice {
                text,
                options,
                answers: OwnCounts {
                    chosen,
                    dont_know,
                    not_applicable,
                    unanswered,
                },
            }
        },
    )
}

fn part() -> impl Strategy<Value = BoardPart> {
    let items = vec(option::of(counts()), 0..40);
    (0..=BoardPart::MAX_N, option::of(counts()), items).prop_map(|(n, stages, items)| BoardPart {
        n,
        stages,
        items,
    })
}

fn group() -> impl Strategy<Value = BoardGroup> {
    (line(Session::MAX_GROUP), part()).prop_map(|(name, part)| BoardGroup { name, part })
}

fn action() -> impl Strategy<Value = BoardAction> {
    (
        line(Board::MAX_ACTION),
        line(Response::MAX_NAME),
        option::of(day()),
    )
        .prop_map(|(what, owner, due)| BoardAction { what, owner, due })
}

prop_compose! {
    /// A board.
    pub fn board()(
        (title, day, fingerprint) in (line(Session::MAX_TITLE), day(), any::<u32>()),
        (instrument, selection) in (instrument_id(), selection()),
        room in part(),
        groups in vec(group(), 0..4),
        own in vec((line(OwnQuestion::MAX_TEXT), anchors(), counts()), 0..=Session::MAX_QUESTIONS),
        choices in vec(choice(), 0..=Session::MAX_QUESTIONS),
        targets in vec((0_u8..6).prop_map(Stage::new), 0..=Selection::MAX),
        notes in text(Lines::Many, Board::MAX_NOTES),
        actions in vec(action(), 0..=Board::MAX_ACTIONS),
    ) -> Board {
        let own = own.into_iter().map(|(text, anchors, answers)| BoardQuestion { text, anchors, answers });
        Board {
            title,
            day,
            instrument,
            fingerprint: Fingerprint(fingerprint),
            selection,
            room,
            groups,
            own: own.collect(),
            choices,
            targets,
            notes,
            actions,
        }
    }
}

fn questionnaire() -> impl Strategy<Value = OwnQuestionnaire> {
    let item = (
        line(OwnQuestionnaire::MAX_QUESTION),
        prop::array::uniform5(line(9)),
    )
        .prop_map(|(question, anchors)| OwnItem { question, anchors });
    let title = || line(OwnQuestionnaire::MAX_TITLE);
    let dimension =
        (title(), vec(item, 0..6)).prop_map(|(title, items)| OwnDimension { title, items });
    let dimensions = vec(dimension, 0..=OwnQuestionnaire::MAX_DIMENSIONS);
    (title(), dimensions).prop_map(|(title, dimensions)| OwnQuestionnaire { title, dimensions })
}

prop_compose! {
    /// Somebody is asked about a person's competences.
    fn competence_request()(
        (token, fingerprint, day) in (any::<[u8; 8]>(), any::<u32>(), day()),
        role in prop::sample::select(ViewerRole::ALL),
        key in any::<[u8; 32]>(),
        (person, viewer) in (line(CompetenceRequest::MAX_NAME), line(CompetenceRequest::MAX_NAME)),
    ) -> CompetenceRequest {
        CompetenceRequest {
            token: ResponseId(token),
            fingerprint: Fingerprint(fingerprint),
            day,
            role,
            key: PublicKey(key),
            person,
            viewer,
        }
    }
}

prop_compose! {
    /// How somebody sees them.
    fn competence_answer()(
        (token, fingerprint, day) in (any::<[u8; 8]>(), any::<u32>(), day()),
        written in any::<u32>(),
        ratings in ratings(),
        remark in text(Lines::Many, CompetenceAnswer::MAX_REMARK),
    ) -> CompetenceAnswer {
        CompetenceAnswer {
            token: ResponseId(token),
            fingerprint: Fingerprint(fingerprint),
            written,
            day,
            ratings,
            remark,
        }
    }
}

/// An account of every shape.
pub fn account(seed: u64) -> Account {
    let mut account = Account::new(fallback().id, fallback().day);
    fill(&mut account, seed);
    account
}

/// A content of any kind but a plan.
pub fn typed_content() -> impl Strategy<Value = PacketContent> {
    prop_oneof![
        session().prop_map(|session| PacketContent::Session(Box::new(session))),
        response().prop_map(|response| PacketContent::Response(Box::new(response))),
        board().prop_map(|board| PacketContent::Board(Box::new(board))),
        questionnaire().prop_map(|own| PacketContent::Instrument(Box::new(own))),
        competence_request().prop_map(|one| PacketContent::CompetenceRequest(Box::new(one))),
        competence_answer().prop_map(|one| PacketContent::CompetenceAnswer(Box::new(one))),
    ]
}

/// A content of any kind.
pub fn content() -> impl Strategy<Value = PacketContent> {
    let plan =
        any::<u64>().prop_map(|seed| PacketContent::Plan(Box::new(account(seed)), Vec::new()));
    prop_oneof![4 => typed_content(), 1 => plan]
}
