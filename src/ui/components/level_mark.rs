//! The level of an account as a small mark: its number in a circle, a square or a diamond, and its name.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::account::typing::Level;
use crate::domain::words::Word;
use crate::t;
use crate::ui::text::plain;

/// A level, or that there is none yet.
#[component]
pub fn LevelMark(level: Option<Level>) -> impl IntoView {
    match level {
        None => view! { <small>{t!("account.no_level")}</small> }.into_any(),
        Some(level) => view! {
            <span class="level-mark" data-level=level.word()>
                <b>{level.word()}</b>
                " "
                <span>{plain(level.label())}</span>
            </span>
        }
        .into_any(),
    }
}
