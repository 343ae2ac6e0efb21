//! The history: which states are kept.

use super::shelves::{Shelves, latest_name, name_account, open_history, read, with_account};
use super::*;
use crate::data::history::Reason;
use crate::data::history::keep::MOST;
use crate::domain::account::Account;
use crate::domain::account::tactics::Action;
use crate::domain::programme::Programme;
use crate::domain::records::{Record, RecordId};

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
