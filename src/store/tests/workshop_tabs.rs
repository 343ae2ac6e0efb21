//! One workshop in several tabs.

use super::held::{Held, get_workshop, response};
use super::*;
use crate::data::keys::StorageKey;
use crate::data::kind::Kind;
use crate::data::trash::DAYS;
use crate::domain::records::{Record, RecordId};
use crate::domain::workshop::{AgreedAction, ResponseOutcome, Revealable, Selection, Workshop};

type HeldIn = (Rc<Tab>, Held);

/// One workshop in two tabs.
fn two_tabs() -> (Owner, Rc<Disk>, [HeldIn; 2]) {
    let (owner, disk, one) = world();
    let first = Held::new(&one);
    let two = Tab::new(disk.clone(), 1000);
    let second = Held::of(two.open(), first.id.clone());
    disk.changed.borrow_mut().clear();
    (owner, disk, [(one, first), (two, second)])
}

#[test]
fn what_another_tab_asks_now_is_counted_here() {
    let (_owner, disk, [(_, first), (_, second)]) = two_tabs();
    let aggregate = second.workspace.aggregate(&second.id).unwrap();
    assert_eq!(aggregate.get_untracked().dimensions().len(), 3);
    first.workspace.edit::<Workshop>(&first.id, |workshop| {
        workshop.session.dimensions = Selection::all(2);
    });
    first.workspace.flush();
    tell(&disk, second.workspace);
    assert_eq!(aggregate.get_untracked().dimensions().len(), 2);
    let session = get_workshop(first.workspace, &first.id).session.id;
    let mut one = response(session, 1, 3);
    one.selection = Selection::all(2);
    one.answers
        .truncate(TEST.dimensions[..2].iter().map(|one| one.items.len()).sum());
    let batch = first.workspace.collect(&first.id, &[one.clone()]).unwrap();
    assert_eq!(batch.outcomes, [ResponseOutcome::Added]);
    tell(&disk, second.workspace);
    assert_eq!(aggregate.get_untracked().n(), 1);
    assert_eq!(second.workspace.responses(&second.id), [one]);
}

#[test]
fn answers_to_what_another_tab_no_longer_asks_stay_out() {
    let (_owner, disk, [(_, first), (_, second)]) = two_tabs();
    first.workspace.edit::<Workshop>(&first.id, |workshop| {
        workshop.session.dimensions = Selection::all(2);
    });
    first.workspace.flush();
    // The other one has not heard of it yet.
    let late = [response(second.session, 1, 3)];
    let report = second.workspace.collect(&second.id, &late).unwrap();
    assert_eq!(report.outcomes, [ResponseOutcome::WrongWorkshop]);
    assert_eq!((second.n(), second.chunks(&disk).len()), (0, 0));
    assert_eq!(second.workspace.storage_warnings().get_untracked(), []);
}

#[test]
fn a_page_goes_on_counting_after_everything_was_read_again() {
    let (_owner, disk, [(_, first), (tab, second)]) = two_tabs();
    let aggregate = second.workspace.aggregate(&second.id).unwrap();
    let n = || aggregate.get_untracked().n();
    first.collect(0..3000, 3);
    second.workspace.refresh(None);
    tab.wait();
    assert_eq!(n(), 3000);
    disk.changed.borrow_mut().clear();
    first.collect(3000..3001, 3);
    tell(&disk, second.workspace);
    assert_eq!(n(), 3001);
    second.collect(3001..3002, 3);
    assert_eq!(n(), 3002);
    for batch in get_workshop(second.workspace, &second.id).batches.ids() {
        second.workspace.undo_batch(&second.id, batch).unwrap();
    }
    first.workspace.refresh(None);
    assert_eq!((n(), first.n()), (0, 0));
}

