//! Who can read what is returned on its way.

use leptos::prelude::*;

use crate::t;

/// Says whether the answers are locked on their way, and what that means.
#[component]
pub fn Locked(host: String, sealed: bool) -> impl IntoView {
    let (title, text) = match sealed {
        true => (
            t!("take_part.locked.title"),
            t!("take_part.locked.text", host = &*host),
        ),
        false => (
            t!("take_part.open.title"),
            t!("take_part.open.text", host = &*host),
        ),
    };
    view! {
        <p class="lock" class:open=!sealed>
            <span>
                <strong>{title}</strong>
                " "
                {text}
            </span>
        </p>
    }
}
