//! The person: types, answers, adds and takes out, and answers warnings.

use leptos::prelude::*;
use trellis::data::document::{Document, DocumentKind};
use trellis::data::keys::DocumentKey;
use trellis::data::kind::Kind;
use trellis::data::settings::Settings;
use trellis::domain::account::Account;
use trellis::domain::assessment::{Answer, Assessment, Point};
use trellis::domain::competence::CompetenceSheet;
use trellis::domain::id::DocumentId;
use trellis::domain::portfolio::Portfolio;
use trellis::domain::programme::Programme;
use trellis::domain::role::RoleProfile;
use trellis::domain::workshop::{Participation, Session, SessionId, Workshop};
use trellis::store::{Edited, Workspace};

use super::deeds::Scope;
use super::facts::{Fact, INSTRUMENT, TODAY, find, word, words_in};
use super::typed::{Contest, Place, Typed};
use super::world::{Fault, WayBack, World};

/// From so many documents of a kind on, the person makes no more.
pub const ENOUGH: usize = 4;

/// A text of so many bytes is replaced, not added to.
const LONG: usize = 24;

impl World {
    /// One act of the person in a tab.
    pub fn act(&mut self, tab: usize) -> Result<(), Fault> {
        let kind = self.regime.kinds[self.rng.usize(..self.regime.kinds.len())];
        match self.rng.u8(..100) {
            0..70 => match kind {
                Kind::Assessment => self.work_on::<Assessment>(tab),
                Kind::Account => self.work_on::<Account>(tab),
                Kind::Workshop => self.work_on::<Workshop>(tab),
                Kind::Participation => self.work_on::<Participation>(tab),
                Kind::Role => self.work_on::<RoleProfile>(tab),
                Kind::Competence => self.work_on::<CompetenceSheet>(tab),
                Kind::Portfolio => self.work_in::<Portfolio>(tab, &DocumentId::main()),
                Kind::Programme => self.work_in::<Programme>(tab, &DocumentId::main()),
                Kind::Settings => {}
            },
            70..76 if kind == Kind::Workshop => return self.collect(tab),
            76..79 if kind == Kind::Workshop => return self.undo_batch(tab),
            79..83 => self.delete(tab, kind),
            83..86 => self.restore(tab),
            86 => self.remove_from_trash(tab),
            87..90 => self.take_back(tab),
            90 => self.back_up(tab),
            91 => self.import(tab),
            92..94 => self.answer_warning(tab),
            94 => {
                self.call(tab, |workspace| {
                    workspace.edit_only::<Settings>(|one| one.number_keys = !one.number_keys)
                });
            }
            95 if self.regime.wipes && self.happens(100) => return self.wipe(tab),
            96 => {
                self.trace(|| format!("tab {} is hidden", self.tabs[tab].number));
                self.call(tab, Workspace::flush);
            }
            97 | 98 if self.regime.has_history => match self.rng.u8(..4) {
                0 => self.open_as_copy(tab),
                _ => self.go_back(tab),
            },
            99 => return self.restore_chosen(tab),
            _ => {}
        }
        Ok(())
    }

    /// Works on one of the documents of a kind, or makes another.
    fn work_on<T: Typed>(&mut self, tab: usize) {
        let ids = self.call(tab, |workspace| workspace.list(T::KIND).get_untracked());
        if ids.is_empty() || ids.len() < ENOUGH && self.happens(20) {
            return self.create(tab, T::KIND);
        }
        let id = ids[self.rng.usize(..ids.len())].clone();
        self.work_in::<T>(tab, &id);
    }

    fn work_in<T: Typed>(&mut self, tab: usize, id: &DocumentId) {
        let document = self.call(tab, |workspace| {
            untrack(|| workspace.get::<T>(id)).map(|one| one.get_untracked())
        });
        let Some(mut document) = document else { return };
        let has_answers = document.answers().is_some();
        match self.rng.u8(..10) {
            0..2 if T::LISTS > 0 => {
                let list = self.rng.usize(..T::LISTS);
                let record = self.call(tab, Workspace::new_record);
                self.type_into(tab, id, &document, Place::Record(list, record));
            }
            2 if T::LISTS > 0 => self.take_out(tab, id, &document),
            3..5 if has_answers => self.answer(tab, id, document),
            _ => {
                let places = document.places();
                if !places.is_empty() {
                    let place = places[self.rng.usize(..places.len())];
                    self.type_into(tab, id, &document, place);
                }
            }
        }
    }

