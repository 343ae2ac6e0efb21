//! A step of the plan.

use leptos::prelude::*;

use crate::key;
use crate::ui::route::AccountPage;

use super::step_head::StepHead;

/// The step.
#[component]
pub fn Diagnosis() -> impl IntoView {
    view! { <StepHead page=AccountPage::Diagnosis about=key!("word.step.diagnosis.about") /> }
}
