//! Why codes were not simply added: what is the matter with each, and what to do, until it is done with.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::id::DocumentId;
use crate::domain::records::{RecordId, Records};
use crate::domain::workshop::{CodeReason, Response, Urgency};
use crate::t;
use crate::ui::route::{Route, WorkshopPage};

use super::batches::BATCHES_HEADING;
use super::collector::collector;
use super::reason_words::words;

/// So many are on the page at first.
const SHOWN: usize = 40;

/// The reasons of an intake.
#[component]
pub fn Reasons(
    /// Names the intake.
    from: RecordId,
    reasons: Records<CodeReason>,
) -> impl IntoView {
    if reasons.is_empty() {
        return ().into_any();
    }
    let left = RwSignal::new(reasons.len());
    let mut lines: Vec<AnyView> = reasons
        .iter()
        .map(|reason| view! { <ReasonLine from reason=reason.clone() left /> }.into_any())
        .collect();
    let others = lines.split_off(lines.len().min(SHOWN));
    let more = (!others.is_empty()).then(|| {
        view! {
            <details class="later">
                <summary>{t!("workshop_collect.more_reasons", n = others.len())}</summary>
                <ul class="reasons">{others}</ul>
            </details>
        }
    });
    view! {
        <details hidden=move || left.get() == 0>
            <summary id=summary_of(from)>
                {move || t!("workshop_collect.reasons", n = left.get())}
            </summary>
            <ul class="reasons">{lines}</ul>
            {more}
        </details>
    }
    .into_any()
}

fn summary_of(from: RecordId) -> String {
    format!("reasons-{from}")
}

#[component]
fn ReasonLine(from: RecordId, reason: CodeReason, left: RwSignal<usize>) -> impl IntoView {
    let collector = collector();
    let (what, to_do) = words(&reason);
    let mark = match reason.end.urgency() {
        Urgency::Good => "good",
        Urgency::Open => "open",
        Urgency::Attention => "attention",
        Urgency::Bad => "bad",
    };
    let way = match (reason.workshop.clone(), reason.response.is_empty()) {
        (Some(workshop), false) => {
            let responses = reason.response.clone();
            let label = match reason.is_held_back() {
                true => t!("workshop_collect.reason.take_in", n = responses.len()),
                false => t!("workshop_collect.reason.take_in_there").to_owned(),
            };
            Some(view! { <TakeIn from workshop responses label /> }.into_any())
        }
        (Some(_), true) if reason.is_held_back() => None,
        (Some(workshop), true) => {
            let href = Route::WorkshopPage(workshop, WorkshopPage::Collect).href();
            Some(view! { <a href=href>{t!("workshop_collect.reason.see_there")}</a> }.into_any())
        }
        (None, _) => None,
    };
    let quote = (!reason.quote.is_empty()).then(|| {
        view! {
            <p class="quote">
                {t!("workshop_collect.quote")} " "
                <q>
                    <bdi>{reason.quote.clone()}</bdi>
                </q>
            </p>
        }
    });
    let is_gone = RwSignal::new(false);
    let about = what.clone();
    let asks = reason.end.asks_for_something();
    let done = move |_| {
        collector.done_with(from, &reason);
        is_gone.set(true);
        left.update(|left| *left -= 1);
        // The line with the button goes.
        let next = match left.get_untracked() {
            0 => BATCHES_HEADING.to_owned(),
            _ => summary_of(from),
        };
        let _ = page::focus(&next);
    };
    let done = asks.then(|| {
        view! {
            <button class="button small quiet" type="button" on:click=done>
                {t!("workshop_collect.done_with")}
                <span class="visually-hidden">": " {about}</span>
            </button>
        }
    });
    view! {
        <li hidden=move || is_gone.get()>
            <span class="mark" data-state=mark></span>
            <div>
                <p>{what}</p>
                {quote}
                <p>{to_do} " " {way} " " {done}</p>
            </div>
        </li>
    }
}

#[component]
fn TakeIn(
    from: RecordId,
    workshop: DocumentId,
    responses: Vec<Response>,
    label: String,
) -> impl IntoView {
    let collector = collector();
    let hand_on = move |_| {
        collector.hand_on(from, &workshop, responses.clone());
        // The row is drawn anew, without the button.
        request_animation_frame(move || {
            let _ = page::focus(&summary_of(from));
        });
    };
    view! {
        <button class="button small" type="button" on:click=hand_on>
            {label}
        </button>
    }
}
