//! What a tab has of the world: the process's storage, its timers, and clocks that may jump.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use trellis::browser::storage::{Storage, StorageError};
use trellis::data::envelope::{Envelope, EnvelopeError, SCHEMA};
use trellis::data::journal::JournalEntry;
use trellis::domain::day::Day;
use trellis::store::Platform;

use super::browser::{Browser, TabNumber};

/// Which version of the app a tab runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// This one.
    Present,
    /// One that writes the next schema, and reads both.
    Next,
}

impl Version {
    /// The text as this version writes it.
    pub fn write(self, text: &str) -> Option<String> {
        if self == Self::Present {
            return None;
        }
        let envelope = Envelope::parse(text).ok()?;
        let schema = SCHEMA + 1;
        Some(Envelope { schema, ..envelope }.to_string())
    }

    /// The text as this version reads it.
    pub fn read(self, text: &str) -> Option<String> {
        if self == Self::Present {
            return None;
        }
        match Envelope::parse(text) {
            Err(EnvelopeError::Newer(envelope)) => {
                let schema = SCHEMA;
                Some(
                    Envelope {
                        schema,
                        ..*envelope
                    }
                    .to_string(),
                )
            }
            _ => None,
        }
    }

    /// A record of the journal as this version writes it.
    pub fn write_record(self, record: String) -> String {
        self.translated(record, Self::write)
    }

    /// A record of the journal as this version reads it.
    pub fn read_record(self, record: String) -> String {
        self.translated(record, Self::read)
    }

    fn translated(self, record: String, translate: fn(Self, &str) -> Option<String>) -> String {
        if self == Self::Present {
            return record;
        }
        let entry = JournalEntry::parse(&record);
        let text = entry.as_ref().and_then(|one| one.text.as_deref());
        let text = text.and_then(|text| translate(self, text));
        match (entry, text) {
            (Some(entry), Some(text)) => {
                let text = Some(text);
                JournalEntry { text, ..entry }.to_string()
            }
            _ => record,
        }
    }
}

/// The storage as one tab sees it.
struct TabStorage {
    browser: Rc<RefCell<Browser>>,
    tab: TabNumber,
    version: Version,
}

impl Storage for TabStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        let text = self.browser.borrow_mut().get(self.tab, key)?;
        Ok(text.map(|text| self.version.read(&text).unwrap_or_else(|| text.to_string())))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        let written = self.version.write(text);
        let text = written.as_deref().unwrap_or(text);
        self.browser.borrow_mut().change(self.tab, key, Some(text))
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.browser.borrow_mut().change(self.tab, key, None)
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        self.browser.borrow_mut().keys(self.tab)
    }

    fn lasts(&self) -> bool {
        true
    }
}

/// Clocks: how long the computer has run, and what it believes the time to be.
#[derive(Debug, Default)]
pub struct Clock {
    /// Milliseconds since the simulation began.
    pub elapsed: Cell<u64>,
    /// How far the clock on the wall is off, in milliseconds.
    pub off: Cell<i64>,
}

impl Clock {
    /// Milliseconds since 1970 when a simulation begins.
    const BEGIN: u64 = 1_800_000_000_000;

    /// What the clock on the wall says.
    pub fn now(&self) -> u64 {
        (Self::BEGIN + self.elapsed.get()).saturating_add_signed(self.off.get())
    }

    /// The day that it shows.
    pub fn today(&self) -> Day {
        day_of(self.now())
    }
}

/// The day of a moment, where the person is.
pub fn day_of(moment: u64) -> Day {
    const DAY: u64 = 24 * 60 * 60 * 1000;
    Day::EPOCH.plus_days((moment / DAY).try_into().unwrap())
}

/// A timer that waits.
struct Timer {
    due: u64,
    run: Box<dyn FnOnce()>,
}

/// What the workspace of a tab gets as its world.
pub struct TabWorld {
    storage: TabStorage,
    clock: Rc<Clock>,
    timers: RefCell<Vec<Timer>>,
    rng: RefCell<fastrand::Rng>,
}

impl TabWorld {
    /// The world of a new tab.
    pub fn new(
        browser: Rc<RefCell<Browser>>,
        clock: Rc<Clock>,
        tab: TabNumber,
        version: Version,
        seed: u64,
    ) -> Rc<Self> {
        let storage = TabStorage {
            browser,
            tab,
            version,
        };
        Rc::new(Self {
            storage,
            clock,
            timers: RefCell::default(),
            rng: RefCell::new(fastrand::Rng::with_seed(seed)),
        })
    }

    /// Takes the first timer whose time has come.
    pub fn due(&self) -> Option<Box<dyn FnOnce()>> {
        let mut timers = self.timers.borrow_mut();
        let now = self.clock.elapsed.get();
        let place = timers.iter().position(|timer| timer.due <= now)?;
        Some(timers.remove(place).run)
    }
}

impl Platform for TabWorld {
    fn storage(&self) -> &dyn Storage {
        &self.storage
    }

    fn now(&self) -> u64 {
        self.clock.now()
    }

    fn today(&self) -> Day {
        self.clock.today()
    }

    fn random(&self) -> u64 {
        self.rng.borrow_mut().u64(..)
    }

    fn after(&self, ms: u32, run: Box<dyn FnOnce()>) {
        let due = self.clock.elapsed.get() + u64::from(ms);
        self.timers.borrow_mut().push(Timer { due, run });
    }
}
