use super::shelves::{Shelves, open_history};
use super::*;
use crate::data::keys::DAYS_USED;
use crate::data::trash::{DAYS, Discarded};
use crate::domain::account::Account;

#[test]
fn a_deletion_names_what_it_took_and_can_be_taken_back() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    let id = workspace.create(blank("a", "Spring"));
    let before = get(workspace, &id);
    workspace.delete(&key("a")).unwrap();
    assert!(names(workspace).is_empty());
    let names_taken = vec!["Spring".to_owned()];
    assert_eq!(
        workspace.undo().get_untracked(),
        Some(Undo::Deleted { names: names_taken })
    );
    assert_eq!(
        workspace.trash().get_untracked()[0].document,
        before.clone().into()
    );
    assert!(names(tab.open()).is_empty());

    workspace.take_back();
    assert_eq!(workspace.undo().get_untracked(), None);
    assert_eq!(get(workspace, &id), before);
    assert_eq!(workspace.trash().get_untracked(), []);
    assert_eq!(get(tab.open(), &id), before);
    assert_eq!(disk.get("trellis:trash:assessment:a"), Ok(None));
}

#[test]
fn several_documents_go_and_come_back_together() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    for name in ["a", "b", "c"] {
        workspace.create(blank(name, name));
    }
    workspace.delete_all(&[key("a"), key("b")]).unwrap();
    assert_eq!(names(workspace), ["c"]);
    workspace.take_back();
    assert_eq!(names(workspace).len(), 3);
    workspace.take_back();
    assert_eq!(names(workspace).len(), 3);
}

#[test]
fn the_trash_gives_back_after_the_page_was_closed() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    workspace.create(blank("a", "Spring"));
    workspace.delete(&key("a")).unwrap();
    let again = tab.open();
    assert_eq!(again.undo().get_untracked(), None);
    assert_eq!(again.restore(&key("a")), Some(key("a")));
    assert_eq!(again.trash().get_untracked(), []);
    assert_eq!(names(tab.open()), ["Spring"]);
    assert_eq!(again.restore(&key("a")), None);
}

#[test]
fn what_was_deleted_twice_is_in_the_trash_twice() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    workspace.create(blank("a", "Spring"));
    workspace.delete(&key("a")).unwrap();
    workspace.create(blank("a", "Autumn"));
    workspace.delete(&key("a")).unwrap();
    assert_eq!(workspace.trash().get_untracked().len(), 2);
    workspace.create(blank("a", "Winter"));
    for trashed in workspace.trash().get_untracked() {
        workspace.restore(&trashed.key).unwrap();
    }
    let mut all = names(workspace);
    all.sort();
    assert_eq!(all, ["Autumn", "Spring", "Winter"]);
}

#[test]
fn removing_from_the_trash_can_be_taken_back() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    workspace.create(blank("a", "Spring"));
    workspace.delete(&key("a")).unwrap();
    workspace.remove_from_trash(&key("a")).unwrap();
    assert_eq!(workspace.trash().get_untracked(), []);
    let name = "Spring".to_owned();
    assert_eq!(
        workspace.undo().get_untracked(),
        Some(Undo::RemovedFromTrash { name })
    );
    workspace.take_back();
    assert_eq!(workspace.trash().get_untracked().len(), 1);
    workspace.remove_from_trash(&key("a")).unwrap();
    workspace.forget_undo();
    workspace.take_back();
    assert_eq!(workspace.trash().get_untracked(), []);
}

/// The app is used on that many days.
fn use_on_days(tab: &Rc<Tab>, days: u32) {
    for _ in 0..days {
        tab.now.set(tab.now.get() + DAY);
        tab.open().count_day();
    }
}

