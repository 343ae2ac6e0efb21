//! What the journal brings back of documents after a kill, where something was written meanwhile.

use super::killed::{Killed, add_action, all_actions, set_name, set_sponsor, sponsor};
use super::*;
use crate::domain::account::Account;
use crate::domain::account::tactics::Action;
use crate::domain::assessment::testing::answer;
use crate::domain::programme::Programme;
use crate::domain::records::{Record, RecordId};

#[test]
fn what_a_session_without_a_journal_wrote_is_joined_with_what_the_storage_lost() {
    // Fewer, as many and more writes than were lost.
    for (lost, later) in [(1, 3), (2, 2), (3, 1), (5, 1)] {
        let killed = Killed::after(
            |one| drop(one.create(account("a", "Hospital"))),
            |one| (0..lost).for_each(|n| set_name(one, &format!("Clinic {n}"))),
        );
        killed.without_journal(|one| {
            (0..later).for_each(|n| set_sponsor(one, &format!("Board {n}")));
        });
        let after = killed.with_journal();
        assert_eq!(account_names(after), [format!("Clinic {}", lost - 1)]);
        assert_eq!(sponsor(after, &id("a")), format!("Board {}", later - 1));
        assert_eq!(after.storage_warnings().get_untracked(), []);
        assert_eq!(account_names(killed.with_journal()).len(), 1);
    }
}

#[test]
fn of_what_both_changed_the_lost_one_is_a_copy_once() {
    let killed = Killed::after(
        |one| drop(one.create(account("a", "Hospital"))),
        |one| {
            set_sponsor(one, "Board");
            set_sponsor(one, "Board of Bern");
        },
    );
    killed.without_journal(|one| set_sponsor(one, "Nobody"));
    let after = killed.with_journal();
    let is_told = |workspace: Workspace| {
        let warnings = workspace.storage_warnings().get_untracked();
        matches!(&warnings[..], [StorageWarning::ChangedElsewhere { .. }])
    };
    assert!(is_told(after));
    for workspace in [after, killed.with_journal()] {
        let mut sponsors: Vec<String> = workspace
            .accounts()
            .get_untracked()
            .iter()
            .map(|id| sponsor(workspace, id))
            .collect();
        sponsors.sort();
        assert_eq!(sponsors, ["Board of Bern", "Nobody"]);
        assert_eq!(sponsor(workspace, &id("a")), "Nobody");
    }
}

#[test]
fn where_nobody_knows_what_both_come_from_the_lost_one_is_a_copy_or_set_aside() {
    let killed = Killed::after(
        |one| {
            one.create(account("a", "Hospital"));
            one.edit_only::<Programme>(|plan| {
                plan.actions.push(Action::blank(RecordId::fixed(1)));
            });
        },
        |one| {
            set_name(one, "Clinic");
            one.edit_only::<Programme>(|plan| {
                plan.actions.get_mut(RecordId::fixed(1)).unwrap().what = "lost".into();
            });
        },
    );
    // Two sessions take both slots.
    for place in ["Bern", "Thun"] {
        killed.without_journal(|one| {
            one.edit::<Account>(&id("a"), |account| account.profile.place = place.into());
            one.edit_only::<Programme>(|plan| {
                plan.actions.get_mut(RecordId::fixed(1)).unwrap().owner = place.into();
            });
        });
    }
    for _ in 0..2 {
        let after = killed.with_journal();
        let mut names = account_names(after);
        names.sort();
        assert_eq!(names, ["Clinic (copy)", "Hospital"]);
        assert_eq!(get_account(after, &id("a")).profile.place, "Thun");
        let plan = after.programme().get_untracked();
        assert_eq!(plan.actions.get(RecordId::fixed(1)).unwrap().owner, "Thun");
        let aside = after.set_aside().get_untracked();
        assert_eq!(aside.len(), 1);
        assert!(aside[0].text.contains("lost"));
    }
}

