//! What documents said before: by it a copy is known as older, as newer, or as changed on its own.
//!
//! A [`Mark`] stands for what a document said when a copy of it was made or came in. Each browser keeps the last marks
//! of each document (`trellis:lineage`), and a backup file has those of its documents with it. Where what is here stands
//! among the marks of a file, the file goes on from it; where what the file says stands among ours, ours goes on from
//! that; where neither does, both were changed since they were one.
//!
//! A mark is a help for the person who chooses, nothing is done by it alone: so 64 bits that anybody can compute do.

use std::fmt;

use litemap::LiteMap;
use serde_json::Value;

use super::document::Document;
use super::keys::DocumentKey;

/// The key under which a browser keeps the lineage of its documents: a line for each, its key and its marks.
pub const LINEAGE: &str = "trellis:lineage";

/// What a document said, in 64 bits. Two that say the same have the same mark, whatever they are called in the storage
/// and whenever they were changed or looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mark(u64);

impl Mark {
    /// The digits of a mark.
    const DIGITS: usize = 16;

    /// The mark of a document as it is. Responses are no part of it.
    pub fn of(document: &Document) -> Self {
        let mut written = document.content().write();
        if let Value::Object(fields) = &mut written {
            for field in ["id", "edited", "position"] {
                fields.remove(field);
            }
        }
        // FNV-1a.
        let text = written.to_string();
        let mix = |mark: u64, byte: u8| (mark ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
        Self(text.bytes().fold(0xcbf2_9ce4_8422_2325, mix))
    }

    /// The mark that this text is: 16 digits, `0–9a–f`.
    pub fn parse(text: &str) -> Option<Self> {
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        let fits = text.len() == Self::DIGITS && text.bytes().all(is_digit);
        fits.then(|| u64::from_str_radix(text, 16).ok().map(Self))?
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// The marks of documents, the earliest of each first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lineage(LiteMap<DocumentKey, Vec<Mark>>);

impl Lineage {
    /// The most marks of one document; the earliest go first.
    pub const MOST: usize = 8;

    /// The marks of a document, the earliest first.
    pub fn of(&self, key: &DocumentKey) -> &[Mark] {
        self.0.get(key).map_or(&[], Vec::as_slice)
    }

    /// Adds marks of a document; one that is there becomes the last.
    pub fn add(&mut self, key: &DocumentKey, marks: impl IntoIterator<Item = Mark>) {
        let mut all = self.0.remove(key).unwrap_or_default();
        for mark in marks {
            all.retain(|one| *one != mark);
            all.push(mark);
        }
        let surplus = all.len().saturating_sub(Self::MOST);
        all.drain(..surplus);
        if !all.is_empty() {
            self.0.insert(key.clone(), all);
        }
    }

    /// Keeps those of these documents only.
    pub fn retain(&mut self, is_kept: impl Fn(&DocumentKey) -> bool) {
        let gone: Vec<DocumentKey> = self.0.keys().filter(|key| !is_kept(key)).cloned().collect();
        for key in gone {
            self.0.remove(&key);
        }
    }

    /// As it is stored: the exact inverse of [`Lineage::parse`].
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for (key, marks) in &self.0 {
            text.push_str(&key.to_string());
            for mark in marks {
                text.push(' ');
                text.push_str(&mark.to_string());
            }
            text.push('\n');
        }
        text
    }

    /// Reads what is stored. What can't be read is left out: then less is known.
    pub fn parse(text: &str) -> Self {
        let mut lineage = Self::default();
        for line in text.lines() {
            let mut words = line.split(' ');
            if let Some(key) = words.next().and_then(DocumentKey::from_text) {
                lineage.add(&key, words.filter_map(Mark::parse));
            }
        }
        lineage
    }

    /// As it stands in a backup file, of these documents only; `None` where nothing is known of them.
    pub(super) fn write<'a>(&self, of: impl Iterator<Item = &'a Document>) -> Option<Value> {
        let mut written = serde_json::Map::new();
        for key in of.map(Document::key) {
            let marks = self.of(&key).iter().map(Mark::to_string);
            let marks: Vec<Value> = marks.map(Value::from).collect();
            if !marks.is_empty() {
                written.insert(key.to_string(), marks.into());
            }
        }
        (!written.is_empty()).then_some(Value::Object(written))
    }

    /// Reads what stands in a backup file. What can't be read is left out.
    pub(super) fn read(value: Option<&Value>) -> Self {
        let mut lineage = Self::default();
        for (key, marks) in value.and_then(Value::as_object).into_iter().flatten() {
            if let (Some(key), Some(marks)) = (DocumentKey::from_text(key), marks.as_array()) {
                let marks = marks.iter().filter_map(Value::as_str);
                lineage.add(&key, marks.filter_map(Mark::parse));
            }
        }
        lineage
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::data::assessment::testing::blank;
    use crate::data::document::AsStored;
    use crate::data::kind::Kind;
    use crate::domain::id::DocumentId;

    fn lineage() -> impl Strategy<Value = Lineage> {
        let id = "[a-z0-9]{1,9}".prop_map(|id| DocumentId::new(&id).unwrap());
        let kind = prop::sample::select(&Kind::ALL[..]);
        let key = (kind, id).prop_map(|(kind, id)| DocumentKey::new(kind, id));
        let marks = prop::collection::vec(any::<u64>().prop_map(Mark), 1..12);
        prop::collection::vec((key, marks), 0..6).prop_map(|all| {
            let mut lineage = Lineage::default();
            for (key, marks) in all {
                lineage.add(&key, marks);
            }
            lineage
        })
    }

    proptest! {
        #[test]
        fn reading_and_writing_a_lineage_are_inverse(lineage in lineage()) {
            prop_assert_eq!(Lineage::parse(&lineage.to_text()), lineage);
        }

        #[test]
        fn any_text_is_read(text in any::<String>()) {
            let read = Lineage::parse(&text);
            prop_assert_eq!(Lineage::parse(&read.to_text()), read);
        }
    }

    #[test]
    fn a_mark_follows_what_is_said_and_not_what_it_is_called_or_where_it_was_read() {
        let one = Document::from(blank("a", "Spring"));
        let mut other = blank("b", "Spring");
        other.edited = 9;
        let mark = Mark::of(&one);
        assert_eq!(Mark::of(&other.clone().into()), mark);
        other.name = "Autumn".to_owned();
        assert_ne!(Mark::of(&other.into()), mark);
        // A kind that is not known here is marked as it will be once it is.
        let stored = AsStored::read(&one.key(), one.content().write()).unwrap();
        assert_eq!(Mark::of(&stored), mark);
        assert_eq!(Mark::parse(&mark.to_string()), Some(mark));
        for text in ["", "00", "000000000000000G", "+00000000000000f"] {
            assert_eq!(Mark::parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_last_marks_stay_each_once() {
        let mut lineage = Lineage::default();
        let key = DocumentKey::single(Kind::Portfolio);
        lineage.add(&key, (0..20).map(Mark));
        lineage.add(&key, [Mark(15)]);
        let last = [12, 13, 14, 16, 17, 18, 19, 15].map(Mark);
        assert_eq!(lineage.of(&key), last);
        lineage.retain(|_| false);
        assert_eq!(lineage, Lineage::default());
    }

    #[test]
    fn what_a_file_says_wrongly_is_left_out() {
        let read = Lineage::read(Some(&json!({
            "portfolio:main": ["0000000000000001", 7, "x"],
            "library:x": ["0000000000000001"],
            "account:a": "0000000000000001",
        })));
        assert_eq!(read.to_text(), "portfolio:main 0000000000000001\n");
        assert_eq!(Lineage::read(Some(&json!([1]))), Lineage::default());
        assert_eq!(Lineage::read(None), Lineage::default());
    }
}
