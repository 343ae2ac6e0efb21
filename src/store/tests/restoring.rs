//! Doing with the documents of a file what was chosen for each, and taking it back.

use super::shelves::{self, Shelves, open_history};
use super::*;
use crate::data::backup::{self, Backup};
use crate::data::document::Instruments;
use crate::data::history::Reason;
use crate::data::lineage::{LINEAGE, Lineage};
use crate::domain::account::Account;
use crate::domain::account::tactics::Action;
use crate::domain::day::Day;
use crate::domain::portfolio::Portfolio;
use crate::domain::programme::Programme;
use crate::domain::records::{Record, RecordId};
use crate::store::{Compared, Relation, Restoration, RestoreChoice};
use ImportOutcome::{Added, AddedUnderNewId, Merged, Replaced};
use RestoreChoice::{Add, Copy, Join, Leave, Replace};

const TODAY: Day = crate::data::assessment::testing::TODAY;

fn read(workspace: Workspace, text: &str) -> (Vec<Document>, Lineage) {
    let instruments: Instruments = crate::data::assessment::testing::find;
    let read = backup::read(text, instruments, TODAY, &|| workspace.new_id());
    let Backup {
        documents, lineage, ..
    } = read.unwrap();
    let documents = documents.into_iter().map(|one| one.unwrap().document);
    (documents.collect(), lineage)
}

pub fn compare(workspace: Workspace, text: &str) -> (Vec<Compared>, Lineage) {
    let (documents, lineage) = read(workspace, text);
    (workspace.compare(documents, &lineage), lineage)
}

/// How each document of a file stands, by name.
pub fn relations(workspace: Workspace, text: &str) -> Vec<(String, Relation, bool)> {
    let named = |one: Compared| {
        let name = one.document.content().name().to_owned();
        (name, one.relation, one.is_known)
    };
    let (compared, _) = compare(workspace, text);
    compared.into_iter().map(named).collect()
}

/// Does the same with all documents of a file that allow it, and what is usual with the others.
pub fn restore(workspace: Workspace, text: &str, choice: RestoreChoice) -> Restoration {
    let (compared, lineage) = compare(workspace, text);
    let chosen = compared.into_iter().map(|one| {
        let choice = match one.choices.contains(&choice) {
            true => choice,
            false => one.choices[0],
        };
        (one, choice)
    });
    workspace.restore_chosen(chosen.collect(), &lineage)
}

fn outcomes(restoration: &Restoration) -> Vec<ImportOutcome> {
    let all = restoration.imported.iter();
    all.map(|one| one.outcome).collect()
}

/// Two browsers: what is in one is not in the other.
pub struct Two {
    _owner: Owner,
    pub a: Workspace,
    pub b: Workspace,
    pub tabs: [Rc<Tab>; 2],
}

pub fn two() -> Two {
    let (owner, _, first) = world();
    let second = Tab::new(Rc::new(Disk::default()), 9);
    Two {
        _owner: owner,
        a: first.open(),
        b: second.open(),
        tabs: [first, second],
    }
}

impl Two {
    /// Lets time go by, so that what is changed now is changed later.
    pub fn wait(&self) {
        self.tabs.iter().for_each(|tab| tab.wait());
    }
}

pub fn places(workspace: Workspace, name: &str, place: &str) {
    workspace.edit::<Account>(&id(name), |account| {
        account.profile.place = place.to_owned()
    });
}

fn place(workspace: Workspace, name: &str) -> String {
    get_account(workspace, &id(name)).profile.place
}

#[test]
fn by_itself_what_is_new_comes_in_and_nothing_here_is_touched() {
    let two = two();
    two.a.create(account("a", "A"));
    let file = two.a.export_all();
    restore(two.b, &file, Add);
    two.wait();
    places(two.a, "a", "Bern");
    places(two.b, "a", "Chur");
    two.a.create(account("n", "New"));
    let file = two.a.export_all();
    let (compared, lineage) = compare(two.b, &file);
    let usual = compared.into_iter().map(|one| {
        let choice = one.choices[0];
        (one, choice)
    });
    let restored = two.b.restore_chosen(usual.collect(), &lineage);
    assert_eq!(outcomes(&restored), [Added]);
    assert_eq!(place(two.b, "a"), "Chur");
    assert_eq!(account_names(two.b).len(), 2);
}

