//! The figures of a workshop, read-only.
//!
//! fingerprint 4 · day 2 · selection · questionnaire · the room · fields: 1 title, 3 groups, 5 own questions,
//! 7 targets, 9 notes, 11 agreed actions, 13 plain choices. A part is n · the number of items · a bit for the stages and for each
//! item that is revealed · their counts. Counts are a bit for each of the eight that is not 0, and these. No number
//! is higher than a workshop can reach, so that nothing that is computed of them overflows. A plain choice is the number of
//! its options · the question · for each option its text and how many chose it · how many can't tell, for how many it makes
//! no sense, how many gave no answer. A version that knows none leaves them out, and what it shows is true.

use crate::data::link::code_error::CodeError;
use crate::data::link::wire::{WireReader, WireWriter};
use crate::data::text::Lines;
use crate::domain::assessment::Stage;
use crate::domain::day::Day;
use crate::domain::workshop::{
    Board, BoardAction, BoardChoice, BoardGroup, BoardPart, BoardQuestion, Distribution,
    Fingerprint, OwnCounts, OwnQuestion, Response, Selection, Session,
};

use super::parts::{
    read_day, read_instrument, read_selection, write_day, write_instrument, write_selection,
};

const TITLE: u8 = 1;
const GROUPS: u8 = 3;
const QUESTIONS: u8 = 5;
const TARGETS: u8 = 7;
const NOTES: u8 = 9;
const ACTIONS: u8 = 11;
const CHOICES: u8 = 13;

/// Writes a board.
pub fn write(board: &Board) -> Vec<u8> {
    let mut writer = WireWriter::default();
    writer.bytes(&board.fingerprint.0.to_be_bytes());
    write_day(&mut writer, board.day);
    write_selection(&mut writer, board.selection);
    write_instrument(&mut writer, &board.instrument);
    write_part(&mut writer, &board.room);
    writer.text_field(TITLE, &board.title, Lines::One, Session::MAX_TITLE);
    writer.field(GROUPS, |writer| {
        for group in board.groups.iter().take(Session::MAX_GROUPS) {
            writer.text(&group.name, Lines::One, Session::MAX_GROUP);
            write_part(writer, &group.part);
        }
    });
    writer.field(QUESTIONS, |writer| {
        for question in board.own.iter().take(Session::MAX_QUESTIONS) {
            writer.text(&question.text, Lines::One, OwnQuestion::MAX_TEXT);
            for anchor in &question.anchors {
                writer.text(anchor, Lines::One, OwnQuestion::MAX_ANCHOR);
            }
            write_counts(writer, &question.answers);
        }
    });
    writer.field(TARGETS, |writer| {
        for target in board.targets.iter().take(Selection::MAX) {
            writer.byte(target.map_or(0, Stage::number));
        }
    });
    writer.text_field(NOTES, &board.notes, Lines::Many, Board::MAX_NOTES);
    writer.field(ACTIONS, |writer| {
        for action in board.actions.iter().take(Board::MAX_ACTIONS) {
            writer.text(&action.what, Lines::One, Board::MAX_ACTION);
            writer.text(&action.owner, Lines::One, Response::MAX_NAME);
            writer.byte(u8::from(action.due.is_some()));
            if let Some(due) = action.due {
                write_day(writer, due);
            }
        }
    });
    writer.field(CHOICES, |writer| {
        for choice in board.choices.iter().take(Session::MAX_QUESTIONS) {
            write_choice(writer, choice);
        }
    });
    writer.finish()
}

fn write_choice(writer: &mut WireWriter, choice: &BoardChoice) {
    let (fewest, most) = (OwnQuestion::OPTIONS.start(), OwnQuestion::OPTIONS.end());
    let count = choice.options.len().clamp(*fewest, *most);
    let answers = choice.answers.at_most(BoardPart::MAX_COUNT);
    writer.byte(count as u8);
    writer.text(&choice.text, Lines::One, OwnQuestion::MAX_TEXT);
    for (place, chosen) in answers.chosen.into_iter().enumerate().take(count) {
        let option = choice.options.get(place).map_or("", String::as_str);
        writer.text(option, Lines::One, OwnQuestion::MAX_ANCHOR);
        writer.number(chosen);
    }
    for count in [
        answers.dont_know,
        answers.not_applicable,
        answers.unanswered,
    ] {
        writer.number(count);
    }
}

fn write_part(writer: &mut WireWriter, part: &BoardPart) {
    let count = part.items.len().min(Response::MAX_ANSWERS);
    writer.number(part.n.min(BoardPart::MAX_N));
    writer.number(count as u32);
    let all = || std::iter::once(&part.stages).chain(&part.items[..count]);
    let mut bits = vec![0_u8; (count + 1).div_ceil(8)];
    for (place, _) in all().enumerate().filter(|(_, counts)| counts.is_some()) {
        bits[place / 8] |= 1 << (place % 8);
    }
    writer.bytes(&bits);
    all()
        .flatten()
        .for_each(|counts| write_counts(writer, counts));
}

fn write_counts(writer: &mut WireWriter, counts: &Distribution) {
    let counts = numbers(counts);
    let bit = |(place, count): (usize, &u32)| u8::from(*count > 0) << place;
    writer.byte(counts.iter().enumerate().map(bit).sum());
    counts
        .iter()
        .filter(|count| **count > 0)
        .for_each(|count| writer.number(*count));
}

