//! Responses of workshops: stored in chunks, undone by batches.

use super::held::{Held, get_workshop, in_backup, response};
use super::*;
use crate::data::kind::Kind;
use crate::data::trash::DAYS;
use crate::domain::records::RecordId;
use crate::domain::workshop::{ResponseOutcome, Workshop};
use crate::store::NotCollected;

#[test]
fn responses_are_counted_and_there_when_the_page_opens_again() {
    let (_owner, disk, tab) = world();
    let held = Held::new(&tab);
    let collected = held.collect(0..300, 3);
    assert_eq!(collected.outcomes, vec![ResponseOutcome::Added; 300]);
    assert_eq!(held.n(), 300);
    assert_eq!(held.chunks(&disk).len(), 2);
    let again = held.again(&tab);
    assert_eq!(again.aggregate(), held.aggregate());
    assert_eq!(again.workspace.responses(&held.id).len(), 300);
    assert_eq!(
        again.collect(299..302, 3).outcomes[0],
        ResponseOutcome::Duplicate
    );
    assert_eq!(again.n(), 302);
    let workshop = get_workshop(again.workspace, &held.id);
    let brought: Vec<u64> = workshop.batches.iter().map(|batch| batch.added).collect();
    assert_eq!(brought, [300, 2]);
}

#[test]
fn a_batch_that_was_undone_can_be_taken_in_again() {
    let (_owner, _disk, tab) = world();
    let held = Held::new(&tab);
    held.collect(0..300, 3);
    let batch = held.collect(290..400, 2).batch.unwrap();
    let came = held.workspace.batch_responses(&held.id, batch);
    assert_eq!(came.len(), 100);
    assert_eq!(held.workspace.undo_batch(&held.id, batch), Ok(100));
    assert_eq!(held.workspace.batch_responses(&held.id, batch), []);
    let again = held.workspace.collect(&held.id, &came).unwrap();
    assert_eq!(again.outcomes, vec![ResponseOutcome::Added; 100]);
    assert_eq!(held.n(), 400);
}

#[test]
fn what_is_undone_comes_in_again_also_where_the_questions_changed_before() {
    let (_owner, disk, tab) = world();
    let held = Held::new(&tab);
    assert_eq!(held.n(), 0);
    held.workspace
        .edit::<Workshop>(&held.id, |one| one.session.groups.push("Sales".into()));
    let held = Held::of(held.workspace, held.id);
    let batch = held.collect(0..3, 3).batch.unwrap();
    let came = held.workspace.batch_responses(&held.id, batch);
    assert_eq!(held.workspace.undo_batch(&held.id, batch), Ok(3));
    let again = held.workspace.collect(&held.id, &came).unwrap();
    assert_eq!(again.outcomes, [ResponseOutcome::Added; 3]);
    assert_eq!((held.n(), held.chunks(&disk).len()), (3, 1));
}

#[test]
fn a_batch_can_be_undone_when_the_page_ends_right_after_it_came() {
    let (_owner, _disk, tab) = world();
    let held = Held::new(&tab);
    let responses: Vec<_> = (0..3).map(|n| response(held.session, n, 3)).collect();
    let batch = held.workspace.collect(&held.id, &responses).unwrap().batch;
    let batches = || get_workshop(tab.open(), &held.id).batches.ids();
    assert_eq!(batches(), [batch.unwrap()]);
    held.workspace.undo_batch(&held.id, batch.unwrap()).unwrap();
    assert_eq!(batches(), []);
}

#[test]
fn one_more_response_costs_the_same_beside_any_number_of_others() {
    let costs = [1, 5000].map(|count| {
        let (_owner, disk, tab) = world();
        let held = Held::new(&tab);
        held.collect(0..count, 3);
        disk.calls.set(0);
        disk.listings.set(0);
        held.collect(9000..9001, 2);
        (disk.calls.get(), disk.listings.get())
    });
    // The workshop's two slots are looked at; the chunk is read twice, written and read back; then the workshop is
    // saved as any document.
    assert_eq!(costs, [(10, 0), (10, 0)]);
}

