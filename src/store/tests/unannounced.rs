//! Tabs that write before anybody has read the journal, and have no room to say so.

use super::lost::{Killed, add_action, all_actions};
use super::*;
use crate::domain::programme::Programme;
use crate::domain::records::RecordId;

fn say(workspace: Workspace, number: u32, what: &str) {
    workspace.edit_only::<Programme>(|one| {
        one.actions.get_mut(RecordId::fixed(number)).unwrap().what = what.to_owned();
    });
    workspace.flush();
}

#[test]
fn what_is_written_where_there_is_no_room_to_say_who_writes_waits_until_there_is() {
    let killed = Killed::after(
        |one| {
            add_action(one, 1, &"earlier".repeat(40));
            say(one, 1, "kept");
        },
        |one| add_action(one, 2, "lost"),
    );
    killed.disk.room.set(Some(killed.disk.usage().unwrap()));
    let workspace = killed.tab().open();
    workspace.await_journal(|| {});
    workspace.journal_is_late();
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
    let saved = workspace.save_state().get_untracked();
    assert!(matches!(saved, SaveState::Saved { .. }), "{saved:?}");
    for after in [killed.with_journal(), killed.tab().open()] {
        assert_eq!(all_actions(after), ["lost", "three"]);
    }
}
