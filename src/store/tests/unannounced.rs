//! Tabs that write before anybody has read the journal, and have little room to say so, or none.

use super::killed::{Killed, add_action, all_actions};
use super::*;
use crate::data::keys::JOURNAL_MARK;
use crate::domain::programme::Programme;
use crate::domain::records::RecordId;

fn say(workspace: Workspace, number: u32, what: &str) {
    workspace.edit_only::<Programme>(|one| {
        one.actions.get_mut(RecordId::fixed(number)).unwrap().what = what.to_owned();
    });
    workspace.flush();
}

/// A killed browser whose journal has an action that the storage lost.
fn killed() -> Killed {
    Killed::after(
        |one| {
            add_action(one, 1, &"earlier".repeat(40));
            say(one, 1, "kept");
        },
        |one| add_action(one, 2, "lost"),
    )
}

fn open_before_the_journal(killed: &Killed) -> Workspace {
    let workspace = killed.tab().open();
    workspace.await_journal(|| {});
    workspace.journal_is_late();
    workspace
}

fn is_called_saved(workspace: Workspace) -> bool {
    matches!(
        workspace.save_state().get_untracked(),
        SaveState::Saved { .. }
    )
}

#[test]
fn what_became_shorter_is_saved_in_a_full_storage_before_the_journal_is_read() {
    let killed = killed();
    killed.disk.room.set(Some(killed.disk.usage().unwrap()));
    // There is room for the names of some.
    for what in ["one", "two", "three"] {
        let workspace = open_before_the_journal(&killed);
        say(workspace, 1, what);
        assert!(is_called_saved(workspace), "{what}");
    }
    killed.disk.room.set(None);
    let after = killed.with_journal();
    assert_eq!(all_actions(after), ["lost", "three"]);
}

#[test]
fn what_is_written_where_there_is_no_room_to_say_who_writes_waits_until_there_is() {
    let killed = killed();
    let mark = killed.disk.get(JOURNAL_MARK).unwrap().unwrap();
    killed.disk.set(JOURNAL_MARK, mark.trim_end()).unwrap();
    killed.disk.room.set(Some(killed.disk.usage().unwrap()));
    let workspace = open_before_the_journal(&killed);
    // There is room for each: it is shorter than what stood in its slot.
    for what in ["one", "two", "three"] {
        say(workspace, 1, what);
        let reason = StorageError::Full;
        assert_eq!(
            workspace.save_state().get_untracked(),
            SaveState::NotSaved { reason }
        );
    }
    assert_eq!(all_actions(killed.tab().open()), ["kept"]);
    killed.disk.room.set(None);
    workspace.flush();
    assert!(is_called_saved(workspace));
    for after in [killed.with_journal(), killed.tab().open()] {
        assert_eq!(all_actions(after), ["lost", "three"]);
    }
}