#[test]
fn many_responses_are_read_in_parts() {
    let (_owner, _disk, tab) = world();
    let held = Held::new(&tab);
    held.collect(0..5000, 3);
    let again = held.again(&tab);
    let reading = again.workspace.reading(&held.id).unwrap();
    assert_eq!(again.n(), 8 * 256);
    assert!(!reading.get_untracked().is_done());
    tab.wait();
    assert_eq!(again.n(), 16 * 256);
    // What comes in meanwhile is not taken twice.
    assert_eq!(
        again.collect(4999..5001, 3).outcomes[0],
        ResponseOutcome::Duplicate
    );
    assert!(reading.get_untracked().is_done());
    tab.wait();
    assert_eq!(again.n(), 5001);
}

#[test]
fn a_batch_can_be_undone_and_collected_again() {
    let (_owner, disk, tab) = world();
    let held = Held::new(&tab);
    held.collect(0..3, 1);
    let before = held.aggregate();
    let mut correction = response(held.session, 2, 5);
    correction.revision = 1;
    let batch = [correction.clone(), response(held.session, 7, 4)];
    let collected = held.workspace.collect(&held.id, &batch).unwrap();
    assert_eq!(
        collected.outcomes,
        [ResponseOutcome::Updated, ResponseOutcome::Added]
    );
    let batch = collected.batch.unwrap();
    assert_eq!(held.workspace.undo_batch(&held.id, batch), Ok(2));
    assert_eq!(held.aggregate(), before);
    held.workspace.flush();
    assert_eq!(held.again(&tab).aggregate(), before);
    let only_first = get_workshop(held.workspace, &held.id).batches.ids();
    assert_eq!(only_first, [RecordId::fixed(1)]);
    held.workspace.collect(&held.id, &[correction]).unwrap();
    assert_eq!(held.n(), 3);
    for batch in get_workshop(held.workspace, &held.id).batches.ids() {
        held.workspace.undo_batch(&held.id, batch).unwrap();
    }
    assert_eq!((held.n(), held.chunks(&disk).len()), (0, 0));
}

#[test]
fn a_damaged_chunk_loses_only_itself_and_is_set_aside() {
    let (_owner, disk, tab) = world();
    let held = Held::new(&tab);
    held.collect(0..600, 3);
    let chunks = held.chunks(&disk);
    let text = disk.get(&chunks[2]).unwrap().unwrap();
    disk.set(&chunks[2], &text[..text.len() - 3]).unwrap();
    let again = held.again(&tab);
    assert_eq!(again.n(), 512);
    let reading = again.workspace.reading(&held.id).unwrap();
    assert_eq!(reading.get_untracked().unreadable, 1);
    let aside = again.workspace.set_aside().get_untracked();
    assert_eq!(
        (&aside[0].origin, &aside[0].text),
        (&chunks[2], &text[..text.len() - 3].to_owned())
    );
    // The same paste mends it.
    let outcomes = again.collect(0..600, 3).outcomes;
    assert_eq!(
        outcomes
            .iter()
            .filter(|one| **one == ResponseOutcome::Added)
            .count(),
        88
    );
    assert_eq!(again.n(), 600);
}

#[test]
fn a_full_storage_keeps_what_was_there() {
    let (_owner, disk, tab) = world();
    let held = Held::new(&tab);
    held.collect(0..300, 3);
    let before = held.aggregate();
    let units = disk.usage().unwrap();
    disk.room.set(Some(units + 500));
    let more: Vec<_> = (300..2000).map(|n| response(held.session, n, 2)).collect();
    let refused = held.workspace.collect(&held.id, &more);
    assert_eq!(refused, Err(NotCollected::Storage(StorageError::Full)));
    assert_eq!(held.aggregate(), before);
    disk.room.set(None);
    assert_eq!(held.again(&tab).aggregate(), before);
    assert_eq!(held.collect(300..301, 2).outcomes, [ResponseOutcome::Added]);
}