    fn type_into<T: Typed>(&mut self, tab: usize, id: &DocumentId, document: &T, place: Place) {
        let key = DocumentKey::new(T::KIND, id.clone());
        let before = document.text(place);
        let is_new = !document.places().contains(&place);
        let number = self.new_word();
        let (text, instead_of) = match before.len() > LONG || self.rng.bool() {
            true => (word(number), words_in(&before).map(Fact::Word).collect()),
            false => (before + &word(number), Vec::new()),
        };
        let scope = scope::<T>(&Document::from(document.clone()), place);
        let fact = Fact::Word(number);
        let deed = self
            .deeds
            .add(self.tabs[tab].number, fact, scope, &instead_of);
        if is_new {
            self.deeds.make_strict(deed);
        }
        self.await_saving(tab, deed, key.clone());
        let edited = self.call(tab, |workspace| {
            workspace.edit::<T>(id, |one| one.type_in(place, text.clone()))
        });
        self.trace(|| {
            let number = self.tabs[tab].number;
            format!("tab {number} types {text} into {key} {place:?}: {edited:?}")
        });
        self.note_refusal(tab, edited);
    }

    /// What was refused is not there, and nobody said it was. What is gone is kept in memory.
    fn note_refusal(&mut self, tab: usize, edited: Edited) {
        if matches!(edited, Edited::ReadOnly | Edited::Unchanged) {
            self.tabs[tab].pending.pop();
        }
    }

    fn answer<T: Typed>(&mut self, tab: usize, id: &DocumentId, mut document: T) {
        let place = self.rng.usize(..INSTRUMENT.len());
        let point = self.rng.u8(1..=5);
        let Some(origin) = find(&document.clone().into()).origin else {
            return;
        };
        let Some(item) = INSTRUMENT.item_at(place) else {
            return;
        };
        let before = document.answers().and_then(|answers| answers.point(item));
        let before = before.map(Point::number);
        if before == Some(point) {
            return;
        }
        let fact = |point| Fact::Answer {
            origin,
            item: place as u8,
            point,
        };
        let instead_of: Vec<Fact> = before.map(fact).into_iter().collect();
        let key = DocumentKey::new(T::KIND, id.clone());
        // Where a kind is joined by its fields, two answers to one question are two choices, of which one counts.
        // Others stay two.
        let scope = T::HAS_BASE.then(|| scope_of_answer(origin, place));
        let deed = self
            .deeds
            .add(self.tabs[tab].number, fact(point), scope, &instead_of);
        self.await_saving(tab, deed, key.clone());
        let answer = Point::new(point).map(Answer::Point);
        let edited = self.call(tab, |workspace| {
            workspace.edit::<T>(id, |one| {
                if let Some(answers) = one.answers() {
                    answers.set(item, answer);
                }
            })
        });
        self.trace(|| {
            let number = self.tabs[tab].number;
            format!("tab {number} answers {point} to {place} of {key}: {edited:?}")
        });
        self.note_refusal(tab, edited);
    }

    fn take_out<T: Typed>(&mut self, tab: usize, id: &DocumentId, document: &T) {
        let mut records = document.places();
        records.retain(|place| matches!(place, Place::Record(..)));
        if records.is_empty() {
            return;
        }
        let place = records[self.rng.usize(..records.len())];
        let Place::Record(list, record) = place else {
            return;
        };
        let facts: Vec<Fact> = words_in(&document.text(place)).map(Fact::Word).collect();
        let key = DocumentKey::new(T::KIND, id.clone());
        let scope = scope::<T>(&Document::from(document.clone()), place);
        let deed = self
            .deeds
            .take_away(self.tabs[tab].number, scope.clone(), &facts);
        self.await_saving(tab, deed, key.clone());
        let edited = self.call(tab, |workspace| {
            workspace.edit_undoable::<T>(id, "record".into(), |one| one.take_out(list, record))
        });
        self.trace(|| {
            let number = self.tabs[tab].number;
            format!("tab {number} takes {facts:?} out of {key}: {edited:?}")
        });
        self.note_refusal(tab, edited);
        if edited == Edited::Changed {
            self.tabs[tab].way_back = Some(WayBack::Removed(key, scope, facts));
        }
    }

