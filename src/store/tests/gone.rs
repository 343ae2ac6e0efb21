//! Documents that another tab took away: no edit of one is lost in silence.

use super::*;
use crate::data::assessment::testing::TODAY;
use crate::data::document::DocumentKind;
use crate::domain::account::Account;
use crate::domain::competence::CompetenceSheet;
use crate::domain::role::RoleProfile;
use crate::domain::workshop::{Participation, ResponseId, Session, SessionId, Workshop};
use crate::store::Kept;

/// A tab that shows a document of some kind, and one that takes it away.
struct Torn<T: Kept> {
    _owner: Owner,
    disk: Rc<Disk>,
    taker: Workspace,
    two: Rc<Tab>,
    shower: Workspace,
    key: DocumentKey,
    shown: ReadSignal<T>,
}

impl<T: Kept> Torn<T> {
    fn new(document: T) -> Self {
        let (owner, disk, one) = world();
        let taker = one.open();
        let id = taker.create(document);
        let two = Tab::new(disk.clone(), 1000);
        let shower = two.open();
        let shown = untrack(|| shower.get::<T>(&id)).unwrap();
        disk.changed.borrow_mut().clear();
        let torn = Self {
            _owner: owner,
            disk,
            taker,
            two,
            shower,
            key: DocumentKey::new(T::KIND, id),
            shown,
        };
        torn.taker.delete(&torn.key).unwrap();
        torn
    }

    fn id(&self) -> &DocumentId {
        self.key.id().unwrap()
    }

    /// The other tab's deed is heard of here.
    fn hear(&self) {
        tell(&self.disk, self.shower);
    }

    fn edit(&self, change: impl FnOnce(&mut T)) -> Edited {
        self.shower.edit::<T>(self.id(), change)
    }

    fn warnings(&self) -> Vec<StorageWarning> {
        self.shower.storage_warnings().get_untracked()
    }

    fn save_state(&self) -> SaveState {
        self.shower.save_state().get_untracked()
    }

    /// What a tab that is opened now has of it.
    fn opened_anew(&self) -> Option<T> {
        let tab = Tab::new(self.disk.clone(), 9000);
        let workspace = tab.open();
        untrack(|| workspace.get::<T>(self.id())).map(|one| one.get_untracked())
    }
}

/// What must hold of every kind of which there are many.
fn is_never_lost<T: Kept>(document: T, change: fn(&mut T)) {
    let torn = Torn::new(document);
    torn.hear();
    assert_eq!(torn.warnings(), [], "nothing was typed here yet");
    let mut expected = torn.shown.get_untracked();
    change(&mut expected);

    assert_eq!(torn.edit(change), Edited::Gone);
    // Said at once, and not called saved, also after the time of the autosave.
    torn.two.wait();
    assert_eq!(torn.save_state(), SaveState::OnlyHere);
    let warnings = torn.warnings();
    let [StorageWarning::RemovedElsewhere { key, .. }] = &warnings[..] else {
        panic!("{warnings:?}");
    };
    assert_eq!(*key, torn.key);
    // The page shows what was typed.
    DocumentKind::set_edited(
        &mut expected,
        DocumentKind::edited(&torn.shown.get_untracked()),
    );
    assert_eq!(torn.shown.get_untracked(), expected);
    assert_eq!(torn.opened_anew(), None);

    torn.shower.bring_back(&torn.key);
    assert_eq!(torn.warnings(), []);
    assert!(matches!(
        torn.save_state(),
        SaveState::Saved { at: Some(_), .. }
    ));
    assert_eq!(torn.opened_anew(), Some(expected));
    // The page goes on with it, and so does the tab that took it away.
    assert_eq!(torn.edit(|_| {}), Edited::Unchanged);
    tell(&torn.disk, torn.taker);
    let there = untrack(|| torn.taker.get::<T>(torn.id())).unwrap();
    assert_eq!(there.get_untracked(), torn.shown.get_untracked());
}

fn session() -> Session {
    Session::new(SessionId::from_random(7), &TEST, TODAY)
}

#[test]
fn no_edit_of_any_kind_is_lost_because_another_tab_took_the_document_away() {
    for kind in Kind::ALL {
        match kind {
            Kind::Assessment => is_never_lost(blank("a", "Spring"), |one| one.name = "May".into()),
            Kind::Account => is_never_lost(account("a", "Spring"), |one| one.name = "May".into()),
            Kind::Workshop => is_never_lost(Workshop::new(id("a"), session()), |one| {
                one.session.title = "May".into();
            }),
            Kind::Participation => {
                let one = Participation::new(id("a"), session(), ResponseId::from_random(8));
                is_never_lost(one, |one| one.name = "May".into());
            }
            Kind::Role => is_never_lost(RoleProfile::new(id("a"), TODAY), |one| {
                one.name = "May".into()
            }),
            Kind::Competence => {
                is_never_lost(CompetenceSheet::new(id("a")), |one| one.name = "May".into())
            }
            // There is always one, which takes every edit.
            Kind::Portfolio | Kind::Programme | Kind::Settings => assert!(kind.is_single()),
        }
    }
}

