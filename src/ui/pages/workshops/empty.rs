//! What stands there while there is no workshop.

use leptos::prelude::*;

use crate::t;

/// The three steps of a workshop.
#[component]
pub fn ThreeSteps() -> impl IntoView {
    let steps = [
        (
            t!("workshops.steps.prepare"),
            t!("workshops.steps.prepare_text"),
        ),
        (
            t!("workshops.steps.collect"),
            t!("workshops.steps.collect_text"),
        ),
        (t!("workshops.steps.talk"), t!("workshops.steps.talk_text")),
    ];
    let step = |(name, text)| {
        view! {
            <li>
                <b>{name}</b>
                <p>{text}</p>
            </li>
        }
        .into_any()
    };
    view! { <ol class="ways-in">{steps.map(step).into_iter().collect::<Vec<AnyView>>()}</ol> }
}
