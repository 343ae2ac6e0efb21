//! The open documents, each a signal of its own type, and their order.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::data::document::{Content, Document};
use crate::data::keys::DocumentKey;
use crate::data::settings::Settings;
use crate::domain::account::Account;
use crate::domain::assessment::Assessment;
use crate::domain::id::DocumentId;
use crate::domain::order::{highest_first, ranked};
use crate::domain::portfolio::Portfolio;
use crate::domain::programme::Programme;
use crate::domain::workshop::{Participation, Workshop};

use super::{Desk, set_if_new};

/// An open document.
#[derive(Clone)]
pub(super) enum Open {
    Assessment(ArcRwSignal<Assessment>),
    Account(ArcRwSignal<Account>),
    Workshop(ArcRwSignal<Workshop>),
    Participation(ArcRwSignal<Participation>),
    Portfolio(ArcRwSignal<Portfolio>),
    Programme(ArcRwSignal<Programme>),
    Settings(ArcRwSignal<Settings>),
}

impl Open {
    fn new(document: Document) -> Self {
        match document {
            Document::Assessment(assessment) => Self::Assessment(ArcRwSignal::new(*assessment)),
            Document::Account(account) => Self::Account(ArcRwSignal::new(*account)),
            Document::Workshop(workshop, _) => Self::Workshop(ArcRwSignal::new(*workshop)),
            Document::Participation(one) => Self::Participation(ArcRwSignal::new(*one)),
            Document::Portfolio(portfolio) => Self::Portfolio(ArcRwSignal::new(portfolio)),
            Document::Programme(programme) => Self::Programme(ArcRwSignal::new(programme)),
            Document::Settings(settings) => Self::Settings(ArcRwSignal::new(settings)),
        }
    }

    /// The document as it is, without tracking.
    pub fn get(&self) -> Document {
        match self {
            Self::Assessment(signal) => signal.get_untracked().into(),
            Self::Account(signal) => signal.get_untracked().into(),
            Self::Workshop(signal) => signal.get_untracked().into(),
            Self::Participation(signal) => signal.get_untracked().into(),
            Self::Portfolio(signal) => Document::Portfolio(signal.get_untracked()),
            Self::Programme(signal) => Document::Programme(signal.get_untracked()),
            Self::Settings(signal) => Document::Settings(signal.get_untracked()),
        }
    }

    /// Looks at what every document has, without tracking and without a copy.
    pub fn with<R>(&self, look: impl FnOnce(&dyn Content) -> R) -> R {
        match self {
            Self::Assessment(signal) => signal.with_untracked(|one| look(one)),
            Self::Account(signal) => signal.with_untracked(|one| look(one)),
            Self::Workshop(signal) => signal.with_untracked(|one| look(one)),
            Self::Participation(signal) => signal.with_untracked(|one| look(one)),
            Self::Portfolio(signal) => signal.with_untracked(|one| look(one)),
            Self::Programme(signal) => signal.with_untracked(|one| look(one)),
            Self::Settings(signal) => signal.with_untracked(|one| look(one)),
        }
    }

    /// Whether it is this document, to the letter.
    pub fn holds(&self, document: &Document) -> bool {
        match (self, document) {
            (Self::Assessment(signal), Document::Assessment(one)) => {
                signal.with_untracked(|now| *now == **one)
            }
            (Self::Account(signal), Document::Account(one)) => {
                signal.with_untracked(|now| *now == **one)
            }
            (Self::Workshop(signal), Document::Workshop(one, _)) => {
                signal.with_untracked(|now| *now == **one)
            }
            (Self::Participation(signal), Document::Participation(one)) => {
                signal.with_untracked(|now| *now == **one)
            }
            (Self::Portfolio(signal), Document::Portfolio(one)) => {
                signal.with_untracked(|now| now == one)
            }
            (Self::Programme(signal), Document::Programme(one)) => {
                signal.with_untracked(|now| now == one)
            }
            (Self::Settings(signal), Document::Settings(one)) => {
                signal.with_untracked(|now| now == one)
            }
            _ => false,
        }
    }

    /// Whether it becomes this document by nothing but another [`Assessment::position`], or that of a
    /// participation.
    pub fn is_only_looked_at_in(&self, after: &Document) -> bool {
        match (self, after) {
            (Self::Assessment(signal), Document::Assessment(after)) => {
                let looked = Assessment {
                    position: after.position.clone(),
                    ..signal.get_untracked()
                };
                looked == **after
            }
            (Self::Participation(signal), Document::Participation(after)) => {
                let looked = Participation {
                    position: after.position.clone(),
                    ..signal.get_untracked()
                };
                looked == **after
            }
            _ => false,
        }
    }

    /// Whether, where both are workshops, responses to the one are responses to the other.
    fn asks_the_same_as(&self, after: &Document) -> bool {
        match (self, after) {
            (Self::Workshop(signal), Document::Workshop(after, _)) => {
                signal.with_untracked(|now| now.keeps_what_is_asked(after))
            }
            _ => true,
        }
    }

    /// Makes it this document, which is of the same kind.
    pub fn set(&self, document: Document) {
        match (self, document) {
            (Self::Assessment(signal), Document::Assessment(one)) => set_if_new(signal, *one),
            (Self::Account(signal), Document::Account(one)) => set_if_new(signal, *one),
            (Self::Workshop(signal), Document::Workshop(one, _)) => set_if_new(signal, *one),
            (Self::Participation(signal), Document::Participation(one)) => {
                set_if_new(signal, *one);
            }
            (Self::Portfolio(signal), Document::Portfolio(one)) => set_if_new(signal, one),
            (Self::Programme(signal), Document::Programme(one)) => set_if_new(signal, one),
            (Self::Settings(signal), Document::Settings(one)) => set_if_new(signal, one),
            // A key names the kind, so a document never meets another kind.
            _ => {}
        }
    }

