//! The seven steps as an arm along a wire, with a spur for each: leafless, in leaf, in fruit.

use leptos::prelude::*;

use crate::domain::account::steps::Step;
use crate::domain::words::Word;
use crate::t;
use crate::ui::text;

use super::super::lacks::lack;
use super::super::nav::{AccountMore, page_name, page_of, state_name};
use super::super::open_account;
use super::spur::Spur;

/// The steps with their states, each a link.
#[component]
pub fn Cordon() -> impl IntoView {
    let open = open_account();
    let step = |step: &Step| {
        let step = *step;
        let state = open.step_state(step);
        let first_gap = open.editor.memo_of(open.steps, move |account, steps| {
            let report = steps.iter().find(|report| report.step == step)?;
            report.gaps.first().map(|gap| lack(account, *gap))
        });
        let words = move || {
            let (name, _) = state_name(state.get());
            match first_gap.get() {
                Some(gap) => t!("account.state", state = name, gap = gap),
                None => name.to_owned(),
            }
        };
        view! {
            <li data-state=move || state_name(state.get()).1>
                <a href=open.href(page_of(step), None)>
                    <Spur />
                    <span class="name">
                        <b>{step.number()}</b>
                        <span>{text::plain(page_name(page_of(step)))}</span>
                    </span>
                    " "
                    <span class="state">{words}</span>
                </a>
            </li>
        }
        .into_any()
    };
    let steps: Vec<AnyView> = Step::ALL.iter().map(step).collect();
    view! {
        <nav class="account-grown" aria-label=t!("account.plan")>
            <ol class="cordon">{steps}</ol>
            <AccountMore here=None />
        </nav>
    }
}
