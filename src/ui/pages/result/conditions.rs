//! Why it is not the next stage: the condition that fails, the one that holds, and the answers behind both.

use leptos::prelude::*;

use crate::content::assessment::Questionnaire;
use crate::domain::assessment::Stage;
use crate::domain::assessment::holding_back::HoldingBack;
use crate::domain::assessment::staging::{Conditions, DIMENSION_MINIMUM, OVERALL_PERCENT, Staging};
use crate::t;
use crate::ui::text::plain;

use super::Scored;
use super::explain::{AnswersOf, TallyTable};
use super::rules::{breadth_rule, foundation_rule, no_stage};

/// The first condition as it stands: how many answers reach the stage, and how many must.
pub fn breadth(conditions: &Conditions) -> String {
    t!(
        "result.why.breadth",
        percent = OVERALL_PERCENT,
        n = conditions.answered,
        reaching = conditions.reaching,
        stage = conditions.stage.number(),
        needed = conditions.needed
    )
}

/// The second condition as it stands: which dimensions are too far behind.
pub fn foundation(questionnaire: &Questionnaire, conditions: &Conditions) -> String {
    let below = conditions.stage.previous().map_or(1, Stage::number);
    if conditions.staged == 0 {
        return t!("result.why.foundation_open", fewest = DIMENSION_MINIMUM);
    }
    if conditions.foundation_holds() {
        return t!("result.why.foundation_holds", below = below);
    }
    let lagging = conditions.lagging.iter();
    let names: Vec<&str> = lagging
        .filter_map(|id| questionnaire.topic(id))
        .map(|topic| plain(topic.name))
        .collect();
    t!(
        "result.why.foundation_fails",
        n = names.len(),
        names = names.join("; "),
        below = below
    )
}

/// What fails in words; one condition, or both.
pub fn failing(questionnaire: &Questionnaire, conditions: &Conditions) -> Vec<String> {
    let breadth = (!conditions.breadth_holds()).then(|| breadth(conditions));
    let foundation =
        (!conditions.foundation_holds()).then(|| foundation(questionnaire, conditions));
    [breadth, foundation].into_iter().flatten().collect()
}

/// What keeps the practice from the next stage.
#[component]
pub fn WhyNot(scored: Scored, back: HoldingBack) -> impl IntoView {
    let conditions = back.conditions;
    let all_items = scored.questionnaire.instrument.items();
    let all_items = all_items.cloned().collect::<Vec<_>>();
    let staging = scored.staging.get_untracked();
    let breadth_behind = {
        let tally = staging.overall;
        view! {
            <p class="rule">{breadth_rule()}</p>
            <TallyTable tally caption=t!("result.explain.all_answers") />
            <div class="breadth-answers">
                <AnswersOf scored items=all_items />
            </div>
        }
    };
    let foundation_behind = view! {
        <p class="rule">{foundation_rule()}</p>
        <DimensionStages scored staging />
    };
    let breadth = Condition {
        holds: conditions.breadth_holds(),
        is_judged: true,
        says: breadth(&conditions),
        behind: breadth_behind.into_any(),
    };
    let foundation = Condition {
        holds: conditions.foundation_holds(),
        is_judged: conditions.staged > 0,
        says: foundation(scored.questionnaire, &conditions),
        behind: foundation_behind.into_any(),
    };
    view! {
        <div class="why">
            <h3>{t!("result.why.title", stage = conditions.stage.number())}</h3>
            {shown(breadth, foundation)}
        </div>
    }
}

/// A condition as it stands.
struct Condition {
    holds: bool,
    /// Whether there is anything to judge it by.
    is_judged: bool,
    says: String,
    /// The rule, and the answers by which it is judged.
    behind: AnyView,
}

/// What fails, each a line that opens; one that holds is in what the other opens to.
fn shown(breadth: Condition, foundation: Condition) -> AnyView {
    let held = |one: Condition| {
        view! {
            <p>
                {one
                    .is_judged
                    .then(|| view! { <strong>{t!("result.why.other_holds")}</strong> " " })}
                {one.says}
            </p>
            {one.behind}
        }
        .into_any()
    };
    let fails = |one: Condition, other: Option<AnyView>| {
        view! {
            <details class="explain fails">
                <summary>
                    <span class="cross" role="img" aria-label=t!("result.why.not_met")></span>
                    <span>{one.says}</span>
                </summary>
                <div class="body">{one.behind} {other}</div>
            </details>
        }
        .into_any()
    };
    match (breadth.holds, foundation.holds) {
        (true, _) => fails(foundation, Some(held(breadth))),
        (_, true) => fails(breadth, Some(held(foundation))),
        _ => view! { {fails(breadth, None)} {fails(foundation, None)} }.into_any(),
    }
}

#[component]
fn DimensionStages(scored: Scored, staging: Staging) -> impl IntoView {
    let rows = staging
        .dimensions
        .into_iter()
        .filter_map(|d| {
            let topic = scored.questionnaire.topic(&d.id)?;
            let shown = match d.stage {
                Some(stage) => t!(
                    "result.why.dimension_stage",
                    stage = stage.number(),
                    reaching = d.tally.at_least(stage.point()),
                    answered = d.tally.answered()
                ),
                None => no_stage(&d.tally),
            };
            Some(view! {
                <li>
                    <strong>{plain(topic.name)}</strong>
                    ": "
                    {shown}
                </li>
            })
        })
        .collect_view();
    view! { <ul class="stack tight">{rows}</ul> }
}
