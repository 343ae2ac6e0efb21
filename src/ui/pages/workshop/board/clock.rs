//! The room's clock, with or without what sets it.

use leptos::prelude::*;

use crate::t;
use crate::ui::pages::workshop::present::{Face, Projection, Timer};

use super::lead_to;

/// The minutes that a press sets.
const MINUTES: [u8; 3] = [3, 5, 10];

/// The id of the button that lets the time rest.
const PAUSE: &str = "clock-pause";

/// The time that is left. Draws nothing where none was set.
#[component]
pub fn ClockFace(
    projection: Projection,
    /// What stands behind the wire. Default is nothing.
    #[prop(optional, into)]
    buttons: ViewFn,
) -> impl IntoView {
    let timer = projection.timer();
    let face = Memo::new(move |_| timer.get().face(projection.now()));
    let is_set = Memo::new(move |_| face.with(Option::is_some));
    let of = move |get: fn(Face) -> String| move || face.get().map(get).unwrap_or_default();
    let is_over = Memo::new(move |_| face.get().is_some_and(|face| face.state == "over"));
    let buttons = StoredValue::new(buttons);
    view! {
        <Show when=move || is_set.get()>
            <div
                class="timer"
                role="timer"
                aria-label=t!("workshop_board.timer.left")
                data-state=move || face.get().map(|face| face.state)
            >
                <span class="time">{of(Face::time)}</span>
                <span class="wire" aria-hidden="true">
                    <span style:--left=of(|face| face.percent.to_string())></span>
                </span>
                {buttons.with_value(ViewFn::run)}
            </div>
        </Show>
        <span class="visually-hidden" role="status">
            {move || if is_over.get() { t!("workshop_board.timer.over") } else { "" }}
        </span>
    }
}

/// The clock of the facilitator, with what sets it.
#[component]
pub fn Clock(projection: Projection) -> impl IntoView {
    let timer = projection.timer();
    let is_set = Memo::new(move |_| timer.get() != Timer::Unset);
    view! {
        <Show when=move || !is_set.get()>
            <div class="timer" role="group" aria-label=t!("workshop_board.timer.set")>
                <span>{t!("workshop_board.timer.set")}</span>
                <ClockButtons projection />
            </div>
        </Show>
        <ClockFace projection buttons=move || view! { <ClockButtons projection /> } />
    }
}

/// What sets the clock: so many minutes; once it is set, rest, go on, a minute more, put away.
#[component]
pub fn ClockButtons(projection: Projection) -> impl IntoView {
    let timer = projection.timer();
    let is_set = Memo::new(move |_| timer.get() != Timer::Unset);
    let rests = Memo::new(move |_| matches!(timer.get(), Timer::Rests { .. }));
    let begin = move |minutes: u8| {
        view! {
            <button
                class="button small"
                type="button"
                id=format!("clock-{minutes}")
                on:click=move |_| {
                    projection.set_timer(|_, now| Timer::begin(now, minutes.into()));
                    lead_to(PAUSE);
                }
            >
                {t!("workshop_board.timer.minutes", n = minutes)}
            </button>
        }
        .into_any()
    };
    let begins = move || MINUTES.map(begin).into_iter().collect::<Vec<AnyView>>();
    view! {
        <Show when=move || is_set.get() fallback=begins>
            <button
                class="button small"
                type="button"
                id=PAUSE
                on:click=move |_| projection.set_timer(Timer::pause_or_go_on)
            >
                {move || match rests.get() {
                    true => t!("workshop_board.timer.go_on"),
                    false => t!("workshop_board.timer.pause"),
                }}
            </button>
            <button
                class="button small quiet"
                type="button"
                on:click=move |_| projection.set_timer(Timer::one_more)
            >
                {t!("workshop_board.timer.one_more")}
            </button>
            <button
                class="button small quiet"
                type="button"
                on:click=move |_| {
                    projection.set_timer(|_, _| Timer::Unset);
                    lead_to(format!("clock-{}", MINUTES[0]));
                }
            >
                {t!("workshop_board.timer.away")}
            </button>
        </Show>
    }
}
