//! What the journal brings back after a kill that is no document: answers of a workshop, and what is in the trash.

use super::held::Held;
use super::killed::{Journaled, Killed};
use super::*;

#[test]
fn answers_that_were_collected_without_the_journal_are_there_beside_the_lost_ones() {
    let (_owner, disk, tab) = world();
    let journal = Rc::new(Records::default());
    let held = Held::new(&tab);
    held.workspace.await_journal(|| {});
    held.workspace.open_journal(Rc::new(Rc::clone(&journal)));
    held.collect(0..3, 1);
    tab.wait();
    journal.commit();
    let had = disk.log.borrow().len();
    held.collect(3..5, 2);
    held.collect(5..7, 2);
    tab.wait();
    journal.commit();
    let disk = disk.as_of(had);
    let later = held.again(&Tab::new(disk.clone(), 50_000));
    later.workspace.await_journal(|| {});
    later.workspace.journal_is_late();
    later.collect(10..14, 3);
    let records = journal.as_is();
    for tab in [60_000, 70_000] {
        let after = held.again(&Tab::new(disk.clone(), tab));
        after.workspace.await_journal(|| {});
        after.workspace.open_journal(Rc::new(Rc::clone(&records)));
        records.commit();
        assert_eq!(after.n(), 11);
        assert_eq!(after.workspace.workshops().get_untracked().len(), 1);
    }
}

#[test]
fn what_was_deleted_without_the_journal_and_what_the_storage_lost_of_it_are_both_there() {
    let killed = Killed::after(
        |one| drop(one.create(blank("a", "Spring"))),
        |one| {
            rename(one, &id("a"), "Summer");
            one.delete(&key("a")).unwrap();
        },
    );
    killed.without_journal(|one| {
        rename(one, &id("a"), "Autumn");
        one.delete(&key("a")).unwrap();
    });
    let after = killed.with_journal();
    let trash = after.trash().get_untracked();
    let mut names: Vec<_> = trash
        .iter()
        .map(|one| one.document.content().name().to_owned())
        .collect();
    names.sort();
    assert_eq!(names, ["Autumn", "Summer"]);
}

/// Another tab has something else of this name, and takes it out of the storage again.
fn meanwhile(one: &Journaled, remove: impl FnOnce(Workspace)) -> usize {
    let other = Tab::new(one.disk.clone(), 1000);
    let second = other.open_with(&one.journal);
    second.create(blank("a", "Summer"));
    for name in ["Autumn", "Winter"] {
        rename(second, &id("a"), name);
        second.flush();
    }
    let had = one.changes();
    remove(second);
    second.flush();
    other.wait();
    one.journal.commit();
    one.workspace.refresh(None);
    had
}

/// Found by the simulator: it had the stamp of its first deletion, and the storage what was deleted later.
#[test]
fn what_was_put_back_into_the_trash_is_there_though_the_storage_has_what_was_there_meanwhile() {
    let one = Journaled::with_spring();
    one.workspace.delete(&key("a")).unwrap();
    one.workspace.remove_from_trash(&key("a")).unwrap();
    one.settle();
    let mut had = 0;
    meanwhile(&one, |second| {
        second.delete(&key("a")).unwrap();
        had = one.changes();
        second.restore(&key("a")).unwrap();
    });
    one.workspace.take_back();
    one.settle();
    let after = one.killed(had).with_journal();
    assert_eq!(names(after), ["Winter"]);
    let trash = after.trash().get_untracked();
    let trash: Vec<&str> = trash
        .iter()
        .map(|one| one.document.content().name())
        .collect();
    assert_eq!(trash, ["Spring"]);
}

#[test]
fn what_was_put_back_after_everything_was_removed_is_there_though_the_storage_has_what_was_there_meanwhile()
 {
    let one = Journaled::with_spring();
    rename(one.workspace, &id("a"), "March");
    one.settle();
    one.workspace.wipe().unwrap();
    one.settle();
    let had = meanwhile(&one, |second| drop(second.wipe().unwrap()));
    one.workspace.take_back();
    one.settle();
    assert_eq!(names(one.workspace), ["March"]);
    for had in [had, one.changes()] {
        assert_eq!(names(one.killed(had).with_journal()), ["March"], "{had}");
    }
}

#[test]
fn what_was_deleted_last_is_in_the_trash_though_what_the_storage_has_there_was_written_more_often()
{
    let one = Journaled::with_spring();
    one.workspace.delete(&key("a")).unwrap();
    one.workspace.remove_from_trash(&key("a")).unwrap();
    // The journal is at work from here on, and what begins anew begins above all that it had.
    one.workspace.create(account("other", "Hospital"));
    one.workspace.import(vec![blank("a", "Summer").into()]);
    let late = Tab::new(one.disk.clone(), 1000).open_with(&Rc::new(Records::default()));
    for name in ["July", "August", "September"] {
        rename(one.workspace, &id("a"), name);
        one.workspace.flush();
    }
    one.workspace.delete(&key("a")).unwrap();
    // It has heard of nothing.
    rename(late, &id("a"), "Winter");
    late.flush();
    let had = one.changes();
    one.settle();
    let deleted = one.workspace.trash().get_untracked();
    let autumn = deleted
        .iter()
        .find(|one| one.document.content().name() == "September");
    one.workspace.restore(&autumn.unwrap().key).unwrap();
    one.workspace.delete(&key("a")).unwrap();
    one.settle();
    for had in [had, one.changes()] {
        let after = one.killed(had).with_journal();
        let trash = after.trash().get_untracked();
        let trash: Vec<&str> = trash
            .iter()
            .map(|one| one.document.content().name())
            .collect();
        assert_eq!(
            (trash, names(after)),
            (vec!["Winter"], vec!["September".to_owned()]),
            "{had}"
        );
    }
}
