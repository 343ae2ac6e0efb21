//! What holds for assessments holds for accounts: these tests are of what an account has on its own, and one
//! way through everything that can be done with a document.

use super::*;
use crate::data::account::example::{FILE, read_example};
use crate::data::kind::Kind;
use crate::domain::account::Account;
use crate::domain::account::profile::TeamMember;
use crate::domain::records::{Record, RecordId};

fn account_key(name: &str) -> DocumentKey {
    DocumentKey::new(Kind::Account, id(name))
}

fn rename_account(workspace: Workspace, name: &str) -> Edited {
    workspace.edit::<Account>(&id("a"), |account| account.name = name.to_owned())
}

#[test]
fn an_account_is_saved_and_there_when_the_page_opens_again() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    workspace.create(blank("a", "An assessment of the same name"));
    let id = workspace.create(account("a", ""));
    assert_eq!(id, super::id("a"));
    assert_eq!(rename_account(workspace, "See\nland"), Edited::Changed);
    assert_eq!(rename_account(workspace, "See land"), Edited::Unchanged);
    assert_eq!(
        workspace.edit::<Account>(&super::id("zz"), |_| {}),
        Edited::Gone
    );
    tab.wait();
    assert_eq!(get_account(workspace, &id).name, "See land");
    assert_eq!(get_account(tab.open(), &id), get_account(workspace, &id));
    assert!(disk.get("trellis:account:a:b").unwrap().is_some());
    assert_eq!(names(tab.open()).len(), 1);
}

#[test]
fn the_account_that_was_edited_last_comes_first() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    for name in ["a", "b", "c"] {
        workspace.create(account(name, name));
        tab.wait();
    }
    assert_eq!(account_names(workspace), ["c", "b", "a"]);
    rename_account(workspace, "a again");
    assert_eq!(account_names(workspace), ["a again", "c", "b"]);
    // A clock that goes back.
    tab.now.set(tab.now.get() - 500);
    rename_account(workspace, "a earlier");
    assert_eq!(account_names(workspace), ["c", "a earlier", "b"]);
    workspace.flush();
    assert_eq!(account_names(tab.open()), account_names(workspace));
}

#[test]
fn the_worked_example_is_there_once_and_fresh_after_it_was_deleted() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    assert_eq!(workspace.example_account(), None);
    assert_eq!(workspace.create_example_account("{}"), None);
    let example = workspace.create_example_account(FILE).unwrap();
    assert_eq!(workspace.example_account(), Some(example.clone()));
    let of_today = read_example(FILE, workspace.today()).unwrap();
    let opened = get_account(workspace, &example);
    assert_eq!(opened.created, of_today.created);
    assert!(opened.example);
    // Tried out, it stays as it is until it is deleted.
    workspace.edit::<Account>(&example, |account| account.name = "Tried".to_owned());
    assert_eq!(
        workspace.create_example_account(FILE),
        Some(example.clone())
    );
    assert_eq!(account_names(workspace), ["Tried"]);
    workspace
        .delete(&DocumentKey::new(Kind::Account, example))
        .unwrap();
    assert_eq!(workspace.example_account(), None);
    assert!(workspace.create_example_account(FILE).is_some());
    assert_eq!(account_names(workspace), [of_today.name]);
}

#[test]
fn a_duplicate_keeps_the_plan_and_is_the_persons_own() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    let mut example = account("a", "Seeland");
    example.example = true;
    example.archived = true;
    example.team.push(TeamMember::blank(RecordId::fixed(1)));
    workspace.create(example);
    let copy = workspace.duplicate_account(&id("a")).unwrap();
    let copy = get_account(workspace, &copy);
    assert_eq!(copy.name, "Seeland (copy)");
    assert!(copy.id != id("a") && !copy.example && !copy.archived);
    assert_eq!(copy.team.len(), 1);
    assert_eq!(workspace.duplicate_account(&id("zz")), None);
}

#[test]
fn an_account_goes_to_the_trash_and_comes_back() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    workspace.create(account("a", "Seeland"));
    workspace.create(blank("a", "Spring"));
    let before = get_account(workspace, &id("a"));
    workspace.delete_all(&[account_key("a"), key("a")]).unwrap();
    assert!(account_names(workspace).is_empty() && names(workspace).is_empty());
    let names_taken = vec!["Seeland".to_owned(), "Spring".to_owned()];
    assert_eq!(
        workspace.undo().get_untracked(),
        Some(Undo::Deleted { names: names_taken })
    );
    let again = tab.open();
    assert_eq!(again.trash().get_untracked().len(), 2);
    assert_eq!(again.restore(&account_key("a")), Some(account_key("a")));
    assert_eq!(get_account(again, &id("a")), before);
    assert_eq!(again.trash().get_untracked()[0].key, key("a"));

    again.delete(&account_key("a")).unwrap();
    again.take_back();
    assert_eq!(get_account(tab.open(), &id("a")), before);
}

#[test]
fn a_damaged_account_is_set_aside_and_a_newer_one_is_only_shown() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    workspace.create(account("a", "Seeland"));
    workspace.create(account("b", "Bergland"));
    let mut newer = stored(&*disk, "trellis:account:b:a").unwrap();
    newer.schema += 1;
    disk.set("trellis:account:b:a", &newer.to_string()).unwrap();
    disk.set("trellis:account:a:a", "?").unwrap();
    let again = tab.open();
    assert_eq!(account_names(again), ["Bergland"]);
    let aside = again.set_aside().get_untracked();
    assert_eq!(aside[0].origin, "trellis:account:a:a");
    let change = again.edit::<Account>(&id("b"), |account| account.name.clear());
    assert_eq!(change, Edited::ReadOnly);
    assert!(untrack(
        || again.is_read_only(&DocumentKey::new(Kind::Account, id("b")))
    ));
}

#[test]
fn what_was_removed_from_an_account_comes_back_beside_what_was_written_since() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    let mut new = account("a", "Seeland");
    let member = |name: &str, number| TeamMember {
        name: name.to_owned(),
        ..TeamMember::blank(RecordId::fixed(number))
    };
    new.team.push(member("Ada", 1));
    new.team.push(member("Bo", 2));
    workspace.create(new);
    let remove = |account: &mut crate::domain::account::Account| {
        let (place, ada) = account.team.remove(RecordId::fixed(1))?;
        let put_back: PutBack<_> =
            Box::new(move |account: &mut crate::domain::account::Account| {
                account.team.insert(place, ada);
            });
        Some(put_back)
    };
    let edited = workspace.edit_undoable::<Account>(&id("a"), "Ada".into(), remove);
    assert_eq!(edited, Edited::Changed);
    let name = "Ada".to_owned();
    assert_eq!(
        workspace.undo().get_untracked(),
        Some(Undo::Removed { name })
    );
    rename_account(workspace, "Seeland clinic");
    workspace.take_back();
    let after = get_account(workspace, &id("a"));
    let team: Vec<&str> = after.team.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(
        (after.name.as_str(), &team[..]),
        ("Seeland clinic", &["Ada", "Bo"][..])
    );
    workspace.flush();
    assert_eq!(get_account(tab.open(), &id("a")), after);

    // Nothing to remove, nothing to take back.
    workspace.edit_undoable::<Account>(&id("a"), "Nobody".into(), |account| {
        account.team.remove(RecordId::fixed(9))?;
        None
    });
    assert_eq!(workspace.undo().get_untracked(), None);
}
