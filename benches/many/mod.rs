//! A workshop with many responses, for what is measured natively and in a browser.

use trellis::content::assessment::questionnaires;
use trellis::data::workshop::{Chunk, StoredResponse};
use trellis::domain::assessment::{Answer, Instrument, Point, Scope};
use trellis::domain::day::Day;
use trellis::domain::workshop::{Response, ResponseId, Session, SessionId};

/// How many there are.
pub const COUNTS: [usize; 3] = [1_000, 10_000, 100_000];
const DAY: Day = Day::fixed(2026, 11, 22);

/// What is asked.
pub fn instrument() -> &'static Instrument {
    &questionnaires()[0].instrument
}

/// The invitation, with as many groups as there may be.
pub fn session() -> Session {
    let mut session = Session::new(SessionId::from_random(7), instrument(), DAY);
    session.groups = (1..=12).map(|n| format!("Group {n}")).collect();
    session
}

/// A response that only looks random.
pub fn response(session: &Session, number: u64) -> Response {
    let mixed = (number + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let answers = (0..instrument().len()).map(|item| {
        let code = (mixed.rotate_left(item as u32 * 5) % 7) as u8;
        match code {
            0 => Some(Answer::DontKnow),
            6 => None,
            code => Point::new(code).map(Answer::Point),
        }
    });
    Response {
        session: Some(session.id),
        id: ResponseId::from_random(mixed),
        revision: 0,
        fingerprint: session.fingerprint,
        day: DAY,
        selection: session.dimensions,
        answers: answers.collect(),
        own: Vec::new(),
        group: Some((mixed % 12) as u8),
        name: String::new(),
        title: String::new(),
        scope: Scope::default(),
        quick: false,
    }
}

/// So many responses as they are stored.
pub fn chunks(session: &Session, count: usize) -> Vec<String> {
    let numbers: Vec<u64> = (0..count as u64).collect();
    let chunk = |numbers: &[u64]| {
        let records = numbers.iter().map(|number| StoredResponse {
            batch: 1,
            response: response(session, *number),
        });
        Chunk {
            records: records.collect(),
        }
        .encode()
    };
    numbers.chunks(Chunk::MAX).map(chunk).collect()
}