#[test]
fn two_tabs_that_collect_have_all_responses() {
    let (_owner, disk, tab) = world();
    let one = Held::new(&tab);
    one.collect(0..10, 3);
    let second = Tab::new(disk.clone(), 1000);
    let other = Held::of(second.open(), one.id.clone());
    assert_eq!(other.n(), 10);
    // The other one has not heard of it yet.
    one.collect(10..20, 3);
    other.collect(15..25, 3);
    assert_eq!(other.n(), 25);
    one.workspace
        .refresh(one.chunks(&disk).first().map(String::as_str));
    assert_eq!(one.aggregate(), other.aggregate());
    let batch = get_workshop(other.workspace, &one.id).batches.ids()[0];
    other.workspace.undo_batch(&one.id, batch).unwrap();
    one.workspace
        .refresh(one.chunks(&disk).first().map(String::as_str));
    assert_eq!(one.aggregate(), other.aggregate());
}

#[test]
fn responses_go_to_the_trash_and_come_back_with_their_workshop() {
    let (_owner, disk, tab) = world();
    let held = Held::new(&tab);
    held.collect(0..300, 3);
    let before = held.aggregate();
    let key = DocumentKey::new(Kind::Workshop, held.id.clone());
    held.workspace.delete(&key).unwrap();
    assert!(held.workspace.aggregate(&held.id).is_none());
    held.workspace.take_back();
    assert_eq!(held.aggregate(), before);
    held.workspace.delete(&key).unwrap();
    let again = tab.open();
    assert_eq!(again.restore(&key), Some(key.clone()));
    assert_eq!(held.again(&tab).aggregate(), before);
    again.delete(&key).unwrap();
    again.remove_from_trash(&key).unwrap();
    assert!(held.chunks(&disk).is_empty());
    again.take_back();
    assert_eq!(again.restore(&key), Some(key.clone()));
    assert_eq!(held.again(&tab).aggregate(), before);
    // After its time everything goes.
    again.delete(&key).unwrap();
    again.count_day();
    for _ in 0..=DAYS {
        tab.now.set(tab.now.get() + DAY);
        again.count_day();
    }
    assert!(tab.open().trash().get_untracked().is_empty());
    assert!(held.chunks(&disk).is_empty());
}

#[test]
fn a_backup_has_the_responses_and_brings_them_back() {
    let (_owner, disk, tab) = world();
    let held = Held::new(&tab);
    held.collect(0..300, 3);
    let file = held.workspace.export_all();
    let documents = || in_backup(&file);
    // What is here already says the same; what it lacks is added.
    held.collect(300..310, 2);
    let batch = held.workspace.undo_batch(&held.id, RecordId::fixed(1));
    assert_eq!(batch, Ok(300));
    let elsewhere = Rc::new(Disk::default());
    let other = Tab::new(elsewhere.clone(), 77).open();
    let imported = other.import(documents());
    assert_eq!(imported[0].outcome, ImportOutcome::Added);
    let there = Held::of(other, held.id.clone());
    assert_eq!(there.n(), 300);
    assert_eq!(
        other.import(documents())[0].outcome,
        ImportOutcome::Duplicate
    );
    // Beside the deleted one, whose responses stay where they are, it gets a new name.
    other
        .delete(&DocumentKey::new(Kind::Workshop, held.id.clone()))
        .unwrap();
    let imported = other.import(documents());
    assert_eq!(imported[0].outcome, ImportOutcome::AddedUnderNewId);
    let copy = imported[0].key.id().unwrap().clone();
    assert_eq!(Held::of(other, copy.clone()).n(), 300);
    other.take_back();
    assert!(other.aggregate(&copy).is_none());
    assert_eq!(there.chunks(&elsewhere).len(), 2);
    let copied = disk
        .keys()
        .unwrap()
        .iter()
        .any(|key| key.contains(copy.as_str()));
    assert!(!copied);
}
