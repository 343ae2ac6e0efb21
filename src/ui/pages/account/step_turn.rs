//! The way to the step before and the step after.

use leptos::prelude::*;

use crate::domain::account::steps::Step;
use crate::domain::words::Word;
use crate::t;
use crate::ui::text;

use super::nav::{page_name, page_of};
use super::open_account;

/// Links at the foot of a step.
#[component]
pub fn StepTurn(step: Step) -> impl IntoView {
    let open = open_account();
    let place = usize::from(step.number()) - 1;
    let before = place.checked_sub(1).and_then(|place| Step::ALL.get(place));
    let after = Step::ALL.get(place + 1);
    let link = |step: &Step, label: String| {
        view! {
            <a class="button quiet" href=open.href(page_of(*step), None)>
                {label}
            </a>
        }
        .into_any()
    };
    let name = |step: &Step| text::plain(page_name(page_of(*step)));
    view! {
        <nav class="step-turn" aria-label=t!("account.turn")>
            {before.map(|page| link(page, t!("account.before", step = name(page))))}
            {after.map(|page| link(page, t!("account.after", step = name(page))))}
        </nav>
    }
}
