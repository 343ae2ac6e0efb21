//! A browser process: what its tabs read and write at once, and what of it has reached the disk.
//!
//! As browsers do it: a write is in the memory of the process when it returns, and on the disk when a batch is
//! committed, up to a minute later. A tab that dies takes nothing of it along; a process that is killed takes whatever
//! was not committed. Other tabs hear of a write by an event, late.

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use fastrand::Rng;
use trellis::browser::storage::StorageError;
use trellis::data::journal::JournalMark;
use trellis::data::keys::{DocumentKey, JOURNAL_MARK, StorageKey};

use super::facts::words_in;

/// Texts by key.
pub type Texts = BTreeMap<String, Rc<str>>;

/// Names a tab; none is given twice.
pub type TabNumber = usize;

/// A write that is not on the disk yet; `None` where a key was removed.
#[derive(Clone)]
struct Write {
    key: String,
    text: Option<Rc<str>>,
}

/// What became of a key of the trash.
pub struct TrashChange {
    /// Whose it is.
    pub document: DocumentKey,
    /// What was there.
    pub before: Option<Rc<str>>,
    /// What is there now.
    pub after: Option<Rc<str>>,
}

/// What a killed browser leaves of the writes that were not committed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wreck {
    /// None of them: batches are atomic, as in Chromium and Firefox.
    Whole,
    /// Any first part of them, in order.
    Prefix,
    /// Any of them, in any order, the last one cut: a disk that is worse than any of today's browsers.
    Torn,
}

/// The process with one origin's storage.
#[derive(Default)]
pub struct Browser {
    memory: Texts,
    disk: Texts,
    uncommitted: Vec<Write>,
    lines: BTreeMap<TabNumber, Line>,
    units: usize,
    /// Writes that would take it over so many bytes are refused.
    pub room: Option<usize>,
    /// What every call is answered with while the storage fails.
    pub trouble: Option<StorageError>,
    /// After so many more calls the process is killed.
    pub calls_left: Option<usize>,
    is_killed: bool,
    /// What became of keys of the trash since it was asked last: what was there, and what is.
    pub trash: Vec<TrashChange>,
    /// How often the slots of each document were written or removed.
    writes: BTreeMap<DocumentKey, u64>,
    /// Whether every write is printed.
    pub is_traced: bool,
    /// Whether every write is on the disk when it returns.
    pub commits_at_once: bool,
    /// How many texts were left torn by kills.
    pub torn: usize,
    /// How often its storage was called.
    pub calls: u64,
}

/// What joins the process and one tab.
#[derive(Default)]
struct Line {
    /// Keys that other tabs changed, for the tab to hear of.
    events: VecDeque<String>,
    /// After so many more calls the tab dies.
    calls_left: Option<usize>,
    is_dead: bool,
    /// How often this tab wrote or removed the slots of each document.
    own: BTreeMap<DocumentKey, u64>,
}

impl Browser {
    /// A process whose storage holds these texts.
    pub fn holding(texts: Texts) -> Self {
        Self {
            units: texts.iter().map(|(key, text)| size(key, text)).sum(),
            memory: texts,
            ..Self::default()
        }
    }

    /// A tab that lives in this process from now on.
    pub fn join(&mut self, tab: TabNumber) {
        self.lines.insert(tab, Line::default());
    }

    /// A tab that is gone.
    pub fn leave(&mut self, tab: TabNumber) {
        self.lines.remove(&tab);
    }

    /// The tab dies after so many more calls.
    pub fn doom(&mut self, tab: TabNumber, calls: usize) {
        if let Some(line) = self.lines.get_mut(&tab) {
            line.calls_left = Some(calls);
        }
    }

    /// Whether the tab, or the whole process, is dead.
    pub fn is_dead(&self, tab: TabNumber) -> bool {
        self.is_killed || self.lines.get(&tab).is_none_or(|line| line.is_dead)
    }

    /// Whether the process was killed.
    pub fn is_killed(&self) -> bool {
        self.is_killed
    }

    /// Everything that a tab would read now.
    pub fn memory(&self) -> &Texts {
        &self.memory
    }

    /// How far the journal had come.
    pub fn mark(&self) -> u64 {
        let mark = self.memory.get(JOURNAL_MARK);
        mark.map_or(0, |mark| JournalMark::read(mark).sequence)
    }

    /// How many bytes are in use.
    pub fn units(&self) -> usize {
        self.units
    }