#[test]
fn replacing_joining_and_copying_are_each_taken_back_whole() {
    let two = two();
    two.a.create(account("a", "A"));
    restore(two.b, &two.a.export_all(), Add);
    two.wait();
    places(two.a, "a", "Bern");
    places(two.b, "a", "Chur");
    two.a.create(account("n", "New"));
    let file = two.a.export_all();
    let before = (
        get_account(two.b, &id("a")),
        two.tabs[1].disk.get(LINEAGE).unwrap(),
    );
    for (choice, outcome, here) in [
        (Replace, Replaced, "Bern"),
        (Join, Merged, "Chur"),
        (Copy, AddedUnderNewId, "Chur"),
    ] {
        let restored = restore(two.b, &file, choice);
        let mut all = outcomes(&restored);
        all.sort_by_key(|one| *one != Added);
        assert_eq!(all, [Added, outcome], "{choice:?}");
        assert_eq!(place(two.b, "a"), here);
        let texts: Vec<_> = restored.gave_way.into_iter().collect();
        let expected = match choice {
            Join => vec![("A".to_owned(), vec!["Bern".to_owned()])],
            _ => Vec::new(),
        };
        assert_eq!(texts, expected);
        let again = two.tabs[1].open();
        assert_eq!(place(again, "a"), here, "it is stored");

        assert_eq!(
            two.b.undo().get_untracked(),
            Some(Undo::Restored { count: 2 })
        );
        two.b.take_back();
        assert_eq!(get_account(two.b, &id("a")), before.0, "{choice:?}");
        assert_eq!(account_names(two.b), ["A"]);
        assert_eq!(
            two.tabs[1].disk.get(LINEAGE).unwrap(),
            before.1,
            "what is known too"
        );
    }
}

#[test]
fn what_was_worked_on_since_stays_when_a_restoration_is_taken_back() {
    let two = two();
    two.a.create(account("a", "A"));
    restore(two.b, &two.a.export_all(), Add);
    two.wait();
    places(two.a, "a", "Bern");
    restore(two.b, &two.a.export_all(), Replace);
    two.wait();
    places(two.b, "a", "Basel");
    two.b.take_back();
    assert_eq!(place(two.b, "a"), "Basel");
}

#[test]
fn after_joining_the_file_is_older_and_the_other_side_sees_a_newer_one() {
    let two = two();
    two.a.create(account("a", "A"));
    restore(two.b, &two.a.export_all(), Add);
    two.wait();
    places(two.a, "a", "Bern");
    two.b
        .edit::<Account>(&id("a"), |account| account.name = "Bergland".to_owned());
    let file = two.a.export_all();
    assert_eq!(
        relations(two.b, &file),
        [("A".to_owned(), Relation::Both, true)]
    );
    restore(two.b, &file, Join);
    let joined = get_account(two.b, &id("a"));
    assert_eq!(
        (&*joined.name, &*joined.profile.place),
        ("Bergland", "Bern")
    );
    assert_eq!(relations(two.b, &file)[0].1, Relation::Older);
    let back = two.b.export_all();
    assert_eq!(relations(two.a, &back)[0].1, Relation::Newer);
    restore(two.a, &back, Replace);
    assert_eq!(get_account(two.a, &id("a")).name, "Bergland");
}

#[test]
fn joining_loses_no_record_of_either() {
    let two = two();
    two.a.create(account("a", "A"));
    restore(two.b, &two.a.export_all(), Add);
    two.wait();
    let note = |workspace: Workspace, number: u32| {
        workspace.edit::<Account>(&id("a"), |account| {
            account.actions.push(Action::blank(RecordId::fixed(number)));
        });
    };
    note(two.a, 1);
    note(two.b, 2);
    restore(two.b, &two.a.export_all(), Join);
    let mut ids = get_account(two.b, &id("a")).actions.ids();
    ids.sort();
    assert_eq!(ids, [1, 2].map(RecordId::fixed));
}