/// The eight counts of a distribution, cut to what is read.
fn numbers(counts: &Distribution) -> [u32; 8] {
    let [one, two, three, four, five] = counts.points;
    let (unknown, absent, open) = (counts.dont_know, counts.not_applicable, counts.unanswered);
    [one, two, three, four, five, unknown, absent, open].map(|n| n.min(BoardPart::MAX_COUNT))
}

/// Reads a board.
///
/// # Errors
///
/// For anything that [`write`] does not write, except for fields that a later version may add.
pub fn read(bytes: &[u8]) -> Result<Board, CodeError> {
    let mut reader = WireReader::new(bytes);
    let fingerprint = Fingerprint(u32::from_be_bytes(reader.array()?));
    let day = read_day(&mut reader)?;
    let selection = read_selection(&mut reader)?;
    let instrument = read_instrument(&mut reader)?;
    let room = read_part(&mut reader)?;
    let title = reader.text_field(TITLE, Lines::One, Session::MAX_TITLE)?;
    let groups = reader.list_field(GROUPS, Session::MAX_GROUPS, |reader| {
        let name = reader.text(Lines::One, Session::MAX_GROUP)?;
        let part = read_part(reader)?;
        Ok(BoardGroup { name, part })
    })?;
    let own = reader.list_field(QUESTIONS, Session::MAX_QUESTIONS, |reader| {
        Ok(BoardQuestion {
            text: reader.text(Lines::One, OwnQuestion::MAX_TEXT)?,
            anchors: reader.texts(Lines::One, OwnQuestion::MAX_ANCHOR)?,
            answers: read_counts(reader)?,
        })
    })?;
    let targets = reader.list_field(TARGETS, Selection::MAX, |reader| match reader.byte()? {
        0 => Ok(None),
        number => Stage::new(number).map(Some).ok_or(CodeError::Malformed),
    })?;
    let notes = reader.text_field(NOTES, Lines::Many, Board::MAX_NOTES)?;
    let actions = reader.list_field(ACTIONS, Board::MAX_ACTIONS, |reader| {
        Ok(BoardAction {
            what: reader.text(Lines::One, Board::MAX_ACTION)?,
            owner: reader.text(Lines::One, Response::MAX_NAME)?,
            due: read_due(reader)?,
        })
    })?;
    let choices = reader.list_field(CHOICES, Session::MAX_QUESTIONS, read_choice)?;
    reader.end_of_fields()?;
    Ok(Board {
        title,
        day,
        instrument,
        fingerprint,
        selection,
        room,
        groups,
        own,
        choices,
        targets,
        notes,
        actions,
    })
}

fn read_choice(reader: &mut WireReader) -> Result<BoardChoice, CodeError> {
    let count = usize::from(reader.byte()?);
    if !OwnQuestion::OPTIONS.contains(&count) {
        return Err(CodeError::Malformed);
    }
    let text = reader.text(Lines::One, OwnQuestion::MAX_TEXT)?;
    let (mut options, mut answers) = (Vec::new(), OwnCounts::default());
    for chosen in answers.chosen.iter_mut().take(count) {
        options.push(reader.text(Lines::One, OwnQuestion::MAX_ANCHOR)?);
        *chosen = reader.number(BoardPart::MAX_COUNT)?;
    }
    for count in [
        &mut answers.dont_know,
        &mut answers.not_applicable,
        &mut answers.unanswered,
    ] {
        *count = reader.number(BoardPart::MAX_COUNT)?;
    }
    Ok(BoardChoice {
        text,
        options,
        answers,
    })
}

fn read_due(reader: &mut WireReader) -> Result<Option<Day>, CodeError> {
    match reader.byte()? {
        0 => Ok(None),
        1 => read_day(reader).map(Some),
        _ => Err(CodeError::Malformed),
    }
}

fn read_part(reader: &mut WireReader) -> Result<BoardPart, CodeError> {
    let n = reader.number(BoardPart::MAX_N)?;
    let count = reader.number(Response::MAX_ANSWERS as u32)? as usize;
    let bits = reader.bytes((count + 1).div_ceil(8))?;
    let has = |place: usize| bits[place / 8] >> (place % 8) & 1 == 1;
    if (count + 1..bits.len() * 8).any(has) {
        return Err(CodeError::NotCanonical);
    }
    let mut one = |place| has(place).then(|| read_counts(reader)).transpose();
    Ok(BoardPart {
        n,
        stages: one(0)?,
        items: (1..=count).map(one).collect::<Result<_, _>>()?,
    })
}

fn read_counts(reader: &mut WireReader) -> Result<Distribution, CodeError> {
    let bits = reader.byte()?;
    let mut counts = [0; 8];
    for (place, count) in counts.iter_mut().enumerate() {
        if bits >> place & 1 == 1 {
            *count = reader.number(BoardPart::MAX_COUNT)?;
            if *count == 0 {
                return Err(CodeError::NotCanonical);
            }
        }
    }
    let [
        one,
        two,
        three,
        four,
        five,
        dont_know,
        not_applicable,
        unanswered,
    ] = counts;
    Ok(Distribution {
        points: [one, two, three, four, five],
        dont_know,
        not_applicable,
        unanswered,
    })
}
