//! The seven steps of a plan, with what makes each enough.

use leptos::prelude::*;

use crate::content::account::words::{Explained, Label, step_ready};
use crate::domain::account::steps::Step;
use crate::domain::words::Word;
use crate::t;
use crate::ui::text::plain;

/// The steps in their order.
#[component]
pub fn Steps() -> impl IntoView {
    let steps: Vec<AnyView> = Step::ALL
        .iter()
        .map(|step| {
            view! {
                <li>
                    <div>
                        <h3>{plain(step.label())}</h3>
                        <p>{plain(step.about())}</p>
                        <p class="small muted">
                            <strong>{t!("guide.plan.steps.enough")} ":"</strong>
                            " "
                            {plain(step_ready(*step))}
                        </p>
                    </div>
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <ol class="numbered">{steps}</ol> }
}
