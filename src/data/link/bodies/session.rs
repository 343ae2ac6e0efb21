//! The invitation to a workshop.
//!
//! id 8 · fingerprint 4 · day 2 · whether names are asked 1 · selection · questionnaire · fields: 1 title, 3 host,
//! 5 welcome, 7 groups, 8 own questions, 10 key, 11 the session before,
//! 13 where answers are sent, 14 own questions in place of 8 where one is a plain choice.
//!
//! A version that knows no plain choices finds a field that it must not leave out, and says that a newer one made it.

use crate::data::link::code_error::CodeError;
use crate::data::link::wire::{WireReader, WireWriter};
use crate::data::text::Lines;
use crate::domain::words::Word;
use crate::domain::workshop::{
    Fingerprint, NamesAsked, OwnQuestion, PublicKey, QuestionKind, Session, SessionId,
};

use super::parts::{
    read_day, read_instrument, read_selection, write_day, write_instrument, write_selection,
};

const TITLE: u8 = 1;
const HOST: u8 = 3;
const WELCOME: u8 = 5;
const GROUPS: u8 = 7;
const QUESTIONS: u8 = 8;
const KEY: u8 = 10;
const BEFORE: u8 = 11;
const SEND_TO: u8 = 13;
const WITH_CHOICES: u8 = 14;

const WORDS: u8 = 0;
const ANCHORS: u8 = 1;
const ANCHOR_COUNT: usize = 5;
// A plain choice begins with the number of its options, which is higher than these.

/// Writes an invitation.
pub fn write(session: &Session) -> Vec<u8> {
    let mut writer = WireWriter::default();
    writer.bytes(&session.id.0);
    writer.bytes(&session.fingerprint.0.to_be_bytes());
    write_day(&mut writer, session.day);
    let names = NamesAsked::ALL
        .iter()
        .position(|names| *names == session.names);
    writer.byte(names.unwrap_or(0) as u8);
    write_selection(&mut writer, session.dimensions);
    write_instrument(&mut writer, &session.instrument);
    writer.text_field(TITLE, &session.title, Lines::One, Session::MAX_TITLE);
    writer.text_field(HOST, &session.host, Lines::One, Session::MAX_HOST);
    writer.text_field(WELCOME, &session.welcome, Lines::Many, Session::MAX_WELCOME);
    writer.field(GROUPS, |writer| {
        for group in session.groups.iter().take(Session::MAX_GROUPS) {
            writer.text(group, Lines::One, Session::MAX_GROUP);
        }
    });
    let questions = &session.questions[..session.questions.len().min(Session::MAX_QUESTIONS)];
    let with_choices = has_choice(questions);
    let write_questions = |writer: &mut WireWriter, is_here: bool| {
        for question in questions.iter().filter(|_| is_here) {
            write_question(writer, question);
        }
    };
    writer.field(QUESTIONS, |writer| write_questions(writer, !with_choices));
    writer.field(KEY, |writer| {
        if let Some(key) = session.key {
            writer.bytes(&key.0);
        }
    });
    writer.field(BEFORE, |writer| {
        if let Some(before) = session.before {
            writer.bytes(&before.0);
        }
    });
    writer.text_field(SEND_TO, &session.send_to, Lines::One, Session::MAX_SEND_TO);
    writer.field(WITH_CHOICES, |writer| write_questions(writer, with_choices));
    writer.finish()
}

fn has_choice(questions: &[OwnQuestion]) -> bool {
    questions.iter().any(|question| question.kind.is_plain())
}

fn write_question(writer: &mut WireWriter, question: &OwnQuestion) {
    let texts = question.kind.choices();
    let (kind, count) = match &question.kind {
        QuestionKind::Words => (WORDS, 0),
        QuestionKind::Anchors(_) => (ANCHORS, texts.len()),
        QuestionKind::Options(_) => {
            let (fewest, most) = (OwnQuestion::OPTIONS.start(), OwnQuestion::OPTIONS.end());
            let count = texts.len().clamp(*fewest, *most);
            (count as u8, count)
        }
    };
    writer.byte(kind);
    writer.text(&question.text, Lines::One, OwnQuestion::MAX_TEXT);
    for place in 0..count {
        let text = texts.get(place).map_or("", String::as_str);
        writer.text(text, Lines::One, OwnQuestion::MAX_ANCHOR);
    }
}

/// Reads an invitation.
///
/// # Errors
///
/// For anything that [`write`] does not write, except for fields that a later version may add.
pub fn read(bytes: &[u8]) -> Result<Session, CodeError> {
    let mut reader = WireReader::new(bytes);
    let id = SessionId(reader.array()?);
    let fingerprint = Fingerprint(u32::from_be_bytes(reader.array()?));
    let day = read_day(&mut reader)?;
    let names = NamesAsked::ALL.get(usize::from(reader.byte()?));
    let names = *names.ok_or(CodeError::Malformed)?;
    let dimensions = read_selection(&mut reader)?;
    let instrument = read_instrument(&mut reader)?;
    let title = reader.text_field(TITLE, Lines::One, Session::MAX_TITLE)?;
    let host = reader.text_field(HOST, Lines::One, Session::MAX_HOST)?;
    let welcome = reader.text_field(WELCOME, Lines::Many, Session::MAX_WELCOME)?;
    let groups = reader.list_field(GROUPS, Session::MAX_GROUPS, |reader| {
        reader.text(Lines::One, Session::MAX_GROUP)
    })?;
    let mut questions = reader.list_field(QUESTIONS, Session::MAX_QUESTIONS, read_question)?;
    let key = reader.array_field(KEY)?.map(PublicKey);
    let before = reader.array_field(BEFORE)?.map(SessionId);
    let send_to = reader.text_field(SEND_TO, Lines::One, Session::MAX_SEND_TO)?;
    let mut with_choices =
        reader.list_field(WITH_CHOICES, Session::MAX_QUESTIONS, read_question)?;
    let is_one_writing =
        with_choices.is_empty() || (questions.is_empty() && has_choice(&with_choices));
    if has_choice(&questions) || !is_one_writing {
        return Err(CodeError::NotCanonical);
    }
    questions.append(&mut with_choices);
    reader.end_of_fields()?;
    Ok(Session {
        id,
        title,
        host,
        instrument,
        fingerprint,
        dimensions,
        groups,
        names,
        welcome,
        questions,
        key,
        day,
        before,
        send_to,
    })
}

fn read_question(reader: &mut WireReader) -> Result<OwnQuestion, CodeError> {
    let kind = reader.byte()?;
    let text = reader.text(Lines::One, OwnQuestion::MAX_TEXT)?;
    let count = match usize::from(kind) {
        _ if kind == WORDS => 0,
        _ if kind == ANCHORS => ANCHOR_COUNT,
        options if OwnQuestion::OPTIONS.contains(&options) => options,
        _ => return Err(CodeError::Malformed),
    };
    let texts = (0..count).map(|_| reader.text(Lines::One, OwnQuestion::MAX_ANCHOR));
    let texts = texts.collect::<Result<Vec<String>, CodeError>>()?;
    let kind = match <[String; ANCHOR_COUNT]>::try_from(texts) {
        Ok(anchors) if kind == ANCHORS => QuestionKind::Anchors(anchors),
        Ok(options) => QuestionKind::Options(options.to_vec()),
        Err(none) if none.is_empty() => QuestionKind::Words,
        Err(options) => QuestionKind::Options(options),
    };
    Ok(OwnQuestion { text, kind })
}
