//! What was not kept when a document was read. Nothing is dropped in silence.

use crate::domain::id::{DimensionId, ItemId};

/// Something that could not be kept.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Dropped {
    /// The name of the document; it has a new one.
    Id,
    /// The date; it has the given one.
    Date,
    /// The answer and note at an item that the questionnaire does not have.
    Item(ItemId),
    /// The answer at this item.
    Answer(ItemId),
    /// The note at this item.
    Note(ItemId),
    /// The end of the note at this item, past [`Assessment::MAX_NOTE`] characters.
    NoteEnd(ItemId),
    /// Control or direction characters in the note at this item.
    NoteCharacters(ItemId),
    /// The target of this dimension.
    Target(DimensionId),
    /// The importance of this dimension.
    Importance(DimensionId),
    /// A field of the document, or of its scope: unknown, or not of the form that it should have.
    Field(String),
    /// The end of this field, past [`Assessment::MAX_NAME`] characters.
    FieldEnd(String),
    /// Control or direction characters in this field.
    FieldCharacters(String),
}
