//! Taking back the last acts, and doing them again.

use std::cell::RefCell;

use super::*;
use crate::domain::account::Account;
use crate::domain::account::tactics::Action;
use crate::domain::portfolio::Portfolio;
use crate::domain::programme::Programme;
use crate::domain::records::{Record, RecordId};
use crate::domain::workshop::{Progress, Workshop};
use crate::store::{Came, LastActs, TookBack, Whereabouts};

thread_local! {
    static WHERE: RefCell<Whereabouts> = RefCell::default();
}

/// The person is at this address, typing or not.
fn be_at(address: &str, is_typing: bool) {
    let address = address.split('/').map(str::to_owned).collect();
    WHERE.set(Whereabouts { address, is_typing });
}

fn keep(workspace: Workspace, earlier: &str) -> LastActs {
    workspace.keep_acts(|| WHERE.with_borrow(Clone::clone), earlier)
}

fn account_a() -> (Owner, Rc<Disk>, Rc<Tab>, Workspace, LastActs) {
    let (owner, disk, tab) = world();
    let workspace = tab.open();
    workspace.create(account("a", "Seeland"));
    be_at("accounts/a", false);
    let acts = keep(workspace, "");
    (owner, disk, tab, workspace, acts)
}

fn change(workspace: Workspace, change: impl FnOnce(&mut Account)) {
    assert_eq!(workspace.edit::<Account>(&id("a"), change), Edited::Changed);
}

fn action(number: u32, what: &str) -> Action {
    Action {
        what: what.to_owned(),
        ..Action::blank(RecordId::fixed(number))
    }
}

fn said(workspace: Workspace) -> TookBack {
    match workspace.undo().get_untracked() {
        Some(Undo::TookBack(said)) => said,
        other => panic!("{other:?}"),
    }
}

#[test]
fn acts_are_taken_back_one_after_the_other_and_done_again() {
    let (_owner, _disk, _tab, workspace, acts) = account_a();
    let start = get_account(workspace, &id("a"));
    change(workspace, |one| one.profile.place = "Bern".to_owned());
    change(workspace, |one| {
        one.actions.push(action(1, "Call"));
    });
    change(workspace, |one| {
        one.actions.remove(RecordId::fixed(1));
    });
    acts.take_back();
    assert_eq!(get_account(workspace, &id("a")).actions.len(), 1);
    let it = said(workspace);
    assert_eq!((it.how, &*it.thing, it.again), (Came::Back, "Call", false));
    assert_eq!(it.path, ["actions"]);
    acts.take_back();
    assert_eq!(said(workspace).how, Came::Away);
    acts.take_back();
    let it = said(workspace);
    assert_eq!((it.how, &*it.thing), (Came::Changed, "Seeland"));
    assert_eq!(it.path, ["profile", "place"]);
    let mut now = get_account(workspace, &id("a"));
    now.edited = start.edited;
    assert_eq!(now, start);
    // There is no more.
    acts.take_back();
    assert_eq!(said(workspace), it);
    acts.do_again();
    acts.do_again();
    let now = get_account(workspace, &id("a"));
    assert_eq!((&*now.profile.place, now.actions.len()), ("Bern", 1));
    assert!(said(workspace).again);
    // The button turns round what was done last.
    workspace.take_back();
    assert_eq!(get_account(workspace, &id("a")).actions.len(), 0);
    workspace.take_back();
    assert_eq!(get_account(workspace, &id("a")).actions.len(), 1);
    acts.do_again();
    acts.do_again();
    assert_eq!(get_account(workspace, &id("a")).actions.len(), 0);
}

#[test]
fn typing_in_one_field_is_one_act() {
    let (_owner, _disk, _tab, workspace, acts) = account_a();
    be_at("accounts/a", true);
    for text in ["B", "Be", "Ber"] {
        change(workspace, |one| one.profile.place = text.to_owned());
    }
    acts.pause();
    change(workspace, |one| one.profile.place = "Bern".to_owned());
    acts.take_back();
    assert_eq!(get_account(workspace, &id("a")).profile.place, "Ber");
    acts.take_back();
    assert_eq!(get_account(workspace, &id("a")).profile.place, "");
}

#[test]
fn what_another_tab_wrote_is_not_taken_back() {
    let (_owner, disk, _tab, workspace, acts) = account_a();
    workspace.flush();
    let other = Tab::new(disk.clone(), 1000).open();
    be_at("accounts/a", true);
    change(workspace, |one| one.profile.place = "B".to_owned());
    workspace.flush();
    tell(&disk, other);
    other.edit::<Account>(&id("a"), |one| one.profile.about = "Theirs".to_owned());
    other.flush();
    tell(&disk, workspace);
    // In the same field, without a pause: what came in between is not part of it.
    change(workspace, |one| one.profile.place = "Be".to_owned());
    workspace.flush();
    acts.take_back();
    acts.take_back();
    let now = get_account(workspace, &id("a"));
    assert_eq!((&*now.profile.place, &*now.profile.about), ("", "Theirs"));
    workspace.flush();
    tell(&disk, other);
    other.edit::<Account>(&id("a"), |one| one.profile.place = "Basel".to_owned());
    other.flush();
    tell(&disk, workspace);
    // Theirs by now.
    acts.do_again();
    assert_eq!(get_account(workspace, &id("a")).profile.place, "Basel");
}