#[test]
fn so_it_is_where_everything_was_removed() {
    let (_owner, disk, one) = world();
    let first = one.open();
    first.create(account("a", "Spring"));
    let two = Tab::new(disk.clone(), 1000);
    let second = two.open();
    let shown = untrack(|| second.account(&id("a"))).unwrap();
    first.wipe().unwrap();
    second.refresh(None);
    let edited = second.edit::<Account>(&id("a"), |account| account.name = "May".into());
    assert_eq!(edited, Edited::Gone);
    assert_eq!(second.save_state().get_untracked(), SaveState::OnlyHere);
    assert_eq!(shown.get_untracked().name, "May");
    second.bring_back(&DocumentKey::new(Kind::Account, id("a")));
    assert_eq!(account_names(two.open()), ["May"]);
}

#[test]
fn a_page_that_shows_it_says_so_before_anything_is_typed() {
    let (_owner, disk, one) = world();
    let first = one.open();
    first.create(account("a", "Spring"));
    let two = Tab::new(disk.clone(), 1000);
    let second = two.open();
    let shown = untrack(|| second.account(&id("a"))).unwrap();
    let key = DocumentKey::new(Kind::Account, id("a"));
    // Nothing is said of what is here.
    second.tell_taken_away(&key);
    assert!(!untrack(|| second.is_taken_away(&key)));
    assert_eq!(second.storage_warnings().get_untracked(), []);
    first.wipe().unwrap();
    second.refresh(None);
    assert!(untrack(|| second.is_taken_away(&key)));
    second.tell_taken_away(&key);
    second.tell_taken_away(&key);
    let told = StorageWarning::RemovedElsewhere {
        key: key.clone(),
        name: "Spring".into(),
    };
    assert_eq!(second.storage_warnings().get_untracked(), [told]);
    assert_eq!(second.save_state().get_untracked(), SaveState::OnlyHere);
    second.bring_back(&key);
    assert_eq!(second.storage_warnings().get_untracked(), []);
    assert!(!untrack(|| second.is_taken_away(&key)));
    assert_eq!(shown.get_untracked().name, "Spring");
    assert_eq!(account_names(two.open()), ["Spring"]);
    // Who removed everything in this tab is told nothing.
    second.wipe().unwrap();
    assert!(!untrack(|| second.is_taken_away(&key)));
}

#[test]
fn what_is_let_go_is_gone_and_what_is_typed_afterwards_is_told_again() {
    let torn = Torn::new(account("a", "Spring"));
    torn.hear();
    torn.edit(|account| account.name = "May".into());
    torn.shower.dismiss(&torn.warnings()[0]);
    assert_eq!(torn.warnings(), []);
    assert!(matches!(torn.save_state(), SaveState::Saved { .. }));
    torn.shower.flush();
    assert!(matches!(torn.save_state(), SaveState::Saved { .. }));
    assert_eq!(torn.opened_anew(), None);
    torn.edit(|account| account.name = "June".into());
    assert_eq!(torn.warnings().len(), 1);
    assert_eq!(torn.save_state(), SaveState::OnlyHere);
}

#[test]
fn where_the_other_tab_puts_it_back_the_page_goes_on_with_it() {
    let torn = Torn::new(account("a", "Spring"));
    torn.hear();
    torn.taker.take_back();
    torn.hear();
    assert_eq!(
        torn.edit(|account| account.name = "May".into()),
        Edited::Changed
    );
    assert_eq!(torn.shown.get_untracked().name, "May");
    torn.shower.flush();
    assert_eq!(torn.opened_anew().unwrap().name, "May");
}

#[test]
fn where_the_other_tab_puts_it_back_what_was_typed_meanwhile_is_kept() {
    let torn = Torn::new(account("a", "Spring"));
    torn.hear();
    torn.edit(|account| account.name = "May".into());
    torn.taker.take_back();
    torn.hear();
    assert!(matches!(
        torn.save_state(),
        SaveState::Saved { at: Some(_), .. }
    ));
    let kept = account_names(Tab::new(torn.disk.clone(), 9000).open());
    assert_eq!(kept, ["May"]);
    assert_eq!(torn.warnings(), []);
}

#[test]
fn what_differs_from_the_one_in_the_trash_leaves_that_where_it_is() {
    let torn = Torn::new(account("a", "Spring"));
    torn.hear();
    torn.edit(|account| account.name = "May".into());
    torn.shower.bring_back(&torn.key);
    let trash = torn.shower.trash().get_untracked();
    assert_eq!(trash[0].document.content().name(), "Spring");
}

#[test]
fn what_was_typed_into_a_document_that_is_gone_outlives_a_second_removal() {
    let torn = Torn::new(account("a", "Spring"));
    torn.hear();
    torn.edit(|account| account.profile.about = "typed".into());
    let restored = torn.shower.restore(&torn.key).unwrap();
    torn.disk.changed.borrow_mut().clear();
    torn.taker.refresh(None);
    torn.taker.delete(&restored).unwrap();
    torn.hear();
    assert_eq!(torn.save_state(), SaveState::OnlyHere);
    torn.shower.bring_back(&torn.key);
    let id = torn.id().clone();
    assert_eq!(get_account(torn.two.open(), &id).profile.about, "typed");
}
