use super::*;
use crate::data::settings::Settings;
use crate::domain::account::Account;
use crate::domain::assessment::testing::answer;

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
fn two_tabs_that_change_two_fields_of_one_document_have_both_changes() {
    let (_owner, disk, [(one, first), (_, second)]) = two_tabs();
    rename(first, &id("a"), "May");
    let item = TEST.items().next().unwrap();
    second.edit::<Assessment>(&id("a"), |one| one.answers.set(item, answer(3)));
    second.flush();
    first.flush();
    tell(&disk, second);
    for workspace in [first, second, one.open()] {
        assert_eq!(names(workspace), ["May"]);
        let answers = get(workspace, &id("a")).answers;
        assert_eq!(answers.get(item), answer(3));
        assert_eq!(workspace.storage_warnings().get_untracked(), []);
    }
}

#[test]
fn of_one_text_that_two_tabs_change_the_later_stays_and_the_other_is_offered_once() {
    let (_owner, disk, [(one, first), (_, second)]) = two_tabs();
    rename(first, &id("a"), "Mine");
    rename(second, &id("a"), "Theirs");
    second.flush();
    first.flush();
    let offered = StorageWarning::TextReplaced {
        key: key("a"),
        name: "Mine".to_owned(),
        texts: vec!["Theirs".to_owned()],
    };
    assert_eq!(
        first.storage_warnings().get_untracked(),
        std::slice::from_ref(&offered)
    );
    tell(&disk, second);
    assert_eq!(second.storage_warnings().get_untracked(), []);
    for workspace in [first, second, one.open()] {
        assert_eq!(names(workspace), ["Mine"]);
    }
    first.dismiss(&offered);
    assert_eq!(first.storage_warnings().get_untracked(), []);
    // And from here on both go on.
    rename(second, &id("a"), "Ours");
    second.flush();
    tell(&disk, first);
    assert_eq!(names(first), ["Ours"]);
}

