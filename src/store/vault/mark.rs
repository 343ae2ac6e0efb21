//! How far the journal came, as the storage says it, and by it which write is which.

use crate::browser::storage::StorageError;
use crate::data::envelope::{Stamp, Writer};
use crate::data::journal::JournalMark;
use crate::data::keys::{DocumentKey, JOURNAL_MARK};

use super::Vault;

/// A mark of the journal that is longer takes no more names: somebody who never has a journal has nothing to lose by it.
const MOST_MARK: usize = 550;

/// Blanks after a mark: room for the names of the first who write before anybody has read the journal. Where the storage is
/// full, a text that became shorter finds room; the name of who writes it would find none.
const SPARE: usize = 68;

/// So many who were met are named: as many as may be met between two writes of one tab.
const MOST_MET: usize = 8;

/// A document is not written so often between two that the journal counts.
const REVISIONS: u64 = 1 << 20;

impl Vault {
    /// The stamp of the next write of a document, or of some of its responses, where this is stored and that was seen last.
    /// This tab gives none twice: who knows a stamp takes what has it for what it knows. And what was removed and begins
    /// anew, begins above all that was before: after a kill the storage may have that again, and the journal this.
    pub fn next_stamp(
        &self,
        document: &DocumentKey,
        stored: Option<Stamp>,
        known: Option<Stamp>,
    ) -> Stamp {
        let mut given = self.given.borrow_mut();
        let last = stored.max(known).max(given.get(document).copied());
        let last = last.map_or(0, |last| last.revision);
        let begin = match stored {
            Some(_) => 0,
            None => self.journal_sequence().saturating_mul(REVISIONS),
        };
        let stamp = Stamp {
            revision: last.max(begin).saturating_add(1),
            writer: self.writer,
        };
        given.insert(document.clone(), stamp);
        stamp
    }

    /// Notes who writes, before the first write, in case the journal has something that the storage lost. Nothing is written
    /// where there is no room for that: it would be taken for something that came from what was lost.
    pub(super) fn announce(&self) -> Result<(), StorageError> {
        if !self.is_announced.get() {
            let before = self.journal_mark()?;
            let mark = format!("{} {}", before.trim_end(), self.writer);
            if mark.len() <= MOST_MARK {
                let length = before.len();
                self.storage()
                    .set(JOURNAL_MARK, &format!("{mark:length$}"))?;
            }
            self.is_announced.set(true);
        }
        Ok(())
    }

    /// How far the journal had come when the storage was last written to the disk: a
    /// [`JournalMark`](crate::data::journal::JournalMark).
    pub fn journal_mark(&self) -> Result<String, StorageError> {
        let mark = self.storage().get(JOURNAL_MARK)?;
        Ok(mark.unwrap_or_else(|| "0".to_owned()))
    }

    /// As the mark says it, without the names.
    fn journal_sequence(&self) -> u64 {
        let mark = self.journal_mark().unwrap_or_default();
        let sequence = mark.split(' ').next();
        sequence
            .and_then(|word| word.parse().ok())
            .unwrap_or_default()
    }

    /// Notes how far it has come, that nobody wrote who doesn't know of it, and who was met. Where that is said already, as
    /// where nothing was ever written, nothing is written.
    pub fn set_journal_mark(&self, sequence: u64, met: &[Writer]) {
        let is_said = |before: String| {
            let before = JournalMark::read(&before);
            before.sequence == sequence && before.writers.is_empty()
        };
        if self.journal_mark().is_ok_and(is_said) {
            return;
        }
        let last = met.len().saturating_sub(MOST_MET);
        let mark = JournalMark {
            sequence,
            met: met.get(last..).unwrap_or_default().to_vec(),
            ..JournalMark::default()
        };
        let mark = mark.to_string();
        let length = mark.len() + SPARE;
        let written = self.storage().set(JOURNAL_MARK, &format!("{mark:length$}"));
        // Where it can't be written, what the journal has counts as lost, and is compared with what is there.
        let shortest = || self.storage().set(JOURNAL_MARK, &sequence.to_string());
        let _ = written.or_else(|_| shortest());
    }
}
