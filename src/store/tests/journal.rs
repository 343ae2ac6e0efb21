//! The journal: what is called saved is there after the browser was killed.

use super::held::Held;
use super::killed::Journaled;
use super::*;
use crate::data::journal::{JournalEntry, STAYS};
use crate::data::keys::JOURNAL_MARK;
use crate::domain::account::Account;

fn is_saved(workspace: Workspace) -> bool {
    matches!(
        workspace.save_state().get_untracked(),
        SaveState::Saved {
            at: Some(_),
            is_journaled: true
        }
    )
}

#[test]
fn a_document_is_saved_when_the_journal_has_it() {
    let Journaled {
        _owner,
        tab,
        journal,
        workspace,
        ..
    } = Journaled::new();
    workspace.create(blank("a", "Spring"));
    rename(workspace, &id("a"), "Summer");
    tab.wait();
    assert_eq!(workspace.save_state().get_untracked(), SaveState::Saving);
    journal.commit();
    assert!(is_saved(workspace));
    // What is typed while the disk is at work is not saved with what was typed before.
    rename(workspace, &id("a"), "Autumn");
    workspace.flush();
    rename(workspace, &id("a"), "Winter");
    journal.commit();
    assert_eq!(workspace.save_state().get_untracked(), SaveState::Saving);
    workspace.flush();
    journal.commit();
    assert!(is_saved(workspace));
}

#[test]
fn whatever_the_disk_has_of_the_storage_all_that_was_saved_is_there_after_a_kill() {
    let Journaled {
        _owner,
        disk,
        tab,
        journal,
        workspace,
    } = Journaled::new();
    workspace.create(blank("a", "Spring"));
    workspace.create(blank("b", "Away"));
    workspace.create(blank("c", "Restored"));
    workspace.create(account("d", "Hospital"));
    workspace.set_theme(Theme::Dark);
    workspace.delete(&key("b")).unwrap();
    workspace.delete(&key("c")).unwrap();
    workspace.restore(&key("c")).unwrap();
    for name in ["Summer", "Autumn", "Winter"] {
        rename(workspace, &id("a"), name);
        workspace.flush();
    }
    workspace.edit::<Account>(&id("d"), |account| account.name.push_str(" of Bern"));
    workspace.flush();
    tab.wait();
    journal.commit();
    assert!(is_saved(workspace));
    let changes = disk.log.borrow().len();
    assert!(changes > 15, "{changes}");
    for had in 0..=changes {
        let after = Tab::new(disk.as_of(had), 7).open_with(&journal.as_is());
        let mut kept = names(after);
        kept.sort();
        assert_eq!(kept, ["Restored", "Winter"], "{had}");
        assert_eq!(account_names(after), ["Hospital of Bern"]);
        assert_eq!(after.trash().get_untracked().len(), 1);
        assert_eq!(after.theme().get_untracked(), Theme::Dark);
        assert_eq!(after.storage_warnings().get_untracked(), []);
    }
}

#[test]
fn answers_of_a_workshop_that_were_collected_are_there_after_a_kill() {
    let (_owner, disk, tab) = world();
    let journal = Rc::new(Records::default());
    let held = Held::new(&tab);
    let workspace = held.workspace;
    workspace.await_journal(|| {});
    workspace.open_journal(Rc::new(Rc::clone(&journal)));
    let before = disk.log.borrow().len();
    held.collect(0..300, 3);
    let batch = held.collect(300..320, 2).batch.unwrap();
    workspace.undo_batch(&held.id, batch).unwrap();
    tab.wait();
    journal.commit();
    assert!(is_saved(workspace));
    for had in before..=disk.log.borrow().len() {
        let tab = Tab::new(disk.as_of(had), 7);
        let after = held.again(&tab);
        after.workspace.open_journal(Rc::new(journal.as_is()));
        assert_eq!(after.n(), 300, "{had}");
        assert_eq!(after.workspace.storage_warnings().get_untracked(), []);
    }
}

