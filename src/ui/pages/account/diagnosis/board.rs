//! The SWOT board: four fields with short entries, put in order by dragging or by keyboard.

use leptos::prelude::*;

use crate::browser::page;
use crate::content::account::words::Explained;
use crate::content::text::Key;
use crate::domain::account::Account;
use crate::domain::account::diagnosis::{Swot, SwotEntry};
use crate::domain::account::steps::Field;
use crate::domain::records::RecordId;
use crate::domain::words::Word;
use crate::key;
use crate::t;
use crate::ui::components::Section;
use crate::ui::form::{Bind, Choice, LinesField, OptionsField, RecordHead, RecordList};
use crate::ui::text;
use crate::{bind, list};

use super::super::open_account;
use super::handle::{Handle, InHand};

/// What the fields of the board share.
#[derive(Clone, Copy)]
struct Shared {
    open: RwSignal<Option<RecordId>>,
    in_hand: RwSignal<Option<InHand>>,
    /// Puts an entry into a field, before another entry or at the end.
    put: Callback<(RecordId, Swot, Option<RecordId>)>,
}

/// Strengths, weaknesses, opportunities and threats.
#[component]
pub fn Board() -> impl IntoView {
    let editor = open_account().editor;
    let said = RwSignal::new(String::new());
    let shared = Shared {
        open: RwSignal::new(None),
        in_hand: RwSignal::new(None),
        put: Callback::new(move |(id, field, before)| {
            let place = |account: &Account| {
                let ids = ids_of(account, field);
                (ids.iter().position(|one| *one == id), ids.len())
            };
            editor.edit(move |account| {
                if let Some(entry) = account.swot.get_mut(id) {
                    entry.field = field;
                    account.swot.put_before(id, before);
                }
            });
            if let (Some(at), all) = editor.document.with_untracked(place) {
                let field = text::plain(words(field).0);
                said.set(t!(
                    "diagnosis.put",
                    field = field,
                    place = at + 1,
                    all = all
                ));
            }
        }),
    };
    let fields: Vec<AnyView> = Swot::ALL
        .iter()
        .map(|field| view! { <BoardField field=*field shared /> }.into_any())
        .collect();
    view! {
        <Section id="swot" title=t!("diagnosis.swot") hint=t!("diagnosis.swot_about") class="wide">
            <div class="board">{fields}</div>
            <p class="visually-hidden" role="status">
                {said}
            </p>
        </Section>
    }
}

#[component]
fn BoardField(field: Swot, shared: Shared) -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let Shared { in_hand, put, .. } = shared;
    let [name, about, add] = {
        let (name, about, add) = words(field);
        [name, about, add].map(text::plain)
    };
    let shown = editor.memo(move |account| ids_of(account, field));
    let entries = list!(editor, swot, |entry: &SwotEntry| entry.text.clone())
        .only(shown.into())
        .adding(move |id| {
            editor.edit(move |account| {
                if let Some(entry) = account.swot.get_mut(id) {
                    entry.field = field;
                }
            });
        });
    let head = move |id: RecordId| RecordHead {
        title: editor.document.with(|account| {
            let entry = account.swot.get(id);
            entry.map(|entry| entry.text.clone()).unwrap_or_default()
        }),
        facts: Vec::new(),
        mark: None,
    };
    let belongs = move |id: RecordId| Bind {
        get: bind!(editor, swot[id].field).get,
        set: Callback::new(move |word: String| {
            if let Some(field) = Swot::from_word(&word) {
                put.run((id, field, None));
                // The form is drawn anew in the other field.
                request_animation_frame(move || {
                    let _ = page::focus_chosen(&format!("{id}-field"));
                });
            }
        }),
    };
    let form = move |id: RecordId| {
        view! {
            <div class="field-grid">
                <LinesField
                    id=format!("{id}-text")
                    label=t!("diagnosis.entry")
                    bind=bind!(editor, swot[id].text)
                    hint=text::plain(field.about())
                    class="wide"
                    rows=2
                />
                <OptionsField
                    id=format!("{id}-field")
                    label=t!("diagnosis.belongs")
                    bind=belongs(id)
                    choices=fields()
                    class="wide"
                />
            </div>
        }
        .into_any()
    };
    let dropped = move |held: InHand| {
        let is_there = editor.document.with_untracked(|account| {
            let ids = ids_of(account, held.over?);
            let place = ids.iter().position(|id| *id == held.id)?;
            let next = ids.get(place + 1).copied();
            Some(held.before == Some(held.id) || held.before == next)
        });
        match held.over {
            Some(field) if is_there != Some(true) => put.run((held.id, field, held.before)),
            _ => {}
        }
    };
    let lead = move |id: RecordId| {
        view! { <Handle id in_hand dropped=Callback::new(dropped) /> }.into_any()
    };
    let marking = move |id: RecordId| match in_hand.get() {
        Some(held) if held.id == id => "dragged",
        Some(held) if held.before == Some(id) => "before",
        _ => "",
    };
    let is_over = move || in_hand.get().is_some_and(|held| held.over == Some(field));
    let heading = place(field).word();
    view! {
        <section aria-labelledby=heading class:over=is_over data-into=field.word()>
            <h3 id=heading tabindex="-1">
                {name}
                " "
                <small>{about}</small>
            </h3>
            <RecordList
                name
                list=entries
                head
                form
                add
                none=text::plain(field.about())
                start=open.start()
                open=shared.open
                lead
                marking
                short=true
            />
        </section>
    }
}

fn ids_of(account: &Account, field: Swot) -> Vec<RecordId> {
    let entries = account.swot.iter().filter(|entry| entry.field == field);
    entries.map(|entry| entry.id).collect()
}

/// The fields to choose from.
fn fields() -> Vec<Choice> {
    let choice = |field: &Swot| Choice {
        value: field.word().to_owned(),
        label: text::plain(words(*field).0).to_owned(),
    };
    Swot::ALL.iter().map(choice).collect()
}

/// The place of a field on the page.
fn place(field: Swot) -> Field {
    match field {
        Swot::Strength => Field::Strengths,
        Swot::Weakness => Field::Weaknesses,
        Swot::Opportunity => Field::Opportunities,
        Swot::Threat => Field::Threats,
    }
}

/// The name of a field, what belongs there, and what adding to it is called.
fn words(field: Swot) -> (Key, Key, Key) {
    match field {
        Swot::Strength => (
            key!("diagnosis.strength.name"),
            key!("diagnosis.strength.about"),
            key!("diagnosis.strength.add"),
        ),
        Swot::Weakness => (
            key!("diagnosis.weakness.name"),
            key!("diagnosis.weakness.about"),
            key!("diagnosis.weakness.add"),
        ),
        Swot::Opportunity => (
            key!("diagnosis.opportunity.name"),
            key!("diagnosis.opportunity.about"),
            key!("diagnosis.opportunity.add"),
        ),
        Swot::Threat => (
            key!("diagnosis.threat.name"),
            key!("diagnosis.threat.about"),
            key!("diagnosis.threat.add"),
        ),
    }
}
