//! What the journal has of one key of the storage: the write that came last, until it is surely on the disk.
//!
//! `<sequence> <time> <key>`, a line feed, and the text that was written; without the line feed, the key was removed.

use std::fmt;

use super::envelope::{Writer, number, writer};

/// In milliseconds: how long a write stays in the journal. Browsers write a storage to the disk within a minute or so,
/// but they put off who writes much: Chromium up to an hour.
pub const STAYS: u64 = 24 * 60 * 60 * 1000;

/// How far the journal came: in the storage, and as the text of an entry of its own, both under the key
/// [`super::keys::JOURNAL_MARK`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct JournalMark {
    /// The highest number that was handed to the journal. What a browser has on its disk is everything up to some write,
    /// so that an entry with a higher number than the storage's mark is one that the storage lost.
    pub sequence: u64,
    /// In the storage: who wrote while nobody had read the journal. What they wrote and what the storage lost don't know
    /// of each other. In the entry: whom of these all entries from the last reading on know of.
    pub writers: Vec<Writer>,
    /// In the storage: who of these was met last by somebody who read the journal, the latest at the end. What is written
    /// from then on knows of them, whoever writes it.
    pub met: Vec<Writer>,
}

/// Before the name of somebody who was met.
const MET: char = '~';

impl JournalMark {
    /// Reads what [`fmt::Display`] writes, and leaves out anything else.
    pub fn read(text: &str) -> Self {
        let mut words = text.split(' ');
        let sequence = words.next().and_then(number).unwrap_or_default();
        let met = words.clone().filter_map(|word| word.strip_prefix(MET));
        Self {
            sequence,
            met: met.filter_map(writer).collect(),
            writers: words.filter_map(writer).collect(),
        }
    }
}

impl fmt::Display for JournalMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.sequence)?;
        self.met
            .iter()
            .try_for_each(|writer| write!(f, " {MET}{writer}"))?;
        self.writers
            .iter()
            .try_for_each(|writer| write!(f, " {writer}"))
    }
}

/// The last write of one key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalEntry {
    /// Counts what was handed to the journal, from 1: see [`JournalMark`].
    pub sequence: u64,
    /// When, in milliseconds since 1970 (UTC).
    pub at: u64,
    /// The key of the storage.
    pub key: String,
    /// What was written; `None` where the key was removed.
    pub text: Option<String>,
}

impl JournalEntry {
    /// The exact inverse of `to_string`; `None` for any other text.
    pub fn parse(record: &str) -> Option<Self> {
        let (head, text) = match record.split_once('\n') {
            Some((head, text)) => (head, Some(text.to_owned())),
            None => (record, None),
        };
        let (sequence, rest) = head.split_once(' ')?;
        let (at, key) = rest.split_once(' ')?;
        Some(Self {
            sequence: number(sequence)?,
            at: number(at)?,
            key: key.to_owned(),
            text,
        })
    }

    /// Whether it is surely on the disk of the storage by now. Not what was written in the future, by a clock that was
    /// wrong.
    pub const fn has_settled(&self, now: u64) -> bool {
        now.saturating_sub(self.at) > STAYS
    }
}

impl fmt::Display for JournalEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.sequence, self.at, self.key)?;
        match &self.text {
            Some(text) => write!(f, "\n{text}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn parsing_and_writing_an_entry_are_inverse(
            sequence in any::<u64>(),
            at in any::<u64>(),
            key in "[^\n]*",
            text in prop::option::of("(?s).*"),
        ) {
            let entry = JournalEntry { sequence, at, key, text };
            prop_assert_eq!(JournalEntry::parse(&entry.to_string()), Some(entry));
        }

        #[test]
        fn reading_and_writing_a_mark_are_inverse(sequence in any::<u64>(), writers in prop::collection::vec(any::<u64>(), 0..4), met in prop::collection::vec(any::<u64>(), 0..4)) {
            let [writers, met] = [writers, met].map(|all| all.into_iter().map(Writer).collect());
            let mark = JournalMark { sequence, writers, met };
            prop_assert_eq!(JournalMark::read(&mark.to_string()), mark);
        }

        #[test]
        fn a_text_that_parses_is_written_the_same_way(record in "[0-9]{0,3} ?[0-9]{0,3} ?[a-z:]{0,3}\n?[a-z]?") {
            if let Some(entry) = JournalEntry::parse(&record) {
                prop_assert_eq!(entry.to_string(), record);
            }
        }
    }

    #[test]
    fn an_entry_settles_after_a_day() {
        let entry = JournalEntry {
            sequence: 1,
            at: 1000,
            key: "trellis:theme".to_owned(),
            text: None,
        };
        assert!(!entry.has_settled(1000 + STAYS));
        assert!(entry.has_settled(1001 + STAYS));
        assert!(!entry.has_settled(0));
    }
}
