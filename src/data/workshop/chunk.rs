//! Responses as they are stored: packed, some at a time, so that one more rewrites little.
//!
//! | part | bytes |
//! |---|---|
//! | format: 1, or 2 where an own answer is an option of a plain choice | 1 |
//! | fingerprint of the instrument | 4 |
//! | selection, number of answers, of own answers, of responses | 1 to 5 each |
//! | each response: id, revision | 8, 1 |
//! | its batch, its day counted from 2020 (zigzag) | 1 to 5 each, 3 together as a rule |
//! | what else it has: group, name, own answers | 1 |
//! | group; name | 1; its length and text |
//! | answers, three bits each | 12 for 32 |
//! | each own answer: its code, 8 and a text, or 9 and up for an option | 1, or more |
//!
//! A version that knows no plain choices refuses format 2, and sets the chunk aside whole.

use crate::data::link::wire::{WireReader, WireWriter};
use crate::data::text::Lines;
use crate::domain::assessment::{Answer, Point, Scope};
use crate::domain::day::Day;
use crate::domain::workshop::{
    Fingerprint, GivenAnswer, OwnQuestion, Response, ResponseId, Selection, Session, SessionId,
};

use super::units::{to_bytes, to_text};

const FORMAT: u8 = 1;
const WITH_OPTIONS: u8 = 2;
const SINCE: Day = Day::fixed(2020, 1, 1);
const HAS_GROUP: u8 = 1;
const HAS_NAME: u8 = 2;
const HAS_OWN: u8 = 4;
const WORDS: u8 = 8;
/// The first option of a plain choice; the others follow.
const FIRST_OPTION: u8 = 9;
/// Bits of an answer.
const BITS: u32 = 3;

/// A response and the batch that it came with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredResponse {
    /// The number of the batch.
    pub batch: u32,
    /// The response.
    pub response: Response,
}

/// Some responses of one workshop, which all answer the same questions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Chunk {
    /// In the order in which they came.
    pub records: Vec<StoredResponse>,
}

/// Why a text is no chunk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the text is no chunk of responses")]
pub struct ChunkError;

impl Chunk {
    /// The most responses of a chunk.
    pub const MAX: usize = 256;
    /// From so many bytes on a chunk takes no more responses: long answers in words fill it sooner.
    const FULL: usize = 24 * 1024;

    /// Whether one more response belongs in it.
    pub fn has_room(&self) -> bool {
        let weight = |record: &StoredResponse| {
            let response = &record.response;
            let words = response.own.iter().map(|answer| match answer {
                GivenAnswer::Words(words) => words.len(),
                GivenAnswer::Unanswered | GivenAnswer::Choice(_) | GivenAnswer::Option(_) => 1,
            });
            16 + response.name.len() + response.answers.len() / 2 + words.sum::<usize>()
        };
        self.records.len() < Self::MAX
            && self.records.iter().map(weight).sum::<usize>() < Self::FULL
    }

    /// As the text that is stored. [`Chunk::decode`] is the inverse for responses of one session that answer
    /// the same questions.
    pub fn encode(&self) -> String {
        let mut w = WireWriter::default();
        let mut own = self.records.iter().flat_map(|one| &one.response.own);
        let has_option = own.any(|own| matches!(own, GivenAnswer::Option(_)));
        w.byte(if has_option { WITH_OPTIONS } else { FORMAT });
        if let Some(StoredResponse { response, .. }) = self.records.first() {
            w.bytes(&response.fingerprint.0.to_be_bytes());
            w.number(response.selection.mask());
            w.number(response.answers.len() as u32);
            w.number(response.own.len() as u32);
            w.number(self.records.len() as u32);
        }
        for record in &self.records {
            write(&mut w, record);
        }
        to_text(&w.finish())
    }

    /// The responses of a text, which answer this session.
    ///
    /// # Errors
    ///
    /// For any other text.
    pub fn decode(text: &str, session: SessionId) -> Result<Self, ChunkError> {
        let bytes = to_bytes(text).ok_or(ChunkError)?;
        let mut r = WireReader::new(&bytes);
        if !matches!(r.byte().map_err(refused)?, FORMAT | WITH_OPTIONS) {
            return Err(ChunkError);
        }
        let mut chunk = Self::default();
        if r.is_done() {
            return Ok(chunk);
        }
        let fingerprint = Fingerprint(u32::from_be_bytes(r.array().map_err(refused)?));
        let mask = r.number(u32::MAX).map_err(refused)?;
        let shape = ChunkShape {
            session,
            fingerprint,
            selection: Selection::new(mask).ok_or(ChunkError)?,
            answers: r.number(Response::MAX_ANSWERS as u32).map_err(refused)? as usize,
            own: r.number(Session::MAX_QUESTIONS as u32).map_err(refused)? as usize,
        };
        let count = r.number(Self::MAX as u32).map_err(refused)?;
        for _ in 0..count {
            chunk.records.push(read(&mut r, &shape)?);
        }
        r.end().map_err(refused)?;
        Ok(chunk)
    }
}

