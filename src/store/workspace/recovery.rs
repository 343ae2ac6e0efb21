//! Opening the journal: what it has and the storage lost is brought back, as if another tab had just written it; from
//! then on it takes what is written.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use litemap::LiteMap;

use crate::browser::journal::{Journal, JournalChange, JournalError};
use crate::browser::storage::StorageError;
use crate::data::envelope::Writer;
use crate::data::journal::{JournalEntry, JournalMark};
use crate::data::keys::{JOURNAL_MARK, Slot, StorageKey};

use super::journal::JournalState;
use super::{Desk, Workspace};

/// A journal that is being opened.
struct Opening {
    journal: Rc<dyn Journal>,
    /// What was brought back by an attempt that didn't come to its end: the number of the entry for each key. What was
    /// written since belongs to it, and is not to meet it again.
    done: RefCell<LiteMap<String, u64>>,
    /// Who wrote before the journal was read, and is known from then on.
    known: RefCell<Vec<Writer>>,
}

/// In milliseconds: after that a browser has written to the disk what its storage has now.
const SURELY: u32 = 2 * 60 * 1000;

/// So many writers are remembered: more than ever wrote between two readings.
const MOST_KNOWN: usize = 64;

impl Opening {
    /// Takes from these who is known already, and knows the others from now on.
    fn learn(&self, writers: &mut Vec<Writer>) {
        let mut known = self.known.borrow_mut();
        writers.retain(|writer| !known.contains(writer));
        known.extend(&*writers);
        let most = known.len().saturating_sub(MOST_KNOWN);
        known.drain(..most);
    }

    /// Knows from now on of whom others met: two that write to the journal by turns would forget each other's.
    fn meet(&self, mut met: Vec<Writer>) {
        self.learn(&mut met);
    }
}

impl Workspace {
    /// Takes a journal into use: brings back what only it has, lets go of what is surely on the disk of the storage,
    /// and hands over to it what was written meanwhile.
    pub fn open_journal(self, journal: Rc<dyn Journal>) {
        let opening = Opening {
            journal,
            done: RefCell::default(),
            known: RefCell::default(),
        };
        self.desk().read_journal(Rc::new(opening));
    }

    /// There is no journal: as when it is late, for good.
    pub fn give_up_journal(self) {
        if let Some(desk) = self.desk.try_get_value() {
            desk.end_journal();
        }
    }
}

impl Desk {
    fn read_journal(&self, opening: Rc<Opening>) {
        let desk = self.this.clone();
        let journal = Rc::clone(&opening.journal);
        let read = move |records: Result<Vec<String>, JournalError>| {
            let Some(desk) = desk.upgrade() else { return };
            desk.journal.is_writing.set(false);
            match records {
                Ok(records) => desk.take_journal(&records, opening),
                Err(_) => desk.end_journal(),
            }
        };
        journal.read(Box::new(read));
    }

    fn take_journal(&self, records: &[String], opening: Rc<Opening>) {
        let mut entries: Vec<JournalEntry> = records
            .iter()
            .filter_map(|record| JournalEntry::parse(record))
            .collect();
        entries.sort_by_key(|entry| entry.sequence);
        let own = |entry: &JournalEntry| entry.key == JOURNAL_MARK;
        let in_journal = entries.iter().find(|entry| own(entry));
        let in_journal = in_journal.and_then(|entry| entry.text.as_deref());
        *opening.known.borrow_mut() = JournalMark::read(in_journal.unwrap_or_default()).writers;
        let Ok(mark) = self.vault.journal_mark() else {
            return self.read_journal_later(opening);
        };
        let mut mark = JournalMark::read(&mark);
        if !mark.writers.contains(&self.vault.writer) {
            // What was typed here is written as soon as something is heard of.
            mark.writers.push(self.vault.writer);
        }
        let now = self.now();
        let (mut lost, known): (Vec<JournalEntry>, Vec<JournalEntry>) = entries
            .into_iter()
            .partition(|entry| entry.sequence > mark.sequence);
        let highest = lost.last().map_or(mark.sequence, |entry| entry.sequence);
        self.vault.is_noting.set(true);
        // What the next kill leaves of it is found by entries of this session, whether or not anything is to be done.
        let others = lost.iter().filter(|entry| !own(entry));
        others.for_each(|entry| self.note_lost(&entry.key));
        lost.retain(|entry| {
            !own(entry) && opening.done.borrow().get(&entry.key) != Some(&entry.sequence)
        });
        opening.learn(&mut mark.writers);
        opening.meet(mark.met);
        if self
            .bring_back_lost(lost, &mark.writers, &opening.done)
            .is_err()
        {
            return self.read_journal_later(opening);
        }
        self.journal.is_waiting.set(false);
        self.end_not_saved();
        self.vault
            .set_journal_mark(highest, &opening.known.borrow());
        self.vault.is_announced.set(true);
        self.vault.is_journal_unread.set(false);
        let settled = known.into_iter().filter(|entry| entry.has_settled(now));
        let settled: Vec<(String, String)> = settled
            .map(|entry| (entry.key.clone(), entry.to_string()))
            .collect();
        let journal = Rc::clone(&opening.journal);
        if !settled.is_empty() {
            // The clock may have jumped since they were written; timers don't.
            let let_go = move || journal.let_go(settled);
            self.vault.platform.after(SURELY, Box::new(let_go));
        }
        let take = move |desk: &Self| desk.write_to_journal(&opening);
        *self.journal.take.borrow_mut() = Some(Rc::new(take));
        self.journal.state.set(JournalState::Open);
        self.hand_over();
    }