#[test]
fn what_was_only_thought_lost_is_not_brought_back_over_what_came_later() {
    let (_owner, disk, tab) = world();
    let journal = Rc::new(Records::default());
    let workspace = tab.open_with(&journal);
    workspace.create(account("a", "Hospital"));
    tab.wait();
    journal.commit();
    set_name(workspace, "Clinic");
    // The text reached the disk, and how far the journal came did not.
    let had = disk.log.borrow().len();
    tab.wait();
    journal.commit();
    let disk = disk.as_of(had);
    let late = Tab::new(disk.clone(), 50_000).open();
    late.await_journal(|| {});
    late.journal_is_late();
    set_name(late, "Clinic of Bern");
    set_name(late, "Clinic of Thun");
    let after = Tab::new(disk, 60_000).open_with(&journal.as_is());
    assert_eq!(account_names(after), ["Clinic of Thun"]);
    assert_eq!(after.storage_warnings().get_untracked(), []);
}

#[test]
fn actions_of_both_are_in_the_plan_that_there_is_one_of() {
    let killed = Killed::after(
        |one| add_action(one, 1, "kept"),
        |one| add_action(one, 2, "lost"),
    );
    killed.without_journal(|one| {
        add_action(one, 3, "meanwhile");
        add_action(one, 4, "later");
    });
    let after = killed.with_journal();
    assert_eq!(all_actions(after), ["kept", "later", "lost", "meanwhile"]);
}

#[test]
fn answers_are_joined_wherever_the_person_stood_in_the_questionnaire() {
    let items: Vec<_> = TEST.items().collect();
    let choose = |workspace: Workspace, item: usize| {
        workspace.edit::<Assessment>(&id("a"), |one| {
            one.answers.set(items[item], answer(3));
            one.position = Some(items[item].clone());
        });
        workspace.flush();
    };
    // Who only looks at it meanwhile, stands somewhere else in it.
    let look = |workspace: Workspace| {
        workspace.edit::<Assessment>(&id("a"), |one| one.position = Some(items[2].clone()));
    };
    let meanwhile: [&dyn Fn(Workspace); 2] = [&look, &|one| choose(one, 2)];
    for (meanwhile, answered) in meanwhile.into_iter().zip([vec![0, 1], vec![0, 1, 2]]) {
        let killed = Killed::after(
            |one| {
                one.create(blank("a", "Spring"));
                choose(one, 0);
            },
            |one| choose(one, 1),
        );
        killed.without_journal(meanwhile);
        for workspace in [killed.with_journal(), killed.with_journal()] {
            assert_eq!(names(workspace), ["Spring"]);
            let there = get(workspace, &id("a"));
            for (at, item) in items.iter().enumerate().take(3) {
                let code = if answered.contains(&at) { 3 } else { 0 };
                assert_eq!(there.answers.get(item), answer(code), "{at}");
            }
            assert_eq!(there.position.as_ref(), Some(items[2]));
            assert_eq!(workspace.storage_warnings().get_untracked(), []);
        }
    }
}

#[test]
fn tabs_that_write_to_the_journal_by_turns_remember_whom_the_others_met() {
    let (_owner, disk, tab) = world();
    let journal = Rc::new(Records::default());
    let first = tab.open_with(&journal);
    first.create(account("a", "Hospital"));
    tab.wait();
    journal.commit();
    let other = Tab::new(disk.clone(), 1000);
    let second = other.open();
    second.await_journal(|| {});
    set_name(second, "Clinic");
    let had = disk.log.borrow().len();
    second.open_journal(Rc::new(Rc::clone(&journal)));
    set_name(second, "Ward");
    other.wait();
    journal.commit();
    first.refresh(None);
    set_sponsor(first, "Board");
    tab.wait();
    journal.commit();
    // What is on the disk is what the second wrote before it had read the journal.
    let after = Tab::new(disk.as_of(had), 2000).open_with(&journal.as_is());
    assert_eq!(account_names(after), ["Ward"]);
    assert_eq!(sponsor(after, &id("a")), "Board");
    assert_eq!(after.storage_warnings().get_untracked(), []);
}
