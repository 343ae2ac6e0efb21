//! The next year's plan of an account, and the one that is kept.

use super::*;
use crate::data::account::example::{FILE, read_example};
use crate::data::backup;
use crate::domain::account::Account;
use crate::domain::account::next_year::YearChoices;

/// The worked example as an account of the person's own, and its name.
fn with_a_plan(workspace: Workspace) -> Account {
    let example = read_example(FILE, workspace.today()).unwrap();
    let id = workspace.create(Account {
        id: id("a"),
        name: "Seeland".to_owned(),
        example: false,
        ..example
    });
    get_account(workspace, &id)
}

fn begin(workspace: Workspace) -> Edited {
    let choices = YearChoices::usual(workspace.today());
    let said = "The new plan has begun.".to_owned();
    workspace.begin_next_year(&id("a"), choices, "Seeland, 2026".to_owned(), said)
}

fn earlier(workspace: Workspace) -> Vec<DocumentId> {
    let plans = untrack(|| workspace.earlier_plans(&id("a")));
    plans.into_iter().map(|plan| plan.id).collect()
}

/// The plan that was kept, as it was in the account.
fn as_it_was(kept: Account, before: &Account) -> Account {
    Account {
        id: before.id.clone(),
        name: before.name.clone(),
        archived: before.archived,
        goes_on_in: None,
        ended: None,
        ..kept
    }
}

#[test]
fn the_plan_of_the_year_stays_whole_and_the_account_goes_on() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    let before = with_a_plan(workspace);
    assert_eq!(begin(workspace), Edited::Changed);
    // Both are stored at once.
    let again = tab.open();
    let [ended] = &earlier(again)[..] else {
        panic!("one plan is kept");
    };
    let kept = get_account(again, ended);
    assert_eq!((kept.name.as_str(), kept.archived), ("Seeland, 2026", true));
    assert_eq!(kept.ended, Some(workspace.today()));
    assert_eq!(as_it_was(kept, &before), before);
    let now = get_account(again, &id("a"));
    assert!(!now.archived && now.goes_on_in.is_none());
    assert_ne!(now.meetings, before.meetings);
    assert_eq!(now.stakeholders.ids(), before.stakeholders.ids());
    // Nobody takes the earlier plan for an account of a list or file that comes in.
    let known: Vec<_> = again
        .known_accounts()
        .into_iter()
        .map(|one| one.id)
        .collect();
    assert_eq!(known, [id("a")]);
}

#[test]
fn it_is_taken_back_as_one_and_what_was_written_since_stays() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    let before = with_a_plan(workspace);
    begin(workspace);
    let said = "The new plan has begun.".to_owned();
    assert_eq!(workspace.undo().get_untracked(), Some(Undo::Done { said }));
    workspace.take_back();
    assert_eq!(account_names(workspace), ["Seeland"]);
    assert_eq!(get_account(tab.open(), &id("a")), before);
    assert!(earlier(tab.open()).is_empty());

    begin(workspace);
    workspace.edit::<Account>(&id("a"), |account| {
        account.profile.sponsor = "Vera".to_owned();
    });
    workspace.take_back();
    let after = get_account(tab.open(), &id("a"));
    assert_eq!(after.profile.sponsor, "Vera");
    assert_eq!(after.meetings, before.meetings);
    assert_eq!(after.objectives, before.objectives);
    assert!(earlier(tab.open()).is_empty());
}

#[test]
fn an_earlier_plan_that_was_worked_on_stays_when_the_year_is_taken_back() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    let before = with_a_plan(workspace);
    begin(workspace);
    let ended = earlier(workspace).remove(0);
    workspace.edit::<Account>(&ended, |account| {
        account.profile.about = "Looked at".to_owned()
    });
    workspace.take_back();
    assert_eq!(get_account(workspace, &id("a")).meetings, before.meetings);
    assert_eq!(earlier(workspace), [ended]);
}

#[test]
fn begun_again_nothing_changes_and_nothing_more_is_kept() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    with_a_plan(workspace);
    begin(workspace);
    let now = get_account(workspace, &id("a"));
    assert_eq!(begin(workspace), Edited::Unchanged);
    assert_eq!(get_account(workspace, &id("a")), now);
    assert_eq!(earlier(workspace).len(), 1);
    let choices = YearChoices::usual(workspace.today());
    let gone = workspace.begin_next_year(&id("zz"), choices, String::new(), String::new());
    assert_eq!(gone, Edited::Gone);
}

#[test]
fn both_survive_a_backup_and_a_copy_is_no_earlier_plan() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    with_a_plan(workspace);
    begin(workspace);
    let file = workspace.export_all();
    let (_other_owner, _other_disk, other) = world();
    let elsewhere = other.open();
    let find = crate::data::assessment::testing::find;
    let read = backup::read(&file, find, workspace.today(), &|| elsewhere.new_id()).unwrap();
    let documents = read.documents.into_iter();
    elsewhere.import(documents.map(|one| one.unwrap().document).collect());
    assert_eq!(earlier(elsewhere), earlier(workspace));
    let copy = elsewhere.duplicate_account(&earlier(elsewhere)[0]).unwrap();
    assert_eq!(earlier(elsewhere).len(), 1);
    assert!(get_account(elsewhere, &copy).ended.is_none());
}