    /// Reads it again with the next write. An entry that is written over is lost for good, so nothing is written to the
    /// journal before all of it is brought back.
    fn read_journal_later(&self, opening: Rc<Opening>) {
        let take = move |desk: &Self| {
            desk.journal.is_waiting.set(false);
            desk.journal.is_writing.set(true);
            desk.read_journal(Rc::clone(&opening));
        };
        *self.journal.take.borrow_mut() = Some(Rc::new(take));
        self.journal.state.set(JournalState::Late);
        self.journal.is_waiting.set(true);
        self.settle_saved();
    }

    /// Hands over what was written: all of it, or nothing where the storage can't be read now. That is tried again soon. What
    /// the journal says of itself counts for every entry of it, also for one that a text is missing from.
    fn write_to_journal(&self, opening: &Opening) {
        let (Ok(mark), Ok(texts)) = (self.vault.journal_mark(), self.changed_texts()) else {
            self.journal.is_waiting.set(true);
            return self.flush_soon();
        };
        self.journal.is_waiting.set(false);
        self.vault.changed.take();
        let mut mark = JournalMark::read(&mark);
        let sequence = mark.sequence.saturating_add(1);
        let at = self.now();
        let mut change = JournalChange::default();
        opening.learn(&mut mark.writers);
        opening.meet(mark.met);
        let known = JournalMark {
            sequence,
            writers: opening.known.borrow().clone(),
            ..JournalMark::default()
        };
        let own = JournalEntry {
            sequence,
            at,
            key: JOURNAL_MARK.to_owned(),
            text: Some(known.to_string()),
        };
        change.records.push((own.key.clone(), own.to_string()));
        for (key, text) in texts {
            let entry = JournalEntry {
                sequence,
                at,
                key: key.clone(),
                text,
            };
            change.records.push((key, entry.to_string()));
        }
        // Behind the texts: whatever prefix of the writes reaches the disk, an entry that doesn't count as lost is there.
        self.vault.set_journal_mark(sequence, &known.writers);
        self.journal.is_writing.set(true);
        let desk = self.this.clone();
        let done = move |written| {
            if let Some(desk) = desk.upgrade() {
                desk.written_to_journal(written);
            }
        };
        opening.journal.write(change, Box::new(done));
    }

    /// What is stored now under the keys that the journal is to hear of, and what is in the trash under the name of such a
    /// document: a tab without a journal may have deleted it before it began anew, and where the storage loses that, what
    /// begins anew takes the place of what was deleted.
    fn changed_texts(&self) -> Result<Vec<(String, Option<String>)>, StorageError> {
        let mut texts = Vec::new();
        for key in &*self.vault.changed.borrow() {
            texts.push((key.clone(), self.vault.storage().get(key)?));
        }
        for key in &*self.vault.changed.borrow() {
            let Some(StorageKey::Document(document, _)) = StorageKey::parse(key) else {
                continue;
            };
            let key = StorageKey::Trash(document).to_string();
            let text = self.vault.storage().get(&key)?;
            if text.is_some() && texts.iter().all(|(other, _)| *other != key) {
                texts.push((key, text));
            }
        }
        Ok(texts)
    }

    /// Has a key handed to the journal again; of a document both slots.
    fn note_lost(&self, key: &str) {
        match StorageKey::parse(key) {
            Some(StorageKey::Document(document, _)) => {
                for slot in Slot::BOTH {
                    self.vault.note(&document.slot(slot).to_string());
                }
            }
            _ => self.vault.note(key),
        }
    }

    fn written_to_journal(&self, written: Result<(), JournalError>) {
        self.journal.is_writing.set(false);
        match written {
            Ok(()) => self.hand_over(),
            Err(_) => self.end_journal(),
        }
    }

    fn end_journal(&self) {
        self.vault.is_noting.set(false);
        self.vault.changed.take();
        self.journal.take.take();
        self.journal.state.set(JournalState::None);
        self.flush();
        self.settle_saved();
    }
}
