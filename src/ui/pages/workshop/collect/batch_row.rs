//! One intake in the list: how it came, what became of it, why, and the way back.

use leptos::prelude::*;

use crate::browser::page;
use crate::t;
use crate::ui::text::{day_and_time, time_of_day};

use super::batches::BROUGHT;
use super::collector::collector;
use super::intake::{Intake, Source};
use super::outcomes::{Outcomes, source_name};
use super::reasons::Reasons;

/// A row of the list.
#[component]
pub fn BatchRow(intake: Intake) -> impl IntoView {
    let collector = collector();
    let name = source_name(&intake);
    let when = match intake.source {
        Source::Earlier => day_and_time(intake.at),
        _ => time_of_day(intake.at),
    };
    let button = format!("batch-{}-{}", intake.number, intake.at);
    let kept = StoredValue::new(intake.clone());
    let act = |words: &'static str, run: Box<dyn Fn()>| {
        let (id, back) = (button.clone(), button.clone());
        view! {
            <button
                class="button small quiet"
                type="button"
                id=id
                on:click=move |_| {
                    run();
                    // The row is drawn anew, with another button in the same place.
                    let back = back.clone();
                    request_animation_frame(move || {
                        if page::focus(&back).is_err() {
                            let _ = page::focus(BROUGHT);
                        }
                    });
                }
            >
                {words}
                <span class="visually-hidden">": " {name.clone()}</span>
            </button>
        }
        .into_any()
    };
    // What came in again can be undone again; what did not is kept for after that.
    let undone = intake.batch.is_none() && intake.undone.is_some();
    let way = match (intake.batch, undone) {
        (Some(_), _) => Some(act(
            t!("workshop_collect.undo"),
            Box::new(move || kept.with_value(|intake| collector.undo(intake))),
        )),
        (None, true) => Some(act(
            t!("workshop_collect.redo"),
            Box::new(move || kept.with_value(|intake| collector.redo(intake))),
        )),
        (None, false) => None,
    };
    view! {
        <li>
            <div class="batch-head">
                <h3>{name.clone()}</h3>
                <p class="small muted">
                    {when} " "
                    {undone
                        .then(|| {
                            view! {
                                <span class="undone">{t!("workshop_collect.undone")}</span>
                                " "
                            }
                        })} {way}
                </p>
            </div>
            <Outcomes counts=intake.counts />
            <Reasons number=intake.number reasons=intake.reasons />
        </li>
    }
}
