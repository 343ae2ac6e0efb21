//! Step 2 of the plan: what kind of account it is, how important, how close.

mod level;
mod priority;
mod relation;

use leptos::prelude::*;

use crate::domain::account::steps::Step;

use super::step_head::StepHead;
use super::step_turn::StepTurn;

/// The step.
#[component]
pub fn Segmentation() -> impl IntoView {
    view! {
        <StepHead step=Step::Segmentation />
        <level::LevelSection />
        <priority::Priority />
        <relation::Relation />
        <StepTurn step=Step::Segmentation />
    }
}
