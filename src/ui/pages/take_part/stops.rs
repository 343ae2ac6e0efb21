//! The way of a participant: invitation, answers, check, return.

use leptos::prelude::*;

use crate::t;

/// A stop on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stop {
    /// Reading who asks what.
    Invitation,
    /// Answering.
    Answer,
    /// Looking at all answers.
    Check,
    /// Handing them over.
    Return,
    /// They were handed over.
    Returned,
}

/// All stops, with the one where the person is.
#[component]
pub fn Stops(#[prop(into)] at: Signal<Stop>) -> impl IntoView {
    let stops = [
        (Stop::Invitation, t!("take_part.stops.invitation")),
        (Stop::Answer, t!("take_part.stops.answer")),
        (Stop::Check, t!("take_part.stops.check")),
        (Stop::Return, t!("take_part.stops.return")),
    ];
    let stops = stops
        .map(|(stop, name)| {
            let is_past = move || stop < at.get();
            view! {
                <li class:past=is_past aria-current=move || (stop == at.get()).then_some("step")>
                    {name}
                    <Show when=is_past>
                        <span class="visually-hidden">{t!("take_part.stops.done")}</span>
                    </Show>
                </li>
            }
            .into_any()
        })
        .into_iter()
        .collect::<Vec<_>>();
    view! {
        <ol class="stops" aria-label=t!("take_part.stops.title")>
            {stops}
        </ol>
    }
}