/// What all responses of a chunk have in common.
struct ChunkShape {
    session: SessionId,
    fingerprint: Fingerprint,
    selection: Selection,
    answers: usize,
    own: usize,
}

fn refused<E>(_: E) -> ChunkError {
    ChunkError
}

fn write(w: &mut WireWriter, StoredResponse { batch, response }: &StoredResponse) {
    w.bytes(&response.id.0);
    w.byte(response.revision);
    w.number(*batch);
    let days = SINCE.days_until(response.day);
    w.number((days << 1 ^ days >> 31) as u32);
    let has_own = response
        .own
        .iter()
        .any(|own| *own != GivenAnswer::Unanswered);
    let parts = [
        (response.group.is_some(), HAS_GROUP),
        (!response.name.is_empty(), HAS_NAME),
        (has_own, HAS_OWN),
    ];
    let there = parts.iter().filter(|(is_there, _)| *is_there);
    w.byte(there.fold(0, |flags, (_, flag)| flags | flag));
    if let Some(group) = response.group {
        w.byte(group);
    }
    if !response.name.is_empty() {
        w.text(&response.name, Lines::One, Response::MAX_NAME);
    }
    write_answers(w, &response.answers);
    if has_own {
        response.own.iter().for_each(|own| write_own(w, own));
    }
}

fn write_own(w: &mut WireWriter, own: &GivenAnswer) {
    match own {
        GivenAnswer::Unanswered => w.byte(0),
        GivenAnswer::Choice(answer) => w.byte(code(Some(*answer))),
        GivenAnswer::Option(place) => w.byte(FIRST_OPTION.saturating_add(*place)),
        GivenAnswer::Words(words) => {
            w.byte(WORDS);
            w.text(words, Lines::Many, GivenAnswer::MAX_WORDS);
        }
    }
}

fn read(r: &mut WireReader, shape: &ChunkShape) -> Result<StoredResponse, ChunkError> {
    let id = ResponseId(r.array().map_err(refused)?);
    let revision = r.byte().map_err(refused)?;
    let batch = r.number(u32::MAX).map_err(refused)?;
    let day = r.number(u32::MAX).map_err(refused)?;
    let days = (day >> 1) as i32 ^ -((day & 1) as i32);
    let flags = r.byte().map_err(refused)?;
    let has = |flag: u8| flags & flag != 0;
    let group = match has(HAS_GROUP) {
        true => Some(r.byte().map_err(refused)?),
        false => None,
    };
    let name = match has(HAS_NAME) {
        true => r.text(Lines::One, Response::MAX_NAME).map_err(refused)?,
        false => String::new(),
    };
    let answers = read_answers(r, shape.answers)?;
    let own = match has(HAS_OWN) {
        true => (0..shape.own)
            .map(|_| read_own(r))
            .collect::<Result<_, _>>()?,
        false => vec![GivenAnswer::Unanswered; shape.own],
    };
    let response = Response {
        session: Some(shape.session),
        id,
        revision,
        fingerprint: shape.fingerprint,
        day: SINCE.plus_days(days),
        selection: shape.selection,
        answers,
        own,
        group,
        name,
        title: String::new(),
        scope: Scope::default(),
        quick: false,
    };
    Ok(StoredResponse { batch, response })
}

fn read_own(r: &mut WireReader) -> Result<GivenAnswer, ChunkError> {
    match r.byte().map_err(refused)? {
        WORDS => r
            .text(Lines::Many, GivenAnswer::MAX_WORDS)
            .map(GivenAnswer::words)
            .map_err(refused),
        code if u32::from(code) < 1 << BITS => {
            Ok(answer(code).map_or(GivenAnswer::Unanswered, GivenAnswer::Choice))
        }
        code => {
            let place = code - FIRST_OPTION;
            let is_one = usize::from(place) < OwnQuestion::MAX_OPTIONS;
            is_one
                .then_some(GivenAnswer::Option(place))
                .ok_or(ChunkError)
        }
    }
}

/// Three bits for each answer, the first one in the highest bits.
fn write_answers(w: &mut WireWriter, answers: &[Option<Answer>]) {
    let (mut held, mut count) = (0_u32, 0);
    for answer in answers {
        held = held << BITS | u32::from(code(*answer));
        count += BITS;
        if count >= 8 {
            count -= 8;
            w.byte((held >> count) as u8);
            held &= (1 << count) - 1;
        }
    }
    if count > 0 {
        w.byte((held << (8 - count)) as u8);
    }
}