#[test]
fn of_what_there_is_one_the_person_chooses_too() {
    let two = two();
    let action = |number| Action::blank(RecordId::fixed(number));
    two.a
        .edit_only::<Portfolio>(|one| one.currency = "CHF".to_owned());
    two.a.edit_only::<Programme>(|one| {
        one.actions.push(action(1));
    });
    let first = two.a.export_all();
    let new = relations(two.b, &first);
    assert!(new.iter().all(|one| one.1 == Relation::New), "{new:?}");
    restore(two.b, &first, Add);
    two.wait();
    two.a
        .edit_only::<Portfolio>(|one| one.currency = "SEK".to_owned());
    two.b
        .edit_only::<Portfolio>(|one| one.currency = "NOK".to_owned());
    two.a.edit_only::<Programme>(|one| {
        one.actions.push(action(2));
    });
    two.b.edit_only::<Programme>(|one| {
        one.actions.push(action(3));
    });
    let second = two.a.export_all();
    let (compared, _) = compare(two.b, &second);
    let choices: Vec<_> = compared
        .iter()
        .map(|one| (one.relation, one.choices.clone()))
        .collect();
    // The last choice counts: there is nothing to join in a portfolio.
    assert_eq!(
        choices,
        [
            (Relation::Both, vec![Leave, Replace]),
            (Relation::Both, vec![Leave, Replace, Join]),
        ]
    );
    let currency = || two.b.portfolio().get_untracked().currency;
    let actions = || {
        let mut ids = two.b.programme().get_untracked().actions.ids();
        ids.sort();
        ids
    };
    restore(two.b, &second, Join);
    assert_eq!(currency(), "NOK");
    assert_eq!(actions(), [1, 2, 3].map(RecordId::fixed));
    two.b.take_back();
    assert_eq!(actions(), [1, 3].map(RecordId::fixed));
    restore(two.b, &second, Replace);
    assert_eq!(
        (&*currency(), actions()),
        ("SEK", [1, 2].map(RecordId::fixed).to_vec())
    );
    two.b.take_back();
    assert_eq!(
        (&*currency(), actions()),
        ("NOK", [1, 3].map(RecordId::fixed).to_vec())
    );
}

#[test]
fn what_a_file_replaces_or_joins_is_an_earlier_state_from_then_on() {
    let two = two();
    let shelves = Rc::new(Shelves::default());
    two.a.create(account("a", "A"));
    places(two.a, "a", "Basel");
    two.wait();
    let file = two.a.export_all();
    for choice in [Replace, Join] {
        open_history(two.a, &shelves);
        two.tabs[0].now.set(two.tabs[0].now.get() + 5 * DAY);
        places(two.a, "a", "Typed here");
        two.wait();
        let restored = restore(two.a, &file, choice);
        assert_eq!(restored.imported.len(), 1);
        let taken = shelves.taken().into_iter();
        let states = taken.map(|name| shelves::read(two.a, &name).unwrap());
        let places: Vec<String> = states
            .map(|one| one.get::<Account>().unwrap().profile.place.clone())
            .collect();
        assert!(
            places.contains(&"Typed here".to_owned()),
            "{choice:?}: {places:?}"
        );
        assert_eq!(
            shelves.reasons().last(),
            Some(&Reason::Import),
            "{choice:?}"
        );
    }
}

#[test]
fn what_another_tab_brought_in_meanwhile_is_not_brought_in_twice() {
    let two = two();
    for name in ["a", "b"] {
        two.a.create(account(name, name));
    }
    two.wait();
    let file = two.a.export_all();
    let other = two.tabs[1].open();
    let (in_one_tab, in_the_other) = (compare(two.b, &file), compare(other, &file));
    for (workspace, (compared, lineage)) in [(two.b, in_one_tab), (other, in_the_other)] {
        let chosen = compared.into_iter().map(|one| (one, Add)).collect();
        workspace.restore_chosen(chosen, &lineage);
        two.wait();
    }
    let mut names = account_names(two.tabs[1].open());
    names.sort();
    assert_eq!(names, ["a", "b"]);
}