#[test]
fn what_is_typed_before_the_journal_is_here_is_joined_with_what_the_storage_lost() {
    let Journaled {
        _owner,
        disk,
        tab,
        journal,
        workspace,
    } = Journaled::new();
    workspace.create(account("a", "Hospital"));
    let had = disk.log.borrow().len();
    for (n, name) in ["Clinic", "Clinic of", "Clinic of Bern"]
        .into_iter()
        .enumerate()
    {
        workspace.edit::<Account>(&id("a"), |account| account.name = name.into());
        workspace.flush();
        tab.wait();
        journal.commit();
        for edits in 0_u32..4 {
            let again = Tab::new(disk.as_of(had), 100 + n as u64);
            let after = again.open();
            after.await_journal(|| {});
            for edit in 0..edits {
                after.edit::<Account>(&id("a"), |account| {
                    account.profile.sponsor = format!("Board {edit}");
                });
                after.flush();
            }
            let records = journal.as_is();
            after.open_journal(Rc::new(Rc::clone(&records)));
            again.wait();
            records.commit();
            for workspace in [after, again.open()] {
                assert_eq!(account_names(workspace), [name], "{edits}");
                let sponsor = get_account(workspace, &id("a")).profile.sponsor;
                let typed = edits.checked_sub(1).map(|last| format!("Board {last}"));
                assert_eq!(sponsor, typed.unwrap_or_default());
            }
            assert_eq!(after.storage_warnings().get_untracked(), []);
        }
    }
}

#[test]
fn what_was_removed_stays_removed() {
    let Journaled {
        _owner,
        disk,
        tab,
        journal,
        workspace,
    } = Journaled::with_spring();
    workspace.wipe().unwrap();
    tab.wait();
    journal.commit();
    for had in 0..=disk.log.borrow().len() {
        let disk = disk.as_of(had);
        let after = Tab::new(disk.clone(), 7).open_with(&journal.as_is());
        assert!(names(after).is_empty(), "{had}");
        assert_eq!(
            after.save_state().get_untracked(),
            SaveState::Saved {
                at: None,
                is_journaled: true
            }
        );
    }
    // Nor is anything of it in the journal.
    let kept = journal.kept.borrow();
    let entries = kept.values();
    let entries = entries.filter_map(|record| JournalEntry::parse(record));
    let mut others = entries.filter(|entry| entry.key != JOURNAL_MARK);
    assert!(others.all(|entry| entry.text.is_none()));
}

#[test]
fn what_was_removed_while_there_was_no_journal_does_not_come_back() {
    let Journaled {
        _owner,
        tab,
        journal,
        ..
    } = Journaled::with_spring();
    let without = tab.open();
    without.delete(&key("a")).unwrap();
    let after = tab.open_with(&journal.as_is());
    assert!(names(after).is_empty());
    assert_eq!(after.trash().get_untracked().len(), 1);
}

#[test]
fn what_is_surely_on_the_disk_leaves_the_journal() {
    let Journaled {
        _owner,
        tab,
        journal,
        ..
    } = Journaled::with_spring();
    let kept = || journal.kept.borrow().len();
    let all = kept();
    assert!(all > 0);
    tab.open_with(&journal);
    assert_eq!(kept(), all);
    tab.now.set(tab.now.get() + STAYS + 1);
    let again = tab.open_with(&journal);
    // The clock may have jumped: not at once.
    assert_eq!(kept(), all);
    tab.wait();
    journal.commit();
    assert_eq!(kept(), 0);
    assert_eq!(names(again), ["Spring"]);
}

#[test]
fn what_another_tab_wrote_meanwhile_does_not_leave_the_journal_with_what_stood_there_before() {
    let Journaled {
        _owner,
        disk,
        tab,
        journal,
        workspace,
    } = Journaled::with_spring();
    rename(workspace, &id("a"), "Summer");
    tab.wait();
    journal.commit();
    tab.now.set(tab.now.get() + STAYS + 1);
    let changes = disk.log.borrow().len();
    let lost = disk.as_of(changes);
    // Another tab reads the journal, and what it lets go of is on its way while this one writes.
    let other = Tab::new(disk.clone(), 1000);
    other.now.set(tab.now.get());
    let second = other.open();
    rename(workspace, &id("a"), "Autumn");
    tab.wait();
    second.await_journal(|| {});
    second.open_journal(Rc::new(Rc::clone(&journal)));
    other.wait();
    journal.commit();
    let again = Tab::new(lost, 2000);
    again.now.set(tab.now.get());
    assert_eq!(names(again.open_with(&journal.as_is())), ["Autumn"]);
}