/// Found by the simulator: what both began with was not known any more.
#[test]
fn a_batch_that_another_tab_undid_already_leaves_what_both_began_with_known() {
    let (_owner, disk, [(_, first), (_, second)]) = two_tabs();
    let act = |held: &Held, number: u32, what: &str| {
        held.workspace.edit::<Workshop>(&held.id, |workshop| {
            let id = RecordId::fixed(number);
            if workshop.actions.get(id).is_none() {
                workshop.actions.push(AgreedAction::blank(id));
            }
            workshop.actions.get_mut(id).unwrap().what = what.to_owned();
        });
    };
    for number in 1..=2 {
        act(&first, number, "as it was");
    }
    first.collect(0..5, 3);
    tell(&disk, second.workspace);
    let [batch] = get_workshop(first.workspace, &first.id).batches.ids()[..] else {
        panic!("one batch");
    };
    first.workspace.undo_batch(&first.id, batch).unwrap();
    disk.room.set(Some(0));
    second.workspace.undo_batch(&second.id, batch).unwrap();
    act(&second, 2, "changed by the second one");
    second.workspace.flush();
    disk.room.set(None);
    act(&first, 1, "changed by the first one");
    first.workspace.flush();
    second.workspace.flush();
    let after = get_workshop(second.workspace, &second.id);
    let said: Vec<&str> = after.actions.iter().map(|one| one.what.as_str()).collect();
    assert_eq!(
        said,
        ["changed by the first one", "changed by the second one"]
    );
}

/// A workshop that one tab deleted while another one changed it: it is in the trash, and open.
fn deleted_and_alive() -> (Owner, Rc<Disk>, Rc<Tab>, Held, DocumentKey) {
    let (owner, disk, [(tab, first), (_, second)]) = two_tabs();
    first.collect(0..5, 3);
    tell(&disk, second.workspace);
    let title = |workshop: &mut Workshop| {
        workshop.session.title = "Later".into();
    };
    second.workspace.edit::<Workshop>(&second.id, title);
    let key = DocumentKey::new(Kind::Workshop, first.id.clone());
    first.workspace.delete(&key).unwrap();
    tell(&disk, second.workspace);
    let again = first.again(&tab);
    assert_eq!(
        (again.workspace.trash().get_untracked().len(), again.n()),
        (1, 5)
    );
    (owner, disk, tab, again, key)
}

#[test]
fn the_trash_leaves_the_responses_of_a_workshop_that_is_open() {
    let (_owner, disk, tab, held, key) = deleted_and_alive();
    held.workspace.remove_from_trash(&key).unwrap();
    assert_eq!(held.chunks(&disk).len(), 1);
    assert_eq!(held.again(&tab).n(), 5);
}

#[test]
fn trash_that_expires_leaves_the_responses_of_a_workshop_that_is_open() {
    let (_owner, disk, tab, held, _) = deleted_and_alive();
    held.workspace.count_day();
    for _ in 0..=DAYS {
        tab.now.set(tab.now.get() + DAY);
        held.workspace.count_day();
    }
    let again = held.again(&tab);
    assert_eq!(again.workspace.trash().get_untracked(), []);
    assert_eq!((again.n(), held.chunks(&disk).len()), (5, 1));
}

#[test]
fn of_two_workshops_of_one_name_in_the_trash_the_latest_has_the_responses() {
    let (_owner, disk, tab, held, key) = deleted_and_alive();
    held.workspace.delete(&key).unwrap();
    let trash = held.workspace.trash().get_untracked();
    let earlier = trash.iter().find(|one| one.key != key).unwrap();
    assert_eq!(earlier.document.content().name(), "Spring");
    held.workspace.remove_from_trash(&earlier.key).unwrap();
    assert_eq!(held.workspace.restore(&key), Some(key.clone()));
    let again = held.again(&tab);
    assert_eq!(
        get_workshop(again.workspace, &again.id).session.title,
        "Later"
    );
    assert_eq!((again.n(), held.chunks(&disk).len()), (5, 1));
}

