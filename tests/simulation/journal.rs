//! IndexedDB as the journal uses it: changes are made one after the other, later, whole or not at all. What is done when
//! the browser is killed is on the disk; of the rest any first part may be.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

use fastrand::Rng;
use trellis::browser::journal::{Done, Journal, JournalChange, JournalError};
use trellis::data::journal::JournalEntry;
use trellis::data::keys::{DocumentKey, StorageKey};

use super::browser::TabNumber;
use super::tab::{Clock, Version};

/// Records by name.
pub type Records = BTreeMap<String, String>;

/// What a tab asked for.
enum Request {
    Read(Done<Vec<String>>),
    Write(JournalChange, Done<()>),
    LetGo(Vec<(String, String)>),
}

struct Queued {
    tab: TabNumber,
    due: u64,
    request: Request,
}

/// The database of one origin.
pub struct JournalDisk {
    records: Records,
    queue: VecDeque<Queued>,
    clock: Rc<Clock>,
    rng: Rng,
    /// Of a thousand requests, how many fail.
    failures: u32,
}

/// What is run in a tab when its request is done.
pub struct Answer {
    /// Whether it was asked what there is: then the tab brings back what the storage lost.
    pub is_read: bool,
    pub run: Box<dyn FnOnce()>,
}

impl JournalDisk {
    pub fn new(clock: Rc<Clock>, seed: u64, failures: u32) -> Self {
        Self {
            records: Records::new(),
            queue: VecDeque::new(),
            clock,
            rng: Rng::with_seed(seed),
            failures,
        }
    }

    /// What is on the disk.
    pub fn records(&self) -> &Records {
        &self.records
    }

    fn ask(&mut self, tab: TabNumber, request: Request) {
        let takes = match self.rng.u8(..20) {
            0 => self.rng.u64(..3_000),
            _ => self.rng.u64(1..30),
        };
        let last = self.queue.back().map_or(0, |last| last.due);
        let due = last.max(self.clock.elapsed.get() + takes);
        self.queue.push_back(Queued { tab, due, request });
    }

    /// Does the first thing whose time has come; what is then to be run in which tab. What a tab asked for that died may
    /// be done or not.
    pub fn work(&mut self, is_dead: impl Fn(TabNumber) -> bool) -> Option<(TabNumber, Answer)> {
        let now = self.clock.elapsed.get();
        let Queued { tab, request, .. } = self.queue.pop_front_if(|first| first.due <= now)?;
        let is_dropped = is_dead(tab) && self.rng.bool();
        let fails = self.rng.u32(..1000) < self.failures;
        let error = || JournalError("the disk failed".into());
        let is_read = matches!(request, Request::Read(_));
        let run: Box<dyn FnOnce()> = match request {
            Request::Read(done) => {
                let records = self.records.values().cloned().collect();
                Box::new(move || done(if fails { Err(error()) } else { Ok(records) }))
            }
            Request::Write(change, done) => {
                if !fails && !is_dropped {
                    apply(&mut self.records, change);
                }
                Box::new(move || done(if fails { Err(error()) } else { Ok(()) }))
            }
            Request::LetGo(records) => {
                if !fails && !is_dropped {
                    let_go(&mut self.records, &records);
                }
                Box::new(|| {})
            }
        };
        Some((tab, Answer { is_read, run }))
    }

    /// What it has later than a storage with this mark, in words.
    pub fn tell_lost(&self, mark: u64) -> Vec<String> {
        let entries = self.records.values();
        let entries = entries.filter_map(|record| JournalEntry::parse(record));
        let lost = entries.filter(|entry| entry.sequence > mark);
        lost.map(|entry| {
            let first = entry.text.as_deref().and_then(|text| text.lines().next());
            format!("{} {}: {first:?}", entry.sequence, entry.key)
        })
        .collect()
    }

