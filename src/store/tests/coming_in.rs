//! Accounts that come in beside those that are here: what is shown before is what is done, and doing it again changes
//! nothing.

use proptest::prelude::*;

use super::restoring::{Two, compare, places, restore, two};
use super::*;
use crate::data::lineage::Lineage;
use crate::domain::account::Account;
use crate::store::{Compared, Relation, RestoreChoice};
use RestoreChoice::{Add, Copy, Join, Leave, Replace};

/// One account on both sides, of which each changed something since.
fn both_changed() -> (Two, String) {
    let two = two();
    two.a.create(account("a", "A"));
    restore(two.b, &two.a.export_all(), Add);
    two.wait();
    places(two.a, "a", "Bern");
    places(two.b, "a", "Chur");
    two.a.edit::<Account>(&id("a"), |account| {
        account.profile.manager = "Ada".to_owned()
    });
    let file = two.a.export_all();
    (two, file)
}

#[test]
fn what_is_shown_before_is_what_is_done() {
    for choice in [Join, Replace] {
        let (two, file) = both_changed();
        let (compared, lineage) = compare(two.b, &file);
        let [one] = &compared[..] else {
            panic!("{compared:?}");
        };
        let shown = two.b.would_be(one, choice).unwrap();
        two.b.restore_chosen(vec![(one.clone(), choice)], &lineage);
        let done = get_account(two.b, &id("a"));
        assert!(
            Document::from(done.clone()).says_the_same_as(&shown),
            "{choice:?}"
        );
        let place = if choice == Join { "Chur" } else { "Bern" };
        assert_eq!(
            (&*done.profile.place, &*done.profile.manager),
            (place, "Ada")
        );
        two.b.take_back();
        let back = get_account(two.b, &id("a"));
        assert_eq!((&*back.profile.place, &*back.profile.manager), ("Chur", ""));
    }
    let (two, file) = both_changed();
    let (compared, _) = compare(two.b, &file);
    for choice in [Leave, Add, Copy] {
        assert_eq!(two.b.would_be(&compared[0], choice), None, "{choice:?}");
    }
}

#[test]
fn lines_of_a_table_come_in_and_are_taken_back_as_one() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    let here = workspace.create(account("a", "A"));
    let mut changed = get_account(workspace, &here);
    changed.profile.manager = "Ada".to_owned();
    let one = |document: Account, here: Option<DocumentId>| Compared {
        document: document.into(),
        relation: if here.is_some() {
            Relation::Newer
        } else {
            Relation::New
        },
        is_known: true,
        here: here.map(|id| DocumentKey::new(Kind::Account, id)),
        edited_here: 0,
        choices: Vec::new(),
    };
    let bring = vec![
        (one(account("b", "B"), None), Add),
        (one(changed, Some(here.clone())), Replace),
    ];
    workspace.restore_chosen(bring, &Lineage::default());
    assert_eq!(account_names(workspace).len(), 2);
    assert_eq!(get_account(workspace, &here).profile.manager, "Ada");
    workspace.take_back();
    assert_eq!(account_names(workspace), ["A"]);
    assert_eq!(get_account(workspace, &here).profile.manager, "");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn a_file_that_was_taken_in_changes_nothing_the_second_time(
        here in prop::collection::vec("[a-c]{0,2}", 3),
        there in prop::collection::vec("[a-c]{0,2}", 3),
        known in 0_usize..=3,
        choice in prop::sample::select(vec![Leave, Add, Replace, Join, Copy]),
    ) {
        let two = two();
        for name in &["x", "y", "z"][..known] {
            two.a.create(account(name, name));
        }
        restore(two.b, &two.a.export_all(), Add);
        two.wait();
        for (name, (here, there)) in ["x", "y", "z"].iter().zip(here.iter().zip(&there)) {
            if two.a.account(&id(name)).is_none() {
                two.a.create(account(name, name));
            }
            places(two.a, name, there);
            if two.b.account(&id(name)).is_some() {
                places(two.b, name, here);
            }
        }
        let file = two.a.export_all();
        restore(two.b, &file, choice);
        let before = two.b.export_all();
        let (compared, lineage) = compare(two.b, &file);
        // Nothing is new by now, unless it was left out.
        prop_assert!(choice == Leave || compared.iter().all(|one| one.relation != Relation::New));
        if choice == Replace {
            prop_assert!(compared.iter().all(|one| one.relation == Relation::Same));
        }
        let usual: Vec<(Compared, RestoreChoice)> = compared
            .into_iter()
            .filter(|one| one.relation != Relation::New)
            .map(|one| {
                let choice = one.choices[0];
                (one, choice)
            })
            .collect();
        let again = two.b.restore_chosen(usual, &lineage);
        prop_assert_eq!(again.imported, Vec::new());
        let without_time = |text: &str| {
            let mut file: serde_json::Value = serde_json::from_str(text).unwrap();
            file.as_object_mut().unwrap().remove("exported");
            file
        };
        prop_assert_eq!(without_time(&two.b.export_all()), without_time(&before));
    }
}
