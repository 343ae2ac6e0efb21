//! What a person can type into a document of each kind, and take out of it.

use trellis::domain::account::Account;
use trellis::domain::account::meetings::Meeting;
use trellis::domain::account::stakeholders::Stakeholder;
use trellis::domain::account::tactics::Action;
use trellis::domain::assessment::{Answers, Assessment};
use trellis::domain::competence::{Aim, CompetenceSheet};
use trellis::domain::portfolio::Portfolio;
use trellis::domain::programme::Programme;
use trellis::domain::records::{Record, RecordId, Records};
use trellis::domain::role::RoleProfile;
use trellis::domain::workshop::{AgreedAction, Participation, Workshop};
use trellis::store::Kept;

use super::facts::INSTRUMENT;

/// A place in a document that takes a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A field, or the note of an item.
    Field(usize),
    /// The text of a record, in one of the document's lists.
    Record(usize, RecordId),
}

/// Whether the last choice counts where two tabs chose at one place, instead of a copy being kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contest {
    /// Nothing may be lost.
    Copies,
    /// Of each field and record the last choice counts.
    Field,
    /// Of the whole document the last choice counts.
    Document,
}

/// A document that a person types into.
pub trait Typed: Kept {
    /// What becomes of two choices.
    const CONTEST: Contest;
    /// How many lists it has.
    const LISTS: usize;

    /// All places.
    fn places(&self) -> Vec<Place>;
    /// What stands there.
    fn text(&self, place: Place) -> String;
    /// Types there; a new record is made where there is none of this name.
    fn type_in(&mut self, place: Place, text: String);
    /// Takes a record out; returns what puts it back.
    fn take_out(&mut self, list: usize, id: RecordId) -> Option<PutBack<Self>>;
    /// Its answers, if it has some.
    fn answers(&mut self) -> Option<&mut Answers> {
        None
    }
}

fn records<T: Record>(list: usize, records: &Records<T>) -> impl Iterator<Item = Place> {
    records
        .ids()
        .into_iter()
        .map(move |id| Place::Record(list, id))
}

fn text_of<T: Record>(records: &Records<T>, id: RecordId, get: fn(&T) -> &String) -> String {
    records.get(id).map(get).cloned().unwrap_or_default()
}

fn type_into<T: Record + Default>(
    records: &mut Records<T>,
    id: RecordId,
    text: String,
    get: fn(&mut T) -> &mut String,
) {
    match records.get_mut(id) {
        Some(record) => *get(record) = text,
        None => {
            let mut record = T::blank(id);
            *get(&mut record) = text;
            records.push(record);
        }
    }
}

type PutBack<D> = Box<dyn FnOnce(&mut D)>;

fn remove<D: 'static, T: Record + 'static>(
    document: &mut D,
    id: RecordId,
    list: fn(&mut D) -> &mut Records<T>,
) -> Option<PutBack<D>> {
    let (place, record) = list(document).remove(id)?;
    Some(Box::new(move |document| {
        list(document).insert(place, record);
    }))
}

fn note(answers: &Answers, item: usize) -> String {
    let item = INSTRUMENT.item_at(item);
    item.map_or(String::new(), |item| answers.note(item).to_owned())
}

fn set_note(answers: &mut Answers, item: usize, text: String) {
    if let Some(item) = INSTRUMENT.item_at(item) {
        answers.set_note(item, text);
    }
}

impl Typed for Assessment {
    const CONTEST: Contest = Contest::Copies;
    const LISTS: usize = 0;

    fn places(&self) -> Vec<Place> {
        (0..=INSTRUMENT.len()).map(Place::Field).collect()
    }

    fn text(&self, place: Place) -> String {
        match place {
            Place::Field(n) if n < INSTRUMENT.len() => note(&self.answers, n),
            _ => self.scope.unit.clone(),
        }
    }

    fn type_in(&mut self, place: Place, text: String) {
        match place {
            Place::Field(n) if n < INSTRUMENT.len() => set_note(&mut self.answers, n, text),
            _ => self.scope.unit = text,
        }
    }

    fn take_out(&mut self, _: usize, _: RecordId) -> Option<PutBack<Self>> {
        None
    }

    fn answers(&mut self) -> Option<&mut Answers> {
        Some(&mut self.answers)
    }
}

impl Typed for Participation {
    const CONTEST: Contest = Contest::Copies;
    const LISTS: usize = 0;

    fn places(&self) -> Vec<Place> {
        (0..=INSTRUMENT.len()).map(Place::Field).collect()
    }

    fn text(&self, place: Place) -> String {
        match place {
            Place::Field(n) if n < INSTRUMENT.len() => note(&self.answers, n),
            _ => self.name.clone(),
        }
    }

    fn type_in(&mut self, place: Place, text: String) {
        match place {
            Place::Field(n) if n < INSTRUMENT.len() => set_note(&mut self.answers, n, text),
            _ => self.name = text,
        }
    }

    fn take_out(&mut self, _: usize, _: RecordId) -> Option<PutBack<Self>> {
        None
    }

    fn answers(&mut self) -> Option<&mut Answers> {
        Some(&mut self.answers)
    }
}

impl Typed for RoleProfile {
    const CONTEST: Contest = Contest::Copies;
    const LISTS: usize = 0;

    fn places(&self) -> Vec<Place> {
        vec![Place::Field(0)]
    }

    fn text(&self, _: Place) -> String {
        self.note.clone()
    }