#[test]
fn a_change_that_begins_the_day_on_which_the_trash_is_emptied_overwrites_nothing_of_another_tab() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    workspace.create(account("a", "Hospital"));
    let other = Tab::new(disk.clone(), 1000);
    let second = other.open();
    // It is in the trash and open: one tab deletes it while the other one changes it.
    workspace
        .delete(&DocumentKey::new(Kind::Account, id("a")))
        .unwrap();
    second.edit::<Account>(&id("a"), |one| one.name = "Clinic".to_owned());
    second.flush();
    workspace.refresh(None);
    open_history(workspace, &Rc::new(Shelves::default()));
    use_on_days(&other, DAYS + 1);
    tab.now.set(other.now.get() + DAY);
    assert_eq!(workspace.trash().get_untracked().len(), 1);

    second.edit::<Account>(&id("a"), |one| one.profile.about = "theirs".to_owned());
    second.flush();
    workspace.edit::<Account>(&id("a"), |one| one.profile.place = "ours".to_owned());
    tab.wait();
    assert_eq!(tab.open().trash().get_untracked(), []);
    let kept = get_account(tab.open(), &id("a"));
    assert_eq!(
        [kept.profile.about, kept.profile.place],
        ["theirs", "ours"].map(str::to_owned)
    );
}

#[test]
fn the_trash_is_emptied_by_days_on_which_the_app_was_used() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    workspace.create(blank("a", "Spring"));
    workspace.count_day();
    assert_eq!(disk.get(DAYS_USED), Ok(None), "nothing is in the trash");
    workspace.delete(&key("a")).unwrap();
    // A clock that jumps far ahead, and back.
    for jump in [400 * DAY, 0] {
        tab.now.set(tab.now.get() + jump);
        let again = tab.open();
        again.count_day();
        assert_eq!(again.trash().get_untracked().len(), 1);
    }
    use_on_days(&tab, DAYS);
    assert_eq!(tab.open().trash().get_untracked().len(), 1);
    assert_eq!(
        disk.get(DAYS_USED).unwrap().unwrap().split(' ').next(),
        Some("31")
    );
    use_on_days(&tab, 1);
    assert_eq!(tab.open().trash().get_untracked(), []);
    use_on_days(&tab, 1);
    assert_eq!(disk.get(DAYS_USED), Ok(None));
    assert_eq!(disk.get("trellis:trash:assessment:a"), Ok(None));
}

#[test]
fn what_an_earlier_version_put_into_the_trash_is_counted_from_now_on() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    workspace.create(blank("b", "Winter"));
    workspace.delete(&key("b")).unwrap();
    use_on_days(&tab, 20);
    workspace.create(blank("a", "Spring"));
    workspace.delete(&key("a")).unwrap();
    // As it was written before days were counted.
    let trash = "trellis:trash:assessment:a";
    let envelope = Envelope::parse(&disk.get(trash).unwrap().unwrap()).unwrap();
    let mut discarded = Discarded::parse(&envelope.payload).unwrap();
    discarded.days_used = None;
    let text = Envelope::new(envelope.stamp, discarded.to_payload()).to_string();
    disk.set(trash, &text).unwrap();

    use_on_days(&tab, DAYS);
    assert_eq!(
        tab.open().trash().get_untracked().len(),
        1,
        "Winter is gone"
    );
    use_on_days(&tab, 1);
    let again = tab.open();
    assert_eq!(
        again.trash().get_untracked().len(),
        1,
        "counted from the first day on"
    );
    use_on_days(&tab, 1);
    assert_eq!(tab.open().trash().get_untracked(), []);
}

#[test]
fn a_storage_that_is_full_keeps_the_trash() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    workspace.create(blank("a", "Spring"));
    workspace.delete(&key("a")).unwrap();
    disk.room.set(Some(disk.usage().unwrap()));
    use_on_days(&tab, 100);
    assert_eq!(tab.open().trash().get_untracked().len(), 1);
}

#[test]
fn damaged_trash_is_set_aside() {
    let (_owner, disk, tab) = world();
    disk.set("trellis:trash:assessment:a", "?").unwrap();
    let workspace = tab.open();
    assert_eq!(
        workspace.set_aside().get_untracked()[0].origin,
        "trellis:trash:assessment:a"
    );
    assert_eq!(disk.get("trellis:trash:assessment:a"), Ok(None));
}

