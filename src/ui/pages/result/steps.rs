//! From the answer of today to the one that is wanted.

use leptos::prelude::*;

use crate::content::assessment::Question;
use crate::domain::assessment::Point;
use crate::t;
use crate::ui::text::plain;

/// The two described answers, one above the other.
#[component]
pub fn FromTo(question: &'static Question, from: Point, to: Point) -> impl IntoView {
    view! {
        <div class="step">
            <p class="from">
                <b>{from.number()}</b>
                <span>
                    <span class="visually-hidden">{t!("result.today")} " "</span>
                    {plain(question.anchor(from))}
                </span>
            </p>
            <p class="to">
                <b>{to.number()}</b>
                <span>
                    <span class="visually-hidden">{t!("result.wanted")} " "</span>
                    {plain(question.anchor(to))}
                </span>
            </p>
        </div>
    }
}
