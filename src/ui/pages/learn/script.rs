//! The facilitator's script.

use leptos::prelude::*;

use crate::content::guide::SCRIPT;
use crate::t;
use crate::ui::text::plain;

/// The parts of a workshop, each with when it begins and ends, counted in minutes from the start.
#[component]
pub fn Script() -> impl IntoView {
    let mut from = 0;
    let steps: Vec<AnyView> = SCRIPT
        .iter()
        .map(|step| {
            let to = from + step.minutes;
            let when = t!("guide.workshop.script.minutes", from = from, to = to);
            from = to;
            view! {
                <li>
                    <div>
                        <h3>{plain(step.title)}</h3>
                        <p class="small muted">{when}</p>
                        <p>{plain(step.does)}</p>
                        <p class="says">
                            <span class="small muted">{t!("guide.workshop.script.say")} ":"</span>
                            " "
                            <em>{plain(step.says)}</em>
                        </p>
                    </div>
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <ol class="numbered script">{steps}</ol> }
}