    fn create(&mut self, tab: usize, kind: Kind) {
        let origin = self.new_word();
        self.allowed.insert(origin, 1);
        let fact = Fact::Word(origin);
        let deed = self.deeds.add(self.tabs[tab].number, fact, None, &[]);
        // It has no name yet; that a tab wrote it is seen by the deed itself.
        self.await_saving(tab, deed, DocumentKey::single(Kind::Settings));
        let text = word(origin);
        let bits = self.rng.u64(..);
        let key = self.call(tab, |workspace| {
            let id = workspace.new_id();
            let id = match kind {
                Kind::Assessment => {
                    let mut one = Assessment::new(id, INSTRUMENT.id.clone(), TODAY);
                    one.scope.company = text;
                    workspace.create(one)
                }
                Kind::Account => {
                    let mut one = Account::new(id, TODAY);
                    one.profile.sponsor = text;
                    workspace.create(one)
                }
                Kind::Role => {
                    let mut one = RoleProfile::new(id, TODAY);
                    one.name = text;
                    workspace.create(one)
                }
                Kind::Competence => workspace.create(CompetenceSheet::begun(id, text, TODAY)),
                Kind::Participation => workspace.participate(session(bits, text)),
                _ => workspace.create(Workshop::new(id, session(bits, text))),
            };
            DocumentKey::new(kind, id)
        });
        let number = self.tabs[tab].number;
        self.trace(|| format!("tab {number} makes {key}, word {origin}"));
    }

    /// What a tab shows of a document.
    pub fn shown(&self, tab: usize, key: &DocumentKey) -> Vec<Fact> {
        let all = self.call(tab, super::visible::documents);
        let one = all.iter().find(|one| one.key() == *key);
        one.map(find).unwrap_or_default().facts
    }

    fn answer_warning(&mut self, tab: usize) {
        use trellis::store::StorageWarning;
        let warnings = self.call(tab, |workspace| {
            workspace.storage_warnings().get_untracked()
        });
        let number = self.tabs[tab].number;
        for warning in warnings {
            match &warning {
                StorageWarning::RemovedElsewhere { key, .. } if self.rng.bool() => {
                    self.allow_more();
                    self.tabs[tab].brought_back += 1;
                    self.trace(|| format!("tab {number} brings back {key}"));
                    self.call(tab, |workspace| workspace.bring_back(key));
                }
                StorageWarning::RemovedElsewhere { key, .. } => {
                    // Given up: what was typed since is in memory only.
                    self.tabs[tab].pending.retain(|one| one.document != *key);
                    self.trace(|| format!("tab {number} lets go of {key}"));
                    self.call(tab, |workspace| workspace.dismiss(&warning));
                }
                _ => self.call(tab, |workspace| workspace.dismiss(&warning)),
            }
            if self.browser.borrow().is_dead(number) {
                return;
            }
        }
    }

    /// There may be one more of each document: what is done may keep one under another name.
    pub fn allow_more(&mut self) {
        self.allowed.values_mut().for_each(|allowed| *allowed += 1);
    }
}

/// Of two answers to a question, where the document is joined by its fields.
fn scope_of_answer(origin: u32, place: usize) -> Scope {
    Scope(format!("{origin}: {place}"))
}

/// Where of two choices the last one counts.
pub fn scope<T: DocumentKind + Typed>(document: &Document, place: Place) -> Option<Scope> {
    let origin = || find(document).origin;
    match T::CONTEST {
        Contest::Copies => None,
        Contest::Field => Some(Scope(format!("{:?} {place:?}", origin()))),
        Contest::Document => Some(Scope(T::KIND.word().to_owned())),
    }
}

/// As [`scope`], of something that is in a document already.
pub fn scope_of(document: &Document, fact: Fact) -> Option<Scope> {
    if let Fact::Answer { origin, item, .. } = fact {
        return Some(scope_of_answer(origin, item.into()));
    }
    match document.key().kind() {
        Kind::Workshop => scope_in::<Workshop>(document, fact),
        Kind::Programme => scope_in::<Programme>(document, fact),
        Kind::Portfolio => scope_in::<Portfolio>(document, fact),
        // Of the others nothing may be lost.
        _ => None,
    }
}

fn scope_in<T: Typed>(document: &Document, fact: Fact) -> Option<Scope> {
    let one = document.get::<T>()?;
    let is_in = |place: &Place| words_in(&one.text(*place)).any(|word| fact == Fact::Word(word));
    let place = one.places().into_iter().find(is_in)?;
    scope::<T>(document, place)
}

fn session(bits: u64, host: String) -> Session {
    let mut session = Session::new(SessionId::from_random(bits), &INSTRUMENT, TODAY);
    session.host = host;
    session
}
