use super::*;
use crate::data::settings::Settings;
use crate::domain::assessment::{Assessment, Extent};

#[test]
fn what_was_edited_is_there_when_the_page_opens_again() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    let id = workspace.create(blank("a", "Spring"));
    let item = TEST.item_at(0).unwrap();
    workspace.edit::<Assessment>(&id, |a| a.answers.set(item, Some(Answer::DontKnow)));
    assert_eq!(workspace.save_state().get_untracked(), SaveState::Saving);
    tab.wait();
    let at = Some(tab.now.get());
    assert_eq!(
        workspace.save_state().get_untracked(),
        SaveState::Saved {
            at,
            is_journaled: false
        }
    );

    let again = tab.open();
    assert_eq!(get(again, &id), get(workspace, &id));
    assert_eq!(get(again, &id).answers.get(item), Some(Answer::DontKnow));
    assert_eq!(
        again.save_state().get_untracked(),
        SaveState::NOTHING_WRITTEN
    );
    assert_eq!(again.storage_warnings().get_untracked(), []);
}

#[test]
fn many_edits_are_one_write_to_the_stale_slot() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    let id = workspace.create(blank("a", ""));
    disk.changed.borrow_mut().clear();
    for name in ["S", "Sp", "Spr"] {
        rename(workspace, &id, name);
    }
    assert_eq!(tab.timers(), 1);
    tab.wait();
    assert_eq!(*disk.changed.borrow(), ["trellis:assessment:a:b"]);
    rename(workspace, &id, "Spring");
    workspace.flush();
    assert_eq!(
        disk.changed.borrow().last().unwrap(),
        "trellis:assessment:a:a"
    );
    let revision = |key| stored(&*disk, key).unwrap().stamp.revision;
    assert_eq!(revision("trellis:assessment:a:a"), 3);
    assert_eq!(revision("trellis:assessment:a:b"), 2);
}

#[test]
fn an_edit_wakes_the_readers_of_one_document_only() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    workspace.create(blank("a", "Spring"));
    workspace.create(blank("b", "Autumn"));
    let reader = |name: &'static str| {
        let runs = ArcRwSignal::new(0);
        let count = runs.clone();
        let memo = Memo::new(move |_| {
            count.update_untracked(|runs| *runs += 1);
            workspace.assessment(&id(name)).map(|one| one.get().name)
        });
        (memo, runs)
    };
    let ((a, a_runs), (b, b_runs)) = (reader("a"), reader("b"));
    let _ = (a.get_untracked(), b.get_untracked());
    tab.now.set(tab.now.get() + 1);
    rename(workspace, &id("a"), "May");
    assert_eq!(a.get_untracked().as_deref(), Some("May"));
    assert_eq!(b.get_untracked().as_deref(), Some("Autumn"));
    assert_eq!((a_runs.get_untracked(), b_runs.get_untracked()), (2, 1));
}

#[test]
fn the_last_edited_comes_first_and_looking_is_not_editing() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    workspace.create(blank("a", "Spring"));
    tab.wait();
    workspace.create(blank("b", "Autumn"));
    tab.wait();
    assert_eq!(names(workspace), ["Autumn", "Spring"]);
    let position = TEST.item_at(3).cloned();
    let looked = workspace.edit::<Assessment>(&id("a"), |a| a.position.clone_from(&position));
    assert_eq!(looked, Edited::Changed);
    assert_eq!(names(workspace), ["Autumn", "Spring"]);
    assert_eq!(
        get(tab_after_saving(&tab, workspace), &id("a")).position,
        position
    );
    rename(workspace, &id("a"), "May");
    assert_eq!(names(workspace), ["May", "Autumn"]);
}

fn tab_after_saving(tab: &Rc<Tab>, workspace: Workspace) -> Workspace {
    workspace.flush();
    tab.open()
}

#[test]
fn an_edit_that_changes_nothing_writes_nothing() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    let id = workspace.create(blank("a", "Spring"));
    disk.changed.borrow_mut().clear();
    assert_eq!(rename(workspace, &id, "Spring"), Edited::Unchanged);
    assert_eq!(rename(workspace, &super::id("zz"), "x"), Edited::Gone);
    workspace.flush();
    assert!(disk.changed.borrow().is_empty());
}

