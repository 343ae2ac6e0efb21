//! Step 7 of the plan: how it is kept alive.

mod calendar;
mod kpis;
mod readings;
mod returns;
mod reviews;
mod rhythms;

use leptos::prelude::*;

use crate::domain::account::steps::Step;

use super::step_head::StepHead;
use super::step_turn::StepTurn;

use calendar::PlanCalendar;
use kpis::Kpis;
use returns::Returns;
use reviews::Reviews;
use rhythms::Rhythms;

/// The step.
#[component]
pub fn MonitoringStep() -> impl IntoView {
    view! {
        <StepHead step=Step::Monitoring />
        <Rhythms />
        <Kpis />
        <Reviews />
        <Returns />
        <PlanCalendar />
        <StepTurn step=Step::Monitoring />
    }
}
