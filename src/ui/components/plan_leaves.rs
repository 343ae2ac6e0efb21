//! How far the seven steps of a plan are: seven leaves, and the same in words.

use leptos::prelude::*;

use crate::domain::account::steps::StepState;
use crate::t;

/// Seven leaves, one a step, and how many are enough.
#[component]
pub fn PlanLeaves(steps: Vec<StepState>) -> impl IntoView {
    let count = |state| steps.iter().filter(|one| **one == state).count();
    let (enough, attention) = (count(StepState::Enough), count(StepState::Attention));
    let words = if count(StepState::NotStarted) == steps.len() {
        t!("accounts.plan.none").to_owned()
    } else if attention == 0 {
        t!("accounts.plan.enough", enough = enough, all = steps.len())
    } else {
        t!(
            "accounts.plan.attention",
            enough = enough,
            all = steps.len(),
            n = attention
        )
    };
    let leaf = |state: &StepState| {
        let state = match state {
            StepState::NotStarted => "open",
            StepState::Started => "started",
            StepState::Enough => "enough",
            StepState::Attention => "attention",
        };
        view! { <i data-state=state></i> }.into_any()
    };
    let leaves: Vec<AnyView> = steps.iter().map(leaf).collect();
    view! {
        <span class="ticks seven" aria-hidden="true">
            {leaves}
        </span>
        <small>{words}</small>
    }
}