    /// Makes it what it was before anything was written. Nothing happens where there are many of its kind.
    fn reset(&self) {
        match self {
            Self::Assessment(_) | Self::Account(_) | Self::Workshop(_) | Self::Participation(_) => {
            }
            Self::Portfolio(signal) => set_if_new(signal, Portfolio::default()),
            Self::Programme(signal) => set_if_new(signal, Programme::default()),
            Self::Settings(signal) => set_if_new(signal, Settings::default()),
        }
    }
}

/// The open documents by name. Those of which there is one are always open.
pub(super) type Shelf = BTreeMap<DocumentKey, Open>;

impl Desk {
    /// The document, without tracking.
    pub(super) fn open_one(&self, key: &DocumentKey) -> Option<Open> {
        self.shelf.with_untracked(|shelf| shelf.get(key).cloned())
    }

    /// The document as it is, without tracking.
    pub(super) fn document(&self, key: &DocumentKey) -> Option<Document> {
        self.open_one(key).map(|open| open.get())
    }

    /// Everything that the person wrote, most recently edited first within its kind, without tracking.
    pub(super) fn documents(&self) -> Vec<Document> {
        let many = self.orders().into_iter().flat_map(|(order, kind)| {
            let ids = order.get_untracked();
            ids.into_iter().map(kind)
        });
        let ones = [DocumentKey::Portfolio, DocumentKey::Programme];
        let was_edited = |key: &DocumentKey| self.edited(key).is_some_and(|edited| edited > 0);
        let keys = many.chain(ones.into_iter().filter(was_edited));
        keys.filter_map(|key| self.document(&key)).collect()
    }

    /// Puts a document among the open ones, in place of one with the same name.
    pub(super) fn place(&self, document: Document) {
        let key = document.content().key();
        self.put(document);
        self.reorder(&key);
    }

    /// Takes a document away from the open ones.
    pub(super) fn drop_document(&self, key: &DocumentKey) {
        self.forget(key);
        self.reorder(key);
    }

    /// As [`Desk::place`], without giving it its place in the order.
    pub(super) fn put(&self, document: Document) {
        let key = document.content().key();
        let Some(open) = self.open_one(&key) else {
            self.shelf.update(|shelf| {
                shelf.insert(key, Open::new(document));
            });
            return;
        };
        let asks_the_same = open.asks_the_same_as(&document);
        open.set(document);
        if let DocumentKey::Workshop(id) = &key
            && !asks_the_same
        {
            self.reset_room(id);
        }
    }

    /// As [`Desk::drop_document`], without taking it from the order.
    pub(super) fn forget(&self, key: &DocumentKey) {
        self.unsaved.borrow_mut().remove(key);
        self.owed.borrow_mut().remove(key);
        self.stamps.borrow_mut().remove(key);
        self.bases.borrow_mut().remove(key);
        self.read_only.maybe_update(|keys| keys.remove(key));
        if let DocumentKey::Workshop(id) = key {
            self.rooms.borrow_mut().remove(id);
        }
        if key.id().is_some() {
            self.shelf.maybe_update(|shelf| shelf.remove(key).is_some());
        } else if let Some(open) = self.open_one(key) {
            open.reset();
        }
    }

    fn edited(&self, key: &DocumentKey) -> Option<u64> {
        self.shelf
            .with_untracked(|shelf| shelf.get(key).map(|open| open.with(|one| one.edited())))
    }

    /// Gives a document its place in the order of its kind, or takes it from there. The others stay in order,
    /// so nothing is sorted: typing in a document costs the same beside any number of others.
    pub(super) fn reorder(&self, key: &DocumentKey) {
        let Some(id) = key.id() else { return };
        let orders = self.orders();
        let is_of = |(_, kind): &&(_, KeyOf)| kind(id.clone()) == *key;
        let Some((order, kind)) = orders.iter().find(is_of) else {
            return;
        };
        let edited = self.edited(key);
        order.maybe_update(|order| {
            let before = order.iter().position(|one| one == id);
            if let Some(place) = before {
                order.remove(place);
            }
            let after = edited.map(|edited| {
                let rank = (Reverse(edited), id);
                order.partition_point(|other| {
                    let edited = self.edited(&kind(other.clone())).unwrap_or_default();
                    (Reverse(edited), other) < rank
                })
            });
            if let Some(place) = after {
                order.insert(place, id.clone());
            }
            before != after
        });
    }

    /// Puts all documents in order.
    pub(super) fn sort(&self) {
        for (order, kind) in self.orders() {
            let all: Vec<(u64, DocumentId)> = self.shelf.with_untracked(|shelf| {
                let ids = shelf.iter().filter_map(|(key, open)| {
                    let id = key.id().filter(|id| kind((*id).clone()) == *key)?;
                    Some((open.with(|one| one.edited()), id.clone()))
                });
                ids.collect()
            });
            let latest_first = ranked(all, |(edited, _)| (highest_first(*edited as i64), 0));
            set_if_new(order, latest_first.into_iter().map(|(_, id)| id).collect());
        }
    }

    /// The order of each kind of which there are many.
    fn orders(&self) -> [(&ArcRwSignal<Vec<DocumentId>>, KeyOf); 4] {
        [
            (&self.assessments, DocumentKey::Assessment),
            (&self.accounts, DocumentKey::Account),
            (&self.workshops, DocumentKey::Workshop),
            (&self.participations, DocumentKey::Participation),
        ]
    }
}

type KeyOf = fn(DocumentId) -> DocumentKey;
