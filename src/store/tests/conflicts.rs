use super::*;
use crate::data::settings::Settings;

type OpenTab = (Rc<Tab>, Workspace);

/// Two tabs on one disk, both with the assessment `a`, called "Spring".
fn two_tabs() -> (Owner, Rc<Disk>, [OpenTab; 2]) {
    let (owner, disk, one) = world();
    let first = one.open();
    first.create(blank("a", "Spring"));
    let two = Tab::new(disk.clone(), 1000);
    let second = two.open();
    disk.changed.borrow_mut().clear();
    (owner, disk, [(one, first), (two, second)])
}

#[test]
fn a_tab_shows_what_the_other_one_saved() {
    let (_owner, disk, [(_, first), (_, second)]) = two_tabs();
    rename(first, &id("a"), "May");
    first.flush();
    first.create(blank("b", "Autumn"));
    tell(&disk, second);
    assert_eq!(get(second, &id("a")).name, "May");
    assert_eq!(names(second).len(), 2);
    rename(second, &id("a"), "June");
    second.flush();
    tell(&disk, first);
    assert_eq!(get(first, &id("a")).name, "June");
    assert_eq!(first.storage_warnings().get_untracked(), []);
    assert_eq!(second.storage_warnings().get_untracked(), []);
    first.delete(&key("b")).unwrap();
    tell(&disk, second);
    assert_eq!(names(second), ["June"]);
    assert_eq!(second.trash().get_untracked().len(), 1);
}

#[test]
fn two_tabs_that_change_one_document_both_keep_their_work() {
    let (_owner, _disk, [(one, first), (_, second)]) = two_tabs();
    rename(first, &id("a"), "Mine");
    rename(second, &id("a"), "Theirs");
    second.flush();
    first.flush();
    assert_eq!(get(first, &id("a")).name, "Theirs");
    let storage_warnings = first.storage_warnings().get_untracked();
    let [
        StorageWarning::ChangedElsewhere {
            key: told,
            name,
            copy,
        },
    ] = &storage_warnings[..]
    else {
        panic!("{storage_warnings:?}");
    };
    assert_eq!((told, name.as_str()), (&key("a"), "Mine"));
    assert_eq!(get(first, copy.id().unwrap()).name, "Mine (copy)");
    let mut kept = names(one.open());
    kept.sort();
    assert_eq!(kept, ["Mine (copy)", "Theirs"]);
    first.dismiss(&storage_warnings[0]);
    assert_eq!(first.storage_warnings().get_untracked(), []);
    // And from here on both go on.
    rename(first, &id("a"), "Ours");
    first.flush();
    assert_eq!(get(one.open(), &id("a")).name, "Ours");
}

#[test]
fn the_same_change_in_two_tabs_makes_no_copy() {
    let (_owner, _disk, [(_, first), (_, second)]) = two_tabs();
    rename(first, &id("a"), "May");
    rename(second, &id("a"), "May");
    second.flush();
    first.flush();
    assert_eq!(names(first), ["May"]);
    assert_eq!(first.storage_warnings().get_untracked(), []);
}

#[test]
fn a_write_at_the_same_moment_is_noticed_by_the_one_that_lost() {
    let (_owner, disk, [(_, first), (_, second)]) = two_tabs();
    rename(first, &id("a"), "Mine");
    first.flush();
    // The other tab had looked just before, and wrote just after, into the same slot.
    let mut theirs = stored(&*disk, "trellis:assessment:a:b").unwrap();
    theirs.stamp.writer = Writer(77);
    theirs.payload = theirs.payload.replace("Mine", "Theirs");
    disk.set("trellis:assessment:a:b", &theirs.to_string())
        .unwrap();
    tell(&disk, first);
    tell(&disk, second);
    let mut kept = names(first);
    kept.sort();
    assert_eq!(kept, ["Mine (copy)", "Theirs"]);
}

#[test]
fn a_document_that_was_deleted_elsewhere_while_it_was_edited_comes_back() {
    let (_owner, disk, [(one, first), (_, second)]) = two_tabs();
    rename(second, &id("a"), "May");
    first.delete(&key("a")).unwrap();
    tell(&disk, second);
    assert_eq!(names(second), ["May"]);
    assert_eq!(names(one.open()), ["May"]);
    assert_eq!(
        first.trash().get_untracked()[0].document.content().name(),
        "Spring"
    );
}

#[test]
fn deleting_takes_what_the_other_tab_wrote_along() {
    let (_owner, _disk, [(_, first), (_, second)]) = two_tabs();
    rename(second, &id("a"), "Theirs");
    second.flush();
    first.delete(&key("a")).unwrap();
    assert_eq!(
        first.trash().get_untracked()[0].document.content().name(),
        "Theirs"
    );
    first.take_back();
    assert_eq!(names(first), ["Theirs"]);
}

#[test]
fn the_last_choice_of_settings_counts() {
    let (_owner, disk, [(one, first), (_, second)]) = two_tabs();
    first.edit_only::<Settings>(|settings| settings.number_keys = false);
    first.flush();
    second.edit_only::<Settings>(|settings| settings.auto_advance = true);
    second.flush();
    tell(&disk, first);
    let settings = one.open().settings().get_untracked();
    assert!(settings.auto_advance);
    assert_eq!(first.settings().get_untracked(), settings);
}

#[test]
fn a_storage_that_was_cleared_elsewhere_is_shown_as_empty() {
    let (_owner, disk, [(_, first), (_, second)]) = two_tabs();
    rename(second, &id("a"), "May");
    first.wipe().unwrap();
    second.refresh(None);
    // What was being changed is still there.
    assert_eq!(names(second), ["May"]);
    second.flush();
    assert!(disk.get("trellis:assessment:a:a").unwrap().is_some());
    second.refresh(Some("another app's key"));
    assert_eq!(names(second), ["May"]);
}
