//! One batch in the list: how it came, what became of it, why, and the way back.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::workshop::Intake;
use crate::t;
use crate::ui::pages::workshop::open_workshop;
use crate::ui::text::day_and_time;

use super::batches::BATCHES_HEADING;
use super::collector::collector;
use super::gives_away::GivesAway;
use super::outcomes::{Outcomes, source_name};
use super::reasons::Reasons;

/// A row of the list.
#[component]
pub fn BatchRow(intake: Intake) -> impl IntoView {
    let collector = collector();
    let name = source_name(&intake);
    let when = day_and_time(intake.at);
    let button = format!("batch-{}-{}", intake.id, intake.at);
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
    let undone = intake.batch.is_none() && intake.is_undone;
    let can_redo = undone && !intake.undone.is_empty();
    let published = open_workshop().editor.memo(|one| one.published.is_some());
    let asks = RwSignal::new(false);
    let undo = move || {
        asks.set(false);
        kept.with_value(|intake| collector.undo(intake));
    };
    let way = match (intake.batch, can_redo) {
        (Some(_), _) => Some(act(
            t!("workshop_collect.undo"),
            Box::new(move || match published.get_untracked() {
                true => asks.set(true),
                false => undo(),
            }),
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
            <Show when=move || asks.get()>
                <GivesAway
                    text=t!("workshop_collect.shown.batch")
                    action=t!("workshop_collect.shown.undo")
                    agreed=move |()| undo()
                    left=move |()| asks.set(false)
                />
            </Show>
            <Outcomes counts=intake.counts />
            <Reasons from=intake.id reasons=intake.reasons />
        </li>
    }
}
