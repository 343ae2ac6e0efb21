//! A factor: what it means, its statements with who can name an example, and what to do first.

use leptos::prelude::*;

use crate::content::account::statement_texts;
use crate::content::account::words::{Explained, Label};
use crate::domain::factors::{Evidence, Factor, Statement};
use crate::domain::records::RecordId;
use crate::domain::words::Word;
use crate::t;
use crate::ui::text::plain;

use super::put::WhatToDo;
use super::{Checks, FIRST_STATEMENT, LightMark, is_first};

/// The factor within a check.
#[component]
pub fn FactorQuestions(checks: Checks, id: RecordId, factor: Factor) -> impl IntoView {
    let light = checks.memo(id, move |check| check.light(factor));
    let statements = factor.statements();
    let statements: Vec<AnyView> = statements
        .map(|statement| view! { <Asked checks id statement /> }.into_any())
        .collect();
    let heading = format!("factor-{}", factor.word());
    let named = heading.clone();
    view! {
        <section class="factor" aria-labelledby=named>
            <h3 id=heading>
                <span>{plain(factor.label())}</span>
                " "
                {move || view! { <LightMark light=light.get() /> }}
            </h3>
            <p class="measure">{plain(factor.about())}</p>
            <p class="small muted">{t!("factors.ask")}</p>
            <ul class="factor-statements">{statements}</ul>
            <p class="small muted">
                {move || light.get().map(|light| plain(light.about()))}
            </p>
            <WhatToDo checks id factor />
        </section>
    }
}

#[component]
fn Asked(checks: Checks, id: RecordId, statement: Statement) -> impl IntoView {
    let answer = checks.memo(id, move |check| check.answers.get(&statement).copied());
    let name = format!("{id}-{}", statement.word());
    let choice = |evidence: &Evidence| {
        let evidence = *evidence;
        view! {
            <label>
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || answer.get() == Some(evidence)
                    on:change=move |_| {
                        checks
                            .edit(
                                id,
                                move |check| {
                                    check.answers.insert(statement, evidence);
                                },
                            );
                    }
                />
                " "
                <span>{plain(evidence.label())}</span>
            </label>
        }
        .into_any()
    };
    let choices: Vec<AnyView> = Evidence::ALL.iter().map(choice).collect();
    view! {
        <li>
            <fieldset id=is_first(statement).then_some(FIRST_STATEMENT) tabindex="-1">
                <legend>
                    <span class="visually-hidden">{t!("factors.see")} " "</span>
                    {plain(statement_texts(statement).sign)}
                </legend>
                <div class="sides">{choices}</div>
            </fieldset>
        </li>
    }
}