fn read_answers(r: &mut WireReader, many: usize) -> Result<Vec<Option<Answer>>, ChunkError> {
    let bytes = (many * BITS as usize).div_ceil(8);
    let mut bytes = r.bytes(bytes).map_err(refused)?.iter();
    let (mut held, mut count) = (0_u32, 0);
    let mut answers = Vec::with_capacity(many);
    for _ in 0..many {
        if count < BITS {
            held = held << 8 | u32::from(*bytes.next().ok_or(ChunkError)?);
            count += 8;
        }
        count -= BITS;
        answers.push(answer((held >> count) as u8));
        held &= (1 << count) - 1;
    }
    Ok(answers)
}

/// An answer as three bits: 0 unanswered, 1 to 5 the points, 6 don't know, 7 not applicable.
const fn code(answer: Option<Answer>) -> u8 {
    match answer {
        None => 0,
        Some(Answer::Point(point)) => point.number(),
        Some(Answer::DontKnow) => 6,
        Some(Answer::NotApplicable) => 7,
    }
}

/// The inverse of [`code`].
const fn answer(code: u8) -> Option<Answer> {
    match (Point::new(code), code) {
        (Some(point), _) => Some(Answer::Point(point)),
        (None, 6) => Some(Answer::DontKnow),
        (None, 0) => None,
        (None, _) => Some(Answer::NotApplicable),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::workshop::testing::{response, session};

    fn record() -> impl Strategy<Value = StoredResponse> {
        let codes = prop::collection::vec(0_u8..=7, 9);
        let texts = ("[a-zä日]{0,9}", "[a-z\n]{0,9}");
        let own = prop::option::of(0_u8..=13);
        let batch = any::<u32>();
        (
            batch,
            any::<u64>(),
            any::<u8>(),
            codes,
            prop::option::of(any::<u8>()),
            texts,
            own,
            -700_000_i32..2_900_000,
        )
            .prop_map(
                |(batch, id, revision, codes, group, (name, words), own, days)| {
                    let mut response = response(id, &codes);
                    response.revision = revision;
                    response.group = group;
                    response.name = name;
                    response.day = SINCE.plus_days(days);
                    let choice = match own {
                        Some(code @ 8..) => Some(GivenAnswer::Option(code - 8)),
                        code => code.and_then(answer).map(GivenAnswer::Choice),
                    };
                    response.own = vec![choice.unwrap_or_default(), GivenAnswer::words(words)];
                    StoredResponse { batch, response }
                },
            )
    }

    proptest! {
        #[test]
        fn a_chunk_and_its_text_are_inverse(records in prop::collection::vec(record(), 0..6)) {
            let chunk = Chunk { records };
            prop_assert_eq!(Chunk::decode(&chunk.encode(), session().id), Ok(chunk));
        }

        #[test]
        fn any_bytes_are_a_chunk_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..80), at in 0_usize..80) {
            let mut bytes = bytes;
            let chunk = Chunk { records: vec![StoredResponse { batch: 1, response: response(1, &[1; 4]) }] };
            let _ = Chunk::decode(&to_text(&bytes), session().id);
            // As above, but nearly a chunk.
            let whole = to_bytes(&chunk.encode()).unwrap();
            for (place, byte) in whole.iter().enumerate().take(at) {
                if let Some(one) = bytes.get_mut(place) {
                    *one = *byte;
                }
            }
            let _ = Chunk::decode(&to_text(&bytes), session().id);
        }
    }

    #[test]
    fn a_response_to_32_items_takes_26_bytes() {
        let records = (0..100).map(|n| {
            let mut response = response(n, &[3; 32]);
            (response.own, response.name) = (vec![], String::new());
            StoredResponse { batch: 1, response }
        });
        let records: Vec<_> = records.collect();
        let text = Chunk { records }.encode();
        let bytes = to_bytes(&text).unwrap().len();
        assert_eq!(bytes, 9 + 100 * 26);
        assert!(text.encode_utf16().count() < 100 * 14 + 10);
    }

    #[test]
    fn a_chunk_without_plain_choices_is_as_it_always_was() {
        let mut one = response(1, &[3; 4]);
        let format = |response: &Response| {
            let records = vec![StoredResponse {
                batch: 1,
                response: response.clone(),
            }];
            to_bytes(&Chunk { records }.encode()).unwrap()[0]
        };
        assert_eq!(format(&one), FORMAT);
        one.own[0] = GivenAnswer::Option(5);
        assert_eq!(format(&one), WITH_OPTIONS);
    }

    #[test]
    fn long_answers_fill_a_chunk_sooner() {
        let mut one = response(1, &[3; 4]);
        one.own[1] = GivenAnswer::Words("w".repeat(500));
        let record = StoredResponse {
            batch: 1,
            response: one,
        };
        let mut chunk = Chunk::default();
        while chunk.has_room() {
            chunk.records.push(record.clone());
        }
        assert!(chunk.records.len() < 60);
    }
}
