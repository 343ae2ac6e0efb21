//! The codes of every kind and form that were ever released, in `tests/corpus/`: every later version reads them.

mod editions;
mod quick;

use crate::data::assessment::testing::fallback;
use crate::data::link::bodies::PacketContent;
use crate::data::link::code_error::CodeError;
use crate::data::link::finder;
use crate::data::link::packet::{self, PacketKind};
use crate::data::link::passphrase::Passphrase;
use crate::data::link::secrets::public_key;
use crate::data::link::{Lock, Packet, UnlockKey, open, pack};
use crate::domain::account::Account;
use crate::domain::assessment::own::{OwnDimension, OwnItem, OwnQuestionnaire};
use crate::domain::assessment::{Scope, Stage};
use crate::domain::day::Day;
use crate::domain::id::{DocumentId, InstrumentId};
use crate::domain::workshop::{
    Board, BoardAction, BoardGroup, BoardPart, BoardQuestion, Distribution, Fingerprint,
    GivenAnswer, NamesAsked, OwnQuestion, Response, ResponseId, SecretKey, Selection, Session,
    SessionId,
};

const FILE: &str = "tests/corpus/codes-1.txt";
const DAY: Day = Day::fixed(2026, 11, 22);
const SECRET: SecretKey = SecretKey([42; 32]);

fn phrase() -> Passphrase {
    Passphrase::new("unfixed canopy ratio sift paper").unwrap()
}

fn programme() -> InstrumentId {
    InstrumentId::fixed("programme")
}

fn answers(count: u8) -> Vec<Option<crate::domain::assessment::Answer>> {
    // As irregular as answers are: a regular pattern would be compressed.
    let codes =
        (0..u32::from(count)).map(|at| ((at * at * 40_503 + at * 2_654_435) >> 7) as u8 % 8);
    codes
        .map(crate::data::link::bodies::testing::answer_from)
        .collect()
}

fn session(is_long: bool) -> Session {
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
                kind: crate::domain::workshop::QuestionKind::Anchors(anchors.map(str::to_owned)),
            },
            OwnQuestion {
                text: "What else?".to_owned(),
                kind: crate::domain::workshop::QuestionKind::Words,
            },
        ];
        session.key = Some(public_key(&SECRET));
        session.before = Some(SessionId([9; 8]));
    }
    session
}

