//! Links as other people send them.

use trellis::content::assessment::{Questionnaire, questionnaires};
use trellis::data::link::{Lock, PacketContent, pack};
use trellis::domain::assessment::own::{OwnDimension, OwnItem, OwnQuestionnaire};
use trellis::domain::assessment::{Answer, Point};
use trellis::domain::day::Day;
use trellis::domain::workshop::{
    Board, Fingerprint, Response, ResponseId, Selection, Session, SessionId,
};

/// The day of everything that is sent.
pub const DAY: Day = Day::fixed(2026, 11, 22);

/// The code of a content that is not locked.
pub fn code(content: PacketContent) -> String {
    let packet = pack(&content, Lock::Open).expect("it is short enough");
    packet.to_string()
}

/// The questionnaire of the app.
pub fn questionnaire() -> &'static Questionnaire {
    questionnaires()[0]
}

/// A result in which every answer is this point, 1 to 5.
pub fn result(title: &str, point: u8) -> Response {
    let instrument = &questionnaire().instrument;
    let answer = Point::new(point).map(Answer::Point);
    Response {
        session: None,
        id: ResponseId::from_random(1),
        revision: 0,
        fingerprint: Fingerprint::of(instrument),
        day: DAY,
        selection: Selection::all(instrument.dimensions.len()),
        answers: instrument.items().map(|_| answer).collect(),
        own: Vec::new(),
        group: None,
        name: String::new(),
        title: title.to_owned(),
        scope: Default::default(),
        quick: false,
    }
}

/// An invitation to answer the whole questionnaire.
pub fn session(title: &str) -> Session {
    let instrument = &questionnaire().instrument;
    let mut session = Session::new(SessionId::from_random(7), instrument, DAY);
    session.title = title.to_owned();
    session.host = "Petra Oppliger".to_owned();
    session
}

/// An answer to it in which every answer is this point, 1 to 5.
pub fn answer(revision: u8, point: u8) -> Response {
    Response {
        session: Some(SessionId::from_random(7)),
        revision,
        ..result("", point)
    }
}

/// A board on which nothing is revealed.
pub fn board() -> Board {
    let instrument = &questionnaire().instrument;
    Board {
        title: "Where do we stand?".to_owned(),
        day: DAY,
        instrument: instrument.id.clone(),
        fingerprint: Fingerprint::of(instrument),
        selection: Selection::all(instrument.dimensions.len()),
        room: Default::default(),
        groups: Vec::new(),
        own: Vec::new(),
        choices: Vec::new(),
        targets: Vec::new(),
        notes: String::new(),
        actions: Vec::new(),
    }
}

/// A questionnaire of a person's own, with one question.
pub fn own_questionnaire() -> OwnQuestionnaire {
    let item = OwnItem {
        question: "Who drafts the criteria of a tender?".to_owned(),
        anchors: ["a", "b", "c", "d", "e"].map(str::to_owned),
    };
    OwnQuestionnaire {
        title: "Readiness for a tender".to_owned(),
        dimensions: vec![OwnDimension {
            title: "Before".to_owned(),
            items: vec![item],
        }],
    }
}

/// A code of these bytes, header and body, with the right check sum.
pub fn forged(bytes: &[u8]) -> String {
    let crc = crc32fast::hash(bytes).to_be_bytes();
    let all = [bytes, &crc].concat();
    let encoded = base58_monero::encode(&all).expect("bytes are encoded");
    format!("k1{encoded}")
}
