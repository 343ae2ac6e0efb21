//! No two writes have one stamp: who knows a stamp knows what was written with it.

use super::held::Held;
use super::killed::{add_action, all_actions};
use super::*;
use crate::domain::account::Account;

#[test]
fn what_a_tab_writes_after_a_document_went_never_passes_for_what_it_wrote_before() {
    let (_owner, disk, tab) = world();
    let edit = |workspace: Workspace, change: fn(&mut Account)| {
        workspace.edit::<Account>(&id("a"), change);
        workspace.flush();
    };
    let first = tab.open();
    first.create(account("a", "Hospital"));
    let late = Tab::new(disk.clone(), 1000).open();
    edit(first, |one| one.profile.place = "Bern".into());
    edit(first, |one| one.profile.place = "Thun".into());
    let other = Tab::new(disk.clone(), 2000).open();
    first
        .delete(&DocumentKey::new(Kind::Account, id("a")))
        .unwrap();
    // It has heard of nothing, so the account is stored again, with a lower revision.
    edit(late, |one| one.profile.about = "late".into());
    tell(&disk, first);
    edit(first, |one| one.profile.sponsor = "Board".into());
    // It knows the third write of that tab, and not this one.
    edit(other, |one| one.name = "Clinic".into());
    for workspace in [other, tab.open()] {
        let there = get_account(workspace, &id("a"));
        assert_eq!(
            [&*there.name, &*there.profile.about, &*there.profile.sponsor],
            ["Clinic", "late", "Board"]
        );
    }
}

#[test]
fn answers_that_are_collected_after_all_were_taken_out_never_pass_for_those() {
    let (_owner, disk, tab) = world();
    let first = Held::new(&tab);
    let batch = first.collect(0..3, 1).batch.unwrap();
    let second = first.again(&Tab::new(disk.clone(), 1000));
    assert_eq!(second.n(), 3);
    first.workspace.undo_batch(&first.id, batch).unwrap();
    first.collect(5..7, 2);
    // It has heard of nothing.
    second.collect(10..14, 3);
    for held in [&second, &first.again(&tab)] {
        assert_eq!(held.n(), 6);
    }
}

#[test]
fn what_was_begun_anew_after_everything_was_removed_outlives_a_kill_whatever_its_revision() {
    let (_owner, disk, tab) = world();
    let journal = Rc::new(Records::default());
    let first = tab.open_with(&journal);
    for number in 1..=3 {
        add_action(first, number, "earlier");
    }
    tab.wait();
    journal.commit();
    let had = disk.log.borrow().len();
    first.wipe().unwrap();
    tab.wait();
    journal.commit();
    // It knows nothing of what was there.
    let two = Tab::new(disk.clone(), 1000);
    let second = two.open_with(&journal);
    add_action(second, 2, "anew");
    two.wait();
    journal.commit();
    let (disk, journal) = (disk.as_of(had), journal.as_is());
    for seed in [2000, 3000] {
        let after = Tab::new(disk.clone(), seed).open_with(&journal);
        assert_eq!(all_actions(after), ["anew"]);
    }
    assert_eq!(all_actions(Tab::new(disk, 4000).open()), ["anew"]);
}
