//! Workshops with their responses, from a file.

use super::held::{Held, get_workshop, in_backup};
use super::*;
use crate::data::keys::StorageKey;
use crate::domain::workshop::{Progress, Workshop};
use crate::store::NotAdded;

fn import(workspace: Workspace, file: &str) -> ImportOutcome {
    workspace.import(in_backup(file))[0].outcome
}

#[test]
fn a_workshop_whose_responses_find_no_room_is_not_added() {
    let (_owner, disk, tab) = world();
    let held = Held::new(&tab);
    held.collect(0..600, 3);
    let file = held.workspace.export_all();
    let full = Rc::new(Disk::default());
    let other = Tab::new(full.clone(), 77).open();
    other.create(blank("a", "Spring"));
    // Room for the first of three.
    let first = disk.get(&held.chunks(&disk)[0]).unwrap().unwrap();
    full.room.set(Some(
        full.usage().unwrap() + first.encode_utf16().count() * 3 / 2,
    ));
    let keys = full.keys().unwrap();
    let refused = ImportOutcome::NotAdded(NotAdded::NoRoom);
    assert_eq!(import(other, &file), refused);
    assert_eq!(other.workshops().get_untracked(), []);
    assert_eq!(other.undo().get_untracked(), None);
    let after = full.keys().unwrap();
    assert!(after.iter().all(|key| keys.contains(key)), "{after:?}");
    full.room.set(None);
    assert_eq!(import(other, &file), ImportOutcome::Added);
    assert_eq!(Held::of(other, held.id).n(), 600);
}

#[test]
fn a_closed_workshop_takes_its_own_responses_back() {
    let (_owner, disk, tab) = world();
    let held = Held::new(&tab);
    held.collect(0..300, 3);
    let close = |one: &mut crate::domain::workshop::Workshop| one.progress = Progress::Closed;
    held.workspace.edit::<Workshop>(&held.id, close);
    held.workspace.flush();
    let file = held.workspace.export_all();
    disk.remove(&held.chunks(&disk)[0]).unwrap();
    let again = held.again(&tab);
    assert_eq!(again.n(), 44);
    // What there is no room for is not said to be there.
    let units = disk.usage().unwrap();
    disk.room.set(Some(units + 100));
    let refused = ImportOutcome::NotAdded(NotAdded::NoRoom);
    assert_eq!(import(again.workspace, &file), refused);
    disk.room.set(None);
    assert_eq!(again.n(), 44);
    assert_eq!(import(again.workspace, &file), ImportOutcome::Merged);
    assert_eq!(again.n(), 300);
    let progress = get_workshop(tab.open(), &held.id).progress;
    assert_eq!(progress, Progress::Closed);
}

#[test]
fn responses_that_outlived_their_workshop_stay_beside_those_of_a_file() {
    let (_owner, disk, tab) = world();
    let held = Held::new(&tab);
    held.collect(0..10, 3);
    let file = held.workspace.export_all();
    held.collect(10..15, 2);
    let chunks = held.chunks(&disk);
    for key in disk.keys().unwrap() {
        if let Some(StorageKey::Document(..)) = StorageKey::parse(&key) {
            disk.set(&key, "damaged").unwrap();
        }
    }
    let damaged = tab.open();
    assert_eq!(damaged.workshops().get_untracked(), []);
    assert_eq!(import(damaged, &file), ImportOutcome::Added);
    assert_eq!(Held::of(damaged, held.id.clone()).n(), 15);
    // What was there before stays when the import is taken back.
    damaged.take_back();
    assert_eq!(damaged.workshops().get_untracked(), []);
    assert_eq!(held.chunks(&disk), chunks);
}
