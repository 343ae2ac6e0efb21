use super::*;
use crate::content::assessment::instrument;
use crate::data::backup;
use crate::domain::account::tactics::Action;
use crate::domain::portfolio::Portfolio;
use crate::domain::programme::Programme;
use crate::domain::records::{Record, RecordId};
use ImportOutcome::{Added, AddedUnderNewId, Duplicate, Kept, Merged};

fn outcomes(workspace: Workspace, all: &[Assessment]) -> Vec<ImportOutcome> {
    let documents = all.iter().cloned().map(Document::from).collect();
    let imported = workspace.import(documents);
    imported.into_iter().map(|one| one.outcome).collect()
}

#[test]
fn importing_twice_adds_nothing_the_second_time() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    workspace.create(blank("a", "Spring"));
    let file = [
        blank("a", "Old spring"),
        blank("b", "Autumn"),
        blank("a", "Spring"),
    ];
    assert_eq!(
        outcomes(workspace, &file),
        [AddedUnderNewId, Added, Duplicate]
    );
    assert_eq!(outcomes(workspace, &file), [Duplicate; 3]);
    assert_eq!(names(tab.open()).len(), 3);
    assert_eq!(get(workspace, &id("a")).name, "Spring");
}

#[test]
fn an_import_is_taken_back_as_one_but_never_takes_work_with_it() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    workspace.create(blank("a", "Spring"));
    let keys = disk.keys().unwrap();
    outcomes(workspace, &[blank("b", "Autumn"), blank("c", "Winter")]);
    assert_eq!(
        workspace.undo().get_untracked(),
        Some(Undo::Imported { count: 2 })
    );
    workspace.take_back();
    assert_eq!(names(workspace), ["Spring"]);
    assert_eq!(disk.keys().unwrap(), keys);

    outcomes(workspace, &[blank("b", "Autumn"), blank("c", "Winter")]);
    tab.wait();
    rename(workspace, &id("c"), "Deep winter");
    workspace.take_back();
    assert_eq!(names(workspace), ["Deep winter", "Spring"]);
    assert_eq!(names(tab.open()), ["Deep winter", "Spring"]);
}

#[test]
fn an_export_imports_as_duplicates() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    workspace.create(blank("a", "Spring"));
    workspace.create(blank("b", "Autumn"));
    let read = |text: &str| {
        use crate::data::assessment::testing::{TODAY, find};
        let backup = backup::read(text, find, TODAY, &|| workspace.new_id());
        let documents = backup.unwrap().documents;
        documents
            .into_iter()
            .map(|one| one.unwrap().document)
            .collect::<Vec<_>>()
    };
    let imported = workspace.import(read(&workspace.export_all()));
    assert_eq!(imported.len(), 2);
    assert!(imported.iter().all(|one| one.outcome == Duplicate));
    assert_eq!(workspace.undo().get_untracked(), None);
    let chosen = read(&workspace.export(&[id("b"), id("zz")]));
    assert_eq!(chosen[0].content().name(), "Autumn");
}

fn import(workspace: Workspace, documents: Vec<Document>) -> Vec<ImportOutcome> {
    let imported = workspace.import(documents);
    imported.into_iter().map(|one| one.outcome).collect()
}

fn plan(numbers: &[u32]) -> Programme {
    let action = |number: &u32| Action::blank(RecordId::fixed(*number));
    Programme {
        actions: numbers.iter().map(action).collect(),
        edited: 5,
        ..Programme::default()
    }
}

fn portfolio(currency: &str) -> Document {
    let portfolio = Portfolio {
        currency: currency.to_owned(),
        ..Portfolio::default()
    };
    portfolio.into()
}

#[test]
fn accounts_are_added_once_and_never_over_others() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    workspace.create(account("a", "Seeland"));
    let file = || {
        let names = [("a", "Bergland"), ("b", "Talland"), ("c", "Seeland")];
        names.map(|(id, name)| account(id, name).into()).to_vec()
    };
    assert_eq!(
        import(workspace, file()),
        [AddedUnderNewId, Added, Duplicate]
    );
    assert_eq!(import(workspace, file()), [Duplicate; 3]);
    assert_eq!(get_account(workspace, &id("a")).name, "Seeland");
    assert_eq!(account_names(tab.open()).len(), 3);
}

#[test]
fn a_plan_from_a_file_adds_what_is_missing_and_can_be_taken_back() {
    let (_owner, disk, tab) = world();
    let workspace = tab.open();
    let ids = || workspace.programme().get_untracked().actions.ids();
    let file = |numbers| vec![Document::from(plan(numbers))];
    assert_eq!(import(workspace, file(&[1])), [Merged]);
    workspace.take_back();
    assert_eq!(ids(), []);
    assert!(disk.keys().unwrap().is_empty());

    workspace.edit_only::<Programme>(|programme| *programme = plan(&[1, 2]));
    assert_eq!(import(workspace, file(&[2, 3])), [Merged]);
    assert_eq!(ids(), [1, 2, 3].map(RecordId::fixed));
    assert_eq!(import(workspace, file(&[2, 3])), [Duplicate]);
    import(workspace, file(&[4]));
    workspace.take_back();
    assert_eq!(ids(), [1, 2, 3].map(RecordId::fixed));
    let again = tab.open().programme().get_untracked();
    assert_eq!(again, workspace.programme().get_untracked());
}

#[test]
fn a_portfolio_from_a_file_is_taken_over_only_where_ours_was_never_changed() {
    let (_owner, _disk, tab) = world();
    let workspace = tab.open();
    let currency = || workspace.portfolio().get_untracked().currency;
    assert_eq!(import(workspace, vec![portfolio("EUR")]), [Duplicate]);
    assert_eq!(import(workspace, vec![portfolio("CHF")]), [Added]);
    assert_eq!(currency(), "CHF");
    workspace.take_back();
    assert_eq!(currency(), "EUR");
    workspace.edit_only::<Portfolio>(|portfolio| portfolio.currency = "SEK".to_owned());
    assert_eq!(import(workspace, vec![portfolio("CHF")]), [Kept]);
    assert_eq!(currency(), "SEK");
    assert_eq!(workspace.undo().get_untracked(), None);
}

#[test]
fn backups_of_every_version_come_in_whole_and_go_out_as_the_latest() {
    let files = [
        include_str!("../../../tests/corpus/backup-1.json"),
        include_str!("../../../tests/corpus/backup-2.json"),
        include_str!("../../../tests/corpus/backup-4-edition-2.json"),
    ];
    for (text, count) in files.into_iter().zip([2, 5, 7]) {
        let (_owner, _disk, tab) = world();
        let workspace = Workspace::open(tab.clone(), &all_kinds(), instrument, str::to_owned);
        let read = |text: &str| -> Vec<Document> {
            let instruments = instrument;
            let backup = backup::read(text, instruments, workspace.today(), &|| workspace.new_id());
            let documents = backup.unwrap().documents.into_iter();
            documents.map(|one| one.unwrap().document).collect()
        };
        let outcomes = import(workspace, read(text));
        assert_eq!(outcomes.len(), count);
        assert!(outcomes.iter().all(|one| matches!(one, Added | Merged)));
        let again = import(workspace, read(&workspace.export_all()));
        assert!(again.iter().all(|one| *one == Duplicate), "{again:?}");
        assert_eq!(again.len(), count);
    }
}