#[test]
fn an_edit_keeps_of_a_text_what_will_be_read_back() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    let id = workspace.create(blank("a", ""));
    let item = TEST.item_at(0).unwrap();
    workspace.edit::<Assessment>(&id, |a| {
        a.name = "x".repeat(300);
        a.answers.set_note(item, "two\r\nlines\u{202e}");
    });
    assert_eq!(get(workspace, &id).name.len(), Assessment::MAX_NAME);
    assert_eq!(get(workspace, &id).answers.note(item), "two\nlines");
    workspace.flush();
    let again = tab.open();
    assert_eq!(get(again, &id), get(workspace, &id));
    assert_eq!(again.storage_warnings().get_untracked(), []);
}

#[test]
fn a_duplicate_is_the_persons_own() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    let mut example = blank("a", "Example");
    example.example = true;
    example.archived = true;
    let original = workspace.create(example);
    let copy = workspace.duplicate(&original, "Mine").unwrap();
    assert_ne!(copy, original);
    let copy = get(workspace, &copy);
    assert_eq!(
        (copy.name.as_str(), copy.example, copy.archived),
        ("Mine", false, false)
    );
    assert_eq!(workspace.duplicate(&id("zz"), "x"), None);
}

#[test]
fn creating_never_replaces_a_document() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    workspace.create(blank("a", "Spring"));
    let second = workspace.create(blank("a", "Autumn"));
    assert_ne!(second, id("a"));
    assert_eq!(get(workspace, &id("a")).name, "Spring");
}

#[test]
fn settings_and_theme_come_back() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    workspace.edit_only::<Settings>(|settings| settings.number_keys = false);
    workspace.backup_taken();
    workspace.set_theme(Theme::Dark);
    workspace.flush();
    assert_eq!(disk.get("trellis:theme").unwrap().as_deref(), Some("dark"));
    let again = tab.open();
    assert_eq!(
        again.settings().get_untracked(),
        workspace.settings().get_untracked()
    );
    assert!(!again.settings().get_untracked().number_keys);
    assert_eq!(again.theme().get_untracked(), Theme::Dark);
    again.set_theme(Theme::System);
    assert_eq!(disk.get("trellis:theme"), Ok(None));
}

#[test]
fn a_timer_that_comes_after_the_workspace_is_gone_does_nothing() {
    let (owner, _disk, tab) = world();
    let workspace = tab.open();
    let id = workspace.create(blank("a", ""));
    rename(workspace, &id, "x");
    owner.cleanup();
    tab.wait();
    workspace.flush();
    workspace.refresh(None);
}

#[test]
fn going_on_to_all_questions_is_taken_back_without_losing_answers() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    let mut check = blank("a", "Spring");
    check.extent = Extent::Quick;
    let quick = TEST.quick_items().next().unwrap();
    check.answers.set(quick, Some(Answer::DontKnow));
    check.position = Some(quick.clone());
    let id = workspace.create(check);
    let before = get(workspace, &id);
    assert_eq!(workspace.go_on_to_all(&id, &TEST), Edited::Changed);
    assert_eq!(workspace.undo().get_untracked(), Some(Undo::WentOn));
    assert_eq!(get(workspace, &id).extent, Extent::GoneOn);
    assert_eq!(get(workspace, &id).answers, before.answers);
    let item = TEST.item_at(0).unwrap();
    workspace.edit::<Assessment>(&id, |a| a.answers.set(item, Some(Answer::NotApplicable)));
    workspace.take_back();
    let after = get(workspace, &id);
    assert_eq!(
        (after.extent, &after.position),
        (Extent::Quick, &before.position)
    );
    assert_eq!(after.answers.get(quick), Some(Answer::DontKnow));
    assert_eq!(after.answers.get(item), Some(Answer::NotApplicable));
    workspace.flush();
    assert_eq!(get(tab.open(), &id), after);
    // There is nothing to go on from twice, and nothing to take back then.
    workspace.go_on_to_all(&id, &TEST);
    workspace.forget_undo();
    assert_eq!(workspace.go_on_to_all(&id, &TEST), Edited::Unchanged);
    assert_eq!(workspace.undo().get_untracked(), None);
}
