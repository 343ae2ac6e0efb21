//! The success factors to try: of each one statement, and the light that it would have. Nothing of it is kept.

use leptos::prelude::*;

use crate::content::account::statement_texts;
use crate::content::account::words::{Explained, Label};
use crate::domain::factors::{Evidence, Factor, Light};
use crate::domain::words::Word;
use crate::t;
use crate::ui::text::plain;

/// What was chosen for each factor.
type Chosen = RwSignal<[Option<Evidence>; Factor::ALL.len()]>;

/// The five, each with its first statement, and what to do first where it is not green.
#[component]
pub fn Factors() -> impl IntoView {
    let chosen = Chosen::new([None; Factor::ALL.len()]);
    let factors: Vec<AnyView> = (Factor::ALL.iter().enumerate())
        .map(|(place, factor)| factor_row(place, *factor, chosen))
        .collect();
    let all_green =
        move || chosen.with(|all| all.iter().all(|one| light(*one) == Some(Light::Green)));
    view! {
        <ol class="numbered factors">{factors}</ol>
        <p class="sorting-tally" role="status">
            {move || all_green().then(|| t!("guide.success.light.done"))}
        </p>
    }
}

/// The light by one statement alone.
fn light(chosen: Option<Evidence>) -> Option<Light> {
    Light::of(std::iter::once(chosen))
}

/// A light, and what it takes to choose it.
fn light_words(light: Light) -> &'static str {
    match light {
        Light::Green => t!("guide.success.light.green"),
        Light::Amber => t!("guide.success.light.amber"),
        Light::Red => t!("guide.success.light.red"),
    }
}

fn factor_row(place: usize, factor: Factor, chosen: Chosen) -> AnyView {
    let here = move || chosen.with(|all| all.get(place).copied().flatten());
    let choice = |evidence: &Evidence| {
        let evidence = *evidence;
        let words = light(Some(evidence)).map(light_words);
        view! {
            <label>
                <input
                    type="radio"
                    name=format!("factor-{}", factor.word())
                    prop:checked=move || here() == Some(evidence)
                    on:change=move |_| {
                        chosen
                            .update(|all| {
                                if let Some(one) = all.get_mut(place) {
                                    *one = Some(evidence);
                                }
                            })
                    }
                />
                " "
                <span>{words}</span>
            </label>
        }
        .into_any()
    };
    let choices: Vec<AnyView> = Evidence::ALL.iter().rev().map(choice).collect();
    let texts = factor.statements().next().map(statement_texts);
    let first = move || {
        let is_open = light(here()).is_some_and(|light| light != Light::Green);
        texts.filter(|_| is_open).map(|texts| {
            view! {
                <strong>{t!("guide.success.light.first")} ":"</strong>
                " "
                {plain(texts.act)}
            }
        })
    };
    view! {
        <li>
            <div class="stack tight">
                <h3>{plain(factor.label())}</h3>
                <p>{plain(factor.about())}</p>
                <p>
                    <strong>{t!("guide.success.light.sign")}</strong>
                    " "
                    {texts.map(|texts| plain(texts.sign))}
                </p>
                <fieldset>
                    <legend class="visually-hidden">{plain(factor.label())}</legend>
                    <div class="sides lights">{choices}</div>
                </fieldset>
                <p class="said" role="status">
                    {first}
                </p>
            </div>
        </li>
    }
    .into_any()
}
