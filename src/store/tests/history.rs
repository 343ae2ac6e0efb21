//! The history: which states are kept, and what brings a document back to one.

use super::shelves::{Shelves, open_history, read};
use super::*;
use crate::data::history::Reason;
use crate::data::history::keep::MOST;
use crate::domain::account::Account;
use crate::domain::account::tactics::Action;
use crate::domain::programme::Programme;
use crate::domain::records::{Record, RecordId};
use crate::domain::workshop::{Progress, Workshop};
use crate::store::NoSnapshot;

/// The name that the last snapshot has.
fn latest_name(workspace: Workspace, shelves: &Shelves) -> String {
    let name = shelves.taken().pop().unwrap();
    read(workspace, &name).unwrap().content().name().to_owned()
}

/// A tab with an account of yesterday.
fn with_account() -> (Owner, Rc<Disk>, Rc<Tab>, Workspace, Rc<Shelves>) {
    let (owner, disk, tab) = world();
    let workspace = tab.open();
    workspace.create(account("a", "Hospital"));
    tab.now.set(tab.now.get() + DAY);
    let shelves = Rc::new(Shelves::default());
    open_history(workspace, &shelves);
    (owner, disk, tab, workspace, shelves)
}

fn name_account(workspace: Workspace, name: &str) -> Edited {
    workspace.edit::<Account>(&id("a"), |account| account.name = name.to_owned())
}

fn account_name(workspace: Workspace) -> String {
    get_account(workspace, &id("a")).name
}

#[test]
fn the_state_before_the_first_change_of_a_day_is_kept_once() {
    let (_owner, _disk, tab, workspace, shelves) = with_account();
    name_account(workspace, "Clinic");
    name_account(workspace, "Clinic of");
    tab.wait();
    name_account(workspace, "Clinic of Bern");
    assert_eq!(shelves.reasons(), [Reason::FirstOfDay]);
    assert_eq!(latest_name(workspace, &shelves), "Hospital");
    // Another tab of that day knows it too, and so does one that has not read what is there.
    for shelves in [Rc::clone(&shelves), Rc::new(Shelves::default())] {
        tab.wait();
        let before = shelves.taken().len();
        let again = tab.open();
        open_history(again, &shelves);
        name_account(again, "Clinic of Basel");
        assert_eq!(shelves.taken().len(), before);
    }
    tab.now.set(tab.now.get() + DAY);
    name_account(workspace, "Clinic of Thun");
    assert_eq!(shelves.taken().len(), 2);
    assert_eq!(latest_name(workspace, &shelves), "Clinic of Bern");
}

#[test]
fn what_is_new_today_has_no_earlier_state() {
    let (_owner, _disk, tab, workspace, shelves) = with_account();
    workspace.create(account("b", "Pharmacy"));
    workspace.edit::<Account>(&id("b"), |account| account.name = "Shop".to_owned());
    workspace.edit_only::<Programme>(|programme| {
        programme.actions.push(Default::default());
    });
    tab.wait();
    assert_eq!(shelves.reasons(), []);
}

#[test]
fn looking_at_a_document_keeps_nothing() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    workspace.create(blank("a", "Spring"));
    tab.now.set(tab.now.get() + DAY);
    let shelves = Rc::new(Shelves::default());
    open_history(workspace, &shelves);
    let item = TEST.item_at(0).unwrap();
    workspace.edit::<Assessment>(&id("a"), |one| one.position = Some(item.clone()));
    assert_eq!(shelves.reasons(), []);
    rename(workspace, &id("a"), "May");
    assert_eq!(shelves.reasons(), [Reason::FirstOfDay]);
    assert_eq!(latest_name(workspace, &shelves), "Spring");
}

#[test]
fn what_is_changed_before_the_history_is_here_is_handed_over() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    workspace.create(account("a", "Hospital"));
    tab.now.set(tab.now.get() + DAY);
    for name in ["Clinic", "Clinic of", "Clinic of Bern"] {
        name_account(workspace, name);
        tab.wait();
    }
    let shelves = Rc::new(Shelves::default());
    open_history(workspace, &shelves);
    assert_eq!(latest_name(workspace, &shelves), "Hospital");
    assert_eq!(shelves.taken().len(), 1);
}

