//! What a backup file has, beside what is here, and what becomes of it.

use crate::data::document::Document;
use crate::data::keys::DocumentKey;

use super::report::Imported;

/// How a document of a file stands to what is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// Nothing of this name is here.
    New,
    /// It was changed in the file since both were the same, and not here.
    Newer,
    /// It was changed on both sides since they were the same.
    Both,
    /// It was changed here since both were the same, and not in the file.
    Older,
    /// It is here and says the same.
    Same,
}

impl Relation {
    /// All, those first that ask for a choice or bring something.
    pub const ALL: [Self; 5] = [Self::New, Self::Newer, Self::Both, Self::Older, Self::Same];
}

/// A document of a file, compared with what is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// The one in the file.
    pub document: Document,
    /// How it stands to what is here.
    pub relation: Relation,
    /// Whether that is known. If not, it follows from when each was changed last, and both may have been changed.
    pub is_known: bool,
    /// The one that is here.
    pub here: Option<DocumentKey>,
    /// When that was changed last, in milliseconds since 1970 (UTC); 0 if never.
    pub edited_here: u64,
    /// What can be done with it; the first is what is done unless the person chooses otherwise. That overwrites nothing but
    /// a workshop from which the file is known to go on.
    pub choices: Vec<RestoreChoice>,
}

/// What is to be done with a document of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RestoreChoice {
    /// Nothing.
    Leave,
    /// Bring it in.
    Add,
    /// Put it in place of the one that is here.
    Replace,
    /// Join the two field by field. Where both say something else, what is here stays.
    Join,
    /// Bring it in beside the one that is here.
    Copy,
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Restoration {
    /// What became of each document that was not left, in order.
    pub imported: Vec<Imported>,
    /// Texts of the file that gave way to what is here, by the names of their documents.
    pub gave_way: Vec<(String, Vec<String>)>,
}
