//! A list within a record, each row with its fields in sight.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::records::RecordId;
use crate::t;

use super::ListBind;

/// Things with two or three short fields, such as readings and milestones: nothing to open, all at hand.
/// Adding leads into the first field.
#[component]
pub fn Rows(
    /// The list's id, unique on the page.
    #[prop(into)]
    id: String,
    /// The list's name, for screen readers.
    name: &'static str,
    list: ListBind,
    /// What a row is called, for screen readers and for its button; given its number from 1.
    row_name: fn(usize) -> String,
    /// Makes the fields of a row. Their ids begin with the record's name and a dash.
    #[prop(into)]
    fields: Callback<RecordId, AnyView>,
    /// The widths of the fields side by side, for the style sheet: `11rem 1fr`.
    columns: &'static str,
    /// What the button that adds a row says.
    add: &'static str,
) -> impl IntoView {
    let ListBind {
        ids,
        add: append,
        remove,
        ..
    } = list;
    let row = move |id: RecordId| {
        let number = Memo::new(move |_| ids.with(|ids| ids.iter().position(|one| *one == id)));
        let named = move || row_name(number.get().unwrap_or(0) + 1);
        view! {
            <li>
                <div class="field-row" id=row_id(id) role="group" aria-label=named>
                    {fields.run(id)}
                    <button
                        class="button small quiet danger"
                        type="button"
                        aria-label=move || t!("form.remove_row", name = named())
                        on:click=move |_| remove.run(id)
                    >
                        {t!("form.remove")}
                    </button>
                </div>
            </li>
        }
    };
    let add_one = move |_| {
        let id = append.run(());
        request_animation_frame(move || {
            let _ = page::focus_first_field(&row_id(id));
        });
    };
    view! {
        <ol class="field-rows" id=id aria-label=name style:--columns=columns>
            <For each=move || ids.get() key=|id| *id children=row />
        </ol>
        <p class="record-add">
            <button class="button small" type="button" on:click=add_one>
                {add}
            </button>
        </p>
    }
}

fn row_id(id: RecordId) -> String {
    format!("{id}-row")
}
