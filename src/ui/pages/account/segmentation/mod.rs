//! A step of the plan.

use leptos::prelude::*;

use crate::domain::account::steps::Step;

use super::step_head::StepHead;

/// The step.
#[component]
pub fn Segmentation() -> impl IntoView {
    view! { <StepHead step=Step::Segmentation /> }
}
