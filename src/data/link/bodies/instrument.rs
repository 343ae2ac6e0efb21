//! A questionnaire of a person's own.
//!
//! The number of dimensions, and of each its title, the number of its items, and of each item the question and
//! five described answers · fields: 1 title.

use crate::data::link::code_error::CodeError;
use crate::data::link::wire::{WireReader, WireWriter};
use crate::data::text::Lines;
use crate::domain::assessment::own::{OwnDimension, OwnItem, OwnQuestionnaire};

const TITLE: u8 = 1;

const MAX_DIMENSIONS: usize = OwnQuestionnaire::MAX_DIMENSIONS;
const MAX_ITEMS: usize = OwnQuestionnaire::MAX_ITEMS;

/// Writes a questionnaire.
pub fn write(questionnaire: &OwnQuestionnaire) -> Vec<u8> {
    let mut writer = WireWriter::default();
    let dimensions = &questionnaire.dimensions;
    let dimensions = &dimensions[..dimensions.len().min(MAX_DIMENSIONS)];
    writer.byte(dimensions.len() as u8);
    for dimension in dimensions {
        writer.text(&dimension.title, Lines::One, OwnQuestionnaire::MAX_TITLE);
        let items = &dimension.items[..dimension.items.len().min(MAX_ITEMS)];
        writer.byte(items.len() as u8);
        for item in items {
            writer.text(&item.question, Lines::One, OwnQuestionnaire::MAX_QUESTION);
            for anchor in &item.anchors {
                writer.text(anchor, Lines::One, OwnQuestionnaire::MAX_ANCHOR);
            }
        }
    }
    writer.text_field(
        TITLE,
        &questionnaire.title,
        Lines::One,
        OwnQuestionnaire::MAX_TITLE,
    );
    writer.finish()
}

/// Reads a questionnaire.
///
/// # Errors
///
/// For anything that [`write`] does not write, except for fields that a later version may add.
pub fn read(bytes: &[u8]) -> Result<OwnQuestionnaire, CodeError> {
    let mut reader = WireReader::new(bytes);
    let dimensions = reader.list(MAX_DIMENSIONS, |reader| {
        let title = reader.text(Lines::One, OwnQuestionnaire::MAX_TITLE)?;
        let items = reader.list(MAX_ITEMS, |reader| {
            Ok(OwnItem {
                question: reader.text(Lines::One, OwnQuestionnaire::MAX_QUESTION)?,
                anchors: reader.texts(Lines::One, OwnQuestionnaire::MAX_ANCHOR)?,
            })
        })?;
        Ok(OwnDimension { title, items })
    })?;
    let title = reader.text_field(TITLE, Lines::One, OwnQuestionnaire::MAX_TITLE)?;
    reader.end_of_fields()?;
    Ok(OwnQuestionnaire { title, dimensions })
}
