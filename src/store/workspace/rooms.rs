//! The responses of a workshop: read in parts, counted as they come, written chunk by chunk.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use litemap::LiteMap;

use crate::browser::storage::StorageError;
use crate::data::envelope::{Envelope, EnvelopeError, Stamp};
use crate::data::keys::Key;
use crate::data::quarantine::Reason;
use crate::data::workshop::{Chunk, Ledger, Plan};
use crate::domain::id::DocumentId;
use crate::domain::workshop::{Aggregate, SessionId, Workshop};
use crate::store::report::Reading;

use super::{Desk, set_if_new};

/// How many chunks are read before the page gets its turn: about two thousand responses.
const PART: usize = 8;

/// The responses of one workshop, as far as they are read in.
pub(super) struct Room {
    id: DocumentId,
    /// Which session the responses answer: it changes with what is asked, until somebody answered.
    session: Cell<SessionId>,
    pub ledger: RefCell<Ledger>,
    pub aggregate: ArcRwSignal<Aggregate>,
    pub reading: ArcRwSignal<Reading>,
    /// The write of each chunk that we have seen last.
    stamps: RefCell<LiteMap<u32, Stamp>>,
    /// The chunks that are not read yet, the next one last.
    unread: RefCell<Vec<u32>>,
}

/// What is stored of a chunk.
enum Stored {
    Whole(Stamp, Chunk),
    /// It can't be read; the text is set aside, unless a newer version wrote it.
    Unreadable,
    Nothing,
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
    pub(super) fn room(self: &Rc<Self>, id: &DocumentId) -> Option<Rc<Room>> {
        if let Some(room) = self.rooms.borrow().get(id) {
            return Some(room.clone());
        }
        let (session, ledger) = self.new_ledger(id)?;
        let room = Rc::new(Room {
            id: id.clone(),
            session: Cell::new(session),
            aggregate: ArcRwSignal::new(ledger.aggregate().clone()),
            ledger: RefCell::new(ledger),
            reading: ArcRwSignal::default(),
            stamps: RefCell::default(),
            unread: RefCell::default(),
        });
        self.rooms.borrow_mut().insert(id.clone(), room.clone());
        self.begin(&room);
        self.read_on(&room);
        Some(room)
    }

    fn new_ledger(&self, id: &DocumentId) -> Option<(SessionId, Ledger)> {
        self.typed::<Workshop>(id)?.with_untracked(|workshop| {
            let session = &workshop.session;
            let instrument = (self.instruments)(&session.instrument)?;
            Some((session.id, Ledger::new(instrument, session)))
        })
    }

    /// Forgets what was read and begins anew.
    fn begin(&self, room: &Room) {
        if let Some((session, ledger)) = self.new_ledger(&room.id) {
            room.session.set(session);
            *room.ledger.borrow_mut() = ledger;
        }
        room.stamps.borrow_mut().clear();
        let keys = self.response_keys(&room.id);
        let numbers = keys.into_iter().rev().filter_map(|key| match key {
            Key::Responses(_, number) => Some(number),
            _ => None,
        });
        *room.unread.borrow_mut() = numbers.collect();
        let of = room.unread.borrow().len();
        set_if_new(
            &room.reading,
            Reading {
                of,
                ..Reading::default()
            },
        );
    }

    /// Reads the next part, and the others when the page had its turn.
    fn read_on(self: &Rc<Self>, room: &Rc<Room>) {
        self.read_part(room, PART);
        if !room.unread.borrow().is_empty() {
            let (desk, room) = (Rc::downgrade(self), Rc::downgrade(room));
            let go_on = move || {
                if let (Some(desk), Some(room)) = (desk.upgrade(), room.upgrade()) {
                    desk.read_on(&room);
                }
            };
            self.vault.platform.after(0, Box::new(go_on));
        }
    }

    /// Reads whatever is not read yet.
    pub(super) fn read_rest(&self, room: &Room) {
        self.read_part(room, usize::MAX);
    }

    fn read_part(&self, room: &Room, most: usize) {
        let mut reading = room.reading.get_untracked();
        let before = reading;
        for _ in 0..most {
            let Some(number) = room.unread.borrow_mut().pop() else {
                break;
            };
            reading.read += 1;
            match self.stored(room, number) {
                Stored::Whole(stamp, chunk) => {
                    room.stamps.borrow_mut().insert(number, stamp);
                    self.take_in_chunk(room, number, &chunk);
                }
                Stored::Unreadable => {
                    reading.unreadable += 1;
                    room.ledger.borrow_mut().leave(number);
                }
                Stored::Nothing => {}
            }
        }
        if reading != before {
            room.tell();
            if reading.unreadable > before.unreadable {
                self.load_set_aside();
            }
        }
        set_if_new(&room.reading, reading);
    }

    fn take_in_chunk(&self, room: &Room, number: u32, chunk: &Chunk) -> bool {
        let mut ledger = room.ledger.borrow_mut();
        ledger.load(number, chunk, &|number| self.chunk(room, number))
    }

