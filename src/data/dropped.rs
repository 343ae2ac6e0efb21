//! What was not kept when a document was read. Nothing is dropped in silence.

use crate::domain::id::ItemId;

/// Something that could not be kept.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Dropped {
    /// The name of the document; it has a new one.
    Id,
    /// The date; it has the given one.
    Date,
    /// The answer and note at an item that the questionnaire does not have.
    Item(ItemId),
    /// A field of the document: unknown, or not of the form that it should have.
    Field(String),
    /// The end of this field, past what is kept of it.
    FieldEnd(String),
    /// Control or direction characters in this field.
    FieldCharacters(String),
}