#[test]
fn a_workshop_that_two_tabs_change_stays_one() {
    let (_owner, disk, [(_, first), (_, second)]) = two_tabs();
    let edit = |held: &Held, change: fn(&mut Workshop)| {
        let edited = held.workspace.edit::<Workshop>(&held.id, change);
        assert_eq!(edited, Edited::Changed);
    };
    edit(&first, |one| one.revealed.reveal(Revealable::Own(0)));
    edit(&second, |one| one.revealed.reveal(Revealable::Summary));
    edit(&second, |one| one.notes = "noted".into());
    // What comes in is saved at once.
    first.collect(0..3, 3);
    second.workspace.flush();
    tell(&disk, first.workspace);
    tell(&disk, second.workspace);
    for held in [&first, &second] {
        let ids = held.workspace.workshops().get_untracked();
        assert_eq!(ids, std::slice::from_ref(&first.id));
        assert_eq!(held.workspace.storage_warnings().get_untracked(), []);
        assert_eq!(held.n(), 3);
    }
    let one = get_workshop(first.workspace, &first.id);
    assert_eq!(one, get_workshop(second.workspace, &first.id));
    assert_eq!((one.notes.as_str(), one.batches.len()), ("noted", 1));
    assert!(one.revealed.shows(&Revealable::Own(0)));
    assert!(one.revealed.shows(&Revealable::Summary));
    // What one of them takes back is not brought back by the other.
    edit(&first, |one| one.revealed.hide(&Revealable::Summary, []));
    edit(&second, |one| one.notes.push('!'));
    first.workspace.flush();
    second.workspace.flush();
    let one = get_workshop(second.workspace, &first.id);
    assert!(!one.revealed.shows(&Revealable::Summary));
    assert_eq!(one.notes, "noted!");
}

#[test]
fn workshops_that_ask_different_things_are_kept_apart() {
    let (_owner, _disk, [(tab, first), (_, second)]) = two_tabs();
    first.workspace.edit::<Workshop>(&first.id, |workshop| {
        workshop.session.dimensions = Selection::all(2);
    });
    second.collect(0..3, 3);
    first.workspace.flush();
    let storage_warnings = first.workspace.storage_warnings().get_untracked();
    let [StorageWarning::ChangedElsewhere { copy, .. }] = &storage_warnings[..] else {
        panic!("{storage_warnings:?}");
    };
    let again = first.again(&tab);
    assert_eq!((again.n(), again.session), (3, first.session));
    let copy = get_workshop(again.workspace, copy.id().unwrap());
    assert_eq!(copy.session.dimensions, Selection::all(2));
    assert_ne!(copy.session.id, first.session);
}

#[test]
fn answers_belong_to_the_copy_that_has_answers() {
    let (_owner, _disk, tab) = world();
    let held = Held::new(&tab);
    held.collect(0..3, 3);
    let mut copy = get_workshop(held.workspace, &held.id);
    copy.notes = "noted".into();
    copy.edited += 1;
    let imported = held.workspace.import(vec![copy.into()]);
    assert_eq!(imported[0].outcome, ImportOutcome::AddedUnderNewId);
    let latest = held.workspace.workshops().get_untracked();
    assert_eq!(Some(&latest[0]), imported[0].key.id());
    assert_eq!(held.workspace.workshop_of(held.session), Some(held.id));
}

#[test]
fn answers_go_with_a_workshop_that_is_removed_for_good_where_it_was_still_shown() {
    let (_owner, disk, [(_, first), (_, second)]) = two_tabs();
    first.collect(0..3, 1);
    second.workspace.refresh(None);
    let key = DocumentKey::new(Kind::Workshop, first.id.clone());
    first.workspace.delete(&key).unwrap();
    // It has heard of the trash only.
    let trash = StorageKey::Trash(key.clone()).to_string();
    second.workspace.refresh(Some(&trash));
    assert_eq!(second.n(), 3);
    second.workspace.remove_from_trash(&key).unwrap();
    assert_eq!(first.chunks(&disk), [""; 0]);
    second.workspace.take_back();
    assert_eq!(first.chunks(&disk).len(), 1);
}
