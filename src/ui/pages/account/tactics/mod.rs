//! Step 6 of the plan: what is offered to whom, and who does what until when.

mod action_form;
mod actions;
mod asked;
mod cost;
mod initiative_form;
mod initiatives;
mod lane;
mod lanes;
mod proposition_form;
mod propositions;
mod resources;

use leptos::prelude::*;

use crate::domain::account::steps::Step;
use crate::ui::components::record_name;
use crate::ui::form::Choice;

use super::OpenAccount;
use super::step_head::StepHead;
use super::step_turn::StepTurn;

pub use actions::actions;
pub use lane::{Lane, lane_view};
pub use lanes::{Lanes, lanes_legend};

/// The step.
#[component]
pub fn Tactics() -> impl IntoView {
    view! {
        <StepHead step=Step::Tactics />
        <propositions::Propositions />
        <initiatives::Initiatives />
        <actions::Actions />
        <cost::Cost />
        <StepTurn step=Step::Tactics />
    }
}

/// The objectives of the account, to choose from.
fn objectives(open: OpenAccount) -> Signal<Vec<Choice>> {
    let objectives = open.editor.memo(|account| {
        let objectives = account.objectives.iter();
        objectives
            .map(|objective| Choice {
                value: objective.id.to_string(),
                label: record_name(&objective.what).to_owned(),
            })
            .collect::<Vec<Choice>>()
    });
    objectives.into()
}