#[test]
fn a_journal_that_breaks_or_is_missing_is_said_and_everything_goes_on() {
    let Journaled {
        _owner,
        tab,
        journal,
        workspace,
        ..
    } = Journaled::new();
    workspace.create(blank("a", "Spring"));
    journal.fails.set(true);
    journal.commit();
    let lightly = |workspace: Workspace| {
        matches!(
            workspace.save_state().get_untracked(),
            SaveState::Saved {
                at: Some(_),
                is_journaled: false
            }
        )
    };
    assert!(lightly(workspace));
    rename(workspace, &id("a"), "Summer");
    tab.wait();
    assert!(lightly(workspace));
    assert_eq!(names(tab.open_with(&journal)), ["Summer"]);

    // One that is late is told all that was written meanwhile.
    let late = tab.open();
    late.await_journal(|| {});
    rename(late, &id("a"), "Autumn");
    tab.wait();
    assert_eq!(late.save_state().get_untracked(), SaveState::Saving);
    late.journal_is_late();
    assert!(lightly(late));
    let records = Rc::new(Records::default());
    late.open_journal(Rc::new(Rc::clone(&records)));
    records.commit();
    assert!(is_saved(late));
    assert_eq!(
        names(Tab::new(Rc::new(Disk::default()), 9).open_with(&records)),
        ["Autumn"]
    );
}

#[test]
fn where_nothing_was_written_a_journal_writes_nothing() {
    let (_owner, disk, tab) = world();
    let journal = Rc::new(Records::default());
    tab.open_with(&journal);
    tab.wait();
    journal.commit();
    assert_eq!(disk.keys().unwrap(), [""; 0]);
    assert!(journal.kept.borrow().is_empty());
}

#[test]
fn where_the_storage_cannot_be_read_nothing_is_called_saved_and_it_is_handed_over_later() {
    let Journaled {
        _owner,
        disk,
        tab,
        journal,
        workspace,
    } = Journaled::with_spring();
    let had = disk.log.borrow().len();
    rename(workspace, &id("a"), "Summer");
    workspace.flush();
    // Waits for the journal to be done with that.
    rename(workspace, &id("a"), "Autumn");
    workspace.flush();
    disk.is_blind.set(true);
    journal.commit();
    assert_eq!(workspace.save_state().get_untracked(), SaveState::Saving);
    disk.is_blind.set(false);
    tab.wait();
    journal.commit();
    assert!(is_saved(workspace));
    let after = Tab::new(disk.as_of(had), 7).open_with(&journal.as_is());
    assert_eq!(names(after), ["Autumn"]);
}

#[test]
fn a_storage_that_fails_while_the_journal_is_opened_loses_nothing_of_either() {
    let Journaled {
        _owner,
        disk,
        tab,
        journal,
        workspace,
    } = Journaled::new();
    workspace.create(account("a", "Hospital"));
    tab.wait();
    let had = disk.log.borrow().len();
    workspace.edit::<Account>(&id("a"), |account| account.name = "Clinic".into());
    workspace.flush();
    journal.commit();
    assert!(is_saved(workspace));
    // It was killed, and somebody types who has not read the journal.
    for sights in 0..60 {
        let (disk, records) = (disk.as_of(had), journal.as_is());
        let again = Tab::new(disk.clone(), 100);
        let after = again.open();
        after.await_journal(|| {});
        after.edit::<Account>(&id("a"), |account| account.name = "Ward".into());
        after.flush();
        let had = disk.log.borrow().len();
        disk.sights.set(Some(sights));
        after.open_journal(Rc::new(Rc::clone(&records)));
        records.commit();
        // Killed again: the storage is as it was before it failed.
        let last = Tab::new(disk.as_of(had), 200).open_with(&records.as_is());
        let mut kept = account_names(last);
        kept.sort();
        assert_eq!(kept, ["Clinic (copy)", "Ward"], "{sights}");
    }
}

#[test]
fn what_takes_the_place_of_what_a_tab_without_a_journal_deleted_brings_that_along_in_the_trash() {
    let Journaled {
        _owner,
        disk,
        tab,
        journal,
        workspace,
    } = Journaled::with_spring();
    let had = disk.log.borrow().len();
    Tab::new(disk.clone(), 1000)
        .open()
        .delete(&key("a"))
        .unwrap();
    workspace.refresh(None);
    workspace.import(vec![blank("a", "Older").into()]);
    tab.wait();
    journal.commit();
    assert!(is_saved(workspace));
    let after = Tab::new(disk.as_of(had), 7).open_with(&journal.as_is());
    assert_eq!(names(after), ["Older"]);
    let trash = after.trash().get_untracked();
    let trash: Vec<&str> = trash
        .iter()
        .map(|one| one.document.content().name())
        .collect();
    assert_eq!(trash, ["Spring"]);
}