#[test]
fn the_state_before_a_join_is_kept() {
    let (_owner, disk, tab, workspace, shelves) = with_account();
    let other = Tab::new(disk.clone(), 1000);
    other.now.set(tab.now.get());
    let theirs = other.open();
    name_account(workspace, "Clinic");
    theirs.edit::<Account>(&id("a"), |account| {
        account.profile.place = "Bern".to_owned()
    });
    theirs.flush();
    workspace.flush();
    let joined = get_account(workspace, &id("a"));
    assert_eq!((&*joined.name, &*joined.profile.place), ("Clinic", "Bern"));
    assert_eq!(shelves.reasons(), [Reason::FirstOfDay, Reason::Join]);
    let mine = read(workspace, &shelves.taken()[1]).unwrap();
    let mine = mine.get::<Account>().unwrap();
    assert_eq!((&*mine.name, &*mine.profile.place), ("Clinic", ""));
}

#[test]
fn the_state_before_an_import_is_kept_where_it_is_changed() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    let shelves = Rc::new(Shelves::default());
    open_history(workspace, &shelves);
    let with = |number: u32| {
        let mut programme = Programme::default();
        programme
            .actions
            .push(Action::blank(RecordId::fixed(number)));
        programme.edited = 7;
        Document::from(programme)
    };
    workspace.import(vec![with(1)]);
    assert_eq!(shelves.reasons(), [], "there was nothing before");
    workspace.import(vec![with(2)]);
    assert_eq!(shelves.reasons(), [Reason::Import]);
    let before = read(workspace, &shelves.taken()[0]).unwrap();
    assert_eq!(before.get::<Programme>().unwrap().actions.len(), 1);
}

#[test]
fn a_document_goes_back_to_an_earlier_state_and_forth_again() {
    let (_owner, _disk, tab, workspace, shelves) = with_account();
    name_account(workspace, "Clinic");
    tab.wait();
    let first = shelves.taken()[0].clone();
    let state = read(workspace, &first).unwrap();
    assert_eq!(workspace.bring_back_to(state.clone()), Edited::Changed);
    assert_eq!(account_name(workspace), "Hospital");
    assert_eq!(shelves.reasons(), [Reason::FirstOfDay, Reason::Restore]);
    assert_eq!(latest_name(workspace, &shelves), "Clinic");
    let name = "Clinic".to_owned();
    assert_eq!(
        workspace.undo().get_untracked(),
        Some(Undo::BroughtBackTo { name })
    );
    workspace.take_back();
    assert_eq!(account_name(workspace), "Clinic");
    tab.wait();
    assert_eq!(account_names(tab.open()), ["Clinic"]);
    // What it is already, it stays.
    let now = workspace.present(&state.key()).unwrap();
    assert_eq!(workspace.bring_back_to(now), Edited::Unchanged);
}

#[test]
fn an_earlier_state_opens_as_a_document_of_its_own() {
    let (_owner, _disk, tab, workspace, shelves) = with_account();
    name_account(workspace, "Clinic");
    let state = read(workspace, &shelves.taken()[0]).unwrap();
    let key = state.key();
    let copy = workspace.open_as_copy(state.clone()).unwrap();
    assert_ne!(copy, key);
    let mut names = account_names(workspace);
    names.sort();
    assert_eq!(names, ["Clinic", "Hospital (copy)"]);
    // Where the document is gone it comes back as what it was.
    workspace.delete(&key).unwrap();
    assert_eq!(workspace.bring_back_to(state.clone()), Edited::Gone);
    assert_eq!(workspace.open_as_copy(state), Some(key));
    tab.wait();
    assert!(account_names(tab.open()).contains(&"Hospital".to_owned()));
    assert_eq!(workspace.open_as_copy(Programme::default().into()), None);
}

#[test]
fn a_workshop_goes_back_without_the_answers_that_came_in() {
    let (_owner, _disk, tab) = world();
    let held = super::held::Held::new(&tab);
    let workspace = held.workspace;
    let shelves = Rc::new(Shelves::default());
    open_history(workspace, &shelves);
    tab.now.set(tab.now.get() + DAY);
    workspace.edit::<Workshop>(&held.id, |one| one.notes = "Later".to_owned());
    held.collect(0..5, 1);
    let batches = super::held::get_workshop(workspace, &held.id).batches.len();
    assert!(batches > 0);
    let state = read(workspace, &shelves.taken()[0]).unwrap();
    assert_eq!(workspace.bring_back_to(state.clone()), Edited::Changed);
    let now = super::held::get_workshop(workspace, &held.id);
    assert_eq!((&*now.notes, now.batches.len(), held.n()), ("", batches, 5));
    let copy = workspace.open_as_copy(state).unwrap();
    let copy = workspace.present(&copy).unwrap();
    let copy = copy.get::<Workshop>().unwrap();
    assert_ne!(copy.session.id, now.session.id);
    assert_eq!(
        (copy.progress, copy.batches.len()),
        (Progress::Preparing, 0)
    );
}

