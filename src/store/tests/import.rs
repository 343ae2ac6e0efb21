use super::*;
use ImportOutcome::{Added, AddedUnderNewId, Duplicate};

fn outcomes(workspace: Workspace, all: &[Assessment]) -> Vec<ImportOutcome> {
    let imported = workspace.import(all.to_vec());
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
        let backup = crate::data::backup::read(text, find, TODAY, || workspace.new_id());
        let documents = backup.unwrap().documents;
        documents
            .into_iter()
            .map(|one| one.unwrap().assessment)
            .collect::<Vec<_>>()
    };
    let all = read(&workspace.export_all());
    assert_eq!(outcomes(workspace, &all), [Duplicate; 2]);
    assert_eq!(workspace.undo().get_untracked(), None);
    assert_eq!(
        read(&workspace.export(&[id("b"), id("zz")]))[0].name,
        "Autumn"
    );
}
