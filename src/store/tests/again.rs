//! What comes back where another tab gave its name to something else meanwhile.

use super::held::{Held, get_workshop};
use super::*;
use crate::data::keys::Slot;
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

#[test]
fn what_was_typed_into_a_document_while_it_was_gone_changes_nothing_else_of_it() {
    let (_owner, disk, tab) = world();
    let held = Held::new(&tab);
    let workspace = held.workspace;
    let other = held.again(&Tab::new(disk.clone(), 1000)).workspace;
    let key = DocumentKey::new(Kind::Workshop, held.id.clone());
    disk.changed.take();
    workspace.delete(&key).unwrap();
    tell(&disk, other);
    other.edit::<Workshop>(&held.id, |one| one.notes = "typed".into());
    workspace.take_back();
    workspace.edit::<Workshop>(&held.id, |one| one.session.welcome = "Hello".into());
    workspace.flush();
    tell(&disk, other);
    for workspace in [other, tab.open()] {
        let workshop = get_workshop(workspace, &held.id);
        assert_eq!(workshop.notes, "typed");
        assert_eq!(workshop.session.welcome, "Hello");
    }
    assert_eq!(other.storage_warnings().get_untracked(), []);
}

#[test]
fn what_is_taken_back_while_the_storage_fails_changes_nothing_of_what_came_of_it() {
    let (_owner, disk, tab) = world();
    let held = Held::new(&tab);
    let workspace = held.workspace;
    let other = held.again(&Tab::new(disk.clone(), 1000)).workspace;
    let key = DocumentKey::new(Kind::Workshop, held.id.clone());
    workspace.delete(&key).unwrap();
    other.refresh(None);
    other.restore(&key).unwrap();
    other.edit::<Workshop>(&held.id, |one| one.session.title = "Summer".into());
    other.flush();
    disk.is_blind.set(true);
    workspace.take_back();
    disk.is_blind.set(false);
    workspace.flush();
    for workspace in [workspace, other, tab.open()] {
        assert_eq!(get_workshop(workspace, &held.id).session.title, "Summer");
    }
}

#[test]
fn what_another_tab_put_into_the_trash_is_what_is_restored_and_not_what_is_removed_unseen() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    workspace.create(blank("a", "Spring"));
    workspace.delete(&key("a")).unwrap();
    let [other, third] = [1000, 2000].map(|seed| Tab::new(disk.clone(), seed).open());
    other.restore(&key("a")).unwrap();
    rename(other, &id("a"), "Summer");
    other.delete(&key("a")).unwrap();
    // Neither has heard of it.
    third.remove_from_trash(&key("a")).unwrap();
    assert_eq!(trashed(third), ["Summer"]);
    workspace.restore(&key("a")).unwrap();
    assert_eq!(names(tab.open()), ["Summer"]);
    assert_eq!(trashed(tab.open()), [""; 0]);
}

#[test]
fn what_comes_with_a_file_leaves_alone_what_another_tab_has_under_its_name() {
    use crate::domain::account::tactics::Action;
    use crate::domain::programme::Programme;
    use crate::domain::records::{Record, RecordId};
    let (_owner, disk, tab) = world();
    let plan = |workspace: Workspace, what: &str| {
        workspace.edit_only::<Programme>(|one| {
            one.actions.push(Action {
                what: what.to_owned(),
                ..Action::blank(RecordId::fixed(1))
            });
        });
        workspace.flush();
    };
    let workspace = tab.open();
    workspace.create(account("a", "Hospital"));
    plan(workspace, "earlier");
    let file = workspace.export_all();
    workspace
        .delete(&DocumentKey::new(Kind::Account, id("a")))
        .unwrap();
    let other = Tab::new(disk.clone(), 1000).open();
    other
        .restore(&DocumentKey::new(Kind::Account, id("a")))
        .unwrap();
    other.edit_only::<Programme>(|one| {
        one.actions.get_mut(RecordId::fixed(1)).unwrap().what = "later".into();
    });
    other.flush();
    // It has heard of neither.
    workspace.import(super::held::in_backup(&file));
    workspace.take_back();
    let after = tab.open();
    assert_eq!(account_names(after), ["Hospital"]);
    let programme = after.programme().get_untracked();
    assert_eq!(
        programme.actions.get(RecordId::fixed(1)).unwrap().what,
        "later"
    );
}

#[test]
fn what_comes_with_a_file_does_not_take_the_name_of_what_another_tab_deleted() {
    let (_owner, disk, tab) = world();
    let held = Held::new(&tab);
    let workspace = held.workspace;
    let other = held.again(&Tab::new(disk.clone(), 1000)).workspace;
    let key = DocumentKey::new(Kind::Workshop, held.id.clone());
    let note = |text: &str| {
        workspace.edit::<Workshop>(&held.id, |one| one.notes = text.to_owned());
        workspace.flush();
    };
    note("earlier");
    let file = workspace.export_all();
    note("later");
    other.refresh(None);
    other.delete(&key).unwrap();
    // It hears that the workshop is gone, and not yet that it is in the trash.
    for slot in Slot::BOTH {
        workspace.refresh(Some(&key.slot(slot).to_string()));
    }
    disk.room.set(Some(disk.usage().unwrap()));
    workspace.import(super::held::in_backup(&file));
    disk.room.set(None);
    other.take_back();
    workspace.flush();
    let after = tab.open();
    let ids = after.workshops().get_untracked();
    let mut notes: Vec<String> = ids.iter().map(|id| get_workshop(after, id).notes).collect();
    notes.sort();
    assert_eq!(notes, ["earlier", "later"]);
}

#[test]
fn what_was_read_again_is_joined_with_what_another_tab_began_with_the_same() {
    let (_owner, disk, tab) = world();
    let held = Held::new(&tab);
    let workspace = held.workspace;
    let [other, third] = [1000, 2000].map(|seed| held.again(&Tab::new(disk.clone(), seed)));
    workspace.edit::<Workshop>(&held.id, |one| one.notes = "noted".into());
    workspace.flush();
    workspace.refresh(None);
    third.workspace.refresh(None);
    disk.changed.take();
    let key = DocumentKey::new(Kind::Workshop, held.id.clone());
    third.workspace.delete(&key).unwrap();
    // It has heard of neither, so that its write has the revision that ours had.
    other
        .workspace
        .edit::<Workshop>(&held.id, |one| one.session.welcome = "Hello".into());
    other.workspace.flush();
    tell(&disk, workspace);
    for workspace in [workspace, tab.open()] {
        let workshop = get_workshop(workspace, &held.id);
        assert_eq!(
            (&*workshop.notes, &*workshop.session.welcome),
            ("noted", "Hello")
        );
    }
}

#[test]
fn an_import_that_is_taken_back_leaves_alone_what_another_tab_brought_in_of_the_same_file() {
    let (_owner, disk, tab) = world();
    let [workspace, other] = [1, 1000].map(|seed| Tab::new(disk.clone(), seed).open());
    let bring_in = |workspace: Workspace| {
        let imported = workspace.import(vec![account("a", "Hospital").into()]);
        assert_eq!(imported[0].outcome, ImportOutcome::Added);
    };
    disk.room.set(Some(disk.usage().unwrap()));
    bring_in(workspace);
    disk.room.set(None);
    bring_in(other);
    workspace.take_back();
    for workspace in [workspace, other, tab.open()] {
        assert_eq!(account_names(workspace), ["Hospital"]);
    }
}
