//! What can be found again: words that were typed once only, answers, and responses.

use std::sync::LazyLock;

use serde_json::Value;
use trellis::data::document::{AsStored, Document, DocumentKind, Fallback, read_document};
use trellis::data::fields::each_text;
use trellis::data::keys::DocumentKey;
use trellis::data::kind::Kind;
use trellis::domain::account::Account;
use trellis::domain::assessment::{Answer, Answers, Assessment, Dimension, Instrument, Point};
use trellis::domain::competence::CompetenceSheet;
use trellis::domain::day::Day;
use trellis::domain::id::{DimensionId, DocumentId, InstrumentId, ItemId};
use trellis::domain::portfolio::Portfolio;
use trellis::domain::programme::Programme;
use trellis::domain::role::RoleProfile;
use trellis::domain::workshop::{Participation, Response, Workshop};

/// The day of every simulation.
pub const TODAY: Day = Day::fixed(2026, 7, 1);

/// Something that a person did, as it can be found again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// A word that was typed at one moment only.
    Word(u32),
    /// An answer in the document that began with this word, or in a copy of it.
    Answer {
        /// The word that the document began with.
        origin: u32,
        /// The place of the item.
        item: u8,
        /// The point.
        point: u8,
    },
    /// A revision of a response.
    Response {
        /// Its name.
        id: u64,
        /// Its revision.
        revision: u8,
    },
}

impl Fact {
    /// A response as a fact.
    pub fn of(response: &Response) -> Self {
        Self::Response {
            id: u64::from_be_bytes(response.id.0),
            revision: response.revision,
        }
    }

    /// Whether it is a later revision of the same response.
    pub fn corrects(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Response { id, revision },
                Self::Response {
                    id: of,
                    revision: before,
                },
            ) => id == of && revision > before,
            _ => false,
        }
    }

    /// The revision that this one corrects, if it corrects one.
    pub fn corrected_by(response: &Response) -> Option<Self> {
        let revision = response.revision.checked_sub(1)?;
        let id = u64::from_be_bytes(response.id.0);
        Some(Self::Response { id, revision })
    }
}

/// A word as it is typed.
pub fn word(number: u32) -> String {
    format!("~{number}~")
}

/// The words in a text.
pub fn words_in(text: &str) -> impl Iterator<Item = u32> {
    text.split('~').filter_map(|piece| piece.parse().ok())
}

/// What is asked: small, so that a step is quick.
pub static INSTRUMENT: LazyLock<Instrument> = LazyLock::new(|| Instrument {
    id: InstrumentId::fixed("test"),
    highest: Point::new(5).unwrap(),
    dimensions: (0..2)
        .map(|dimension| Dimension {
            id: DimensionId::new(format!("d{dimension}")),
            items: (0..3)
                .map(|item| ItemId::new(format!("d{dimension}.i{item}")))
                .collect(),
            quick: Some(0),
        })
        .collect(),
});

/// Knows what is asked.
pub fn instruments(id: &InstrumentId) -> Option<&'static Instrument> {
    (*id == INSTRUMENT.id).then(|| &*INSTRUMENT)
}

/// What was found in a document.
#[derive(Debug, Default)]
pub struct Found {
    /// The word that the document began with, where there may be many of its kind.
    pub origin: Option<u32>,
    /// Everything in it.
    pub facts: Vec<Fact>,
}

/// Looks for facts in a document of any kind.
pub fn find(document: &Document) -> Found {
    let mut document = of_its_kind(document);
    let mut found = Found::default();
    if let Some(one) = document.get_mut::<Assessment>() {
        found.origin = words_in(&one.scope.company).next();
        each_text(one, &mut |_, _, text| found.read(text));
        found.answers(&one.answers);
    } else if let Some(one) = document.get_mut::<Account>() {
        found.origin = words_in(&one.profile.sponsor).next();
        each_text(one, &mut |_, _, text| found.read(text));
    } else if let Some(one) = document.get_mut::<Workshop>() {
        found.origin = words_in(&one.session.host).next();
        each_text(one, &mut |_, _, text| found.read(text));
    } else if let Some(one) = document.get_mut::<Participation>() {
        found.origin = words_in(&one.session.host).next();
        each_text(one, &mut |_, _, text| found.read(text));
        found.answers(&one.answers);
    } else if let Some(one) = document.get_mut::<RoleProfile>() {
        found.origin = words_in(&one.name).next();
        each_text(one, &mut |_, _, text| found.read(text));
    } else if let Some(one) = document.get_mut::<CompetenceSheet>() {
        found.origin = words_in(&one.name).next();
        each_text(one, &mut |_, _, text| found.read(text));
    } else if let Some(one) = document.get_mut::<Portfolio>() {
        each_text(one, &mut |_, _, text| found.read(text));
    } else if let Some(one) = document.get_mut::<Programme>() {
        each_text(one, &mut |_, _, text| found.read(text));
    } else {
        found.read(&document.content().write().to_string());
    }
    found
}

/// As [`find`], in a document as it is stored.
pub fn find_stored(key: &DocumentKey, value: Value) -> Found {
    let stored = AsStored::read(key, value);
    stored.map(|one| find(&one)).unwrap_or_default()
}

/// A document of a kind that the tab doesn't know, as one that does knows it.
fn of_its_kind(document: &Document) -> Document {
    let key = document.key();
    let read: fn(&Document, &DocumentKey) -> Option<Document> = match key.kind() {
        Kind::Assessment => read_as::<Assessment>,
        Kind::Account => read_as::<Account>,
        Kind::Workshop => read_as::<Workshop>,
        Kind::Participation => read_as::<Participation>,
        Kind::Role => read_as::<RoleProfile>,
        Kind::Competence => read_as::<CompetenceSheet>,
        Kind::Portfolio => read_as::<Portfolio>,
        Kind::Programme => read_as::<Programme>,
        Kind::Settings => return document.clone(),
    };
    match document.is_as_stored() {
        true => read(document, &key).unwrap_or_else(|| document.clone()),
        false => document.clone(),
    }
}

fn read_as<T: DocumentKind>(document: &Document, key: &DocumentKey) -> Option<Document> {
    let id = key.id().cloned().unwrap_or_else(DocumentId::main);
    let fallback = Fallback { id, day: TODAY };
    let restored = read_document::<T>(document.content().write(), instruments, fallback).ok()?;
    Some(restored.document)
}

impl Found {
    fn read(&mut self, text: &str) {
        self.facts.extend(words_in(text).map(Fact::Word));
    }

    fn answers(&mut self, answers: &Answers) {
        let Some(origin) = self.origin else { return };
        for (item, id) in (0..).zip(INSTRUMENT.items()) {
            if let Some(Answer::Point(point)) = answers.get(id) {
                let point = point.number();
                self.facts.push(Fact::Answer {
                    origin,
                    item,
                    point,
                });
            }
        }
    }
}
