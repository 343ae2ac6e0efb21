//! Step 4 of the plan: where we stand, who else is there, and what stands between patients and therapy.

mod board;
mod competitors;
mod handle;
mod issues;

use leptos::prelude::*;

use crate::domain::account::steps::Step;

use super::step_head::StepHead;
use super::step_turn::StepTurn;

/// The step.
#[component]
pub fn Diagnosis() -> impl IntoView {
    view! {
        <StepHead step=Step::Diagnosis />
        <board::Board />
        <competitors::Competitors />
        <issues::Issues />
        <StepTurn step=Step::Diagnosis />
    }
}
