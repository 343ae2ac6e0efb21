//! What the storage has no room for after a kill waits in the journal.

use super::killed::{Killed, add_action, all_actions, set_name, set_sponsor};
use super::*;
use crate::domain::account::Account;
use crate::domain::programme::Programme;
use crate::domain::records::RecordId;

#[test]
fn a_storage_that_is_full_keeps_the_journal_from_being_written_over() {
    let killed = Killed::after(
        |one| {
            one.create(account("a", "Hospital"));
            one.create(account("b", "Practice"));
        },
        |one| {
            set_name(one, "Clinic");
            set_name(one, &"Clinic of Bern ".repeat(20));
            one.edit::<Account>(&id("b"), |account| account.name = "Pharmacy".repeat(40));
        },
    );
    let tab = killed.tab();
    killed
        .disk
        .room
        .set(Some(killed.disk.usage().unwrap() + 400));
    let workspace = tab.open_with(&killed.journal);
    // What was brought back is typed in, and smaller.
    workspace.edit::<Account>(&id("a"), |account| account.name = "A".into());
    workspace.edit::<Account>(&id("b"), |account| account.name = "B".into());
    tab.wait();
    killed.journal.commit();
    let before = workspace.save_state().get_untracked();
    killed.disk.room.set(None);
    set_sponsor(workspace, "Board");
    tab.wait();
    killed.journal.commit();
    let saved = workspace.save_state().get_untracked();
    assert_ne!(before, saved);
    assert!(matches!(
        saved,
        SaveState::Saved {
            is_journaled: true,
            ..
        }
    ));
    // Whatever of it became a copy, no word is missing.
    for one in [workspace, killed.with_journal()] {
        let all = one.export_all();
        for word in ["\"A\"", "\"B\"", "Pharmacy", "Board"] {
            assert!(all.contains(word), "{word} in {all}");
        }
    }
}

#[test]
fn what_another_tab_changes_while_there_is_no_room_for_what_was_lost_stays_changed() {
    let killed = Killed::after(
        |one| add_action(one, 1, "kept"),
        |one| add_action(one, 2, &"lost".repeat(40)),
    );
    killed.without_journal(|one| add_action(one, 3, "meanwhile"));
    let usage = killed.disk.usage().unwrap();
    killed.disk.room.set(Some(usage + 100));
    let first = killed.with_journal();
    assert_eq!(all_actions(first), ["kept", "meanwhile"]);
    killed.without_journal(|second| {
        second.edit_only::<Programme>(|one| {
            one.actions.get_mut(RecordId::fixed(1)).unwrap().what = "late".into();
        });
    });
    killed.disk.room.set(None);
    first.flush();
    let all = ["late", "lost", "meanwhile"];
    for workspace in [first, killed.tab().open()] {
        assert_eq!(
            all_actions(workspace),
            all.map(|one| one.repeat(if one == "lost" { 40 } else { 1 }))
        );
    }
}
