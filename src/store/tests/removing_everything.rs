//! Everything is removed, and brought back.

use super::*;
use crate::data::settings::Settings;
use crate::domain::account::tactics::Action;
use crate::domain::programme::Programme;
use crate::domain::records::{Record, RecordId};

#[test]
fn removing_everything_leaves_other_apps_alone_and_can_be_taken_back() {
    let (_owner, disk, tab) = world();
    disk.set("other", "app").unwrap();
    disk.set("trellis:workshop:x:a", "of a newer version")
        .unwrap();
    let workspace = tab.open();
    workspace.create(blank("a", "Spring"));
    workspace.delete(&key("a")).unwrap();
    workspace.create(blank("b", "Autumn"));
    workspace.set_theme(Theme::Dark);
    workspace.edit_only::<Settings>(|settings| settings.auto_advance = true);
    workspace.flush();
    let all = || {
        let mut keys = disk.keys().unwrap();
        keys.sort();
        keys
    };
    let before = all();

    let backup = workspace.wipe().unwrap();
    assert!(backup.contains("Autumn"));
    assert_eq!(disk.keys().unwrap(), ["other"]);
    assert!(names(workspace).is_empty());
    assert_eq!(workspace.theme().get_untracked(), Theme::System);
    assert!(!workspace.settings().get_untracked().auto_advance);
    assert_eq!(
        workspace.undo().get_untracked(),
        Some(Undo::Wiped { count: 1 })
    );

    workspace.take_back();
    assert_eq!(all(), before);
    assert_eq!(names(workspace), ["Autumn"]);
    assert_eq!(workspace.trash().get_untracked().len(), 1);
    assert_eq!(workspace.theme().get_untracked(), Theme::Dark);
    assert!(workspace.settings().get_untracked().auto_advance);
}

#[test]
fn removing_everything_keeps_for_undo_what_could_not_be_saved() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    let id = workspace.create(blank("a", "Spring"));
    disk.room.set(Some(disk.usage().unwrap()));
    rename(workspace, &id, "May");
    let backup = workspace.wipe().unwrap();
    assert!(backup.contains("May"));
    disk.room.set(None);
    workspace.take_back();
    assert_eq!(names(workspace), ["May"]);
    assert_eq!(names(tab.open()), ["May"]);
    assert_eq!(workspace.storage_warnings().get_untracked(), []);
}

/// Found by the simulator: it was written over what was there.
#[test]
fn what_could_not_be_saved_comes_back_beside_what_another_tab_wrote_after_everything_was_removed() {
    let (_owner, disk, tab) = world();
    let first = tab.open();
    first.create(blank("a", "Spring"));
    let second = Tab::new(disk.clone(), 1000).open();
    disk.room.set(Some(disk.usage().unwrap()));
    rename(first, &id("a"), "A day in May");
    first.flush();
    first.wipe().unwrap();
    disk.room.set(None);
    rename(second, &id("a"), "Summer");
    second.flush();
    first.take_back();
    let mut all = names(tab.open());
    all.sort();
    assert_eq!(all, ["A day in May", "Summer"]);
}

/// Found by the simulator: the older text had the higher revision, and hid what was typed since.
#[test]
fn what_was_typed_after_everything_was_removed_outlives_taking_that_back() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    let plan = |what: &str, number| {
        let action = Action {
            what: what.to_owned(),
            ..Action::blank(RecordId::fixed(number))
        };
        workspace.edit_only::<Programme>(|plan| {
            plan.actions.push(action);
        });
        workspace.flush();
    };
    plan("one", 1);
    plan("two", 2);
    workspace.wipe().unwrap();
    plan("three", 3);
    workspace.take_back();
    let stored: ReadSignal<Programme> = tab.open().only();
    let mut planned: Vec<String> = stored
        .get_untracked()
        .actions
        .iter()
        .map(|action| action.what.clone())
        .collect();
    planned.sort();
    assert_eq!(planned, ["one", "three", "two"]);
}
