//! What the contents of several kinds have in common.

use crate::data::link::code_error::CodeError;
use crate::data::link::wire::{WireReader, WireWriter};
use crate::data::text::Lines;
use crate::domain::assessment::{Answer, Point};
use crate::domain::day::Day;
use crate::domain::id::InstrumentId;
use crate::domain::workshop::Selection;

/// Bits of a packed answer.
const BITS: usize = 3;

/// The longest name of a questionnaire, in characters.
const MAX_INSTRUMENT: usize = 40;

/// An answer as a number: 0 unanswered, 1 to 5 the points, 6 don't know, 7 not applicable.
pub fn answer_code(answer: Option<Answer>) -> u8 {
    match answer {
        None => 0,
        Some(Answer::Point(point)) => point.number(),
        Some(Answer::DontKnow) => 6,
        Some(Answer::NotApplicable) => 7,
    }
}

/// The answer with this number; anything above 7 counts as not applicable.
pub fn answer_of(code: u8) -> Option<Answer> {
    match Point::new(code) {
        Some(point) => Some(Answer::Point(point)),
        None if code == 0 => None,
        None if code == 6 => Some(Answer::DontKnow),
        None => Some(Answer::NotApplicable),
    }
}

/// Answers in 3 bits each, the first in the highest bits. The reader knows how many there are.
pub fn write_answers(writer: &mut WireWriter, answers: &[Option<Answer>]) {
    let mut bytes = vec![0_u8; (answers.len() * BITS).div_ceil(8)];
    for (place, answer) in answers.iter().enumerate() {
        let code = u16::from(answer_code(*answer));
        let at = place * BITS;
        // The answer in the highest bits of two bytes, moved to where it belongs.
        let [high, low] = (code << (16 - BITS) >> (at % 8)).to_be_bytes();
        bytes[at / 8] |= high;
        if let Some(next) = bytes.get_mut(at / 8 + 1) {
            *next |= low;
        }
    }
    writer.bytes(&bytes);
}

/// Reads so many answers.
///
/// # Errors
///
/// At the end, and where bits are set that belong to no answer.
pub fn read_answers(
    reader: &mut WireReader,
    count: usize,
) -> Result<Vec<Option<Answer>>, CodeError> {
    let bits = count * BITS;
    let bytes = reader.bytes(bits.div_ceil(8))?;
    let unused = bytes.len() * 8 - bits;
    if bytes
        .last()
        .is_some_and(|last| last & ((1 << unused) - 1) != 0)
    {
        return Err(CodeError::NotCanonical);
    }
    let code = |place: usize| {
        let at = place * BITS;
        let low = bytes.get(at / 8 + 1).copied().unwrap_or(0);
        let two = u16::from_be_bytes([bytes[at / 8], low]);
        (two << (at % 8) >> (16 - BITS)) as u8
    };
    Ok((0..count).map(|place| answer_of(code(place))).collect())
}

/// A day from 1970 to 2149; another one is written as the nearest of these.
pub fn write_day(writer: &mut WireWriter, day: Day) {
    let number = day.number().clamp(0, u16::MAX.into());
    writer.bytes(&(number as u16).to_be_bytes());
}

/// Reads a day.
///
/// # Errors
///
/// At the end.
pub fn read_day(reader: &mut WireReader) -> Result<Day, CodeError> {
    let number = u16::from_be_bytes(reader.array()?);
    Ok(Day::EPOCH.plus_days(number.into()))
}

/// The name of a questionnaire.
pub fn write_instrument(writer: &mut WireWriter, id: &InstrumentId) {
    writer.text(id.as_str(), Lines::One, MAX_INSTRUMENT);
}

/// Reads the name of a questionnaire; whether there is one of this name is for others to say.
///
/// # Errors
///
/// For a text that can't be a name.
pub fn read_instrument(reader: &mut WireReader) -> Result<InstrumentId, CodeError> {
    let name = reader.text(Lines::One, MAX_INSTRUMENT)?;
    let fits =
        |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, b'_' | b'.' | b'-');
    match !name.is_empty() && name.bytes().all(fits) {
        true => Ok(InstrumentId::new(name)),
        false => Err(CodeError::Malformed),
    }
}

