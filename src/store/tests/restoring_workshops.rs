//! Workshops of a file beside those that are here: answers are never taken away, and the key comes along.

use super::held::{Held, get_workshop};
use super::restoring::{compare, restore, two};
use super::*;
use crate::data::link::secrets::public_key;
use crate::domain::workshop::{OwnQuestion, QuestionKind, SecretKey, Workshop};
use crate::store::{Relation, RestoreChoice};
use RestoreChoice::{Add, Copy, Join, Leave, Replace};

#[test]
fn the_key_of_a_locked_workshop_is_in_the_copy() {
    let two = two();
    let secret = SecretKey([7; 32]);
    let workshop = two.a.create_workshop(&TEST);
    two.a.edit::<Workshop>(&workshop, |one| {
        one.secret = Some(secret);
        one.session.key = Some(public_key(&secret));
    });
    restore(two.b, &two.a.export_all(), Add);
    assert_eq!(get_workshop(two.b, &workshop).secret, Some(secret));
    two.wait();
    two.a
        .edit::<Workshop>(&workshop, |one| one.notes = "More".to_owned());
    restore(two.b, &two.a.export_all(), Copy);
    let all = two.b.workshops().get_untracked();
    assert_eq!(all.len(), 2);
    for id in all {
        assert_eq!(get_workshop(two.b, &id).secret, Some(secret));
    }
}

#[test]
fn answers_that_are_missing_here_are_seen_and_come_in_beside_those_that_are_here() {
    let two = two();
    let held = Held::new(&two.tabs[0]);
    let (a, b) = (held.workspace, two.b);
    held.collect(0..5, 3);
    restore(b, &a.export_all(), Add);
    let other = Held::of(b, held.id.clone());
    assert_eq!(other.n(), 5);
    held.collect(5..8, 3);
    other.collect(8..10, 3);
    two.wait();
    let file = a.export_all();
    let (compared, _) = compare(b, &file);
    assert_eq!(compared[0].relation, Relation::Both);
    assert_eq!(compared[0].choices, [Join, Leave, Replace, Copy]);
    for choice in [Join, Replace] {
        let before = get_workshop(b, &held.id);
        let restored = restore(b, &file, choice);
        assert_eq!(restored.imported.len(), 1);
        assert_eq!(other.n(), 10, "{choice:?}");
        let after = get_workshop(b, &held.id);
        assert_eq!(after.batches.len(), before.batches.len() + 1);
        b.take_back();
        assert_eq!(other.n(), 7, "{choice:?}");
        assert_eq!(get_workshop(b, &held.id), before);
    }
    restore(b, &file, Join);
    assert_eq!(Held::of(two.tabs[1].open(), held.id.clone()).n(), 10);
}

#[test]
fn a_newer_copy_comes_together_with_its_workshop_unless_the_person_chooses_otherwise() {
    let two = two();
    let held = Held::new(&two.tabs[0]);
    let (a, b) = (held.workspace, two.b);
    held.collect(0..5, 3);
    restore(b, &a.export_all(), Add);
    two.wait();
    held.collect(5..9, 3);
    a.edit::<Workshop>(&held.id, |one| one.notes = "Seen in the room".to_owned());
    let file = a.export_all();
    let (compared, _) = compare(b, &file);
    assert_eq!(
        (compared[0].relation, compared[0].is_known),
        (Relation::Newer, true)
    );
    let first = compared[0].choices[0];
    assert_eq!(first, Replace);
    restore(b, &file, first);
    assert_eq!(b.workshops().get_untracked().len(), 1);
    assert_eq!(Held::of(b, held.id.clone()).n(), 9);
    assert_eq!(get_workshop(b, &held.id).notes, "Seen in the room");
    // What is older in the file is left.
    let older = b.export_all();
    two.wait();
    held.collect(9..10, 3);
    let (compared, _) = compare(a, &older);
    assert_eq!(compared[0].choices[0], Leave);
}

#[test]
fn a_workshop_that_asks_something_else_can_only_be_brought_in_beside() {
    let two = two();
    let held = Held::new(&two.tabs[0]);
    restore(two.b, &held.workspace.export_all(), Add);
    two.wait();
    held.workspace.edit::<Workshop>(&held.id, |one| {
        one.session.questions.push(OwnQuestion {
            text: "Why?".to_owned(),
            kind: QuestionKind::Words,
        });
    });
    let file = held.workspace.export_all();
    let (compared, _) = compare(two.b, &file);
    assert_eq!(compared[0].relation, Relation::Newer);
    assert_eq!(compared[0].choices, [Leave, Copy]);
    restore(two.b, &file, Copy);
    assert_eq!(two.b.workshops().get_untracked().len(), 2);
}