    fn stored(&self, room: &Room, number: u32) -> Stored {
        let key = Key::Responses(room.id.clone(), number);
        let Ok(Some(text)) = self.vault.get(&key) else {
            return Stored::Nothing;
        };
        let reason = match Envelope::parse(&text) {
            Ok(envelope) => match Chunk::decode(&envelope.payload, room.session.get()) {
                Ok(chunk) => return Stored::Whole(envelope.stamp, chunk),
                Err(_) => Reason::Unreadable,
            },
            Err(EnvelopeError::Newer(_)) => return Stored::Unreadable,
            Err(error) => Reason::from(&error),
        };
        if self.vault.copy_aside(&key, reason, &text).is_ok() {
            // The text is kept twice if this fails.
            let _ = self.vault.take(&key);
        }
        Stored::Unreadable
    }

    /// A chunk as the room has seen it last; `None` if it is another one now.
    pub(super) fn chunk(&self, room: &Room, number: u32) -> Option<Chunk> {
        match self.stored(room, number) {
            Stored::Whole(stamp, chunk) => {
                let is_known = room.stamps.borrow().get(&number) == Some(&stamp);
                is_known.then_some(chunk)
            }
            Stored::Unreadable | Stored::Nothing => None,
        }
    }

    /// Writes what was planned, all of it or nothing, and takes it over.
    pub(super) fn write(&self, room: &Room, plan: Plan) -> Result<(), NotWritten> {
        let mut written: Vec<(Key, Option<String>)> = Vec::new();
        let mut stamps = Vec::new();
        let mut failed = None;
        for (number, chunk) in &plan.writes {
            let key = Key::Responses(room.id.clone(), *number);
            match self.write_chunk(room, &key, *number, chunk) {
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
                    None => self.vault.take(&key),
                };
            }
            return Err(failed);
        }
        let mut known = room.stamps.borrow_mut();
        for (number, stamp) in stamps {
            match stamp {
                Some(stamp) => known.insert(number, stamp),
                None => known.remove(&number),
            };
        }
        room.ledger.borrow_mut().commit(plan);
        room.tell();
        Ok(())
    }

    /// Writes a chunk, or removes an empty one. Returns the text that was there, and the new stamp.
    fn write_chunk(
        &self,
        room: &Room,
        key: &Key,
        number: u32,
        chunk: &Chunk,
    ) -> Result<(Option<String>, Option<Stamp>), NotWritten> {
        let known = room.stamps.borrow().get(&number).copied();
        let before = self.vault.get(key).map_err(NotWritten::Storage)?;
        let stored = before.as_deref().map(|text| Envelope::parse(text).ok());
        let stored = stored.map(|envelope| envelope.map(|envelope| envelope.stamp));
        if stored != known.map(Some) {
            return Err(NotWritten::Elsewhere);
        }
        if chunk.records.is_empty() {
            self.vault.take(key).map_err(NotWritten::Storage)?;
            return Ok((before, None));
        }
        let stamp = Stamp {
            revision: known.map_or(0, |stamp| stamp.revision).saturating_add(1),
            writer: self.vault.writer,
        };
        let text = Envelope::new(stamp, chunk.encode()).to_string();
        self.vault.put(key, &text).map_err(NotWritten::Storage)?;
        Ok((before, Some(stamp)))
    }

    /// Reads everything again: another tab did something else than to append.
    pub(super) fn read_again(&self, room: &Room) {
        self.begin(room);
        self.read_rest(room);
        room.tell();
    }

    /// Takes in what another tab wrote into a chunk.
    pub(super) fn catch_up_with_chunk(&self, id: &DocumentId, number: u32) {
        let Some(room) = self.rooms.borrow().get(id).cloned() else {
            return;
        };
        self.read_rest(&room);
        let known = room.stamps.borrow().get(&number).copied();
        let is_taken_in = match self.stored(&room, number) {
            Stored::Whole(stamp, _) if known == Some(stamp) => return,
            Stored::Whole(stamp, chunk) => {
                room.stamps.borrow_mut().insert(number, stamp);
                self.take_in_chunk(&room, number, &chunk)
            }
            Stored::Unreadable => false,
            Stored::Nothing if known.is_none() => return,
            Stored::Nothing => false,
        };
        match is_taken_in {
            true => room.tell(),
            false => self.read_again(&room),
        }
    }

    /// Reads every room anew that is looked at, in parts. Its signals stay, for pages have them.
    pub(super) fn read_rooms_again(self: &Rc<Self>) {
        let rooms: Vec<Rc<Room>> = self.rooms.borrow().values().cloned().collect();
        for room in rooms {
            self.begin(&room);
            self.read_on(&room);
            room.tell();
        }
    }

    /// Begins anew after what is asked has changed, here or in another tab.
    pub(super) fn reset_room(&self, id: &DocumentId) {
        if let Some(room) = self.rooms.borrow().get(id).cloned() {
            self.read_again(&room);
        }
    }
}

impl Room {
    /// Shows what the responses say now.
    fn tell(&self) {
        let now = self.ledger.borrow().aggregate().clone();
        set_if_new(&self.aggregate, now);
    }
}