fn response(is_long: bool) -> Response {
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
fn alone() -> Response {
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

fn board(is_long: bool) -> Board {
    let mut board = Board {
        title: "Spring".to_owned(),
        day: DAY,
        instrument: programme(),
        fingerprint: Fingerprint(0x0102_0304),
        selection: Selection::all(8),
        room: BoardPart::default(),
        groups: Vec::new(),
        own: Vec::new(),
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

fn account(is_long: bool) -> Account {
    let mut account = Account::new(DocumentId::new("a1").unwrap(), DAY);
    account.name = "Seeland Hospitals".to_owned();
    if is_long {
        account.name = "Seeland Hospitals and Seeland Hospitals Foundation, Seeland".to_owned();
        account.archived = true;
    }
    account
}

fn questionnaire(is_long: bool) -> OwnQuestionnaire {
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

fn content(kind: PacketKind, is_long: bool) -> PacketContent {
    match kind {
        PacketKind::Session => PacketContent::Session(Box::new(session(is_long))),
        PacketKind::Response => PacketContent::Response(Box::new(response(is_long))),
        PacketKind::Board => PacketContent::Board(Box::new(board(is_long))),
        PacketKind::Plan => PacketContent::Plan(Box::new(account(is_long)), Vec::new()),
        PacketKind::Instrument => PacketContent::Instrument(Box::new(questionnaire(is_long))),
    }
}

/// Every code of the corpus: its name, what it holds, how it is locked.
fn cases() -> Vec<(String, PacketContent, packet::PacketLock)> {
    let mut cases = Vec::new();
    for (kind, word) in
        PacketKind::ALL
            .into_iter()
            .zip(["session", "response", "board", "plan", "instrument"])
    {
        for (form, is_long, lock) in [
            ("plain", false, packet::PacketLock::Open),
            ("deflated", true, packet::PacketLock::Open),
            ("passphrase", true, packet::PacketLock::Passphrase),
            ("sealed", false, packet::PacketLock::Sealed),
        ] {
            cases.push((format!("{word}-{form}"), content(kind, is_long), lock));
        }
    }
    let shared = PacketContent::Response(Box::new(alone()));
    cases.push((
        "response-alone".to_owned(),
        shared,
        packet::PacketLock::Open,
    ));
    cases
}

fn packed(content: &PacketContent, lock: packet::PacketLock) -> Packet {
    let phrase = phrase();
    let lock = match lock {
        packet::PacketLock::Open => Lock::Open,
        packet::PacketLock::Passphrase => Lock::Passphrase {
            phrase: &phrase,
            salt: [5; 16],
        },
        packet::PacketLock::Sealed => Lock::Sealed {
            to: public_key(&SECRET),
            once: [6; 32],
        },
    };
    pack(content, lock).unwrap()
}

#[test]
fn every_code_that_was_released_is_read() {
    let text = std::fs::read_to_string(FILE).unwrap();
    let released: Vec<(&str, &str)> = text
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split_once(' ').unwrap())
        .collect();
    let cases = cases();
    assert_eq!(released.len(), cases.len());
    for ((released, code), (name, content, lock)) in released.into_iter().zip(cases) {
        assert_eq!(released, name);
        let packet = Packet::parse(code).unwrap();
        assert_eq!(
            (packet.kind(), packet.lock()),
            (content.kind(), lock),
            "{name}"
        );
        let is_deflated = packet.header().inflated.is_some();
        if name.ends_with("plain") && packet.kind() != PacketKind::Plan {
            assert!(!is_deflated, "{name}");
        }
        assert!(is_deflated || !name.ends_with("deflated"), "{name}");
        let phrase = phrase();
        let key = match lock {
            packet::PacketLock::Open => UnlockKey::None,
            packet::PacketLock::Passphrase => UnlockKey::Passphrase(&phrase),
            packet::PacketLock::Sealed => UnlockKey::Secrets(&[SecretKey([1; 32]), SECRET]),
        };
        assert_eq!(open(&packet, key, &fallback()), Ok(content), "{name}");
        assert_eq!(packet.to_string(), code);
    }
    let whole = finder::find(&text);
    assert_eq!((whole.packets.len(), whole.broken.len()), (21, 0));
}

/// `cargo test --lib link::corpus -- --ignored` writes the file of a version that was never released. A released
/// one stays as it is.
#[test]
#[ignore = "writes a file of the corpus"]
fn write_the_corpus() {
    let mut text = String::from(
        "# Codes of format 1. The passphrase is \"unfixed canopy ratio sift paper\", the secret key 32 bytes of 42.\n",
    );
    for (name, content, lock) in cases() {
        text += &format!("{name} {}\n", packed(&content, lock));
    }
    std::fs::write(FILE, text).unwrap();
}

/// A link is this and its code.
const PAGE: &str = "https://trellis.example.org/#";

#[test]
fn links_are_as_short_as_they_are_said_to_be() {
    let length =
        |content: &PacketContent, lock| PAGE.len() + packed(content, lock).to_string().len();
    let open = |content: &PacketContent| length(content, packet::PacketLock::Open);
    let plain = content(PacketKind::Response, false);
    let mut commented = response(false);
    let comment = "We see the account too rarely, and each of us alone. The plan is in a file that \
                   nobody opens between two reviews; what the hospital wants for itself we have never asked.";
    commented.own = vec![GivenAnswer::words(comment.to_owned())];
    let commented = PacketContent::Response(Box::new(commented));
    for (name, length, most) in [
        ("response", open(&plain), 100),
        (
            "response, sealed",
            length(&plain, packet::PacketLock::Sealed),
            180,
        ),
        (
            "response, passphrase",
            length(&plain, packet::PacketLock::Passphrase),
            150,
        ),
        ("response with a comment", open(&commented), 300),
        (
            "response with a comment, sealed",
            length(&commented, packet::PacketLock::Sealed),
            380,
        ),
        (
            "result on its own",
            open(&PacketContent::Response(Box::new(alone()))),
            160,
        ),
        ("session", open(&content(PacketKind::Session, false)), 110),
        (
            "session, everything in it",
            open(&content(PacketKind::Session, true)),
            480,
        ),
        ("board", open(&content(PacketKind::Board, true)), 900),
        ("plan, empty", open(&content(PacketKind::Plan, false)), 200),
        (
            "questionnaire of 12 items",
            open(&content(PacketKind::Instrument, true)),
            500,
        ),
    ] {
        println!("{name}: {length} characters");
        assert!(length <= most, "{name}: {length}");
    }
}

#[test]
fn a_sealed_packet_opens_with_its_key_only() {
    let packet = packed(
        &content(PacketKind::Response, false),
        packet::PacketLock::Sealed,
    );
    let opened = |key| open(&packet, key, &fallback());
    assert_eq!(opened(UnlockKey::None), Err(CodeError::NeedsKey));
    assert_eq!(opened(UnlockKey::Secrets(&[])), Err(CodeError::NeedsKey));
    let others = [SecretKey([1; 32]), SecretKey([2; 32])];
    assert_eq!(
        opened(UnlockKey::Secrets(&others)),
        Err(CodeError::SealedForOthers)
    );
    assert_eq!(
        opened(UnlockKey::Passphrase(&phrase())),
        Err(CodeError::NeedsKey)
    );
    let locked = packed(
        &content(PacketKind::Response, false),
        packet::PacketLock::Passphrase,
    );
    assert_eq!(
        open(&locked, UnlockKey::None, &fallback()),
        Err(CodeError::NeedsPassphrase)
    );
    let wrong = Passphrase::new("another passphrase").unwrap();
    let opened = open(&locked, UnlockKey::Passphrase(&wrong), &fallback());
    assert_eq!(opened, Err(CodeError::WrongPassphrase));
}
