//! Stored texts, each with its size and what can be done with it.

use leptos::prelude::*;

use crate::data::stored_text::StoredKind;
use crate::store::raw::RawText;
use crate::t;
use crate::ui::components::kind_name;
use crate::ui::text::day_and_time;

use super::question::{Question, ask};
use super::save;

/// A row for each.
#[component]
pub fn Rows(
    /// Names the list on the page.
    id: &'static str,
    texts: Memo<Vec<RawText>>,
    /// What the person is asked.
    asked: RwSignal<Option<Question>>,
) -> impl IntoView {
    let rows = move || {
        let texts = texts.get().into_iter().enumerate();
        texts
            .map(|(place, text)| view! { <Row id place text asked /> })
            .collect_view()
    };
    view! { <ul class="rows">{rows}</ul> }
}

#[component]
fn Row(
    id: &'static str,
    place: usize,
    text: RawText,
    asked: RwSignal<Option<Question>>,
) -> impl IntoView {
    let button = |place: usize| format!("{id}-{place}");
    // Once this one is gone, the next has its place.
    let nearest = [button(place), button(place.saturating_sub(1))];
    let name = text.name().to_owned();
    let origin = match &text.set_aside {
        Some((origin, at)) if !origin.is_empty() => {
            let origin = origin.as_str();
            t!("safe.aside.when", when = day_and_time(*at), origin = origin)
        }
        _ => String::new(),
    };
    let has_origin = !origin.is_empty();
    let (saved, removed) = (text.clone(), text.clone());
    view! {
        <li class="stored">
            <div>
                <p class="title">{kind_words(text.kind)}</p>
                <p class="small muted">
                    <code>{name.clone()}</code>
                    " · "
                    {t!("safe.units", n = text.units)}
                </p>
                {has_origin.then(|| view! { <p class="small muted">{origin}</p> })}
            </div>
            <p class="actions">
                <button
                    class="button small"
                    type="button"
                    on:click=move |_| save(std::slice::from_ref(&saved))
                >
                    {t!("safe.save")}
                    <span class="visually-hidden">": " {name.clone()}</span>
                </button>
                <button
                    class="button small quiet danger"
                    type="button"
                    id=button(place)
                    on:click=move |_| ask(asked, Question::One(removed.clone(), nearest.clone()))
                >
                    {t!("safe.remove")}
                    <span class="visually-hidden">": " {name}</span>
                </button>
            </p>
        </li>
    }
}

/// What a stored text is, in words.
fn kind_words(kind: StoredKind) -> String {
    match kind {
        StoredKind::Document(kind) => kind_name(kind).to_owned(),
        StoredKind::Responses => t!("safe.kind.responses").to_owned(),
        StoredKind::Trash(kind) => t!("safe.kind.trash", kind = kind_name(kind)),
        StoredKind::SetAside => t!("safe.kind.aside").to_owned(),
        StoredKind::Theme => t!("safe.kind.theme").to_owned(),
        StoredKind::Offline => t!("safe.kind.offline").to_owned(),
        StoredKind::Journal => t!("safe.kind.journal").to_owned(),
        StoredKind::Days => t!("safe.kind.days").to_owned(),
        StoredKind::Snapshot => t!("safe.kind.snapshot").to_owned(),
        StoredKind::Unknown => t!("safe.kind.unknown").to_owned(),
    }
}
