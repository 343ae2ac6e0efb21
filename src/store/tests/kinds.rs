//! Documents of kinds that the page meets later than its start.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::held::Held;
use super::*;
use crate::domain::account::Account;
use crate::domain::programme::Programme;

const STARTED: [crate::store::Registration; 1] = [kind::<Assessment>()];

fn account_key(name: &str) -> DocumentKey {
    DocumentKey::new(Kind::Account, id(name))
}

/// A disk with an account and a plan, written by a tab that knows all kinds.
fn written() -> (Owner, Rc<Disk>, Rc<Tab>) {
    let (owner, disk, tab) = world();
    let workspace = tab.open();
    workspace.create(account("a", "Seeland"));
    workspace.edit_only::<Programme>(|programme| {
        programme.actions.push(Default::default());
    });
    workspace.flush();
    (owner, disk, tab)
}

#[test]
fn what_is_stored_of_an_unknown_kind_is_listed_and_copied_by_name() {
    let (_owner, _disk, tab) = written();
    let copy = tab.open().export_all();
    let workspace = tab.open_knowing(&STARTED);
    assert_eq!(workspace.list(Kind::Account).get_untracked(), [id("a")]);
    assert_eq!(workspace.export_all(), copy);
    assert_eq!(workspace.storage_warnings().get_untracked(), []);
}

#[test]
fn a_kind_is_known_from_when_somebody_asks_for_a_document_of_it() {
    let (_owner, _disk, tab) = written();
    let workspace = tab.open_knowing(&STARTED);
    let one = workspace.get::<Account>(&id("a")).unwrap();
    assert_eq!(one.get_untracked().name, "Seeland");
    let rename = |account: &mut Account| account.name = "Bergland".to_owned();
    assert_eq!(workspace.edit(&id("a"), rename), Edited::Changed);
    workspace.flush();
    assert_eq!(get_account(tab.open(), &id("a")).name, "Bergland");
    let programme = workspace.only::<Programme>();
    assert_eq!(programme.get_untracked().actions.len(), 1);
}

#[test]
fn meeting_a_kind_wakes_nobody_who_follows_documents() {
    let (_owner, _disk, tab) = written();
    let workspace = tab.open_knowing(&STARTED);
    let looks = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&looks);
    let followed = Memo::new(move |_| {
        count.fetch_add(1, Ordering::SeqCst);
        workspace.get::<Assessment>(&id("none")).is_some()
    });
    let look = move || {
        followed.get_untracked();
        looks.load(Ordering::SeqCst)
    };
    assert_eq!(look(), 1);
    let met = workspace.get::<Account>(&id("a")).is_some();
    let actions = workspace.only::<Programme>().get_untracked().actions.len();
    assert_eq!((met, actions, look()), (true, 1, 1));
    workspace.create(account("b", "Bergland"));
    assert_eq!(look(), 2);
}

#[test]
fn a_document_of_an_unknown_kind_goes_to_the_trash_and_comes_back() {
    let (_owner, disk, tab) = written();
    let workspace = tab.open_knowing(&STARTED);
    let before = stored(&*disk, "trellis:account:a:a");
    workspace.delete(&account_key("a")).unwrap();
    let names = Undo::Deleted {
        names: vec!["Seeland".to_owned()],
    };
    assert_eq!(workspace.undo().get_untracked(), Some(names));
    assert_eq!(workspace.list(Kind::Account).get_untracked(), []);
    // Its kind comes while it is in the trash.
    assert!(workspace.get::<Account>(&id("a")).is_none());
    let trash = workspace.trash().get_untracked();
    assert!(trash[0].document.get::<Account>().is_some());
    workspace.take_back();
    assert_eq!(get_account(workspace, &id("a")).name, "Seeland");
    assert!(before.is_some());
    assert_eq!(get_account(tab.open(), &id("a")).name, "Seeland");
}

#[test]
fn what_waits_to_be_written_is_not_lost_when_its_kind_comes() {
    let (_owner, disk, tab) = written();
    let workspace = tab.open_knowing(&STARTED);
    workspace.delete(&account_key("a")).unwrap();
    disk.room.set(Some(0));
    workspace.take_back();
    assert!(matches!(
        workspace.save_state().get_untracked(),
        SaveState::NotSaved { .. }
    ));
    assert_eq!(get_account(workspace, &id("a")).name, "Seeland");
    disk.room.set(None);
    workspace.flush();
    assert_eq!(get_account(tab.open(), &id("a")).name, "Seeland");
}

#[test]
fn a_workshop_of_an_unknown_kind_is_copied_with_its_responses() {
    let (_owner, _disk, tab) = world();
    let held = Held::new(&tab);
    held.collect(0..3, 2);
    let copy = held.workspace.export_all();
    assert!(copy.contains("\"responses\""), "{copy}");

    let later = tab.open_knowing(&STARTED);
    assert_eq!(later.export_all(), copy);
    assert_eq!(Held::of(later, held.id).n(), 3);
}

#[test]
fn a_document_from_a_file_is_kept_before_its_kind_is_known() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open_knowing(&STARTED);
    let imported = workspace.import(vec![account("a", "Seeland").into()]);
    assert_eq!(imported[0].outcome, ImportOutcome::Added);
    assert_eq!(workspace.list(Kind::Account).get_untracked(), [id("a")]);
    assert_eq!(get_account(tab.open(), &id("a")).name, "Seeland");
    assert_eq!(get_account(workspace, &id("a")).name, "Seeland");
}

#[test]
fn what_came_before_its_kind_was_known_is_taken_back_afterwards() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open_knowing(&STARTED);
    workspace.import(vec![account("a", "Seeland").into()]);
    assert_eq!(get_account(workspace, &id("a")).name, "Seeland");
    workspace.take_back();
    assert_eq!(workspace.list(Kind::Account).get_untracked(), []);
}
