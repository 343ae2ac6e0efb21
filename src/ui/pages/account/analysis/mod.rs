//! Step 1 of the plan: what the account is like, what it wants, what drives it, and what changed lately.

mod aims;
mod drivers;
mod figures;
mod moves;
mod profile;
mod team;

use leptos::prelude::*;

use crate::domain::account::steps::Step;

use super::step_head::StepHead;
use super::step_turn::StepTurn;

pub use moves::moves;

/// The step.
#[component]
pub fn Analysis() -> impl IntoView {
    view! {
        <StepHead step=Step::Analysis />
        <profile::ProfileSection />
        <aims::Aims />
        <drivers::Drivers />
        <moves::Moves />
        <figures::Figures />
        <team::Team />
        <StepTurn step=Step::Analysis />
    }
}
