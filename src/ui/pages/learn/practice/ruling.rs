//! What a rule of the app says of the facts of a scene, where one decides it.

use leptos::prelude::*;

use crate::content::account::relationship;
use crate::content::guide::{CaseFacts, Ruling};
use crate::domain::assessment::staging::OVERALL_PERCENT;
use crate::t;
use crate::ui::components::{LevelMark, level_reason};
use crate::ui::text::plain;

/// Opens to the rule and what it makes of the facts; nothing where the sources decide.
#[component]
pub fn WhatTheRuleSays(facts: CaseFacts) -> impl IntoView {
    let said = match facts.ruling()? {
        Ruling::Level(suggestion) => {
            let reasons: Vec<AnyView> = (suggestion.reasons.iter())
                .map(|reason| view! { <li>{level_reason(*reason)}</li> }.into_any())
                .collect();
            view! {
                <p>{t!("practice.rule_level")}</p>
                <p>
                    <LevelMark level=Some(suggestion.level) />
                </p>
                <ul class="guide-points">{reasons}</ul>
            }
            .into_any()
        }
        Ruling::Stage(stage, answers) => {
            let rows: Vec<AnyView> = (answers.into_iter())
                .filter_map(|(item, point)| {
                    let item = plain(relationship().question(item)?.short);
                    let words = match point {
                        Some(point) => {
                            t!("practice.rule_stage_item", item = item, n = point.number())
                        }
                        None => t!("practice.rule_stage_open", item = item),
                    };
                    Some(view! { <li>{words}</li> }.into_any())
                })
                .collect();
            view! {
                <p>{t!("practice.rule_stage")}</p>
                <ul class="guide-points">{rows}</ul>
                <p>
                    {t!(
                        "practice.rule_stage_so",
                        n = stage.number(),
                        percent = OVERALL_PERCENT
                    )}
                </p>
            }
            .into_any()
        }
    };
    Some(view! {
        <details class="help">
            <summary>{t!("practice.rule")}</summary>
            <div class="body">{said}</div>
        </details>
    })
}
