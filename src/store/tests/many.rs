//! What one document costs must not depend on how many others there are.

use super::*;
use crate::domain::account::Account;

/// What was asked of the storage: texts read or written, and listings of all keys.
fn counted(disk: &Disk, act: impl FnOnce()) -> (usize, usize) {
    disk.calls.set(0);
    disk.listings.set(0);
    act();
    (disk.calls.get(), disk.listings.get())
}

fn many(count: usize) -> (Owner, Rc<Disk>, Rc<Tab>) {
    let (owner, disk, tab) = world();
    let workspace = tab.open();
    let accounts = (0..count).map(|n| account(&format!("a{n}"), &format!("Account {n}")).into());
    workspace.import(accounts.collect());
    (owner, disk, tab)
}

#[test]
fn a_save_asks_the_same_of_the_storage_beside_any_number_of_others() {
    let costs = [5, 500].map(|count| {
        let (_owner, disk, tab) = many(count);
        let workspace = tab.open();
        let typing = || {
            for name in ["S", "Se", "See"] {
                workspace.edit::<Account>(&id("a3"), |account| account.name = name.to_owned());
            }
            tab.wait();
        };
        counted(&disk, typing)
    });
    // Both slots are read, one is written and read back.
    assert_eq!(costs, [(4, 0), (4, 0)]);
}

#[test]
fn opening_lists_the_keys_once_and_reads_each_slot_once() {
    let (_owner, disk, tab) = many(500);
    let opening = || {
        assert_eq!(account_names(tab.open()).len(), 500);
    };
    // The theme beside the two slots of each account.
    assert_eq!(counted(&disk, opening), (2 * 500 + 1, 1));
}

#[test]
fn typing_tells_the_order_of_accounts_only_when_it_changes() {
    let (_owner, _disk, tab) = many(5);
    let workspace = tab.open();
    let runs = ArcRwSignal::new(0);
    let count = runs.clone();
    let order = Memo::new(move |_| {
        count.update_untracked(|runs| *runs += 1);
        workspace.accounts().get()
    });
    for name in ["S", "Se", "See"] {
        tab.now.set(tab.now.get() + 1);
        workspace.edit::<Account>(&id("a3"), |account| account.name = name.to_owned());
        assert_eq!(order.get_untracked()[0], id("a3"));
    }
    assert_eq!(runs.get_untracked(), 1);
}
