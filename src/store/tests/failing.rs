use super::*;
use crate::domain::assessment::Assessment;

#[test]
fn blocked_storage_lets_people_work_and_says_so() {
    let owner = Owner::new();
    owner.set();
    let tab = Tab::new(Rc::new(Memory::default()), 1);
    let workspace = tab.open();
    let reason = StorageError::Blocked;
    let not_saved = SaveState::NotSaved { reason };
    assert_eq!(workspace.save_state().get_untracked(), not_saved);
    let id = workspace.create(blank("a", "Spring"));
    rename(workspace, &id, "May");
    tab.wait();
    assert_eq!(names(workspace), ["May"]);
    assert_eq!(workspace.save_state().get_untracked(), not_saved);
    assert_eq!(
        workspace.storage_warnings().get_untracked(),
        [StorageWarning::StorageBlocked]
    );
    workspace.delete(&key("a")).unwrap();
    workspace.take_back();
    assert_eq!(names(workspace), ["May"]);
    assert!(workspace.export_all().contains("May"));
}

#[test]
fn full_storage_loses_nothing_and_saves_once_there_is_room() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    let id = workspace.create(blank("a", "Spring"));
    let other = workspace.create(blank("b", &"x".repeat(100)));
    rename(workspace, &other, &"y".repeat(100));
    workspace.flush();
    disk.room.set(Some(disk.usage().unwrap()));
    let item = TEST.item_at(0).unwrap();
    workspace.edit::<Assessment>(&id, |a| a.answers.set_note(item, "n".repeat(60)));
    tab.wait();
    let reason = StorageError::Full;
    assert_eq!(
        workspace.save_state().get_untracked(),
        SaveState::NotSaved { reason }
    );
    assert_eq!(
        workspace.storage_warnings().get_untracked(),
        [StorageWarning::StorageFull]
    );
    assert_eq!(get(workspace, &id).answers.note(item).len(), 60);
    assert_eq!(get(tab.open(), &id).name, "Spring");

    workspace.delete(&key("b")).unwrap();
    workspace.remove_from_trash(&key("b")).unwrap();
    let saved = workspace.save_state().get_untracked();
    assert!(
        matches!(saved, SaveState::Saved { at: Some(_), .. }),
        "{saved:?}"
    );
    assert_eq!(workspace.storage_warnings().get_untracked(), []);
    assert_eq!(get(tab.open(), &id).answers.note(item).len(), 60);
}

#[test]
fn deleting_works_in_a_storage_without_room_for_one_more_copy() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    let id = workspace.create(blank("a", &"x".repeat(200)));
    rename(workspace, &id, &"y".repeat(200));
    workspace.flush();
    disk.room.set(Some(disk.usage().unwrap() + 40));
    workspace.delete(&key("a")).unwrap();
    assert_eq!(workspace.trash().get_untracked().len(), 1);
    assert_eq!(disk.get("trellis:assessment:a:a"), Ok(None));
}

#[test]
fn a_document_stays_where_the_trash_cannot_be_written() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    workspace.create(blank("a", "Spring"));
    disk.room.set(Some(disk.usage().unwrap()));
    assert_eq!(workspace.delete(&key("a")), Err(StorageError::Full));
    assert_eq!(names(workspace), ["Spring"]);
    assert_eq!(workspace.undo().get_untracked(), None);
    assert_eq!(names(tab.open()), ["Spring"]);
    // Not for a moment either: a browser that is killed then would have lost it.
    let is_removal =
        |(key, text): &(String, Option<String>)| key == "trellis:assessment:a:a" && text.is_none();
    assert!(!disk.log.borrow().iter().any(is_removal));
}

#[test]
fn a_storage_that_gives_back_something_else_is_not_saved() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    disk.lies.set(true);
    workspace.create(blank("a", "Spring"));
    let reason = StorageError::NotKept;
    let storage_warnings = workspace.storage_warnings().get_untracked();
    assert_eq!(storage_warnings, [StorageWarning::StorageFailed { reason }]);
}

#[test]
fn usage_is_counted_in_units_and_warns_in_time() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    disk.set("other", &"x".repeat(1_499_994)).unwrap();
    let usage = untrack(|| workspace.usage());
    assert_eq!(
        (usage.units, usage.percent(), usage.is_high()),
        (1_499_999, 59, false)
    );
    disk.set("o", "").unwrap();
    assert!(untrack(|| workspace.usage()).is_high());
}

#[test]
fn what_another_tab_changed_while_the_storage_failed_is_looked_at_once_it_works() {
    let (_owner, disk, tab) = world();
    let held = super::held::Held::new(&tab);
    let workspace = held.workspace;
    workspace.create(blank("a", "Spring"));
    workspace.create(blank("b", "Away"));
    let other = Tab::new(disk.clone(), 1000);
    let theirs = held.again(&other);
    assert_eq!((held.n(), theirs.n()), (0, 0));
    disk.changed.borrow_mut().clear();
    rename(theirs.workspace, &id("a"), "May");
    theirs.collect(0..3, 2);
    theirs.workspace.delete(&key("b")).unwrap();
    disk.is_blind.set(true);
    tell(&disk, workspace);
    workspace.flush();
    assert_eq!(names(workspace), ["Spring", "Away"]);
    disk.is_blind.set(false);
    workspace.flush();
    assert_eq!(names(workspace), ["May"]);
    assert_eq!(held.n(), 3);
    assert_eq!(workspace.trash().get_untracked().len(), 1);
    let saved = workspace.save_state().get_untracked();
    assert!(matches!(saved, SaveState::Saved { .. }), "{saved:?}");
}

#[test]
fn a_kind_that_is_met_while_the_storage_fails_has_its_documents() {
    use crate::data::settings::Settings;
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    workspace.create(blank("a", "Spring"));
    workspace.edit_only::<Settings>(|one| one.last_backup = 7);
    workspace.flush();
    let stranger = Tab::new(disk.clone(), 1000).open_knowing(&[]);
    disk.is_blind.set(true);
    stranger.register(&all_kinds());
    assert_eq!(names(stranger), ["Spring"]);
    assert_eq!(stranger.settings().get_untracked().last_backup, 7);
    disk.is_blind.set(false);
    stranger.edit_only::<Settings>(|one| one.number_keys = !one.number_keys);
    stranger.flush();
    assert_eq!(tab.open().settings().get_untracked().last_backup, 7);
}

/// Found by the simulator: what the storage did not take was lost with the offer.
#[test]
fn what_there_was_no_room_to_put_back_is_said_until_there_is_and_stays_on_offer() {
    for is_saved_before in [false, true] {
        let (_owner, disk, tab) = world();
        let workspace = tab.open();
        workspace.create(blank("a", "Spring"));
        workspace.delete(&key("a")).unwrap();
        workspace.remove_from_trash(&key("a")).unwrap();
        disk.room.set(Some(disk.usage().unwrap()));
        workspace.take_back();
        let reason = StorageError::Full;
        assert_eq!(
            workspace.save_state().get_untracked(),
            SaveState::NotSaved { reason }
        );
        disk.room.set(None);
        if is_saved_before {
            workspace.flush();
            let saved = workspace.save_state().get_untracked();
            assert!(matches!(saved, SaveState::Saved { .. }), "{saved:?}");
        }
        workspace.take_back();
        assert_eq!(workspace.undo().get_untracked(), None);
        assert_eq!(workspace.restore(&key("a")), Some(key("a")));
        assert_eq!(names(tab.open()), ["Spring"]);
    }
}
