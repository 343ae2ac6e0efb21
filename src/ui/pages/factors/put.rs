//! What to do first about a factor, into the plan and back.

use leptos::prelude::*;

use crate::content::account::statement_texts;
use crate::content::account::words::Label;
use crate::domain::account::tactics::Action;
use crate::domain::factors::{Factor, FactorCheck, FactorOrigin, FactorOutcome};
use crate::domain::records::{Record, RecordId, Records};
use crate::t;
use crate::ui::text::{day, plain};

use super::{Checks, Planned};

/// The action that a statement becomes.
pub fn action(id: RecordId, origin: FactorOrigin) -> Action {
    let texts = statement_texts(origin.statement);
    Action {
        what: plain(texts.act).to_owned(),
        sign: t!("factors.sign", sign = plain(texts.sign)),
        factor: Some(origin),
        ..Action::blank(id)
    }
}

/// What became of the statement that an action came from, in words, and how the style marks it.
pub fn outcome_words(
    origin: &FactorOrigin,
    checks: &Records<FactorCheck>,
) -> (String, &'static str) {
    let from = plain(origin.from.label());
    match origin.outcome(checks) {
        FactorOutcome::CheckGone => (t!("factors.became.gone").to_owned(), "open"),
        FactorOutcome::NotYet => (t!("factors.became.not_yet", from = from), "open"),
        FactorOutcome::Checked(on, now) => {
            let state = match now.cmp(&origin.from) {
                std::cmp::Ordering::Greater => "good",
                std::cmp::Ordering::Equal => "started",
                std::cmp::Ordering::Less => "attention",
            };
            let now = plain(now.label());
            let words = t!(
                "factors.became.checked",
                from = from,
                now = now,
                day = day(on)
            );
            (words, state)
        }
    }
}

/// What to do first where a factor is not green, the button that puts it into the plan, and what is there already.
#[component]
pub fn WhatToDo(checks: Checks, id: RecordId, factor: Factor) -> impl IntoView {
    let weakest = checks.memo(id, move |check| check.weakest(factor));
    let planned = Memo::new(move |_| {
        let of_factor = |one: &&Planned| one.origin.statement.factor() == factor;
        checks
            .planned
            .with(|all| all.iter().filter(of_factor).cloned().collect::<Vec<_>>())
    });
    // Once it is in the plan, from whichever check, it is not offered again while it is to be done.
    let is_planned = move |statement| {
        planned.with(|all| {
            all.iter()
                .any(|one| one.origin.statement == statement && one.status.is_open())
        })
    };
    let first = move || {
        let (statement, from) = weakest.get()?;
        let texts = statement_texts(statement);
        let origin = FactorOrigin {
            check: id,
            statement,
            from,
        };
        let offer = move || {
            (!is_planned(statement)).then(|| {
                view! {
                    <button
                        class="button small"
                        type="button"
                        on:click=move |_| checks.put.run(origin)
                    >
                        {t!("factors.put")}
                        <span class="visually-hidden">": " {plain(factor.label())}</span>
                    </button>
                }
            })
        };
        Some(view! {
            <p class="measure">
                <strong>{t!("factors.first")}</strong>
                " "
                {plain(texts.act)}
            </p>
            <p class="no-print">{offer}</p>
        })
    };
    let in_plan = move || {
        let all = planned.get();
        let line = |one: Planned| {
            view! {
                <li>
                    {t!("factors.in_plan")} " " <a href=checks.action.run(one.id)>{one.what}</a>
                    " "
                    <span class="muted small">{plain(one.status.label())}</span>
                </li>
            }
            .into_any()
        };
        all.into_iter().map(line).collect::<Vec<AnyView>>()
    };
    view! {
        <div class="factor-do stack tight">
            {first} <ul class="put-plans" role="status">
                {in_plan}
            </ul>
        </div>
    }
}
