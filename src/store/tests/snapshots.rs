//! Earlier states: reading them, going back to one, opening one as a copy.

use super::held::{Held, get_workshop};
use super::shelves::{Shelves, latest_name, name_account, open_history, read, with_account};
use super::*;
use crate::data::history::Reason;
use crate::domain::account::Account;
use crate::domain::programme::Programme;
use crate::domain::workshop::{Progress, Workshop};
use crate::store::NoSnapshot;

fn account_name(workspace: Workspace) -> String {
    get_account(workspace, &id("a")).name
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
fn what_was_typed_after_going_back_stays_when_that_is_taken_back() {
    let (_owner, _disk, tab, workspace, shelves) = with_account();
    name_account(workspace, "Clinic");
    tab.wait();
    let state = read(workspace, &shelves.taken()[0]).unwrap();
    workspace.bring_back_to(state.clone());
    tab.wait();
    let at = |place: &'static str| {
        workspace.edit::<Account>(&id("a"), move |account| {
            account.profile.place = place.to_owned()
        });
    };
    at("Bern");
    tab.wait();
    workspace.take_back();
    let after = get_account(workspace, &id("a"));
    assert_eq!((&*after.name, &*after.profile.place), ("Clinic", "Bern"));
    tab.wait();
    assert_eq!(get_account(tab.open(), &id("a")).profile.place, "Bern");

    // The same text: the later one stays, and what it was before is an earlier state.
    workspace.bring_back_to(state);
    name_account(workspace, "Third name");
    workspace.take_back();
    assert_eq!(account_name(workspace), "Third name");
    let names = shelves.taken().into_iter();
    let names = names.map(|taken| read(workspace, &taken).unwrap());
    let names: Vec<String> = names.map(|one| one.content().name().to_owned()).collect();
    assert!(names.contains(&"Clinic".to_owned()), "{names:?}");
}

#[test]
fn what_a_kind_cannot_join_is_an_earlier_state_when_going_back_is_taken_back() {
    let (_owner, _disk, tab) = world();
    let held = Held::new(&tab);
    let workspace = held.workspace;
    let shelves = Rc::new(Shelves::default());
    open_history(workspace, &shelves);
    let notes = |notes: &'static str| {
        tab.now.set(tab.now.get() + DAY);
        workspace.edit::<Workshop>(&held.id, move |one| one.notes = notes.to_owned());
        tab.wait();
    };
    notes("First");
    notes("Second");
    let states = shelves.taken();
    let state = read(workspace, states.last().unwrap()).unwrap();
    workspace.bring_back_to(state);
    notes("Typed afterwards");
    workspace.take_back();
    let now = get_workshop(workspace, &held.id).notes;
    let states = shelves.taken().into_iter();
    let states = states.map(|taken| read(workspace, &taken).unwrap());
    let mut all: Vec<String> = states
        .map(|one| one.get::<Workshop>().unwrap().notes.clone())
        .collect();
    all.push(now);
    for kept in ["Second", "Typed afterwards"] {
        assert!(all.iter().any(|one| one == kept), "{kept}: {all:?}");
    }
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
    let held = Held::new(&tab);
    let workspace = held.workspace;
    let shelves = Rc::new(Shelves::default());
    open_history(workspace, &shelves);
    tab.now.set(tab.now.get() + DAY);
    workspace.edit::<Workshop>(&held.id, |one| one.notes = "Later".to_owned());
    held.collect(0..5, 1);
    let batches = get_workshop(workspace, &held.id).batches.len();
    assert!(batches > 0);
    let state = read(workspace, &shelves.taken()[0]).unwrap();
    assert_eq!(workspace.bring_back_to(state.clone()), Edited::Changed);
    let now = get_workshop(workspace, &held.id);
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
