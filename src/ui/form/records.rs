//! A list of records, each a row that opens in place into its form.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::records::{RecordId, Shift};
use crate::t;
use crate::ui::components::record_name;

use super::{ErrorSummary, FormErrors, ListBind};

/// What the row of a record shows.
#[derive(Default)]
pub struct RecordHead {
    /// Its name; empty for one that has none yet.
    pub title: String,
    /// A few short facts.
    pub facts: Vec<AnyView>,
    /// What stands out: a day, a mark.
    pub mark: Option<AnyView>,
}

/// The texts that say something, as facts of a row.
pub fn facts(texts: &[&str]) -> Vec<AnyView> {
    let status = texts.iter().map(|text| text.trim());
    status
        .filter(|text| !text.is_empty())
        .map(|text| view! { <bdi>{text.to_owned()}</bdi> }.into_any())
        .collect()
}

/// What a row has beside its head and its form. Every list of records is the same code; what makes one
/// different is handed in here.
#[derive(Clone, Copy)]
struct Parts {
    head: Callback<RecordId, RecordHead>,
    form: Callback<RecordId, AnyView>,
    lead: Option<Callback<RecordId, AnyView>>,
    below: Option<Callback<RecordId, AnyView>>,
    marking: Option<Callback<RecordId, &'static str>>,
    short: bool,
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
    /// Which record is open, where others have a say in it too. Default is a signal of the list's own.
    #[prop(optional)]
    open: Option<RwSignal<Option<RecordId>>>,
    /// What stands before the row: a box to tick, a handle to drag by.
    #[prop(optional, into)]
    lead: Option<Callback<RecordId, AnyView>>,
    /// What stands below the row while it is closed.
    #[prop(optional, into)]
    below: Option<Callback<RecordId, AnyView>>,
    /// Classes of the row that change, such as `dragged`.
    #[prop(optional, into)]
    marking: Option<Callback<RecordId, &'static str>>,
    /// Rows of one line, under a heading of the third level.
    #[prop(optional)]
    short: bool,
    /// What is said beside the button that adds a record.
    #[prop(optional, into)]
    note: ViewFn,
    /// Whether there is no room for one more.
    #[prop(optional, into)]
    full: Option<Signal<bool>>,
) -> impl IntoView {
    let ListBind {
        ids, add: append, ..
    } = list;
    let open = open.unwrap_or_else(|| RwSignal::new(None));
    let parts = Parts {
        head,
        form,
        lead,
        below,
        marking,
        short,
    };
    let status = RwSignal::new(String::new());
    let note = StoredValue::new(note);
    let button = if short {
        "button small quiet"
    } else {
        "button"
    };
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
        focus_form(id);
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
                    children=move |id| view! { <RecordRow id list parts open find status /> }
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
                            <button class=button type="button" on:click=add_one>
                                {add}
                            </button>
                        </p>
                        {note.with_value(ViewFn::run)}
                    </div>
                }
            }
        >
            {rows}
            <div class="record-add">
                <button
                    class=button
                    type="button"
                    disabled=move || full.is_some_and(|full| full.get())
                    on:click=add_one
                >
                    {add}
                </button>
                {note.with_value(ViewFn::run)}
            </div>
        </Show>
        <p class="visually-hidden" role="status">
            {status}
        </p>
    }
}

#[component]
fn RecordRow(
    id: RecordId,
    list: ListBind,
    parts: Parts,
    open: RwSignal<Option<RecordId>>,
    find: RwSignal<String>,
    /// What a screen reader is to say: where the record is now.
    status: RwSignal<String>,
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
        if let Some(place) = ids.with_untracked(|ids| ids.iter().position(|one| *one == id)) {
            let all = ids.with_untracked(Vec::len);
            status.set(t!("form.moved", place = place + 1, all = all));
        }
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
    let title = RwSignal::new(String::new());
    let is_hidden = Memo::new(move |_| {
        let needle = find.read();
        !needle.is_empty() && !title.read().to_lowercase().contains(needle.as_str())
    });
    let row = move || {
        let RecordHead {
            title: name,
            facts,
            mark,
        } = parts.head.run(id);
        let unnamed = name.trim().is_empty();
        title.set(name.clone());
        let facts: Vec<AnyView> = facts
            .into_iter()
            .map(|fact| view! { <span>{fact}</span> }.into_any())
            .collect();
        let opener = view! {
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
                    {record_name(&name).to_owned()}
                </span>
            </button>
        };
        let heading = if parts.short {
            view! { <h4>{opener}</h4> }.into_any()
        } else {
            view! { <h3>{opener}</h3> }.into_any()
        };
        let has_facts = !facts.is_empty();
        view! {
            <div class="record-head">
                {heading} {has_facts.then(|| view! { <p class="record-facts">{facts}</p> })}
                {mark.map(|mark| view! { <p class="record-mark">{mark}</p> })}
            </div>
        }
    };
    let class = move || {
        let mut class = String::from("record");
        let marks = [
            (parts.short, "short"),
            (parts.lead.is_some(), "led"),
            (is_open.get(), "open"),
            (errors.any(), "wrong"),
            (is_hidden.get(), "filtered"),
        ];
        let own = parts.marking.map(|marking| (true, marking.run(id)));
        for (is, mark) in marks.into_iter().chain(own) {
            if is && !mark.is_empty() {
                class.push(' ');
                class.push_str(mark);
            }
        }
        class
    };
    let below = move || {
        let below = parts.below.filter(|_| !is_open.get());
        below.map(|below| below.run(id))
    };
    view! {
        <li
            class=class
            data-record=id.to_string()
            on:keydown=move |event| {
                let is_ours = !event.default_prevented() && !event.is_composing();
                if event.key() == "Escape" && is_open.get_untracked() && is_ours {
                    event.prevent_default();
                    close();
                }
            }
        >
            {parts.lead.map(|lead| lead.run(id))}
            {row}
            {below}
            <Show when=move || is_open.get()>
                <div class="record-form" id=form_id(id)>
                    <ErrorSummary errors />
                    {parts.form.run(id)}
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

/// Leads into the first field of a record that was just opened, for lists whose `open` others set.
pub fn focus_form(id: RecordId) {
    request_animation_frame(move || {
        let _ = page::focus_first_field(&form_id(id));
    });
}

/// Leads to the row of a record, as [`focus_form`] into its form.
pub fn focus_row(id: RecordId) {
    after_drawing(opener(id));
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
