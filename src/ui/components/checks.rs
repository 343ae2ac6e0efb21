//! Checks that are repeated over time: which one is in sight, and all of them in a table.

use leptos::prelude::*;

use crate::domain::records::{Record, RecordId, Records};
use crate::t;

/// The check in sight: the one that was chosen, otherwise the one that speaks for now, otherwise the one begun last.
pub fn in_sight<T: Record>(
    all: &Records<T>,
    chosen: Option<RecordId>,
    speaking: Option<RecordId>,
) -> Option<RecordId> {
    let chosen = chosen.filter(|id| all.get(*id).is_some());
    chosen
        .or(speaking)
        .or_else(|| all.iter().last().map(Record::id))
}

/// A check as a row of [`CheckTable`].
pub struct CheckRow {
    /// Which one it is.
    pub id: RecordId,
    /// Its day, which chooses it.
    pub day: String,
    /// What stands beside the day.
    pub mark: AnyView,
    /// What it found, a cell for each heading.
    pub found: Vec<AnyView>,
    /// The name of the button that removes it.
    pub remove: String,
}

/// A table of checks. Choosing one puts it in sight.
#[component]
pub fn CheckTable(
    /// What stands over the columns of what was found.
    heads: Vec<&'static str>,
    /// The checks, latest first.
    #[prop(into)]
    rows: Callback<(), Vec<CheckRow>>,
    chosen: RwSignal<Option<RecordId>>,
    in_sight: Memo<Option<RecordId>>,
    remove: Callback<RecordId>,
    /// A class of the table beside that of all.
    #[prop(default = "")]
    class: &'static str,
) -> impl IntoView {
    let labels = heads.clone();
    let row = move |row: CheckRow| {
        let CheckRow { id, day, mark, .. } = row;
        let found = row.found.into_iter().zip(labels.clone());
        let found = found
            .map(|(cell, label)| view! { <td data-label=label>{cell}</td> }.into_any())
            .collect::<Vec<AnyView>>();
        view! {
            <tr aria-current=move || (in_sight.get() == Some(id)).then_some("true")>
                <th scope="row">
                    <button
                        class="figure-button"
                        type="button"
                        on:click=move |_| chosen.set(Some(id))
                    >
                        {day}
                    </button>
                    {mark}
                </th>
                {found}
                <td>
                    <button
                        class="button small quiet danger"
                        type="button"
                        aria-label=row.remove
                        on:click=move |_| remove.run(id)
                    >
                        {t!("form.remove")}
                    </button>
                </td>
            </tr>
        }
        .into_any()
    };
    let heads = heads
        .into_iter()
        .map(|head| view! { <th scope="col">{head}</th> }.into_any());
    let heads: Vec<AnyView> = heads.collect();
    view! {
        <table class=format!("folds {class}")>
            <thead>
                <tr>
                    <th scope="col">{t!("check.day_head")}</th>
                    {heads}
                    <th scope="col">
                        <span class="visually-hidden">{t!("form.remove")}</span>
                    </th>
                </tr>
            </thead>
            <tbody>
                {move || rows.run(()).into_iter().map(row.clone()).collect::<Vec<AnyView>>()}
            </tbody>
        </table>
    }
}
