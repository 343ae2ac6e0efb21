//! What may be worth doing next, and which answers say so.

use leptos::prelude::*;

use crate::content::role::{axis_texts, pair_texts};
use crate::domain::role::{Lean, Suggestion, suggestions};
use crate::t;
use crate::ui::text::plain;

use super::super::words::{figure, lean_words};
use super::Outcome;

/// The suggestions that follow from the answers.
#[component]
pub fn Suggestions(outcome: Outcome) -> impl IntoView {
    let all = outcome.memo(suggestions);
    let rows = move || all.get().into_iter().map(row).collect::<Vec<AnyView>>();
    view! {
        <section class="role-suggestions" aria-labelledby="next">
            <h2 id="next" tabindex="-1">
                {move || t!("role.next", n = all.with(Vec::len))}
            </h2>
            <p class="small muted">{t!("role.next_hint")}</p>
            <ol class="numbered">{rows}</ol>
        </section>
    }
}

fn row(one: Suggestion) -> AnyView {
    let texts = axis_texts(one.position.axis);
    let (pair, place) = one.because;
    // An answer in the middle speaks for no statement, and the one farthest from it never for a position between two.
    let is_between = one.position.lean() == Some(Lean::Between);
    let most = (place.number() != 0 && !is_between)
        .then(|| t!("role.because_most", pair = plain(pair_texts(pair).short)));
    view! {
        <li>
            <div class="stack tight">
                <p>{plain(texts.lean(one.pole).suggestion)}</p>
                <p class="small muted">
                    {t!(
                        "role.because",
                        axis = plain(texts.name),
                        lean = lean_words(one.position),
                        position = figure(one.position)
                    )}
                    " "
                    {most}
                </p>
            </div>
        </li>
    }
    .into_any()
}
