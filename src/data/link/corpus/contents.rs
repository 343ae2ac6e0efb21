//! What the codes of the corpus hold: of each kind little, and as much as it can.

use super::*;
use crate::domain::account::Account;
use crate::domain::assessment::own::{OwnDimension, OwnItem, OwnQuestionnaire};
use crate::domain::assessment::{Answer, Scope, Stage};
use crate::domain::competence::{
    Competence, CompetenceAnswer, CompetenceRequest, Rating, ViewerRole,
};
use crate::domain::id::{DocumentId, InstrumentId};
use crate::domain::words::Word;
use crate::domain::workshop::{
    Board, BoardAction, BoardGroup, BoardPart, BoardQuestion, Distribution, NamesAsked,
    OwnQuestion, QuestionKind, Selection,
};
/// What asks for the twelve competences.
pub const COMPETENCES: u32 = 0x73ad_812a;

pub fn programme() -> InstrumentId {
    InstrumentId::fixed("programme")
}

pub fn answers(count: u8) -> Vec<Option<Answer>> {
    // As irregular as answers are: a regular pattern would be compressed.
    let codes =
        (0..u32::from(count)).map(|at| ((at * at * 40_503 + at * 2_654_435) >> 7) as u8 % 8);
    codes
        .map(crate::data::link::bodies::testing::answer_from)
        .collect()
}

pub fn session(is_long: bool) -> Session {
    let mut session = Session {
        id: SessionId([1, 2, 3, 4, 5, 6, 7, 8]),
        title: "Spring".to_owned(),
        host: String::new(),
        instrument: programme(),
        fingerprint: Fingerprint(0x0102_0304),
        dimensions: Selection::all(8),
        groups: Vec::new(),
        names: NamesAsked::No,
        welcome: String::new(),
        questions: Vec::new(),
        key: None,
        day: DAY,
        before: None,
        send_to: String::new(),
    };
    if is_long {
        let anchors = ["never", "rarely", "sometimes", "often", "always"];
        session.host = "Lukas Meier".to_owned();
        session.welcome = "Welcome.\nThank you for taking ten minutes.\nThank you.".to_owned();
        session.groups = ["Spain", "France", "Österreich"].map(str::to_owned).into();
        session.names = NamesAsked::Optional;
        session.dimensions = Selection::new(0b1010_0101).unwrap();
        session.questions = vec![
            OwnQuestion {
                text: "How often do we meet?".to_owned(),
                kind: QuestionKind::Anchors(anchors.map(str::to_owned)),
            },
            OwnQuestion {
                text: "What else?".to_owned(),
                kind: QuestionKind::Words,
            },
        ];
        session.key = Some(public_key(&SECRET));
        session.before = Some(SessionId([9; 8]));
    }
    session
}

pub fn response(is_long: bool) -> Response {
    let mut response = Response {
        session: Some(SessionId([1, 2, 3, 4, 5, 6, 7, 8])),
        id: ResponseId([8, 7, 6, 5, 4, 3, 2, 1]),
        revision: 0,
        fingerprint: Fingerprint(0x0102_0304),
        day: DAY,
        selection: Selection::all(8),
        answers: answers(32),
        own: Vec::new(),
        group: None,
        name: String::new(),
        title: String::new(),
        scope: Scope::default(),
        quick: false,
    };
    if is_long {
        response.revision = 3;
        response.group = Some(2);
        response.name = "Ana Pérez".to_owned();
        let words =
            "More time with the account, and more time with each other: time is what we miss.";
        response.own = vec![
            GivenAnswer::Choice(answers(2)[1].unwrap()),
            GivenAnswer::words(words.to_owned()),
            GivenAnswer::Unanswered,
        ];
    }
    response
}

/// The result of an assessment that was shared on its own.
pub fn alone() -> Response {
    Response {
        session: None,
        title: "Spring 2026".to_owned(),
        scope: Scope {
            company: "Example Pharma".to_owned(),
            unit: "Oncology".to_owned(),
            team: "North".to_owned(),
        },
        ..response(false)
    }
}

fn counts(seed: u32) -> Distribution {
    Distribution {
        points: [seed, 2, 0, 7, seed / 2],
        dont_know: seed % 3,
        not_applicable: 0,
        unanswered: 1,
    }
}

fn part(n: u32) -> BoardPart {
    BoardPart {
        n,
        stages: Some(counts(n)),
        items: (0..32)
            .map(|at| (at % 5 != 4).then(|| counts(at)))
            .collect(),
    }
}