#[test]
fn what_is_removed_for_good_takes_its_history_along() {
    let (_owner, _disk, tab, workspace, shelves) = with_account();
    name_account(workspace, "Clinic");
    let key = DocumentKey::new(Kind::Account, id("a"));
    workspace.delete(&key).unwrap();
    assert_eq!(shelves.taken().len(), 1, "it may come back");
    workspace.remove_from_trash(&key).unwrap();
    assert_eq!(shelves.taken(), []);

    workspace.create(account("b", "Pharmacy"));
    tab.now.set(tab.now.get() + DAY);
    workspace.edit::<Account>(&id("b"), |account| account.name = "Shop".to_owned());
    assert_eq!(shelves.taken().len(), 1);
    workspace.wipe().unwrap();
    assert_eq!(shelves.taken(), []);
    workspace.take_back();
    assert_eq!(account_names(workspace), ["Shop"]);
}

#[test]
fn what_leaves_the_trash_after_its_time_takes_its_history_along() {
    let (_owner, _disk, tab, workspace, shelves) = with_account();
    name_account(workspace, "Clinic");
    workspace
        .delete(&DocumentKey::new(Kind::Account, id("a")))
        .unwrap();
    workspace.count_day();
    for _ in 0..=crate::data::trash::DAYS {
        assert_eq!(shelves.taken().len(), 1);
        tab.now.set(tab.now.get() + DAY);
        workspace.count_day();
    }
    assert_eq!(shelves.taken(), []);
}

#[test]
fn years_of_daily_work_stay_within_bounds_and_touch_no_document() {
    let (_owner, disk, tab, workspace, shelves) = with_account();
    for day in 0..500 {
        tab.now.set(tab.now.get() + DAY);
        name_account(workspace, &format!("Hospital {day}"));
        workspace.flush();
    }
    let names = shelves.taken();
    assert!(names.len() <= MOST, "{}", names.len());
    assert_eq!(latest_name(workspace, &shelves), "Hospital 498");
    assert_eq!(disk.keys().unwrap().len(), 2, "its two slots");
}

#[test]
fn a_history_that_fails_or_is_damaged_leaves_the_documents_alone() {
    let (_owner, _disk, tab, workspace, shelves) = with_account();
    shelves.fails.set(true);
    name_account(workspace, "Clinic");
    tab.wait();
    assert_eq!(account_names(tab.open()), ["Clinic"]);
    shelves.fails.set(false);
    assert_eq!(shelves.taken(), []);

    tab.now.set(tab.now.get() + DAY);
    name_account(workspace, "Clinic of Bern");
    let name = shelves.taken()[0].clone();
    shelves.fails.set(true);
    assert_eq!(read(workspace, &name), Err(NoSnapshot::NotRead));
    shelves.fails.set(false);
    let record = shelves.kept.borrow()[&name.to_string()].clone();
    for (damaged, reason) in [
        (record[..record.len() - 1].to_owned(), NoSnapshot::Damaged),
        (record.replace("Clinic", "Klinik"), NoSnapshot::Damaged),
        (String::new(), NoSnapshot::Damaged),
    ] {
        let mut kept = shelves.kept.borrow_mut();
        kept.insert(name.to_string(), damaged);
        drop(kept);
        assert_eq!(read(workspace, &name), Err(reason));
    }
    shelves.kept.borrow_mut().clear();
    assert_eq!(read(workspace, &name), Err(NoSnapshot::Gone));
    assert_eq!(account_name(workspace), "Clinic of Bern");
}

#[test]
fn names_of_another_version_are_left_alone() {
    let (_owner, _disk, tab, workspace, shelves) = with_account();
    let strange = "library:x 7 2026-01-01 day 00000000 1".to_owned();
    shelves
        .kept
        .borrow_mut()
        .insert(strange.clone(), "?".to_owned());
    for _ in 0..30 {
        tab.now.set(tab.now.get() + DAY);
        name_account(workspace, &format!("{}", tab.now.get()));
    }
    assert!(shelves.kept.borrow().contains_key(&strange));
}
