//! A step of the plan.

use leptos::prelude::*;

use crate::key;
use crate::ui::route::AccountPage;

use super::step_head::StepHead;

/// The step.
#[component]
pub fn Tactics() -> impl IntoView {
    view! { <StepHead page=AccountPage::Tactics about=key!("word.step.tactics.about") /> }
}
