//! Taking back the last acts of a page, one after the other, and doing them again. What of it the first load needs is
//! [`Recorder`]; the rest comes with the part of the journal.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use crate::data::acts::{Act, Acts, PageOf};
use crate::data::document::Document;
use crate::data::history::Reason;
use crate::data::history::changes::{Became, Change, Step, changes};
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::data::settings::Settings;
use crate::domain::workshop::{Participation, Workshop};
use crate::store::report::{Came, Edited, TookBack, Undo};

use super::notes::Note;
use super::undo::WayBack;
use super::{Desk, Kept, Workspace};

/// Hears of every edit.
pub(super) trait Recorder {
    /// A document was this, and is that now.
    fn note(&self, before: &Document, after: &Document);
    /// What was done last can be taken back in another way too, which is on offer now.
    fn offered(&self);
    /// It was taken back in that way.
    fn took_offered(&self);
    /// Turns round what was done last: what was taken back is done again, or the other way round.
    fn turn(&self, is_done_again: bool);
}

/// Where the person is, as the page knows it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Whereabouts {
    /// The words of the address. Where one of them names a document, the page is that document's.
    pub address: Vec<String>,
    /// Whether the focus is in a field that takes letters.
    pub is_typing: bool,
}

/// What a workspace has of it.
struct Desktop {
    desk: std::rc::Weak<Desk>,
    whereabouts: fn() -> Whereabouts,
    acts: RefCell<Acts>,
    /// What is being typed into a field, until it pauses.
    typing: RefCell<Option<(Document, Document, PageOf)>>,
    /// How often something was done since the last offer.
    since_offer: Cell<Option<u32>>,
    /// Whether acts are being taken back or done again: that is no act.
    is_replaying: Cell<bool>,
}

/// The acts of a workspace, to be kept, taken back and done again.
#[derive(Clone)]
pub struct LastActs(Rc<Desktop>);

impl Workspace {
    /// From now on acts can be taken back. `earlier` is what was kept of them when the page was left.
    pub fn keep_acts(self, whereabouts: fn() -> Whereabouts, earlier: &str) -> LastActs {
        let desk = self.desk();
        let desktop = Rc::new(Desktop {
            desk: Rc::downgrade(&desk),
            whereabouts,
            acts: RefCell::new(Acts::parse(earlier)),
            typing: RefCell::new(None),
            since_offer: Cell::new(None),
            is_replaying: Cell::new(false),
        });
        // What was done until now is one act of each document.
        for (before, after) in desk.first_changes() {
            desktop.record(&before, &after, desktop.page(), false);
        }
        if desk.undo.with_untracked(Option::is_some) {
            desktop.since_offer.set(Some(0));
        }
        *desk.recorder.borrow_mut() = Some(Rc::clone(&desktop) as Rc<dyn Recorder>);
        LastActs(desktop)
    }
}

impl LastActs {
    /// Takes back the last act of the page. Says what came of it, as what can be done next.
    pub fn take_back(&self) {
        self.0.end_typing();
        if let Some(desk) = self.0.desk.upgrade() {
            match self.0.is_offer_last(&desk) {
                true => self.0.take_offered_back(&desk),
                false => self.0.step(&desk, Way::Back),
            }
        }
    }

    /// Does again what was taken back last on the page.
    pub fn do_again(&self) {
        self.0.end_typing();
        if let Some(desk) = self.0.desk.upgrade() {
            self.0.step(&desk, Way::Again);
        }
    }

    /// The focus left a field: what is typed next is another act.
    pub fn pause(&self) {
        self.0.end_typing();
        self.0.acts.borrow_mut().pause();
    }