    fn type_in(&mut self, _: Place, text: String) {
        self.note = text;
    }

    fn take_out(&mut self, _: usize, _: RecordId) -> Option<PutBack<Self>> {
        None
    }
}

impl Typed for CompetenceSheet {
    const CONTEST: Contest = Contest::Copies;
    const LISTS: usize = 1;

    fn places(&self) -> Vec<Place> {
        let fields = std::iter::once(Place::Field(0));
        fields.chain(records(0, &self.aims)).collect()
    }

    fn text(&self, place: Place) -> String {
        match place {
            Place::Field(_) => self.note.clone(),
            Place::Record(_, id) => text_of(&self.aims, id, |one: &Aim| &one.what),
        }
    }

    fn type_in(&mut self, place: Place, text: String) {
        match place {
            Place::Field(_) => self.note = text,
            Place::Record(_, id) => type_into(&mut self.aims, id, text, |one| &mut one.what),
        }
    }

    fn take_out(&mut self, _: usize, id: RecordId) -> Option<PutBack<Self>> {
        remove(self, id, |one| &mut one.aims)
    }
}

impl Typed for Account {
    const CONTEST: Contest = Contest::Copies;
    const LISTS: usize = 3;

    fn places(&self) -> Vec<Place> {
        let fields = (0..3).map(Place::Field);
        let lists = records(0, &self.actions)
            .chain(records(1, &self.stakeholders))
            .chain(records(2, &self.meetings));
        fields.chain(lists).collect()
    }

    fn text(&self, place: Place) -> String {
        match place {
            Place::Field(0) => self.profile.about.clone(),
            Place::Field(1) => self.profile.strategy.clone(),
            Place::Field(_) => self.profile.place.clone(),
            Place::Record(0, id) => text_of(&self.actions, id, |one: &Action| &one.what),
            Place::Record(1, id) => text_of(&self.stakeholders, id, |one: &Stakeholder| &one.name),
            Place::Record(_, id) => text_of(&self.meetings, id, |one: &Meeting| &one.title),
        }
    }

    fn type_in(&mut self, place: Place, text: String) {
        match place {
            Place::Field(0) => self.profile.about = text,
            Place::Field(1) => self.profile.strategy = text,
            Place::Field(_) => self.profile.place = text,
            Place::Record(0, id) => type_into(&mut self.actions, id, text, |one| &mut one.what),
            Place::Record(1, id) => {
                type_into(&mut self.stakeholders, id, text, |one| &mut one.name);
            }
            Place::Record(_, id) => type_into(&mut self.meetings, id, text, |one| &mut one.title),
        }
    }

    fn take_out(&mut self, list: usize, id: RecordId) -> Option<PutBack<Self>> {
        match list {
            0 => remove(self, id, |one| &mut one.actions),
            1 => remove(self, id, |one| &mut one.stakeholders),
            _ => remove(self, id, |one| &mut one.meetings),
        }
    }
}

impl Typed for Workshop {
    const CONTEST: Contest = Contest::Field;
    const LISTS: usize = 1;

    fn places(&self) -> Vec<Place> {
        let fields = (0..2).map(Place::Field);
        fields.chain(records(0, &self.actions)).collect()
    }

    fn text(&self, place: Place) -> String {
        match place {
            Place::Field(0) => self.notes.clone(),
            Place::Field(_) => self.session.welcome.clone(),
            Place::Record(_, id) => text_of(&self.actions, id, |one: &AgreedAction| &one.what),
        }
    }

    fn type_in(&mut self, place: Place, text: String) {
        match place {
            Place::Field(0) => self.notes = text,
            Place::Field(_) => self.session.welcome = text,
            Place::Record(_, id) => type_into(&mut self.actions, id, text, |one| &mut one.what),
        }
    }

    fn take_out(&mut self, _: usize, id: RecordId) -> Option<PutBack<Self>> {
        remove(self, id, |one| &mut one.actions)
    }
}

impl Typed for Programme {
    const CONTEST: Contest = Contest::Field;
    const LISTS: usize = 1;

    fn places(&self) -> Vec<Place> {
        records(0, &self.actions).collect()
    }

    fn text(&self, place: Place) -> String {
        match place {
            Place::Record(_, id) => text_of(&self.actions, id, |one: &Action| &one.what),
            Place::Field(_) => String::new(),
        }
    }

    fn type_in(&mut self, place: Place, text: String) {
        if let Place::Record(_, id) = place {
            type_into(&mut self.actions, id, text, |one| &mut one.what);
        }
    }

    fn take_out(&mut self, _: usize, id: RecordId) -> Option<PutBack<Self>> {
        remove(self, id, |one| &mut one.actions)
    }
}

impl Typed for Portfolio {
    const CONTEST: Contest = Contest::Document;
    const LISTS: usize = 0;

    fn places(&self) -> Vec<Place> {
        records(0, &self.fit).collect()
    }

    fn text(&self, place: Place) -> String {
        match place {
            Place::Record(_, id) => self
                .fit
                .get(id)
                .map_or(String::new(), |one| one.low.clone()),
            Place::Field(_) => String::new(),
        }
    }

    fn type_in(&mut self, place: Place, text: String) {
        if let Place::Record(_, id) = place
            && let Some(one) = self.fit.get_mut(id)
        {
            one.low = text;
        }
    }

    fn take_out(&mut self, _: usize, _: RecordId) -> Option<PutBack<Self>> {
        None
    }
}
