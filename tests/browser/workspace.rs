use std::rc::Rc;
use std::sync::LazyLock;

use leptos::prelude::*;
use trellis::browser::storage::{Local, Storage};
use trellis::domain::assessment::{Answer, Assessment, Dimension, Instrument, Point};
use trellis::domain::day::Day;
use trellis::domain::id::{DimensionId, DocumentId, InstrumentId, ItemId};
use trellis::store::{BrowserPlatform, SaveState, Workspace, all_kinds};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::page::pause;

const ITEM: ItemId = ItemId::fixed("d.i");

static SMALL: LazyLock<Instrument> = LazyLock::new(|| Instrument {
    id: InstrumentId::fixed("small"),
    highest: Point::new(5).unwrap(),
    dimensions: vec![Dimension {
        id: DimensionId::fixed("d"),
        items: vec![ITEM],
        quick: None,
    }],
});

fn find(id: &InstrumentId) -> Option<&'static Instrument> {
    (*id == SMALL.id).then(|| &*SMALL)
}

fn open() -> Workspace {
    let copy_name = |name: &str| format!("{name} (copy)");
    Workspace::open(
        Rc::new(BrowserPlatform::new()),
        &all_kinds(),
        find,
        copy_name,
    )
}

fn get(workspace: Workspace, id: &DocumentId) -> Option<Assessment> {
    untrack(|| workspace.assessment(id)).map(|one| one.get_untracked())
}

#[test]
async fn an_assessment_is_saved_by_itself_and_there_after_opening_again() {
    let owner = Owner::new();
    owner.set();
    let workspace = open();
    let new = Assessment::new(workspace.new_id(), SMALL.id.clone(), Day::fixed(2026, 3, 2));
    let id = workspace.create(new);
    workspace.edit(&id, |a: &mut Assessment| {
        a.answers.set(&ITEM, Some(Answer::DontKnow));
        a.answers.set_note(&ITEM, "größer als 😀");
    });
    assert_eq!(workspace.save_state().get_untracked(), SaveState::Saving);
    pause(400).await;
    let saved = workspace.save_state().get_untracked();
    assert!(
        matches!(saved, SaveState::Saved { at: Some(_), .. }),
        "{saved:?}"
    );

    let again = open();
    assert_eq!(get(again, &id), get(workspace, &id));
    assert_eq!(
        get(again, &id).unwrap().answers.note(&ITEM),
        "größer als 😀"
    );

    again.wipe().unwrap();
    assert_eq!(get(open(), &id), None);
}

#[test]
async fn what_waits_is_saved_when_the_page_is_left() {
    let owner = Owner::new();
    owner.set();
    let workspace = Workspace::start(&all_kinds(), find, str::to_owned);
    let new = Assessment::new(workspace.new_id(), SMALL.id.clone(), Day::fixed(2026, 3, 2));
    let id = workspace.create(new);
    workspace.edit(&id, |a: &mut Assessment| {
        a.name = "left in a hurry".to_owned()
    });
    let leave = web_sys::Event::new("pagehide").unwrap();
    web_sys::window().unwrap().dispatch_event(&leave).unwrap();
    assert_eq!(get(open(), &id).unwrap().name, "left in a hurry");
    workspace.wipe().unwrap();
}

#[test]
fn another_tabs_change_arrives_by_the_storage_event() {
    let owner = Owner::new();
    owner.set();
    let workspace = Workspace::start(&all_kinds(), find, str::to_owned);
    let other = open();
    let new = Assessment::new(other.new_id(), SMALL.id.clone(), Day::fixed(2026, 3, 2));
    let id = other.create(new);
    // A browser tells the other tabs only; here both are in one.
    for key in Local::probe().unwrap().keys().unwrap() {
        let told = web_sys::StorageEventInit::new();
        told.set_key(Some(&key));
        let event = web_sys::StorageEvent::new_with_event_init_dict("storage", &told).unwrap();
        web_sys::window().unwrap().dispatch_event(&event).unwrap();
    }
    assert!(get(workspace, &id).is_some());
    workspace.wipe().unwrap();
}
