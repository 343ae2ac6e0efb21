//! The head of a step: its number, its name, what it is for.

use leptos::prelude::*;

use crate::content::text::Key;
use crate::ui::navigation::HEADING;
use crate::ui::route::AccountPage;
use crate::ui::text;

use super::nav::{STEPS, page_name};

/// Number, name and purpose of a step. `about` is one sentence: what the step answers.
#[component]
pub fn StepHead(page: AccountPage, about: Key) -> impl IntoView {
    let number = STEPS
        .iter()
        .position(|step| *step == page)
        .map(|place| place + 1);
    view! {
        <header class="step-head">
            <b aria-hidden="true">{number}</b>
            <h1 id=HEADING tabindex="-1">
                {text::plain(page_name(page))}
            </h1>
            <p>{text::plain(about)}</p>
        </header>
    }
}
