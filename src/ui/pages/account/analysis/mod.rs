//! A step of the plan.

use leptos::prelude::*;

use crate::key;
use crate::ui::route::AccountPage;

use super::step_head::StepHead;

/// The step.
#[component]
pub fn Analysis() -> impl IntoView {
    view! { <StepHead page=AccountPage::Analysis about=key!("word.step.analysis.about") /> }
}
