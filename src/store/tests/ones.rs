//! The portfolio and the programme's plan: documents that there is one of.

use super::*;
use crate::data::kind::Kind;
use crate::domain::account::tactics::Action;
use crate::domain::portfolio::Portfolio;
use crate::domain::programme::Programme;
use crate::domain::records::{Record, RecordId};

fn act(workspace: Workspace, number: u32, what: &str) {
    workspace.edit_only::<Programme>(|programme| {
        programme.actions.push(Action {
            what: what.to_owned(),
            ..Action::blank(RecordId::fixed(number))
        });
    });
}

fn actions(workspace: Workspace) -> Vec<String> {
    let programme = workspace.programme().get_untracked();
    programme
        .actions
        .iter()
        .map(|one| one.what.clone())
        .collect()
}

fn set_currency(workspace: Workspace, currency: &str) -> Edited {
    workspace.edit_only::<Portfolio>(|portfolio| portfolio.currency = currency.to_owned())
}

fn currency(workspace: Workspace) -> String {
    workspace.portfolio().get_untracked().currency
}

fn two_tabs() -> (Owner, Rc<Disk>, [Workspace; 2]) {
    let (owner, disk, one) = world();
    let first = one.open();
    let second = Tab::new(disk.clone(), 1000).open();
    (owner, disk, [first, second])
}

#[test]
fn the_portfolio_and_the_plan_are_there_before_anything_is_written() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    assert_eq!(currency(workspace), "EUR");
    assert!(actions(workspace).is_empty());
    assert!(disk.keys().unwrap().is_empty());
    assert_eq!(set_currency(workspace, "EUR"), Edited::Unchanged);
    assert_eq!(set_currency(workspace, "CHF"), Edited::Changed);
    act(workspace, 1, "Name a sponsor");
    workspace.flush();
    let again = tab.open();
    assert_eq!(currency(again), "CHF");
    assert_eq!(actions(again), ["Name a sponsor"]);
    again.delete(&DocumentKey::single(Kind::Programme)).unwrap();
    assert_eq!(actions(again).len(), 1);
}

#[test]
fn two_tabs_that_plan_at_once_get_the_actions_of_both() {
    let (_owner, _disk, [first, second]) = two_tabs();
    act(second, 1, "theirs");
    act(second, 3, "theirs too");
    act(first, 1, "ours");
    act(first, 2, "ours too");
    second.flush();
    first.flush();
    let both = ["ours", "ours too", "theirs too"];
    assert_eq!(actions(first), both);
    let warnings = first.storage_warnings().get_untracked();
    let [StorageWarning::TextReplaced { texts, .. }] = &warnings[..] else {
        panic!("{warnings:?}");
    };
    assert_eq!(texts, &["theirs"]);
    second.refresh(Some("trellis:programme:main:a"));
    assert_eq!(actions(second), both);
}

#[test]
fn the_last_choice_of_the_portfolio_counts() {
    let (_owner, _disk, [first, second]) = two_tabs();
    set_currency(second, "CHF");
    set_currency(first, "SEK");
    second.flush();
    first.flush();
    second.refresh(Some("trellis:portfolio:main:b"));
    assert_eq!(
        (currency(first), currency(second)),
        ("SEK".into(), "SEK".into())
    );
}

#[test]
fn a_plan_that_a_newer_version_wrote_meanwhile_leaves_ours_set_aside() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    act(workspace, 1, "first");
    workspace.flush();
    act(workspace, 2, "ours");
    let mut newer = stored(&*disk, "trellis:programme:main:a").unwrap();
    newer.schema += 1;
    newer.stamp.revision += 1;
    disk.set("trellis:programme:main:b", &newer.to_string())
        .unwrap();
    workspace.flush();
    assert_eq!(actions(workspace), ["first"]);
    assert_eq!(set_currency(workspace, "CHF"), Edited::Changed);
    assert_eq!(
        workspace.edit_only::<Programme>(|plan| plan.actions = Default::default()),
        Edited::ReadOnly
    );
    let aside = workspace.set_aside().get_untracked();
    assert!(aside[0].text.contains("ours"));
}

#[test]
fn a_damaged_plan_is_set_aside_and_the_page_opens_with_an_empty_one() {
    let (_owner, disk, tab) = world();
    disk.set("trellis:programme:main:a", "?").unwrap();
    let workspace = tab.open();
    assert!(actions(workspace).is_empty());
    assert_eq!(workspace.set_aside().get_untracked().len(), 1);
    act(workspace, 1, "first");
    workspace.flush();
    assert_eq!(actions(tab.open()), ["first"]);
}

#[test]
fn what_was_removed_from_the_plan_comes_back() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    act(workspace, 1, "first");
    workspace.edit_only_undoable::<Programme>("first".into(), |plan| {
        let (place, action) = plan.actions.remove(RecordId::fixed(1))?;
        Some(Box::new(move |plan| {
            plan.actions.insert(place, action);
        }))
    });
    assert!(actions(workspace).is_empty());
    act(workspace, 2, "second");
    workspace.take_back();
    assert_eq!(actions(workspace), ["first", "second"]);
}

#[test]
fn removing_everything_takes_the_plan_and_brings_it_back() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    act(workspace, 1, "first");
    set_currency(workspace, "CHF");
    workspace.create(account("a", "Seeland"));
    workspace.flush();
    let keys = disk.keys().unwrap();
    workspace.wipe().unwrap();
    assert!(actions(workspace).is_empty() && account_names(workspace).is_empty());
    assert_eq!(currency(workspace), "EUR");
    assert_eq!(
        workspace.undo().get_untracked(),
        Some(Undo::Wiped { count: 3 })
    );
    workspace.take_back();
    assert_eq!(disk.keys().unwrap(), keys);
    assert_eq!(actions(workspace), ["first"]);
    assert_eq!(currency(workspace), "CHF");
    assert_eq!(account_names(workspace), ["Seeland"]);
}

#[test]
fn of_two_tabs_that_change_two_actions_neither_writes_over_the_others() {
    let (_owner, disk, [first, second]) = two_tabs();
    act(first, 1, "one");
    act(first, 2, "two");
    first.flush();
    tell(&disk, second);
    let change = |workspace: Workspace, number: u32, what: &str| {
        workspace.edit_only::<Programme>(|plan| {
            plan.actions.get_mut(RecordId::fixed(number)).unwrap().what = what.to_owned();
        });
    };
    change(first, 1, "one, by the first");
    change(second, 2, "two, by the second");
    first.flush();
    second.flush();
    tell(&disk, first);
    for workspace in [first, second] {
        assert_eq!(
            actions(workspace),
            ["one, by the first", "two, by the second"]
        );
        assert_eq!(workspace.storage_warnings().get_untracked(), []);
    }
    change(first, 1, "by the first");
    change(second, 1, "by the second");
    first.flush();
    second.flush();
    tell(&disk, first);
    for workspace in [first, second] {
        assert_eq!(actions(workspace), ["by the second", "two, by the second"]);
    }
    let warnings = second.storage_warnings().get_untracked();
    let [StorageWarning::TextReplaced { texts, .. }] = &warnings[..] else {
        panic!("{warnings:?}");
    };
    assert_eq!(texts, &["by the first"]);
}
