//! The responses of a workshop: read in parts, counted as they come, written chunk by chunk.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use litemap::LiteMap;

use crate::browser::storage::StorageError;
use crate::data::envelope::{Envelope, EnvelopeError, Stamp};
use crate::data::keys::{DocumentKey, StorageKey};
use crate::data::kind::Kind;
use crate::data::quarantine::QuarantineReason;
use crate::data::workshop::{Chunk, Ledger, Plan};
use crate::domain::id::DocumentId;
use crate::domain::workshop::{Aggregate, Disclosure, SessionId, Workshop};
use crate::store::report::ReadProgress;

use super::{Desk, set_if_new};

/// How many chunks are read before the page gets its turn: about two thousand responses.
const PART: usize = 8;

/// The responses of one workshop, as far as they are read in.
pub(super) struct OpenResponses {
    id: DocumentId,
    /// Which session the responses answer: it changes with what is asked, until somebody answered.
    session: Cell<SessionId>,
    pub ledger: RefCell<Ledger>,
    pub aggregate: ArcRwSignal<Aggregate>,
    pub disclosure: ArcRwSignal<Disclosure>,
    pub reading: ArcRwSignal<ReadProgress>,
    /// The write of each chunk that we have seen last.
    stamps: RefCell<LiteMap<u32, Stamp>>,
    /// The chunks that are not read yet, the next one last.
    unread: RefCell<Vec<u32>>,
}

/// What is stored of a chunk.
enum StoredChunk {
    Whole(Stamp, Chunk),
    /// It can't be read; the text is set aside, unless a newer version wrote it.
    Unreadable,
    Nothing,
    /// The storage doesn't say now.
    Unknown,
}

/// Why a plan was not written.
pub(super) enum NotWritten {
    /// Another tab wrote a chunk since it was read.
    Elsewhere,
    /// The storage did not keep it; what was there before is there again.
    Storage(StorageError),
}

impl Desk {
    /// The responses of a workshop. The first part of them is read at once, the others soon.
    pub(super) fn open_responses(self: &Rc<Self>, id: &DocumentId) -> Option<Rc<OpenResponses>> {
        if let Some(open) = self.opened_responses(id) {
            return Some(open);
        }
        let (session, ledger) = self.new_ledger(id)?;
        let open = Rc::new(OpenResponses {
            id: id.clone(),
            session: Cell::new(session),
            aggregate: ArcRwSignal::new(ledger.aggregate().clone()),
            disclosure: ArcRwSignal::new(ledger.disclosure().clone()),
            ledger: RefCell::new(ledger),
            reading: ArcRwSignal::default(),
            stamps: RefCell::default(),
            unread: RefCell::default(),
        });
        self.responses.borrow_mut().insert(id.clone(), open.clone());
        self.begin(&open);
        self.read_on(&open);
        Some(open)
    }

    /// Those that were looked at already.
    fn opened_responses(&self, id: &DocumentId) -> Option<Rc<OpenResponses>> {
        self.responses.borrow().get(id).cloned().and_then(typed)
    }

    fn new_ledger(&self, id: &DocumentId) -> Option<(SessionId, Ledger)> {
        self.typed::<Workshop>(id)?.with_untracked(|workshop| {
            let session = &workshop.session;
            let instrument = (self.instruments)(&session.instrument)?;
            let since = workshop.published.map(|published| published.last);
            let decisions = workshop.decisions_of_responses().cloned().collect();
            Some((
                session.id,
                Ledger::new(instrument, session, since, decisions),
            ))
        })
    }

    /// Forgets what was read and begins anew.
    fn begin(&self, open: &OpenResponses) {
        if let Some((session, ledger)) = self.new_ledger(&open.id) {
            open.session.set(session);
            *open.ledger.borrow_mut() = ledger;
        }
        open.stamps.borrow_mut().clear();
        let keys = self.response_keys(&open.id);
        let numbers = keys.into_iter().rev().filter_map(|key| match key {
            StorageKey::Responses(_, number) => Some(number),
            _ => None,
        });
        *open.unread.borrow_mut() = numbers.collect();
        let of = open.unread.borrow().len();
        set_if_new(
            &open.reading,
            ReadProgress {
                of,
                ..ReadProgress::default()
            },
        );
    }