/// Which dimensions are asked: a byte for the first so many, otherwise a 0 and the bits.
pub fn write_selection(writer: &mut WireWriter, selection: Selection) {
    match first_dimensions(selection) {
        Some(count) => writer.byte(count),
        None => {
            writer.byte(0);
            writer.number(selection.mask());
        }
    }
}

/// Reads which dimensions are asked.
///
/// # Errors
///
/// For none, for more than there can be, and for bits where a byte would do.
pub fn read_selection(reader: &mut WireReader) -> Result<Selection, CodeError> {
    match reader.byte()? {
        0 => {
            let selection = Selection::new(reader.number(u32::MAX)?).ok_or(CodeError::Malformed)?;
            match first_dimensions(selection) {
                Some(_) => Err(CodeError::NotCanonical),
                None => Ok(selection),
            }
        }
        count if usize::from(count) <= Selection::MAX => Ok(Selection::all(count.into())),
        _ => Err(CodeError::Malformed),
    }
}

/// How many dimensions are asked, if they are the first ones.
fn first_dimensions(selection: Selection) -> Option<u8> {
    let count = selection.mask().trailing_ones();
    (Selection::all(count as usize) == selection).then_some(count as u8)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(write: impl FnOnce(&mut WireWriter)) -> Vec<u8> {
        let mut writer = WireWriter::default();
        write(&mut writer);
        writer.finish()
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            codes in prop::collection::vec(0_u8..8, 0..70), day in 0_i32..=65_535, mask in 1_u32..,
        ) {
            let answers: Vec<Option<Answer>> = codes.iter().map(|code| answer_of(*code)).collect();
            let bytes = written(|writer| write_answers(writer, &answers));
            prop_assert_eq!(bytes.len(), (codes.len() * 3).div_ceil(8));
            prop_assert_eq!(read_answers(&mut WireReader::new(&bytes), codes.len()), Ok(answers));

            let day = Day::EPOCH.plus_days(day);
            let bytes = written(|writer| write_day(writer, day));
            prop_assert_eq!(read_day(&mut WireReader::new(&bytes)), Ok(day));

            for selection in [mask, mask >> 20 | 1, u32::MAX >> mask.leading_zeros()] {
                let selection = Selection::new(selection).unwrap();
                let bytes = written(|writer| write_selection(writer, selection));
                prop_assert_eq!(read_selection(&mut WireReader::new(&bytes)), Ok(selection));
            }
        }

        #[test]
        fn answers_and_selections_have_one_writing(bytes in prop::collection::vec(any::<u8>(), 1..7)) {
            let count = bytes.len() * 8 / 3;
            if let Ok(answers) = read_answers(&mut WireReader::new(&bytes), count) {
                prop_assert_eq!(&written(|writer| write_answers(writer, &answers)), &bytes);
            }
            let mut reader = WireReader::new(&bytes);
            if let Ok(selection) = read_selection(&mut reader) && reader.is_done() {
                prop_assert_eq!(&written(|writer| write_selection(writer, selection)), &bytes);
            }
        }
    }

    #[test]
    fn answers_are_packed_from_the_highest_bit() {
        let codes = [1, 2, 3, 4, 5, 6, 7, 0, 1];
        let answers = codes.map(answer_of);
        let bytes = written(|writer| write_answers(writer, &answers));
        assert_eq!(bytes, [0b0010_1001, 0b1100_1011, 0b1011_1000, 0b0010_0000]);
        let unused = [&bytes[..3], &[0b0010_0001]].concat();
        let refused = read_answers(&mut WireReader::new(&unused), codes.len());
        assert_eq!(refused, Err(CodeError::NotCanonical));
    }

    #[test]
    fn names_of_questionnaires_are_plain() {
        for (name, is_name) in [
            ("programme", true),
            ("own.a-1_b", true),
            ("", false),
            ("A", false),
            ("a b", false),
        ] {
            let bytes = written(|writer| writer.text(name, Lines::One, 99));
            assert_eq!(
                read_instrument(&mut WireReader::new(&bytes)).is_ok(),
                is_name,
                "{name}"
            );
        }
    }
}
