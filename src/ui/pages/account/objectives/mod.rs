//! Step 5 of the plan: what is to be reached.

mod form;
mod list;
mod missing;
mod readings;

use leptos::prelude::*;

use crate::domain::account::steps::Step;

use super::step_head::StepHead;
use super::step_turn::StepTurn;

/// The step.
#[component]
pub fn Objectives() -> impl IntoView {
    view! {
        <StepHead step=Step::Objectives />
        <list::ObjectiveList />
        <StepTurn step=Step::Objectives />
    }
}
