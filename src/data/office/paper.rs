//! A text in blocks, from which every format of a text is written.

use serde::{Deserialize, Serialize};

use crate::data::table::Table;

/// A text.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Paper {
    /// What it is called.
    pub title: String,
    /// The language that it is in, as BCP 47 names it.
    pub language: String,
    /// What is in it, from the top.
    pub blocks: Vec<Block>,
}

/// A block of a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// A heading below the title.
    Heading {
        /// How far below: 2 is a chapter, 3 a part of it, 4 an entry.
        level: usize,
        /// What it says; one line.
        text: String,
    },
    /// A paragraph.
    Text(String),
    /// A table of one row, field by field.
    Fields(Table),
    /// A table.
    Table(Table),
}
