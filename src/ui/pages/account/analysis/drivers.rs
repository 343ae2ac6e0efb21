//! What drives the decisions of the account.

use leptos::prelude::*;

use crate::content::account::words::{Explained, Label};
use crate::domain::account::typing::{Driver, DriverKind};
use crate::domain::records::{Record, RecordId};
use crate::t;
use crate::ui::components::Section;
use crate::ui::form::{ChoiceField, LineField, LinesField, RecordHead, RecordList, choices};
use crate::ui::text;
use crate::{bind, list};

use super::super::open_account;

/// What drives the account, with the usual drivers of its group as a suggestion.
#[component]
pub fn Drivers() -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let drivers = list!(editor, drivers, name);
    let group = editor.memo(|account| account.typing.kind.map(|kind| kind.group()));
    let missing = editor.memo(|account| {
        let usual = account.typing.kind.map(|kind| kind.group().drivers());
        let known = |kind: &DriverKind| account.drivers.iter().any(|d| d.kind == Some(*kind));
        let missing = usual.into_iter().flatten().filter(|kind| !known(kind));
        missing.copied().collect::<Vec<DriverKind>>()
    });
    let add_usual = move |_| {
        let usual = missing.get_untracked();
        let ids: Vec<RecordId> = usual.iter().map(|_| editor.new_record.run(())).collect();
        editor.edit(move |account| {
            for (kind, id) in usual.iter().zip(ids) {
                account.drivers.push(Driver {
                    kind: Some(*kind),
                    ..Driver::blank(id)
                });
            }
        });
    };
    let suggestion = move || {
        let group = group.get()?;
        let names: Vec<&str> = missing
            .read()
            .iter()
            .map(|kind| text::plain(kind.label()))
            .collect();
        (!names.is_empty()).then(|| {
            view! {
                <p>
                    {text::plain(group.about())} " "
                    {t!("analysis.drivers_usual", drivers = names.join(", "))}
                </p>
                <p>
                    <button class="button small" type="button" on:click=add_usual>
                        {t!("analysis.drivers_take")}
                    </button>
                </p>
            }
        })
    };
    let head = move |id: RecordId| {
        editor.document.with(|account| {
            let driver = account.drivers.get(id).cloned().unwrap_or_default();
            RecordHead {
                title: name(&driver),
                facts: (!driver.note.is_empty())
                    .then(|| driver.note.into_any())
                    .into_iter()
                    .collect(),
                mark: None,
            }
        })
    };
    let form = move |id: RecordId| {
        let is_own = editor.memo(move |account| {
            account
                .drivers
                .get(id)
                .is_some_and(|driver| driver.kind.is_none())
        });
        let about = editor.memo(move |account| account.drivers.get(id).and_then(|d| d.kind));
        view! {
            <div class="field-grid">
                <ChoiceField
                    id=format!("{id}-kind")
                    label=t!("analysis.driver")
                    bind=bind!(editor, drivers[id].kind)
                    choices={choices::<DriverKind>()}
                    none=t!("analysis.driver_own")
                />
                <Show when=move || is_own.get()>
                    <LineField
                        id=format!("{id}-name")
                        label=t!("analysis.driver_name")
                        bind=bind!(editor, drivers[id].name)
                    />
                </Show>
                <LinesField
                    id=format!("{id}-note")
                    label=t!("analysis.driver_note")
                    bind=bind!(editor, drivers[id].note)
                    hint=t!("analysis.driver_note_hint")
                    class="wide"
                    rows=2
                />
            </div>
            <p class="hint">{move || about.get().map(|kind| text::plain(kind.about()))}</p>
        }
        .into_any()
    };
    view! {
        <Section
            id="drivers"
            title=t!("analysis.drivers")
            hint=t!("analysis.drivers_about")
            class="wide"
        >
            {suggestion}
            <RecordList
                name=t!("analysis.drivers")
                list=drivers
                head
                form
                add=t!("analysis.driver_add")
                none=t!("analysis.driver_none")
                start=open.start()
            />
        </Section>
    }
}

/// What a driver is called.
fn name(driver: &Driver) -> String {
    match driver.kind {
        Some(kind) => text::plain(kind.label()).to_owned(),
        None => driver.name.clone(),
    }
}