    /// What has to be kept of them while the page is loaded anew; empty where there is nothing.
    pub fn to_text(&self) -> String {
        self.0.end_typing();
        let desk = self.0.desk.upgrade();
        let is_here = |key: &DocumentKey| desk.as_ref().is_some_and(|desk| desk.has_name(key));
        self.0.acts.borrow().to_text(is_here)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Back,
    Again,
}

impl Recorder for Desktop {
    fn note(&self, before: &Document, after: &Document) {
        if self.is_replaying.get() {
            return;
        }
        let count = self.since_offer.get();
        self.since_offer.set(count.map(|count| count + 1));
        let Whereabouts { is_typing, .. } = (self.whereabouts)();
        let page = self.page();
        if !is_typing {
            self.end_typing();
            return self.record(before, after, page, false);
        }
        // Written once it pauses: a document is long, and so is a text.
        let mut typing = self.typing.borrow_mut();
        match typing.as_mut() {
            Some((_, last, at)) if last == before && *at == page => *last = after.clone(),
            _ => {
                drop(typing);
                self.end_typing();
                *self.typing.borrow_mut() = Some((before.clone(), after.clone(), page));
            }
        }
    }

    fn offered(&self) {
        self.end_typing();
        self.acts.borrow_mut().pause();
        self.since_offer.set(Some(0));
    }

    fn took_offered(&self) {
        self.end_typing();
        // Where nothing was done in between, putting it back is no act of its own.
        if self.since_offer.get() == Some(1) {
            self.acts.borrow_mut().last_two_are_none();
        }
    }

    fn turn(&self, is_done_again: bool) {
        self.end_typing();
        if let Some(desk) = self.desk.upgrade() {
            let way = if is_done_again { Way::Back } else { Way::Again };
            self.step(&desk, way);
        }
    }
}

impl Desktop {
    fn end_typing(&self) {
        if let Some((before, after, page)) = self.typing.take() {
            self.record(&before, &after, page, true);
        }
    }

    fn record(&self, before: &Document, after: &Document, page: PageOf, is_typing: bool) {
        let [was, is] = [before, after].map(|one| one.content().write());
        if let Some(act) = Act::between(after.key(), was, is, page.name().to_owned()) {
            self.acts.borrow_mut().note(act, is_typing);
        }
    }

    /// The page that the person looks at.
    fn page(&self) -> PageOf {
        let Whereabouts { address, .. } = (self.whereabouts)();
        let desk = self.desk.upgrade();
        let named = desk.and_then(|desk| {
            desk.shelf.with_untracked(|shelf| {
                let mut keys = shelf.keys().filter(|key| key.id().is_some());
                keys.find(|key| address.iter().any(|word| *word == key.words().1))
                    .cloned()
            })
        });
        match named {
            Some(key) => PageOf::Document(key),
            None => PageOf::Many(address.into_iter().next().unwrap_or_default()),
        }
    }

    /// Whether what can be taken back in another way is what was done last.
    fn is_offer_last(&self, desk: &Desk) -> bool {
        let is_offered = desk.undo.with_untracked(|undo| {
            undo.as_ref()
                .is_some_and(|undo| !matches!(undo, Undo::TookBack(_)))
        });
        is_offered && self.since_offer.get() == Some(0)
    }

    fn take_offered_back(&self, desk: &Rc<Desk>) {
        let edited = desk.offered_edit();
        let before = edited.as_ref().and_then(|key| desk.document(key));
        desk.take_back();
        let after = edited.as_ref().and_then(|key| desk.document(key));
        // Where it could not be put back it is still on offer.
        if desk.undo.with_untracked(Option::is_none) {
            let said = match (before, after) {
                (Some(before), Some(after)) => TookBack::of(&before, &after, false),
                _ => TookBack::default(),
            };
            desk.offer_undo(Undo::TookBack(said), WayBack::Again);
        }
    }

    /// Takes back, or does again, the last act of the page that still has something to it.
    fn step(&self, desk: &Rc<Desk>, way: Way) {
        let page = self.page();
        loop {
            let act = match way {
                Way::Back => self.acts.borrow_mut().last(&page),
                Way::Again => self.acts.borrow_mut().last_taken_back(&page),
            };
            let Some(act) = act else { return };
            let before = desk.document(&act.document);
            let edited = self.replay(desk, &act, way);
            let after = desk.document(&act.document);
            if edited == Edited::ReadOnly {
                return;
            }
            if let (Edited::Changed, Some(before), Some(after)) = (edited, before, after) {
                let mut acts = self.acts.borrow_mut();
                match way {
                    Way::Back => acts.was_taken_back(act),
                    Way::Again => acts.was_done_again(act),
                }
                drop(acts);
                let said = TookBack::of(&before, &after, way == Way::Again);
                return desk.offer_undo(Undo::TookBack(said), WayBack::Again);
            }
        }
    }