    /// Reads the next part, and the others when the page had its turn.
    fn read_on(self: &Rc<Self>, open: &Rc<OpenResponses>) {
        self.read_part(open, PART);
        if !open.unread.borrow().is_empty() {
            let (desk, open) = (Rc::downgrade(self), Rc::downgrade(open));
            let go_on = move || {
                if let (Some(desk), Some(open)) = (desk.upgrade(), open.upgrade()) {
                    desk.read_on(&open);
                }
            };
            self.vault.platform.after(0, Box::new(go_on));
        }
    }

    /// Reads whatever is not read yet.
    pub(super) fn read_rest(&self, open: &OpenResponses) {
        self.read_part(open, usize::MAX);
    }

    fn read_part(&self, open: &OpenResponses, most: usize) {
        let mut reading = open.reading.get_untracked();
        let before = reading;
        for _ in 0..most {
            let Some(number) = open.unread.borrow_mut().pop() else {
                break;
            };
            reading.read += 1;
            match self.stored(open, number) {
                StoredChunk::Whole(stamp, chunk) => {
                    open.stamps.borrow_mut().insert(number, stamp);
                    self.load_chunk(open, number, &chunk);
                }
                StoredChunk::Unreadable => {
                    reading.unreadable += 1;
                    open.ledger.borrow_mut().leave(number);
                }
                StoredChunk::Nothing | StoredChunk::Unknown => {}
            }
        }
        if open.unread.borrow().is_empty() {
            let mut ledger = open.ledger.borrow_mut();
            ledger.settle(&|number| self.chunk(open, number));
        }
        if reading != before {
            open.tell();
            if reading.unreadable > before.unreadable {
                self.load_set_aside();
            }
        }
        set_if_new(&open.reading, reading);
    }

    fn load_chunk(&self, open: &OpenResponses, number: u32, chunk: &Chunk) -> bool {
        let mut ledger = open.ledger.borrow_mut();
        ledger.load(number, chunk, &|number| self.chunk(open, number))
    }

    fn stored(&self, open: &OpenResponses, number: u32) -> StoredChunk {
        let key = StorageKey::Responses(open.id.clone(), number);
        let text = match self.vault.get(&key) {
            Ok(Some(text)) => text,
            Ok(None) => return StoredChunk::Nothing,
            Err(_) => return StoredChunk::Unknown,
        };
        let reason = match Envelope::parse(&text) {
            Ok(envelope) => match Chunk::decode(&envelope.payload, open.session.get()) {
                Ok(chunk) => return StoredChunk::Whole(envelope.stamp, chunk),
                Err(_) => QuarantineReason::Unreadable,
            },
            Err(EnvelopeError::Newer(_)) => return StoredChunk::Unreadable,
            Err(error) => QuarantineReason::from(&error),
        };
        if self.vault.copy_aside(&key, reason, &text).is_ok() {
            // The text is kept twice if this fails.
            let _ = self.vault.remove(&key);
        }
        StoredChunk::Unreadable
    }

    /// A chunk as it was seen last; `None` if it is another one now.
    pub(super) fn chunk(&self, open: &OpenResponses, number: u32) -> Option<Chunk> {
        match self.stored(open, number) {
            StoredChunk::Whole(stamp, chunk) => {
                let is_known = open.stamps.borrow().get(&number) == Some(&stamp);
                is_known.then_some(chunk)
            }
            StoredChunk::Unreadable | StoredChunk::Nothing | StoredChunk::Unknown => None,
        }
    }

    /// Writes what was planned, all of it or nothing, and takes it over.
    pub(super) fn write(&self, open: &OpenResponses, plan: Plan) -> Result<(), NotWritten> {
        let mut written: Vec<(StorageKey, Option<String>)> = Vec::new();
        let mut stamps = Vec::new();
        let mut failed = None;
        for (number, chunk) in &plan.writes {
            let key = StorageKey::Responses(open.id.clone(), *number);
            match self.write_chunk(open, &key, *number, chunk) {
                Ok((before, stamp)) => {
                    written.push((key, before));
                    stamps.push((*number, stamp));
                }
                Err(error) => {
                    failed = Some(error);
                    break;
                }
            }
        }
        if let Some(failed) = failed {
            for (key, before) in written {
                // It was there a moment ago, so there is room for it.
                let _ = match before {
                    Some(text) => self.vault.put(&key, &text),
                    None => self.vault.remove(&key),
                };
            }
            return Err(failed);
        }
        let mut known = open.stamps.borrow_mut();
        for (number, stamp) in stamps {
            match stamp {
                Some(stamp) => known.insert(number, stamp),
                None => known.remove(&number),
            };
        }
        open.ledger.borrow_mut().commit(plan);
        open.tell();
        Ok(())
    }

