//! What a person finds who opens the app now: the documents, the trash, and what was set aside.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet};
use std::rc::Rc;

use leptos::prelude::*;
use trellis::data::document::{Document, DocumentKind};
use trellis::data::envelope::{Envelope, EnvelopeError};
use trellis::data::keys::{DocumentKey, Slot, StorageKey};
use trellis::data::kind::Kind;
use trellis::data::quarantine::QuarantineReason;
use trellis::data::slots::Slots;
use trellis::domain::account::Account;
use trellis::domain::assessment::Assessment;
use trellis::domain::competence::CompetenceSheet;
use trellis::domain::id::DocumentId;
use trellis::domain::portfolio::Portfolio;
use trellis::domain::programme::Programme;
use trellis::domain::role::RoleProfile;
use trellis::domain::workshop::{Participation, Workshop};
use trellis::store::{Kept, SetAside, StorageWarning, Workspace, all_kinds};

use super::browser::{Browser, Texts};
use super::facts::{Fact, Found, find, find_stored, instruments, words_in};
use super::journal::{Copied, Records};
use super::tab::{Clock, TabWorld, Version};

/// What is there.
#[derive(Debug, Default)]
pub struct Visible {
    /// Everything that can be found.
    pub facts: HashSet<Fact>,
    /// Documents and trash, each with the word that it began with, where there are many of its kind.
    pub documents: Vec<(DocumentKey, Option<u32>)>,
    /// Why texts were set aside.
    pub aside: Vec<QuarantineReason>,
    /// Copies that the look itself offers, of documents that the journal and the storage have two versions of.
    pub copies: HashSet<DocumentKey>,
    /// Documents of which it offers more than one.
    pub copied_twice: Vec<DocumentKey>,
    /// Documents that can't be shown, although the newest version looks.
    pub unopened: usize,
}

/// Opens the app on a copy of these texts and looks everywhere.
/// With a journal, what only that has is brought back first. What it writes meanwhile is printed if `is_traced`.
pub fn look(
    texts: &Texts,
    journal: Option<Records>,
    clock: &Rc<Clock>,
    version: Version,
    is_traced: bool,
) -> Visible {
    let mut browser = Browser::holding(texts.clone());
    browser.is_traced = is_traced;
    browser.join(0);
    let browser = Rc::new(RefCell::new(browser));
    let world = TabWorld::new(browser, clock.clone(), 0, version, 7);
    let owner = Owner::new();
    let visible = owner.with(|| {
        let workspace = Workspace::open(world, &all_kinds(), instruments, copy_name);
        workspace.settle_conflicts();
        if let Some(records) = journal {
            workspace.open_journal(Rc::new(Copied(records, version)));
        }
        look_at(workspace)
    });
    owner.cleanup();
    visible
}

/// What a copy is called.
pub fn copy_name(name: &str) -> String {
    format!("{name} (copy)")
}

fn look_at(workspace: Workspace) -> Visible {
    let mut visible = Visible::default();
    let mut copied = HashSet::new();
    for warning in workspace.storage_warnings().get_untracked() {
        if let StorageWarning::ChangedElsewhere { key, copy, .. } = warning {
            visible.copies.insert(copy);
            if !copied.insert(key.clone()) {
                visible.copied_twice.push(key);
            }
        }
    }
    for document in documents(workspace) {
        visible.add(&document.key(), find(&document));
    }
    let workshops = workspace.workshops().get_untracked();
    for id in workshops {
        visible.responses(workspace, &id);
    }
    for one in workspace.trash().get_untracked() {
        visible.add(&one.key, find(&one.document));
        // Its responses are seen when it is back.
        if one.key.kind() == Kind::Workshop
            && let Some(id) = workspace
                .restore(&one.key)
                .as_ref()
                .and_then(DocumentKey::id)
        {
            visible.responses(workspace, id);
        }
    }
    for one in workspace.set_aside().get_untracked() {
        visible.facts.extend(words_in(&one.text).map(Fact::Word));
        visible.facts.extend(facts_aside(&one));
        visible.aside.push(one.reason);
    }
    let unopened = workspace.unopened().get_untracked();
    visible.unopened = unopened.len();
    visible
}

/// What is in a text that was set aside whole. A tab of this version that finds two texts of the next one, of the journal
/// and of the storage, can't join them: one of them stays as a text, and the person has it, with its answers.
fn facts_aside(one: &SetAside) -> Vec<Fact> {
    let envelope = match Envelope::parse(&one.text) {
        Ok(envelope) => envelope,
        Err(EnvelopeError::Newer(envelope)) => *envelope,
        Err(_) => return Vec::new(),
    };
    let Some(StorageKey::Document(key, _)) = StorageKey::parse(&one.origin) else {
        return Vec::new();
    };
    let value = serde_json::from_str(&envelope.payload);
    value.map_or_else(|_| Vec::new(), |value| find_stored(&key, value).facts)
}

impl Visible {
    fn add(&mut self, key: &DocumentKey, found: Found) {
        self.documents.push((key.clone(), found.origin));
        self.facts.extend(found.facts);
    }

    fn responses(&mut self, workspace: Workspace, id: &DocumentId) {
        let responses = workspace.responses(id);
        self.facts.extend(responses.iter().map(Fact::of));
    }
}

/// The documents that are open, of all kinds that hold work.
pub fn documents(workspace: Workspace) -> Vec<Document> {
    let mut all = Vec::new();
    many::<Assessment>(workspace, &mut all);
    many::<Account>(workspace, &mut all);
    many::<Workshop>(workspace, &mut all);
    many::<Participation>(workspace, &mut all);
    many::<RoleProfile>(workspace, &mut all);
    many::<CompetenceSheet>(workspace, &mut all);
    let portfolio: Portfolio = workspace.only().get_untracked();
    let programme: Programme = workspace.only().get_untracked();
    all.push(portfolio.into());
    all.push(programme.into());
    all
}

fn many<T: Kept + DocumentKind>(workspace: Workspace, all: &mut Vec<Document>) {
    for id in workspace.list(T::KIND).get_untracked() {
        let one = untrack(|| workspace.get::<T>(&id));
        all.extend(one.map(|one| Document::from(one.get_untracked())));
    }
}

/// The documents as texts, for comparing.
pub fn written(documents: &[Document]) -> BTreeMap<DocumentKey, String> {
    let one = |document: &Document| (document.key(), document.write().to_string());
    documents.iter().map(one).collect()
}

/// The words that are whole in these texts, read without the app: of each document the latest slot, the trash, and what
/// was set aside.
pub fn whole(texts: &Texts) -> HashSet<Fact> {
    let mut words = HashSet::new();
    let mut add = |text: &str| words.extend(words_in(text).map(Fact::Word));
    for (key, text) in texts {
        match StorageKey::parse(key) {
            Some(StorageKey::Document(document, slot)) => {
                let other = texts.get(&document.slot(slot.other()).to_string());
                // Of two slots the first one looks at both.
                if slot == Slot::B && other.is_some() {
                    continue;
                }
                let slots = Slots::read(Some(text), other.map(|text| &**text));
                if let Some(latest) = slots.latest {
                    add(&latest.payload);
                }
            }
            Some(StorageKey::Trash(_)) => match Envelope::parse(text) {
                Ok(envelope) => add(&envelope.payload),
                Err(EnvelopeError::Newer(envelope)) => add(&envelope.payload),
                Err(_) => {}
            },
            Some(StorageKey::Quarantine(_)) => add(text),
            _ => {}
        }
    }
    words
}
