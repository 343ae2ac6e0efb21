//! Somebody is asked how they see a person's competences.
//!
//! token 8 · fingerprint 4 · day 2 · as what 1 (0 coach, 1 other) · key 32 · fields: 1 person, 3 who is asked.

use crate::data::link::code_error::CodeError;
use crate::data::link::wire::{WireReader, WireWriter};
use crate::data::text::Lines;
use crate::domain::competence::{CompetenceRequest, ViewerRole};
use crate::domain::words::Word;
use crate::domain::workshop::{Fingerprint, PublicKey, ResponseId};

use super::parts::{read_day, write_day};

const PERSON: u8 = 1;
const VIEWER: u8 = 3;

/// Writes a request.
pub fn write(request: &CompetenceRequest) -> Vec<u8> {
    let mut writer = WireWriter::default();
    writer.bytes(&request.token.0);
    writer.bytes(&request.fingerprint.0.to_be_bytes());
    write_day(&mut writer, request.day);
    writer.byte(request.role as u8);
    writer.bytes(&request.key.0);
    let max = CompetenceRequest::MAX_NAME;
    writer.text_field(PERSON, &request.person, Lines::One, max);
    writer.text_field(VIEWER, &request.viewer, Lines::One, max);
    writer.finish()
}

/// Reads a request. Whether it asks what this version asks is not looked at.
///
/// # Errors
///
/// For anything that [`write`] does not write, except for fields that a later version may add.
pub fn read(bytes: &[u8]) -> Result<CompetenceRequest, CodeError> {
    let mut reader = WireReader::new(bytes);
    let token = ResponseId(reader.array()?);
    let fingerprint = Fingerprint(u32::from_be_bytes(reader.array()?));
    let day = read_day(&mut reader)?;
    let role = ViewerRole::ALL.get(usize::from(reader.byte()?));
    let role = *role.ok_or(CodeError::Malformed)?;
    let key = PublicKey(reader.array()?);
    let max = CompetenceRequest::MAX_NAME;
    let person = reader.text_field(PERSON, Lines::One, max)?;
    let viewer = reader.text_field(VIEWER, Lines::One, max)?;
    reader.end_of_fields()?;
    Ok(CompetenceRequest {
        token,
        fingerprint,
        day,
        role,
        key,
        person,
        viewer,
    })
}
