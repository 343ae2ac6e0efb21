//! What comes back where another tab gave its name to something else meanwhile.

use super::held::{Held, get_workshop};
use super::*;
use crate::domain::workshop::Workshop;

/// The names of all in the trash, in order.
fn trashed(workspace: Workspace) -> Vec<String> {
    let trash = workspace.trash().get_untracked();
    let names = trash.iter().map(|one| one.document.content().name());
    let mut names: Vec<String> = names.map(str::to_owned).collect();
    names.sort();
    names
}

#[test]
fn what_is_restored_leaves_alone_what_another_tab_wrote_under_its_name() {
    let (_owner, disk, tab) = world();
    let held = Held::new(&tab);
    let workspace = held.workspace;
    let other = held.again(&Tab::new(disk.clone(), 1000)).workspace;
    let key = DocumentKey::new(Kind::Workshop, held.id.clone());
    let note = |workspace: Workspace, text: &str| {
        workspace.edit::<Workshop>(&held.id, |one| one.notes = text.to_owned());
    };
    note(workspace, "deleted");
    workspace.delete(&key).unwrap();
    // It hears of nothing, so that the workshop is stored again.
    note(other, "later");
    other.flush();
    let restored = workspace.restore(&key).unwrap();
    for workspace in [workspace, tab.open()] {
        assert_eq!(get_workshop(workspace, &held.id).notes, "later");
        let id = restored.id().unwrap();
        assert_eq!(get_workshop(workspace, id).notes, "deleted");
    }
}

#[test]
fn what_another_tab_deleted_stays_where_something_is_put_back_into_the_trash() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    workspace.create(blank("a", "Spring"));
    workspace.delete(&key("a")).unwrap();
    workspace.remove_from_trash(&key("a")).unwrap();
    let other = Tab::new(disk.clone(), 1000).open();
    other.create(blank("a", "Autumn"));
    other.delete(&key("a")).unwrap();
    workspace.take_back();
    for workspace in [workspace, tab.open()] {
        assert_eq!(trashed(workspace), ["Autumn", "Spring"]);
    }
}