#[test]
fn each_page_takes_back_its_own_acts() {
    let (_owner, _disk, _tab, workspace, acts) = account_a();
    change(workspace, |one| one.profile.place = "Bern".to_owned());
    be_at("accounts/portfolio", false);
    workspace.edit_only::<Portfolio>(|one| one.currency = "CHF".to_owned());
    be_at("programme", false);
    workspace.edit_only::<Programme>(|one| {
        one.actions.push(action(1, "Name a sponsor"));
    });
    be_at("assess", false);
    acts.take_back();
    assert_eq!(workspace.undo().get_untracked(), None);
    be_at("programme", false);
    acts.take_back();
    assert!(workspace.programme().get_untracked().actions.is_empty());
    acts.take_back();
    be_at("accounts", false);
    acts.take_back();
    assert_eq!(workspace.portfolio().get_untracked().currency, "EUR");
    acts.take_back();
    assert_eq!(get_account(workspace, &id("a")).profile.place, "Bern");
    be_at("accounts/a/actions", false);
    acts.take_back();
    assert_eq!(get_account(workspace, &id("a")).profile.place, "");
}

#[test]
fn acts_are_there_when_the_page_is_loaded_anew() {
    let (_owner, _disk, tab, workspace, acts) = account_a();
    be_at("accounts/a", true);
    change(workspace, |one| one.profile.place = "Bern".to_owned());
    let kept = acts.to_text();
    workspace.flush();
    let again = tab.open();
    be_at("accounts/a", false);
    let acts = keep(again, &kept);
    acts.take_back();
    assert_eq!(get_account(again, &id("a")).profile.place, "");
    acts.do_again();
    assert_eq!(get_account(again, &id("a")).profile.place, "Bern");
    // Of what is not here any more nothing is kept.
    again
        .delete(&DocumentKey::new(crate::data::kind::Kind::Account, id("a")))
        .unwrap();
    assert_eq!(acts.to_text(), "");
}

#[test]
fn what_was_changed_before_they_were_kept_can_be_taken_back() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    workspace.create(account("a", "Seeland"));
    be_at("accounts/a", false);
    change(workspace, |one| one.profile.place = "Bern".to_owned());
    change(workspace, |one| one.profile.about = "A group".to_owned());
    let acts = keep(workspace, "");
    acts.take_back();
    let now = get_account(workspace, &id("a"));
    assert_eq!((&*now.profile.place, &*now.profile.about), ("", ""));
}

#[test]
fn what_is_on_offer_is_what_the_keys_take_back() {
    let (_owner, _disk, _tab, workspace, acts) = account_a();
    change(workspace, |one| {
        one.actions.push(action(1, "Call"));
    });
    let remove = || {
        workspace.edit_undoable::<Account>(&id("a"), "Call".into(), |one| {
            let (place, action) = one.actions.remove(RecordId::fixed(1))?;
            Some(Box::new(move |one: &mut Account| {
                one.actions.insert(place, action);
            }) as PutBack<Account>)
        })
    };
    remove();
    acts.take_back();
    assert_eq!(get_account(workspace, &id("a")).actions.len(), 1);
    assert_eq!(said(workspace).how, Came::Back);
    // It was one act, not two.
    acts.do_again();
    assert_eq!(get_account(workspace, &id("a")).actions.len(), 0);
    acts.take_back();
    acts.take_back();
    assert_eq!(get_account(workspace, &id("a")).actions.len(), 0);
    assert_eq!(said(workspace).how, Came::Away);

    // By the button, something else in between: then it is an act of its own.
    acts.do_again();
    remove();
    change(workspace, |one| one.profile.place = "Bern".to_owned());
    workspace.take_back();
    acts.take_back();
    let now = get_account(workspace, &id("a"));
    assert_eq!((now.actions.len(), &*now.profile.place), (0, "Bern"));

    // A document comes back the same way.
    let key = DocumentKey::new(crate::data::kind::Kind::Account, id("a"));
    workspace.delete(&key).unwrap();
    be_at("accounts", false);
    acts.take_back();
    assert_eq!(get_account(workspace, &id("a")).name, "Seeland");
    assert_eq!(said(workspace), TookBack::default());
}

#[test]
fn how_far_a_workshop_is_does_not_go_back() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    let session = crate::domain::workshop::testing::session();
    let workshop = workspace.create(Workshop::new(id("w"), session));
    be_at("workshops/w", false);
    let acts = keep(workspace, "");
    let change = |change: fn(&mut Workshop)| workspace.edit::<Workshop>(&workshop, change);
    change(|one| one.notes = "Coffee".to_owned());
    change(|one| one.progress = Progress::Collecting);
    acts.take_back();
    let now = workspace
        .get::<Workshop>(&workshop)
        .unwrap()
        .get_untracked();
    assert_eq!((now.progress, &*now.notes), (Progress::Collecting, ""));
}