    /// How many writes are not on the disk.
    pub fn uncommitted(&self) -> usize {
        self.uncommitted.len()
    }

    /// Writes everything to the disk, as one batch.
    pub fn commit(&mut self) {
        for Write { key, text } in self.uncommitted.drain(..) {
            put(&mut self.disk, key, text);
        }
    }

    /// Starts again after a kill, with what is on the disk.
    pub fn start_again(&mut self, wreck: Wreck, rng: &mut Rng) {
        match wreck {
            Wreck::Whole => {}
            Wreck::Prefix => {
                self.uncommitted
                    .truncate(rng.usize(..=self.uncommitted.len()));
                self.commit();
            }
            Wreck::Torn => self.tear(rng),
        }
        self.uncommitted.clear();
        self.memory = self.disk.clone();
        self.units = self.memory.iter().map(|(key, text)| size(key, text)).sum();
        // What is on the disk had room there.
        self.room = self.room.map(|room| room.max(self.units));
        self.lines.clear();
        self.calls_left = None;
        self.is_killed = false;
    }

    /// Any of the last writes reach the disk, and the last of these only in part.
    fn tear(&mut self, rng: &mut Rng) {
        let mut last = None;
        let mut writes = std::mem::take(&mut self.uncommitted);
        rng.shuffle(&mut writes);
        for write in writes {
            if rng.bool() {
                last = write.text.as_ref().map(|_| write.key.clone());
                put(&mut self.disk, write.key, write.text);
            }
        }
        if let Some(key) = last.filter(|_| rng.bool())
            && let Some(text) = self.disk.get(&key)
        {
            let mut end = rng.usize(..text.len().max(1));
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            let cut = Rc::from(&text[..end]);
            self.disk.insert(key, cut);
            self.torn += 1;
        }
    }

    /// The next key that another tab changed.
    pub fn hear(&mut self, tab: TabNumber) -> Option<String> {
        self.lines.get_mut(&tab)?.events.pop_front()
    }

    /// How many changes the tab has not heard of.
    pub fn unheard(&self, tab: TabNumber) -> usize {
        self.lines.get(&tab).map_or(0, |line| line.events.len())
    }

    /// The tab hears of nothing that was changed so far.
    pub fn hush(&mut self, tab: TabNumber) {
        if let Some(line) = self.lines.get_mut(&tab) {
            line.events.clear();
        }
    }

    /// Of several changes of one key only the last one is told: the tab slept.
    pub fn coalesce(&mut self, tab: TabNumber) {
        if let Some(line) = self.lines.get_mut(&tab) {
            let mut told: Vec<String> = Vec::new();
            for key in line.events.drain(..).rev() {
                if !told.contains(&key) {
                    told.push(key);
                }
            }
            line.events = told.into_iter().rev().collect();
        }
    }

    /// How often others than this tab wrote a document.
    pub fn writes_of_others(&self, tab: TabNumber, document: &DocumentKey) -> u64 {
        let all = self.writes.get(document).copied().unwrap_or_default();
        let own = self.lines.get(&tab).and_then(|line| line.own.get(document));
        all - own.copied().unwrap_or_default()
    }

    /// How often this tab wrote a document.
    pub fn writes_of(&self, tab: TabNumber, document: &DocumentKey) -> u64 {
        let own = self.lines.get(&tab).and_then(|line| line.own.get(document));
        own.copied().unwrap_or_default()
    }

    fn call(&mut self, tab: TabNumber) -> Result<(), StorageError> {
        self.calls += 1;
        let dead = || StorageError::Other("dead".into());
        if spend(&mut self.calls_left) {
            self.is_killed = true;
        }
        let line = self.lines.get_mut(&tab).ok_or_else(dead)?;
        if spend(&mut line.calls_left) {
            line.is_dead = true;
        }
        if self.is_killed || line.is_dead {
            return Err(dead());
        }
        self.trouble.clone().map_or(Ok(()), Err)
    }

    /// What `localStorage.getItem` does.
    ///
    /// # Errors
    ///
    /// Where the tab is dead or the storage fails.
    pub fn get(&mut self, tab: TabNumber, key: &str) -> Result<Option<Rc<str>>, StorageError> {
        self.call(tab)?;
        Ok(self.memory.get(key).cloned())
    }

