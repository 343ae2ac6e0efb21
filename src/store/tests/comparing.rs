//! How the documents of a file stand to what is here.

use super::restoring::{places, relations, restore, two};
use super::*;
use crate::data::backup;
use crate::data::lineage::LINEAGE;
use crate::store::{Relation, RestoreChoice};

#[test]
fn a_copy_says_what_is_new_same_newer_older_and_changed_in_both() {
    let two = two();
    for name in ["a", "b", "c", "d"] {
        two.a.create(account(name, &name.to_uppercase()));
    }
    let first = two.a.export_all();
    assert!(
        restore(two.b, &first, RestoreChoice::Add)
            .gave_way
            .is_empty()
    );
    let same = relations(two.b, &first);
    assert!(same.iter().all(|one| one.1 == Relation::Same), "{same:?}");

    two.wait();
    places(two.a, "b", "Bern");
    places(two.b, "c", "Chur");
    places(two.a, "d", "Davos");
    two.wait();
    places(two.b, "d", "Disentis");
    two.a.create(account("e", "E"));
    let second = two.a.export_all();
    let mut found = relations(two.b, &second);
    found.sort();
    let expected = [
        ("A", Relation::Same),
        ("B", Relation::Newer),
        ("C", Relation::Older),
        ("D", Relation::Both),
        ("E", Relation::New),
    ];
    assert_eq!(
        found,
        expected.map(|(name, relation)| (name.to_owned(), relation, true))
    );
}

#[test]
fn where_a_file_says_nothing_of_what_was_before_the_times_decide_and_that_is_said() {
    let two = two();
    two.a.create(account("a", "A"));
    let file = |edited: u64| {
        let mut one = account("a", "A");
        one.profile.place = "Bern".to_owned();
        one.edited = edited;
        backup::write(&[one.into()], 1)
    };
    let edited = get_account(two.a, &id("a")).edited;
    for (edited, relation) in [
        (edited + 1, Relation::Newer),
        (edited - 1, Relation::Older),
        (edited, Relation::Both),
    ] {
        let found = relations(two.a, &file(edited));
        assert_eq!(found, [("A".to_owned(), relation, false)]);
    }
}

#[test]
fn a_copy_from_a_wiped_browser_and_a_lineage_that_cannot_be_read_cost_nothing_but_certainty() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    workspace.create(account("a", "A"));
    let file = workspace.export_all();
    tab.wait();
    places(workspace, "a", "Bern");
    assert_eq!(
        relations(workspace, &file),
        [("A".to_owned(), Relation::Older, true)]
    );
    disk.set(LINEAGE, "account:a zzz\n\u{0}").unwrap();
    assert_eq!(
        relations(workspace, &file),
        [("A".to_owned(), Relation::Older, false)]
    );
    workspace.wipe().unwrap();
    assert_eq!(disk.get(LINEAGE).unwrap(), None);
    assert_eq!(relations(workspace, &file)[0].1, Relation::New);
}