    /// Writes a chunk, or removes an empty one. Returns the text that was there, and the new stamp.
    fn write_chunk(
        &self,
        open: &OpenResponses,
        key: &StorageKey,
        number: u32,
        chunk: &Chunk,
    ) -> Result<(Option<String>, Option<Stamp>), NotWritten> {
        let known = open.stamps.borrow().get(&number).copied();
        let before = self.vault.get(key).map_err(NotWritten::Storage)?;
        let stored = before.as_deref().map(|text| Envelope::parse(text).ok());
        let stored = stored.map(|envelope| envelope.map(|envelope| envelope.stamp));
        if stored != known.map(Some) {
            return Err(NotWritten::Elsewhere);
        }
        if chunk.records.is_empty() {
            self.vault.remove(key).map_err(NotWritten::Storage)?;
            return Ok((before, None));
        }
        let stamp = self.vault.next_stamp(&open.key(), known, known);
        let text = Envelope::new(stamp, chunk.encode()).to_string();
        self.vault.put(key, &text).map_err(NotWritten::Storage)?;
        Ok((before, Some(stamp)))
    }

    /// Reads everything again: another tab did something else than to append.
    pub(super) fn read_again(&self, open: &OpenResponses) {
        self.begin(open);
        self.read_rest(open);
        open.tell();
    }

    /// Loads what another tab wrote into a chunk.
    pub(super) fn catch_up_with_chunk(&self, id: &DocumentId, number: u32) {
        let Some(open) = self.opened_responses(id) else {
            return;
        };
        self.read_rest(&open);
        let known = open.stamps.borrow().get(&number).copied();
        let is_loaded = match self.stored(&open, number) {
            StoredChunk::Whole(stamp, _) if known == Some(stamp) => return,
            StoredChunk::Whole(stamp, chunk) => {
                open.stamps.borrow_mut().insert(number, stamp);
                self.load_chunk(&open, number, &chunk)
            }
            StoredChunk::Unreadable => false,
            StoredChunk::Nothing if known.is_none() => return,
            StoredChunk::Unknown => return,
            StoredChunk::Nothing => false,
        };
        match is_loaded {
            true => open.tell(),
            false => self.read_again(&open),
        }
    }

    /// Reads all responses anew that are looked at, in parts. Its signals stay, for pages have them.
    pub(super) fn read_all_again(self: &Rc<Self>) {
        let all: Vec<Rc<dyn Any>> = self.responses.borrow().values().cloned().collect();
        for open in all.into_iter().filter_map(typed) {
            self.begin(&open);
            self.read_on(&open);
            open.tell();
        }
    }

    /// Takes over since when figures were shown.
    pub(super) fn publish_responses(&self, id: &DocumentId, since: Option<u32>) {
        let Some(open) = self.opened_responses(id) else {
            return;
        };
        let is_reading = !open.unread.borrow().is_empty();
        if is_reading || !open.ledger.borrow_mut().publish(since) {
            self.read_again(&open);
        }
        open.tell();
    }

    /// Begins anew after what is asked has changed, here or in another tab.
    pub(super) fn reset_responses(&self, id: &DocumentId) {
        if let Some(open) = self.opened_responses(id) {
            self.read_again(&open);
        }
    }
}

fn typed(open: Rc<dyn Any>) -> Option<Rc<OpenResponses>> {
    open.downcast().ok()
}

impl OpenResponses {
    /// The key of their workshop.
    fn key(&self) -> DocumentKey {
        DocumentKey::new(Kind::Workshop, self.id.clone())
    }

    /// Shows what the responses say now.
    fn tell(&self) {
        let now = self.ledger.borrow().aggregate().clone();
        set_if_new(&self.aggregate, now);
        let now = self.ledger.borrow().disclosure().clone();
        set_if_new(&self.disclosure, now);
    }
}