/// Found by the simulator: a document that came back began to count its revisions anew.
#[test]
fn a_document_that_came_back_is_not_taken_for_an_older_one() {
    for comes_back in [
        (|workspace, _| Workspace::take_back(workspace)) as fn(Workspace, &DocumentKey),
        |workspace, key| assert!(workspace.restore(key).is_some()),
    ] {
        let (_owner, disk, one) = world();
        let first = one.open();
        first.create(blank("a", "Spring"));
        let item = TEST.item_at(0).unwrap();
        let note = |workspace: Workspace, note: &str| {
            workspace.edit::<Assessment>(&id("a"), |a| a.answers.set_note(item, note));
        };
        note(first, "one");
        first.flush();
        let second = Tab::new(disk.clone(), 1000).open();
        note(first, "two");
        first.flush();
        rename(second, &id("a"), "Summer");
        first.delete(&key("a")).unwrap();
        comes_back(first, &key("a"));
        second.flush();
        let last = one.open();
        let notes: Vec<String> = last
            .assessments()
            .get_untracked()
            .iter()
            .map(|id| get(last, id).answers.note(item).to_owned())
            .collect();
        assert!(notes.contains(&"two".to_owned()), "{notes:?}");
    }
}

/// Found by the simulator: the trash of another tab, not heard of yet, was written over.
#[test]
fn two_tabs_that_delete_one_document_have_both_versions_in_the_trash() {
    let (_owner, disk, one) = world();
    let first = one.open();
    first.create(blank("a", "Spring"));
    let second = Tab::new(disk.clone(), 1000).open();
    rename(second, &id("a"), "Summer");
    first.delete(&key("a")).unwrap();
    second.flush();
    second.delete(&key("a")).unwrap();
    let trash = one.open().trash().get_untracked();
    let mut names: Vec<_> = trash
        .iter()
        .map(|one| one.document.content().name())
        .collect();
    names.sort_unstable();
    assert_eq!(names, ["Spring", "Summer"]);
}

#[test]
fn what_a_newer_version_put_into_the_trash_stays_beside_what_comes_under_its_name() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    workspace.create(blank("a", "Spring"));
    workspace.delete(&key("a")).unwrap();
    let at = "trellis:trash:assessment:a";
    let mut newer = stored(&*disk, at).unwrap();
    newer.schema += 1;
    disk.set(at, &newer.to_string()).unwrap();

    let workspace = tab.open();
    assert_eq!(workspace.trash().get_untracked(), []);
    workspace.create(blank("a", "May"));
    workspace.delete(&key("a")).unwrap();
    assert_eq!(disk.get(at), Ok(Some(newer.to_string())));
    let trash = workspace.trash().get_untracked();
    assert_eq!(trash.len(), 1);
    workspace.restore(&trash[0].key).unwrap();
    assert_eq!(names(workspace), ["May"]);
    assert_eq!(disk.get(at), Ok(Some(newer.to_string())));
}

#[test]
fn a_damaged_text_in_the_trash_that_has_no_room_aside_is_not_written_over() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    let id = workspace.create(blank("a", "May"));
    rename(workspace, &id, &"y".repeat(200));
    workspace.flush();
    let at = "trellis:trash:assessment:a";
    let damaged = format!("damaged {}", "x".repeat(200));
    disk.set(at, &damaged).unwrap();
    disk.room.set(Some(disk.usage().unwrap() + 40));
    let workspace = tab.open();
    assert_eq!(disk.get(at), Ok(Some(damaged.clone())), "no room aside");
    workspace.delete(&key("a")).unwrap();
    let kept = disk.keys().unwrap().into_iter();
    let kept: Vec<String> = kept.filter_map(|key| disk.get(&key).unwrap()).collect();
    assert!(kept.iter().any(|text| text.ends_with(&damaged)));
    assert_eq!(names(workspace), [""; 0]);
    assert_eq!(workspace.trash().get_untracked().len(), 1);
}
