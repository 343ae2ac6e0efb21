//! How somebody sees a person's competences.
//!
//! token 8 · fingerprint 4 · written 4 · day 2 · ratings, 4 bits each in the order of asking, the first in the highest
//! bits (0 open, 1 to 4 the steps, 5 not seen) · fields: 1 remark.

use crate::data::link::code_error::CodeError;
use crate::data::link::wire::{WireReader, WireWriter};
use crate::data::text::Lines;
use crate::domain::competence::{Competence, CompetenceAnswer, Rating, Ratings};
use crate::domain::words::Word;
use crate::domain::workshop::{Fingerprint, ResponseId};

use super::parts::{read_day, write_day};

const REMARK: u8 = 1;

/// The bytes of all ratings, two in each.
const RATINGS: usize = Competence::ALL.len() / 2;

/// Writes an answer.
pub fn write(answer: &CompetenceAnswer) -> Vec<u8> {
    let mut writer = WireWriter::default();
    writer.bytes(&answer.token.0);
    writer.bytes(&answer.fingerprint.0.to_be_bytes());
    writer.bytes(&answer.written.to_be_bytes());
    write_day(&mut writer, answer.day);
    let code = |competence| {
        let rating = answer.ratings.get(competence);
        rating.map_or(0, |rating| *rating as u8 + 1)
    };
    for two in Competence::ALL.chunks(2) {
        let low = two.get(1).map_or(0, code);
        writer.byte(code(&two[0]) << 4 | low);
    }
    let max = CompetenceAnswer::MAX_REMARK;
    writer.text_field(REMARK, &answer.remark, Lines::Many, max);
    writer.finish()
}

/// Reads an answer. Whether it answers what this version asks is not looked at.
///
/// # Errors
///
/// For anything that [`write`] does not write, except for fields that a later version may add.
pub fn read(bytes: &[u8]) -> Result<CompetenceAnswer, CodeError> {
    let mut reader = WireReader::new(bytes);
    let token = ResponseId(reader.array()?);
    let fingerprint = Fingerprint(u32::from_be_bytes(reader.array()?));
    let written = u32::from_be_bytes(reader.array()?);
    let day = read_day(&mut reader)?;
    let packed: [u8; RATINGS] = reader.array()?;
    let codes = packed.into_iter().flat_map(|two| [two >> 4, two & 15]);
    let mut ratings = Ratings::new();
    for (competence, code) in Competence::ALL.iter().zip(codes) {
        if let Some(place) = code.checked_sub(1) {
            let rating = Rating::ALL.get(usize::from(place));
            ratings.insert(*competence, *rating.ok_or(CodeError::Malformed)?);
        }
    }
    let remark = reader.text_field(REMARK, Lines::Many, CompetenceAnswer::MAX_REMARK)?;
    reader.end_of_fields()?;
    Ok(CompetenceAnswer {
        token,
        fingerprint,
        written,
        day,
        ratings,
        remark,
    })
}