pub fn board(is_long: bool) -> Board {
    let mut board = Board {
        title: "Spring".to_owned(),
        day: DAY,
        instrument: programme(),
        fingerprint: Fingerprint(0x0102_0304),
        selection: Selection::all(8),
        room: BoardPart::default(),
        groups: Vec::new(),
        own: Vec::new(),
        choices: Vec::new(),
        targets: Vec::new(),
        notes: String::new(),
        actions: Vec::new(),
    };
    if is_long {
        board.room = part(40);
        board.groups = vec![BoardGroup {
            name: "Spain".to_owned(),
            part: part(12),
        }];
        board.own = vec![BoardQuestion {
            text: "How often do we meet?".to_owned(),
            anchors: ["never", "rarely", "sometimes", "often", "always"].map(str::to_owned),
            answers: counts(9),
        }];
        board.targets = (0..8).map(Stage::new).collect();
        board.notes = "Agreed:\nfewer accounts, more time.".to_owned();
        board.actions = vec![BoardAction {
            what: "One page before each meeting".to_owned(),
            owner: "Ana".to_owned(),
            due: Some(Day::fixed(2027, 1, 31)),
        }];
    }
    board
}

pub fn account(is_long: bool) -> Account {
    let mut account = Account::new(DocumentId::new("a1").unwrap(), DAY);
    account.name = "Seeland Hospitals".to_owned();
    if is_long {
        account.name = "Seeland Hospitals and Seeland Hospitals Foundation, Seeland".to_owned();
        account.archived = true;
    }
    account
}

pub fn questionnaire(is_long: bool) -> OwnQuestionnaire {
    let item = |at: usize| OwnItem {
        question: format!("How is question {at} answered?"),
        anchors: std::array::from_fn(|point| format!("Answer {point} of question {at}")),
    };
    let dimension = |at: usize| OwnDimension {
        title: format!("Topic {at}"),
        items: (0..4).map(item).collect(),
    };
    OwnQuestionnaire {
        title: "Ours".to_owned(),
        dimensions: if is_long {
            (0..3).map(dimension).collect()
        } else {
            Vec::new()
        },
    }
}

/// Somebody is asked how they see a person's competences.
fn competence_request(is_long: bool) -> CompetenceRequest {
    CompetenceRequest {
        token: ResponseId([8; 8]),
        // Written out: what was released stays, whatever is asked later.
        fingerprint: Fingerprint(COMPETENCES),
        day: DAY,
        role: ViewerRole::Coach,
        key: public_key(&SECRET),
        person: "Zoë Martín".into(),
        viewer: match is_long {
            true => "Professor Benedict Ito, who has coached us since the spring of 2024".into(),
            false => "Ben Ito".into(),
        },
    }
}

/// How they see them.
fn competence_answer(is_long: bool) -> CompetenceAnswer {
    let remark = match is_long {
        true => {
            "In the meeting of October you let the chief pharmacist speak first, and she named the date herself. \
                 In the plan the measures are missing: let us talk about the measures of the plan."
        }
        false => "",
    };
    let ratings = Competence::ALL.iter().zip(Rating::ALL.iter().cycle());
    CompetenceAnswer {
        token: ResponseId([8; 8]),
        fingerprint: Fingerprint(COMPETENCES),
        written: 1_796_000_000,
        day: DAY,
        ratings: ratings
            .skip(1)
            .map(|(one, rating)| (*one, *rating))
            .collect(),
        remark: remark.into(),
    }
}

pub fn content(kind: PacketKind, is_long: bool) -> PacketContent {
    match kind {
        PacketKind::Session => PacketContent::Session(Box::new(session(is_long))),
        PacketKind::Response => PacketContent::Response(Box::new(response(is_long))),
        PacketKind::Board => PacketContent::Board(Box::new(board(is_long))),
        PacketKind::Plan => PacketContent::Plan(Box::new(account(is_long)), Vec::new()),
        PacketKind::Instrument => PacketContent::Instrument(Box::new(questionnaire(is_long))),
        PacketKind::CompetenceRequest => {
            PacketContent::CompetenceRequest(Box::new(competence_request(is_long)))
        }
        PacketKind::CompetenceAnswer => {
            PacketContent::CompetenceAnswer(Box::new(competence_answer(is_long)))
        }
    }
}
