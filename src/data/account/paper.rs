//! The whole plan of an account as a text in blocks, for every format of a text.

use crate::content::text::{Argument, Wording};
use crate::data::office::paper::{Block, Paper};
use crate::data::table::Table;
use crate::key;

use super::tables::Chapter;

/// Wider tables don't fit a page: their rows become entries, field by field.
const WIDEST: usize = 5;

/// What stands above a plan.
pub struct Head {
    /// What it is called.
    pub title: String,
    /// The language of its words, as BCP 47 names it.
    pub language: String,
    /// When it was made, in words.
    pub made: String,
}

/// The plan under its head.
pub fn paper(head: Head, chapters: &[Chapter], wording: Wording) -> Paper {
    let mut blocks = vec![Block::Text(head.made)];
    for chapter in chapters {
        blocks.push(heading(2, chapter.title(wording)));
        blocks.extend(chapter.facts.clone().map(Block::Fields));
        for table in &chapter.tables {
            blocks.push(heading(3, table.title.clone()));
            match table.columns.len() {
                ..=WIDEST => blocks.push(Block::Table(table.clone())),
                _ => entries(&mut blocks, table),
            }
        }
        blocks.extend(chapter.says_what_is_empty(wording).map(Block::Text));
    }
    Paper {
        title: head.title,
        language: head.language,
        blocks,
    }
}

/// Each row as a list of its fields, the first one as what it is called.
fn entries(blocks: &mut Vec<Block>, table: &Table) {
    for row in &table.rows {
        let name = row.first().filter(|first| first.says());
        let name = name.map_or_else(|| "–".to_owned(), |first| first.text().into_owned());
        blocks.push(heading(4, name));
        blocks.push(Block::Fields(Table {
            id: table.id.clone(),
            title: table.title.clone(),
            columns: table.columns.iter().skip(1).cloned().collect(),
            rows: vec![row.iter().skip(1).cloned().collect()],
        }));
    }
}

fn heading(level: usize, text: String) -> Block {
    Block::Heading { level, text }
}

impl Chapter {
    /// One line about what is empty; `None` if nothing is.
    pub fn says_what_is_empty(&self, wording: Wording) -> Option<String> {
        let names = self.empty.join(", ");
        let names = ("names", Argument::from(names));
        (!self.empty.is_empty()).then(|| wording.fill(key!("tables.empty"), &[names]))
    }
}
