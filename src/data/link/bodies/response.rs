//! What a participant returns, or an assessment's result on its own.
//!
//! Twice the number of answers, and one more if it answers a session · session 8 (if it answers one) · id 8 ·
//! revision 1 · fingerprint 4 · day 2 · selection · answers, 3 bits each · fields: 1 group, 3 name, 5 own answers,
//! 7 title, 9 company, 11 unit, 13 team, 15 quick (1: of a quick check), 16 own answers in place of 5 where one is an
//! option of a plain choice; of these 1, 5 and 16 only with a session, 7 to 15 only without. A version that does not know
//! of quick checks reads the result of one as provisional; one that knows no plain choices finds a field that it must not
//! leave out, and says that a newer version made it.

use crate::data::link::code_error::CodeError;
use crate::data::link::wire::{WireReader, WireWriter};
use crate::data::text::{Lines, clean};
use crate::domain::assessment::Scope;
use crate::domain::workshop::{
    Fingerprint, GivenAnswer, OwnQuestion, Response, ResponseId, Session, SessionId,
};

use super::parts::{
    answer_code, answer_of, read_answers, read_day, read_selection, write_answers, write_day,
    write_selection,
};

const GROUP: u8 = 1;
const NAME: u8 = 3;
const OWN: u8 = 5;
const TITLE: u8 = 7;
const COMPANY: u8 = 9;
const UNIT: u8 = 11;
const TEAM: u8 = 13;
const QUICK: u8 = 15;
const WITH_OPTIONS: u8 = 16;

/// An own answer in words; below are the numbers of the other answers.
const WORDS: u8 = 8;
/// The first option of a plain choice; the others follow.
const FIRST_OPTION: u8 = 9;
/// The last option of a plain choice.
const LAST_OPTION: u8 = FIRST_OPTION + OwnQuestion::MAX_OPTIONS as u8 - 1;

/// Writes a response.
pub fn write(response: &Response) -> Vec<u8> {
    let mut writer = WireWriter::default();
    let count = response.answers.len().min(Response::MAX_ANSWERS);
    writer.number(count as u32 * 2 + u32::from(response.session.is_some()));
    if let Some(session) = response.session {
        writer.bytes(&session.0);
    }
    writer.bytes(&response.id.0);
    writer.byte(response.revision);
    writer.bytes(&response.fingerprint.0.to_be_bytes());
    write_day(&mut writer, response.day);
    write_selection(&mut writer, response.selection);
    write_answers(&mut writer, &response.answers[..count]);
    if response.session.is_some() {
        writer.field(GROUP, |writer| {
            if let Some(group) = response.group {
                writer.byte(group);
            }
        });
    }
    writer.text_field(NAME, &response.name, Lines::One, Response::MAX_NAME);
    if response.session.is_some() {
        let field = match has_option(&response.own) {
            true => WITH_OPTIONS,
            false => OWN,
        };
        writer.field(field, |writer| {
            for own in response.own.iter().take(Session::MAX_QUESTIONS) {
                write_own(writer, own);
            }
        });
    } else {
        writer.text_field(TITLE, &response.title, Lines::One, Response::MAX_TITLE);
        for (field, text) in [
            (COMPANY, &response.scope.company),
            (UNIT, &response.scope.unit),
            (TEAM, &response.scope.team),
        ] {
            writer.text_field(field, text, Lines::One, Response::MAX_SCOPE);
        }
        writer.field(QUICK, |writer| {
            if response.quick {
                writer.byte(1);
            }
        });
    }
    writer.finish()
}

fn write_own(writer: &mut WireWriter, own: &GivenAnswer) {
    if let GivenAnswer::Words(words) = own {
        let (words, _) = clean(words, Lines::Many, GivenAnswer::MAX_WORDS);
        if !words.is_empty() {
            writer.byte(WORDS);
            writer.text(&words, Lines::Many, GivenAnswer::MAX_WORDS);
            return;
        }
    }
    writer.byte(match own {
        GivenAnswer::Option(place) => FIRST_OPTION.saturating_add(*place).min(LAST_OPTION),
        _ => answer_code(own.choice()),
    });
}

fn has_option(own: &[GivenAnswer]) -> bool {
    own.iter().any(|own| matches!(own, GivenAnswer::Option(_)))
}

/// Reads a response. Whether it fits its session and questionnaire is not looked at: see [`Response::check`].
///
/// # Errors
///
/// For anything that [`write`] does not write, except for fields that a later version may add.
pub fn read(bytes: &[u8]) -> Result<Response, CodeError> {
    let mut reader = WireReader::new(bytes);
    let first = reader.number(Response::MAX_ANSWERS as u32 * 2 + 1)?;
    let session = match first % 2 {
        1 => Some(SessionId(reader.array()?)),
        _ => None,
    };
    let id = ResponseId(reader.array()?);
    let revision = reader.byte()?;
    let fingerprint = Fingerprint(u32::from_be_bytes(reader.array()?));
    let day = read_day(&mut reader)?;
    let selection = read_selection(&mut reader)?;
    let answers = read_answers(&mut reader, first as usize / 2)?;
    let mut response = Response {
        session,
        id,
        revision,
        fingerprint,
        day,
        selection,
        answers,
        own: Vec::new(),
        group: None,
        name: String::new(),
        title: String::new(),
        scope: Scope::default(),
        quick: false,
    };
    if session.is_some() {
        response.group = reader.array_field(GROUP)?.map(|[group]| group);
    }
    response.name = reader.text_field(NAME, Lines::One, Response::MAX_NAME)?;
    if session.is_some() {
        response.own = reader.list_field(OWN, Session::MAX_QUESTIONS, read_own)?;
        let mut with_options = reader.list_field(WITH_OPTIONS, Session::MAX_QUESTIONS, read_own)?;
        let is_one_writing =
            with_options.is_empty() || (response.own.is_empty() && has_option(&with_options));
        if has_option(&response.own) || !is_one_writing {
            return Err(CodeError::NotCanonical);
        }
        response.own.append(&mut with_options);
    } else {
        response.title = reader.text_field(TITLE, Lines::One, Response::MAX_TITLE)?;
        let mut part = |field| reader.text_field(field, Lines::One, Response::MAX_SCOPE);
        response.scope = Scope {
            company: part(COMPANY)?,
            unit: part(UNIT)?,
            team: part(TEAM)?,
        };
        response.quick = match reader.array_field(QUICK)? {
            None => false,
            Some([1]) => true,
            Some(_) => return Err(CodeError::Malformed),
        };
    }
    reader.end_of_fields()?;
    Ok(response)
}

fn read_own(reader: &mut WireReader) -> Result<GivenAnswer, CodeError> {
    match reader.byte()? {
        WORDS => Ok(GivenAnswer::words(
            reader.text(Lines::Many, GivenAnswer::MAX_WORDS)?,
        )),
        code if code < WORDS => {
            Ok(answer_of(code).map_or(GivenAnswer::Unanswered, GivenAnswer::Choice))
        }
        code @ FIRST_OPTION..=LAST_OPTION => Ok(GivenAnswer::Option(code - FIRST_OPTION)),
        _ => Err(CodeError::Malformed),
    }
}