    /// What `localStorage.setItem` and `removeItem` do.
    ///
    /// # Errors
    ///
    /// Where the tab is dead, the storage fails or there is no room.
    pub fn change(
        &mut self,
        tab: TabNumber,
        key: &str,
        text: Option<&str>,
    ) -> Result<(), StorageError> {
        self.call(tab)?;
        let before = self.memory.get(key);
        if before.map(|before| &**before) == text {
            return Ok(());
        }
        let old = before.map_or(0, |before| size(key, before));
        let new = text.map_or(0, |text| size(key, text));
        let units = self.units - old + new;
        if new > old && self.room.is_some_and(|room| units > room) {
            return Err(StorageError::Full);
        }
        self.units = units;
        if self.is_traced {
            let words = text.map(|text| words_in(text).collect::<Vec<_>>());
            let head = text.and_then(|text| text.lines().next());
            println!("           tab {tab} writes {key}: {head:?} {words:?}");
        }
        let text: Option<Rc<str>> = text.map(Rc::from);
        let parsed = StorageKey::parse(key);
        if let Some(StorageKey::Trash(document)) = &parsed {
            self.trash.push(TrashChange {
                document: document.clone(),
                before: before.cloned(),
                after: text.clone(),
            });
        }
        put(&mut self.memory, key.to_owned(), text.clone());
        self.note(tab, key, parsed);
        let key = key.to_owned();
        self.uncommitted.push(Write { key, text });
        if self.commits_at_once {
            self.commit();
        }
        Ok(())
    }

    fn note(&mut self, tab: TabNumber, key: &str, parsed: Option<StorageKey>) {
        if let Some(StorageKey::Document(document, _)) = parsed {
            if let Some(line) = self.lines.get_mut(&tab) {
                *line.own.entry(document.clone()).or_default() += 1;
            }
            *self.writes.entry(document).or_default() += 1;
        }
        for (other, line) in &mut self.lines {
            if *other != tab {
                line.events.push_back(key.to_owned());
            }
        }
    }

    /// What listing the keys does.
    ///
    /// # Errors
    ///
    /// Where the tab is dead or the storage fails.
    pub fn keys(&mut self, tab: TabNumber) -> Result<Vec<String>, StorageError> {
        self.call(tab)?;
        Ok(self.memory.keys().cloned().collect())
    }
}

fn put(texts: &mut Texts, key: String, text: Option<Rc<str>>) {
    match text {
        Some(text) => texts.insert(key, text),
        None => texts.remove(&key),
    };
}

fn size(key: &str, text: &str) -> usize {
    key.len() + text.len()
}

/// Counts one call; whether it is the one that is not survived.
fn spend(left: &mut Option<usize>) -> bool {
    match left {
        Some(0) => true,
        Some(left) => {
            *left -= 1;
            false
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn browser() -> Browser {
        let mut browser = Browser::default();
        browser.join(1);
        browser.join(2);
        browser
    }

    #[test]
    fn a_killed_browser_has_what_was_committed() {
        let mut browser = browser();
        browser.change(1, "a", Some("first")).unwrap();
        browser.commit();
        browser.change(1, "a", Some("second")).unwrap();
        browser.change(1, "b", Some("more")).unwrap();
        assert_eq!(browser.memory().len(), 2);
        browser.calls_left = Some(0);
        assert!(browser.get(2, "a").is_err());
        assert!(browser.is_dead(1) && browser.is_killed());
        browser.start_again(Wreck::Whole, &mut Rng::with_seed(1));
        let left: Vec<_> = browser.memory().iter().collect();
        assert_eq!(left, [(&"a".to_owned(), &Rc::from("first"))]);
        assert_eq!(browser.units(), 6);
    }

    #[test]
    fn a_tab_that_dies_leaves_what_it_wrote_and_others_hear_of_it() {
        let mut browser = browser();
        browser.doom(1, 1);
        browser.change(1, "a", Some("first")).unwrap();
        assert!(browser.change(1, "a", Some("second")).is_err());
        assert!(browser.is_dead(1) && !browser.is_dead(2));
        assert_eq!(browser.get(2, "a"), Ok(Some(Rc::from("first"))));
        assert_eq!(browser.hear(2).as_deref(), Some("a"));
        assert_eq!(browser.hear(2), None);
    }

    #[test]
    fn a_full_storage_refuses_what_makes_it_larger() {
        let mut browser = browser();
        browser.change(1, "a", Some("12345")).unwrap();
        browser.room = Some(6);
        assert_eq!(browser.change(1, "b", Some("")), Err(StorageError::Full));
        assert_eq!(browser.change(1, "a", Some("1234")), Ok(()));
    }
}