    /// How many documents it has later than a storage with this mark.
    pub fn lost(&self, mark: u64) -> u64 {
        let entries = self.records.values();
        let entries = entries.filter_map(|record| JournalEntry::parse(record));
        let lost = entries.filter(|entry| entry.sequence > mark);
        let keys: BTreeSet<DocumentKey> = lost
            .filter_map(|entry| match StorageKey::parse(&entry.key)? {
                StorageKey::Document(key, _) => Some(key),
                _ => None,
            })
            .collect();
        keys.len() as u64
    }

    /// The browser is killed.
    pub fn fall(&mut self) {
        for Queued { request, .. } in std::mem::take(&mut self.queue) {
            if self.rng.bool() {
                break;
            }
            match request {
                Request::Write(change, _) => apply(&mut self.records, change),
                Request::LetGo(records) => let_go(&mut self.records, &records),
                Request::Read(_) => {}
            }
        }
    }
}

fn apply(records: &mut Records, change: JournalChange) {
    records.extend(change.records);
    for name in change.forgotten {
        records.remove(&name);
    }
}

fn let_go(all: &mut Records, records: &[(String, String)]) {
    for (name, record) in records {
        if all.get(name) == Some(record) {
            all.remove(name);
        }
    }
}

/// The database as a tab has it.
pub struct TabJournal {
    pub disk: Rc<RefCell<JournalDisk>>,
    pub tab: TabNumber,
    pub version: Version,
}

impl Journal for TabJournal {
    fn read(&self, done: Done<Vec<String>>) {
        let done = read_by(self.version, done);
        self.disk.borrow_mut().ask(self.tab, Request::Read(done));
    }

    fn write(&self, mut change: JournalChange, done: Done<()>) {
        change.records = self.written(change.records);
        let request = Request::Write(change, done);
        self.disk.borrow_mut().ask(self.tab, request);
    }

    fn let_go(&self, records: Vec<(String, String)>) {
        let records = self.written(records);
        self.disk
            .borrow_mut()
            .ask(self.tab, Request::LetGo(records));
    }
}

impl TabJournal {
    fn written(&self, records: Vec<(String, String)>) -> Vec<(String, String)> {
        let all = records.into_iter();
        all.map(|(name, record)| (name, self.version.write_record(record)))
            .collect()
    }
}

/// Hands over records as a version reads them.
fn read_by(version: Version, done: Done<Vec<String>>) -> Done<Vec<String>> {
    Box::new(move |records| {
        let read = |all: Vec<String>| all.into_iter().map(|one| version.read_record(one));
        done(records.map(|all| read(all).collect()));
    })
}

/// A copy that answers at once and keeps nothing: for looking.
pub struct Copied(pub Records, pub Version);

impl Journal for Copied {
    fn read(&self, done: Done<Vec<String>>) {
        read_by(self.1, done)(Ok(self.0.values().cloned().collect()));
    }

    fn write(&self, _: JournalChange, done: Done<()>) {
        done(Ok(()));
    }

    fn let_go(&self, _: Vec<(String, String)>) {}
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn what_is_said_to_be_done_is_there_after_a_kill() {
        let clock = Rc::new(Clock::default());
        let disk = Rc::new(RefCell::new(JournalDisk::new(clock.clone(), 1, 0)));
        let journal = TabJournal {
            disk: disk.clone(),
            tab: 1,
            version: Version::Present,
        };
        let is_done = Rc::new(Cell::new(false));
        let told = is_done.clone();
        let records = vec![("a".to_owned(), "one".to_owned())];
        let change = JournalChange {
            records,
            ..JournalChange::default()
        };
        let done: Done<()> = Box::new(move |result| told.set(result.is_ok()));
        journal.write(change, done);
        assert!(disk.borrow_mut().work(|_| false).is_none());
        assert!(disk.borrow().records().is_empty() && !is_done.get());
        clock.elapsed.set(3_000);
        let (tab, answer) = disk.borrow_mut().work(|_| false).unwrap();
        (answer.run)();
        assert!(tab == 1 && is_done.get());
        disk.borrow_mut().fall();
        assert_eq!(disk.borrow().records().len(), 1);
    }
}
