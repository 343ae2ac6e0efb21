//! A list of records, each a row that opens in place into its form.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::records::{RecordId, Shift};
use crate::t;

use super::{ErrorSummary, FormErrors, ListBind};

/// What the row of a record shows.
pub struct RecordHead {
    /// Its name; empty for one that has none yet.
    pub title: String,
    /// A few short facts.
    pub facts: Vec<AnyView>,
    /// What stands out: a day, a mark.
    pub mark: Option<AnyView>,
}

/// From how many records on a field to find one is shown.
const FIND_FROM: usize = 13;

/// Records in the person's order, one of them open. Keyboard: Enter opens, Escape closes and returns to
/// the row; adding leads into the first field.
#[component]
pub fn RecordList(
    /// The list's name, for screen readers.
    name: &'static str,
    list: ListBind,
    /// Makes the row of a record; runs again when what it reads changes.
    #[prop(into)]
    head: Callback<RecordId, RecordHead>,
    /// Makes the form of a record. The ids of its fields begin with the record's name and a dash.
    #[prop(into)]
    form: Callback<RecordId, AnyView>,
    /// What the button that adds a record says.
    add: &'static str,
    /// What stands there while there is no record.
    none: &'static str,
    /// The record to open at first, for links from elsewhere.
    #[prop(optional, into)]
    start: Option<Signal<Option<RecordId>>>,
    /// The columns of the facts on a wide page, one a fact, where all rows have the same.
    #[prop(optional)]
    columns: Option<&'static str>,
) -> impl IntoView {
    let ListBind {
        ids, add: append, ..
    } = list;
    let open = RwSignal::new(None::<RecordId>);
    let find = RwSignal::new(String::new());
    if let Some(start) = start {
        Effect::new(move |_| {
            if let Some(id) = start
                .get()
                .filter(|id| ids.with_untracked(|ids| ids.contains(id)))
            {
                open.set(Some(id));
                after_drawing(opener(id));
            }
        });
    }
    let add_one = move |_| {
        let id = append.run(());
        find.set(String::new());
        open.set(Some(id));
        request_animation_frame(move || {
            let _ = page::focus_first_field(&form_id(id));
        });
    };
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let is_long = Memo::new(move |_| ids.with(|ids| ids.len() >= FIND_FROM));
    let rows = move || {
        view! {
            <ol
                class="record-list"
                class:aligned=columns.is_some()
                style:--columns=columns
                aria-label=name
            >
                <For
                    each=move || ids.get()
                    key=|id| *id
                    children=move |id| view! { <Row id list head form open find /> }
                />
            </ol>
        }
    };
    view! {
        <Show when=move || is_long.get()>
            <div class="toolbar">
                <label class="grow">
                    {t!("form.find")}
                    <input
                        type="search"
                        prop:value=find
                        on:input=move |event| find.set(event_target_value(&event).to_lowercase())
                    />
                </label>
            </div>
        </Show>
        <Show
            when=move || !is_empty.get()
            fallback=move || {
                view! {
                    <div class="record-none">
                        <p>{none}</p>
                        <p>
                            <button class="button" type="button" on:click=add_one>
                                {add}
                            </button>
                        </p>
                    </div>
                }
            }
        >
            {rows}
            <p class="record-add">
                <button class="button" type="button" on:click=add_one>
                    {add}
                </button>
            </p>
        </Show>
    }
}

#[component]
fn Row(
    id: RecordId,
    list: ListBind,
    head: Callback<RecordId, RecordHead>,
    form: Callback<RecordId, AnyView>,
    open: RwSignal<Option<RecordId>>,
    find: RwSignal<String>,
) -> impl IntoView {
    let ListBind {
        ids, shift, remove, ..
    } = list;
    let errors = FormErrors::provide();
    let is_open = Memo::new(move |_| open.get() == Some(id));
    let close = move || {
        open.set(None);
        let _ = page::focus(&opener(id));
    };
    let is_first = Memo::new(move |_| ids.with(|ids| ids.first() == Some(&id)));
    let is_last = Memo::new(move |_| ids.with(|ids| ids.last() == Some(&id)));
    let move_by = move |way: Shift, other: &'static str| {
        let this = page::focused_id();
        shift.run((id, way));
        // The row was put elsewhere, which takes the focus away; at the end its button can't have it.
        request_animation_frame(move || {
            let gone = this
                .is_none_or(|this| page::focus(&this).is_err() || page::focused_id() != Some(this));
            if gone {
                let _ = page::focus(&format!("{id}-{other}"));
            }
        });
    };
    let take_away = move |_| {
        let next = ids.with_untracked(|ids| {
            let place = ids.iter().position(|one| *one == id)?;
            ids.get(place + 1)
                .or_else(|| ids.get(place.checked_sub(1)?))
                .copied()
        });
        open.set(None);
        remove.run(id);
        if let Some(next) = next {
            after_drawing(opener(next));
        }
    };
    let row = move || {
        let RecordHead { title, facts, mark } = head.run(id);
        let needle = find.get();
        let hidden = !needle.is_empty() && !title.to_lowercase().contains(&needle);
        let unnamed = title.trim().is_empty();
        let facts: Vec<AnyView> = facts
            .into_iter()
            .map(|fact| view! { <span>{fact}</span> }.into_any())
            .collect();
        view! {
            <div class="record-head" class:filtered=hidden>
                <h3>
                    <button
                        class="record-open"
                        type="button"
                        id=opener(id)
                        aria-expanded=move || is_open.get().to_string()
                        aria-controls=form_id(id)
                        on:click=move |_| {
                            if is_open.get_untracked() { close() } else { open.set(Some(id)) }
                        }
                    >
                        <span class="record-title" class:unnamed=unnamed>
                            {if unnamed { t!("form.unnamed").to_owned() } else { title }}
                        </span>
                    </button>
                </h3>
                <p class="record-facts">{facts}</p>
                {mark.map(|mark| view! { <p class="record-mark">{mark}</p> })}
            </div>
        }
    };
    view! {
        <li
            class="record"
            class:open=move || is_open.get()
            class:wrong=move || errors.any()
            on:keydown=move |event| {
                if event.key() == "Escape" && is_open.get_untracked() && !event.default_prevented() {
                    event.prevent_default();
                    close();
                }
            }
        >
            {row}
            <Show when=move || is_open.get()>
                <div class="record-form" id=form_id(id)>
                    <ErrorSummary errors />
                    {form.run(id)}
                    <div class="record-tools">
                        <button class="button small" type="button" on:click=move |_| close()>
                            {t!("form.done")}
                        </button>
                        <button
                            class="button small quiet"
                            type="button"
                            id=format!("{id}-up")
                            disabled=move || is_first.get()
                            on:click=move |_| move_by(Shift::Up, "down")
                        >
                            {t!("form.up")}
                        </button>
                        <button
                            class="button small quiet"
                            type="button"
                            id=format!("{id}-down")
                            disabled=move || is_last.get()
                            on:click=move |_| move_by(Shift::Down, "up")
                        >
                            {t!("form.down")}
                        </button>
                        <button class="button small quiet danger" type="button" on:click=take_away>
                            {t!("form.remove")}
                        </button>
                    </div>
                </div>
            </Show>
        </li>
    }
}

fn opener(id: RecordId) -> String {
    format!("{id}-open")
}

fn form_id(id: RecordId) -> String {
    format!("{id}-form")
}

fn after_drawing(id: String) {
    request_animation_frame(move || {
        let _ = page::focus(&id);
    });
}
