//! One batch in the list: how it came, what became of it, why, and the way back.

use leptos::prelude::*;

use crate::browser::page;
use crate::t;
use crate::ui::text::{day_and_time, time_of_day};

use super::batches::BATCHES_HEADING;
use super::collector::collector;
use super::logged_batch::{BatchSource, LoggedBatch};
use super::outcomes::{Outcomes, source_name};
use super::reasons::Reasons;

/// A row of the list.
#[component]
pub fn BatchRow(logged: LoggedBatch) -> impl IntoView {
    let collector = collector();
    let name = source_name(&logged);
    let when = match logged.source {
        BatchSource::Earlier => day_and_time(logged.at),
        _ => time_of_day(logged.at),
    };
    let button = format!("batch-{}-{}", logged.number, logged.at);
    let kept = StoredValue::new(logged.clone());
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
                            let _ = page::focus(BATCHES_HEADING);
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
    let undone = logged.batch.is_none() && logged.undone.is_some();
    let way = match (logged.batch, undone) {
        (Some(_), _) => Some(act(
            t!("workshop_collect.undo"),
            Box::new(move || kept.with_value(|logged| collector.undo(logged))),
        )),
        (None, true) => Some(act(
            t!("workshop_collect.redo"),
            Box::new(move || kept.with_value(|logged| collector.redo(logged))),
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
            <Outcomes counts=logged.counts />
            <Reasons number=logged.number reasons=logged.reasons />
        </li>
    }
}
