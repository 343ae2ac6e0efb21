//! How far the pairs are answered, and the way to each.

use leptos::prelude::*;

use crate::content::role::pair_texts;
use crate::domain::role::{Pair, RoleProfile};
use crate::domain::words::Word;
use crate::t;
use crate::ui::text::plain;

use super::Asked;

/// A leaf for each pair, on one wire; beside it, how many are answered.
#[component]
pub fn Leaves(asked: Asked) -> impl IntoView {
    let leaves = Pair::ALL.iter().map(|pair| {
        let state = move || match asked.place_of(*pair) {
            Some(_) => "answered",
            None => "open",
        };
        view! { <i class:here=move || asked.at.get() == *pair data-state=state></i> }.into_any()
    });
    let all = Pair::ALL.len();
    let answered = move || {
        t!(
            "role.answered",
            n = asked.profile.with(RoleProfile::answered),
            all = all
        )
    };
    view! {
        <div class="role-progress">
            <span class="ticks" style:--leaves=all.to_string() aria-hidden="true">
                {leaves.collect::<Vec<AnyView>>()}
            </span>
            <p class="small muted">{answered}</p>
        </div>
    }
}

/// All pairs, with what is open.
#[component]
pub fn Jump(asked: Asked) -> impl IntoView {
    let pairs = Pair::ALL.iter().map(|pair| {
        let state = move || match asked.place_of(*pair) {
            Some(_) => t!("answering.state.answered"),
            None => t!("answering.state.open"),
        };
        view! {
            <li>
                <a
                    href=asked.question(pair.number()).href()
                    aria-current=move || (asked.at.get() == *pair).then_some("step")
                >
                    <span>{plain(pair_texts(*pair).short)}</span>
                    " "
                    <span class="state">{state}</span>
                </a>
            </li>
        }
        .into_any()
    });
    view! {
        <details>
            <summary>{t!("role.all_pairs")}</summary>
            <div class="jump">
                <ol>{pairs.collect::<Vec<AnyView>>()}</ol>
            </div>
        </details>
    }
}