    fn replay(&self, desk: &Rc<Desk>, act: &Act, way: Way) -> Edited {
        let key = &act.document;
        // Another tab may have worked on it.
        desk.catch_up(key);
        if let Some(refusal) = desk.refusal(key) {
            return refusal;
        }
        let Some(now) = desk.document(key) else {
            return Edited::Gone;
        };
        let written = now.content().write();
        let other = match way {
            Way::Back => act.taken_back(&written),
            Way::Again => act.done_again(&written),
        };
        let Ok(restored) = desk.restore(key, other) else {
            return Edited::Unchanged;
        };
        self.is_replaying.set(true);
        let edited = match come_back(restored.document, &now, desk) {
            Ok(document) => desk.accept(key.clone(), document),
            Err(refusal) => refusal,
        };
        self.is_replaying.set(false);
        edited
    }
}

/// An earlier state in place of what is there now. Only of these kinds something does not go back; which ones is said here
/// and not by each kind, because the first load has those.
fn come_back(state: Document, now: &Document, desk: &Desk) -> Result<Document, Edited> {
    match now.key().kind() {
        Kind::Workshop => come_back_as::<Workshop>(state, now, desk),
        Kind::Participation => come_back_as::<Participation>(state, now, desk),
        Kind::Settings => come_back_as::<Settings>(state, now, desk),
        Kind::Assessment
        | Kind::Account
        | Kind::Role
        | Kind::Competence
        | Kind::Portfolio
        | Kind::Programme => Ok(state),
    }
}

fn come_back_as<T: Kept>(state: Document, now: &Document, desk: &Desk) -> Result<Document, Edited> {
    match (state.into_content::<T>(), now.get::<T>()) {
        (Some(mut state), Some(now)) => {
            state.come_back(now);
            Ok(state.amend(now, desk)?.into())
        }
        _ => Err(Edited::Unchanged),
    }
}

impl TookBack {
    /// What was changed by taking an act back, or by doing it again.
    fn of(before: &Document, after: &Document, again: bool) -> Self {
        let all = changes(&before.content().write(), &after.content().write());
        let is_whole = |change: &&Change| {
            matches!(change.became, Became::Added(_) | Became::Removed(_))
                && matches!(change.at.last(), Some(Step::Record(..)))
        };
        let main = all.iter().find(is_whole).or(all.first());
        let Some(main) = main else {
            return Self::default();
        };
        let mut things = main.at.iter().rev().filter_map(|step| match step {
            Step::Record(_, name) => Some(name.clone()),
            Step::Field(_) => None,
        });
        let how = match (&main.became, is_whole(&main)) {
            (Became::Added(_), true) => Came::Back,
            (Became::Removed(_), true) => Came::Away,
            (Became::Moved, _) => Came::ToItsPlace,
            _ => Came::Changed,
        };
        Self {
            kind: Some(after.key().kind()),
            path: main.fields().into_iter().map(str::to_owned).collect(),
            thing: things
                .next()
                .unwrap_or_else(|| after.content().name().to_owned()),
            how,
            others: all.len() - 1,
            again,
        }
    }
}

impl Desk {
    /// What documents were before their first change that nobody took note of, and what they are now.
    fn first_changes(&self) -> Vec<(Document, Document)> {
        let waiting = self.notes.waiting.borrow();
        let first = waiting.iter().filter_map(|note| match note {
            Note::Before(Reason::FirstOfDay, before) => {
                Some((before.clone(), self.document(&before.key())?))
            }
            _ => None,
        });
        first.collect()
    }
}
