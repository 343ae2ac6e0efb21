use super::*;
use crate::content::assessment::questionnaires;
use crate::data::assessment::testing::TODAY;
use crate::domain::account::Account;
use crate::domain::assessment::Point;
use crate::domain::last_copy::LastCopy;
use crate::domain::role::RoleProfile;

const DAY: u64 = 24 * 60 * 60 * 1000;

fn uncopied(workspace: Workspace) -> Option<LastCopy> {
    untrack(|| workspace.uncopied())
}

fn has_much(workspace: Workspace) -> bool {
    untrack(|| workspace.has_much())
}

#[test]
fn a_copy_is_as_old_as_the_last_one_of_everything_while_something_changed_since() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    assert_eq!(uncopied(workspace), None, "nothing is here");
    let id = workspace.create(blank("a", "Spring"));
    assert_eq!(uncopied(workspace), Some(LastCopy::Never));
    workspace.backup_taken();
    assert_eq!(uncopied(workspace), None, "the copy has everything");
    tab.now.set(tab.now.get() + 3 * DAY);
    assert_eq!(uncopied(workspace), None, "nothing changed since");
    rename(workspace, &id, "May");
    assert_eq!(uncopied(workspace), Some(LastCopy::DaysAgo(3)));
    // What one document or a table takes along is no copy of everything.
    let _ = workspace.export(std::slice::from_ref(&id));
    assert_eq!(uncopied(workspace), Some(LastCopy::DaysAgo(3)));
    workspace.flush();
    assert_eq!(uncopied(tab.open()), Some(LastCopy::DaysAgo(3)));
    workspace.delete(&key("a")).unwrap();
    assert_eq!(uncopied(workspace), None, "nothing is here any more");
}

#[test]
fn examples_and_answers_to_somebody_else_are_nothing_to_lose() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    workspace.create(Assessment {
        example: true,
        name: "x".repeat(5_000),
        ..blank("a", "")
    });
    workspace.create(Account {
        example: true,
        ..account("b", &"x".repeat(5_000))
    });
    assert_eq!((uncopied(workspace), has_much(workspace)), (None, false));
}

#[test]
fn a_document_that_is_more_than_begun_is_worth_a_promise() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    let id = workspace.create(blank("a", "Spring"));
    assert!(!has_much(workspace));
    let item = TEST.item_at(0).unwrap();
    workspace.edit::<Assessment>(&id, |a| a.answers.set_note(item, "n".repeat(1_000)));
    assert!(has_much(workspace));
    workspace.delete(&key("a")).unwrap();
    assert!(!has_much(workspace));
}

#[test]
fn ten_answers_are_more_than_begun_and_a_name_is_not() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    let instrument = &questionnaires()[0].instrument;
    let mut assessment = Assessment::new(id("a"), instrument.id.clone(), TODAY);
    assessment.name = "Spring".to_owned();
    let add = |assessment: &Assessment| {
        workspace.create(assessment.clone());
        let much = has_much(workspace);
        workspace.delete(&key("a")).unwrap();
        much
    };
    assert!(!add(&assessment));
    for item in instrument.items().take(10) {
        let point = Answer::Point(Point::new(3).unwrap());
        assessment.answers.set(item, Some(point));
    }
    assert!(add(&assessment));
    workspace.create(account("b", "Seeland Hospital Group"));
    assert!(!has_much(workspace));
}

#[test]
fn a_role_profile_is_work_of_the_persons_own() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    workspace.create(RoleProfile::new(id("a"), TODAY));
    assert_eq!(uncopied(workspace), Some(LastCopy::Never));
}
