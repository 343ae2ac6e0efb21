//! A position that opens: the answers behind it and the rule that made it.

use leptos::prelude::*;

use crate::content::role::{axis_texts, pair_texts};
use crate::domain::role::{Axis, AxisPosition, Lean, Pair, Place, Pole};
use crate::t;
use crate::ui::route::RolePage;
use crate::ui::text::plain;

use super::super::words::{figure, lean_words, signed};
use super::Outcome;

/// Where the profile stands on an axis; opens to what it is made of.
#[component]
pub fn AxisExplained(outcome: Outcome, axis: Axis, position: Memo<AxisPosition>) -> impl IntoView {
    let texts = axis_texts(axis);
    let rests_on = move || {
        t!(
            "role.rests_on",
            n = position.get().answered,
            all = Pair::OF_AXIS
        )
    };
    let sum = move || {
        let position = position.get();
        match position.is_known() {
            true => t!(
                "role.explain.sum",
                sum = signed(position.sum),
                answered = position.answered,
                position = figure(position)
            ),
            false => t!(
                "role.explain.too_few",
                n = position.missing(),
                needed = AxisPosition::NEEDED
            ),
        }
    };
    let both = move || {
        let position = position.get();
        let is_mixed = position.lean() == Some(Lean::Between) && position.pulls_both_ways();
        is_mixed.then(|| {
            let [first, second] = position.sides;
            let words = t!(
                "role.explain.both_ways",
                first_pole = plain(texts.pole(Pole::First)),
                second_pole = plain(texts.pole(Pole::Second)),
                first = first,
                second = second
            );
            view! { <p>{words}</p> }
        })
    };
    let answers = axis
        .pairs()
        .map(|pair| view! { <AnswerTo outcome pair /> }.into_any());
    view! {
        <details class="explain">
            <summary>
                <span>
                    <strong>{move || lean_words(position.get())}</strong>
                    " "
                    <b class="value">{move || figure(position.get())}</b>
                    " "
                    <small class="muted">{rests_on}</small>
                </span>
            </summary>
            <div class="body">
                <p class="rule">
                    {t!(
                        "role.explain.rule",
                        first = plain(texts.pole(Pole::First)),
                        second = plain(texts.pole(Pole::Second)),
                        from = signed((-Place::FARTHEST).into()),
                        to = signed(Place::FARTHEST.into()),
                        needed = AxisPosition::NEEDED
                    )}
                </p>
                <p>{sum}</p>
                {both}
                <ul class="role-answers">{answers.collect::<Vec<AnyView>>()}</ul>
            </div>
        </details>
    }
}

/// The answer to a pair: which statement, how clearly, and where it is changed.
#[component]
fn AnswerTo(outcome: Outcome, pair: Pair) -> impl IntoView {
    let texts = pair_texts(pair);
    let place = outcome.memo(move |profile| profile.answers.get(&pair).copied());
    let words = move || match place.get().map(Place::number) {
        None => t!("role.answer.open").to_owned(),
        Some(0) => t!("role.answer.both").to_owned(),
        Some(number) => {
            let pole = if number < 0 {
                Pole::First
            } else {
                Pole::Second
            };
            let statement = plain(texts.statement(pole));
            match number.abs() == Place::FARTHEST {
                true => t!("role.answer.clearly", statement = statement),
                false => t!("role.answer.rather", statement = statement),
            }
        }
    };
    let value = move || place.get().map(|place| signed(place.number().into()));
    let change = RolePage::Question(outcome.id.get_value(), pair.number() as u16 + 1);
    view! {
        <li>
            <b class="value">{value}</b>
            <span>
                <a href=change.href()>{plain(texts.short)}</a>
                ": "
                {words}
            </span>
        </li>
    }
}