#[test]
fn two_tabs_that_type_into_two_fields_all_the_time_lose_nothing_and_make_no_copies() {
    let (_owner, disk, one) = world();
    let first = one.open();
    first.create(account("a", "Account"));
    let second = Tab::new(disk.clone(), 1000).open();
    let words = |text: &str| text.split(' ').count();
    for n in 1..=60 {
        first.edit::<Account>(&id("a"), |account| {
            account.name = format!("{} {n}", account.name);
        });
        second.edit::<Account>(&id("a"), |account| {
            account.profile.sponsor = format!("{} {n}", account.profile.sponsor);
        });
        // Neither hears of the other before it writes, and then one does.
        first.flush();
        second.flush();
        if n % 3 == 0 {
            tell(&disk, first);
        }
    }
    tell(&disk, first);
    for workspace in [first, second, one.open()] {
        assert_eq!(workspace.accounts().get_untracked().len(), 1);
        let account = get_account(workspace, &id("a"));
        assert_eq!(
            (words(&account.name), words(&account.profile.sponsor)),
            (61, 61)
        );
        assert_eq!(workspace.storage_warnings().get_untracked(), []);
    }
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
    assert_eq!(names(first), ["Mine"]);
    let told = first.storage_warnings().get_untracked();
    assert!(
        matches!(&told[..], [StorageWarning::TextReplaced { texts, .. }] if texts[..] == ["Theirs"]),
        "{told:?}"
    );
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

/// Two tabs that changed two fields of one document, where the first has not yet what settles that.
fn early_and_ready() -> (Owner, Rc<Disk>, [OpenTab; 2]) {
    let (owner, disk, one) = world();
    one.open().create(blank("a", "Spring"));
    let first = one.open_early(&all_kinds());
    first.await_journal(|| {});
    let two = Tab::new(disk.clone(), 1000);
    let second = two.open();
    rename(first, &id("a"), "May");
    let item = TEST.items().next().unwrap();
    second.edit::<Assessment>(&id("a"), |one| one.answers.set(item, answer(3)));
    second.flush();
    first.flush();
    (owner, disk, [(one, first), (two, second)])
}

#[test]
fn what_two_tabs_changed_waits_for_what_settles_it_and_is_not_called_saved() {
    let (_owner, disk, [(_, first), (_, second)]) = early_and_ready();
    assert_eq!(first.save_state().get_untracked(), SaveState::Saving);
    // What is typed meanwhile waits with it.
    rename(first, &id("a"), "June");
    first.flush();
    assert_eq!(names(second), ["Spring"]);
    first.settle_conflicts();
    tell(&disk, second);
    for workspace in [first, second] {
        assert_eq!(names(workspace), ["June"]);
        let item = TEST.items().next().unwrap();
        assert_eq!(get(workspace, &id("a")).answers.get(item), answer(3));
        assert_eq!(workspace.storage_warnings().get_untracked(), []);
    }
}

#[test]
fn where_what_settles_it_does_not_come_ours_is_set_aside() {
    let (_owner, _disk, [(_, first), _]) = early_and_ready();
    first.journal_is_late();
    assert_eq!(names(first), ["Spring"]);
    let aside = first.set_aside().get_untracked();
    assert_eq!(aside.len(), 1);
    assert!(
        first
            .storage_warnings()
            .with_untracked(|all| !all.is_empty())
    );
    assert!(matches!(
        first.save_state().get_untracked(),
        SaveState::Saved { .. }
    ));
}

#[test]
fn a_document_that_was_removed_and_written_again_by_who_had_seen_less_is_joined() {
    let (_owner, disk, [(one, first), (_, second)]) = two_tabs();
    let third = Tab::new(disk.clone(), 2000).open();
    let item = TEST.items().next().unwrap();
    for name in ["April", "May", "June"] {
        rename(first, &id("a"), name);
        first.flush();
    }
    third.refresh(None);
    // The second tab has heard of none of that, nor of the end of it.
    first.delete(&key("a")).unwrap();
    second.edit::<Assessment>(&id("a"), |one| one.answers.set(item, answer(3)));
    second.flush();
    // The third has seen a higher revision than what stands there now.
    third.edit::<Assessment>(&id("a"), |one| one.answers.set_note(item, "why"));
    third.flush();
    tell(&disk, second);
    for workspace in [second, third, one.open()] {
        let all = workspace.assessments().get_untracked();
        assert_eq!(all.len(), 1);
        let answers = get(workspace, &id("a")).answers;
        assert_eq!((answers.get(item), answers.note(item)), (answer(3), "why"));
    }
}

#[test]
fn a_tab_that_changed_nothing_makes_no_copy_of_what_two_others_wrote_at_one_revision() {
    let (_owner, disk, [(_, first), (_, second)]) = two_tabs();
    let participation = |name: &str| {
        use crate::domain::workshop::{Participation, ResponseId, Session, SessionId};
        let session = Session::new(
            SessionId::from_random(7),
            &TEST,
            crate::data::assessment::testing::TODAY,
        );
        let mut one = Participation::new(id("p"), session, ResponseId::from_random(7));
        one.name = name.to_owned();
        one
    };
    first.create(participation("one"));
    second.refresh(None);
    let third = Tab::new(disk.clone(), 2000).open();
    let rename = |workspace: Workspace, name: &str| {
        let name = name.to_owned();
        workspace.edit(
            &id("p"),
            |one: &mut crate::domain::workshop::Participation| {
                one.name = name;
            },
        );
        workspace.flush();
    };
    rename(first, "two");
    third.refresh(None);
    first
        .delete(&DocumentKey::new(Kind::Participation, id("p")))
        .unwrap();
    rename(second, "three");
    third.refresh(Some("trellis:participation:p:a"));
    assert_eq!(third.participations().get_untracked(), [id("p")]);
    assert_eq!(third.storage_warnings().get_untracked(), []);
}
