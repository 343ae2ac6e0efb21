//! A traffic light: its colour, a shape of its own, and its word.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::factors::{Light, Turn};
use crate::domain::words::Word;
use crate::t;
use crate::ui::text::plain;

/// A light, or that there is none yet.
#[component]
pub fn LightMark(light: Option<Light>) -> impl IntoView {
    let state = light.map_or("none", Word::word);
    view! {
        <span class="light">
            <i data-light=state aria-hidden="true"></i>
            " "
            {light_words(light)}
        </span>
    }
}

/// A light in a word.
fn light_words(light: Option<Light>) -> &'static str {
    light.map_or(t!("factors.open"), |light| plain(light.label()))
}

/// Which way a factor went, in words.
pub fn turn_words(turn: Turn) -> String {
    match turn {
        Turn::Better(before) => t!("factors.better", before = plain(before.label())),
        Turn::Same => t!("factors.same").to_owned(),
        Turn::Worse(before) => t!("factors.worse", before = plain(before.label())),
    }
}
