//! The five places between two statements, and the keys that choose one.

use leptos::prelude::*;

use crate::browser::{keyboard, page};
use crate::domain::role::Place;
use crate::t;

use super::Asked;

/// The id of the radio button of a place on the screen.
fn knot_id(position: u8) -> String {
    format!("between-{position}")
}

/// The five places between the statements: real radio buttons on a wire, none chosen beforehand.
#[component]
pub fn Knots(asked: Asked, chosen: impl Fn() + Copy + 'static) -> impl IntoView {
    // The browser reports arrow keys and clicks alike as a change; the key that came before tells them apart.
    let by_arrow = StoredValue::new(false);
    let labels = [
        t!("role.knot.a"),
        t!("role.knot.rather_a"),
        t!("role.knot.both"),
        t!("role.knot.rather_b"),
        t!("role.knot.b"),
    ];
    let knots = labels.into_iter().zip(1_u8..).map(|(label, position)| {
        let choose = move |_| {
            asked.choose(Some(position));
            if !by_arrow.get_value() {
                chosen();
            }
        };
        view! {
            <label class="knot">
                <input
                    id=knot_id(position)
                    type="radio"
                    name="between"
                    value=position.to_string()
                    prop:checked=move || asked.position() == Some(position)
                    on:change=choose
                />
                <span>{label}</span>
                <kbd aria-hidden="true">{position}</kbd>
            </label>
        }
        .into_any()
    });
    view! {
        <div
            class="knots"
            on:keydown=move |event| by_arrow.set_value(event.key().starts_with("Arrow"))
            on:pointerdown=move |_| by_arrow.set_value(false)
        >
            {knots.collect::<Vec<AnyView>>()}
        </div>
    }
}

/// Number keys choose by position on the screen, for those who want them.
pub fn use_number_keys(asked: Asked, chosen: impl Fn() + Copy + 'static) {
    let settings = asked.workspace.settings();
    let listener = window_event_listener(leptos::ev::keydown, move |event| {
        let with_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
        if with_modifier || !settings.with_untracked(|s| s.number_keys) || keyboard::is_typing() {
            return;
        }
        let pair = asked.at.get_untracked();
        let position = event.key().parse().ok();
        let position = position.filter(|at| Place::from_screen(pair, *at).is_some());
        if let Some(position) = position.filter(|_| !untrack(|| asked.is_read_only())) {
            event.prevent_default();
            asked.choose(Some(position));
            // Focus goes to the answer, so that it is read out and the arrow keys start there; nothing moves.
            let _ = page::focus_in_place(&knot_id(position));
            chosen();
        }
    });
    on_cleanup(move || listener.remove());
}
