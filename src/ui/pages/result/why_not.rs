//! Why it is not the next stage: the two conditions, and the answers that hold back.

use leptos::prelude::*;

use crate::content::assessment::stage_text;
use crate::domain::assessment::Stage;
use crate::domain::assessment::holding_back::{HoldingBack, Lift, holding_back};
use crate::domain::assessment::staging::OVERALL_PERCENT;
use crate::domain::assessment::staging::Staging;
use crate::t;
use crate::ui::components::{FirstFew, Section};
use crate::ui::text::plain;

use super::Scored;
use super::explain::{AnswersOf, TallyTable};
use super::rules::{breadth_rule, foundation_rule, no_stage};
use super::steps::FromTo;

/// How many of the answers that hold back are on the page; the others open.
const SHOWN: usize = 5;

/// The second section of the report. At stage 5 there is no next one; it then says how to keep it.
#[component]
pub fn WhyNot(scored: Scored) -> impl IntoView {
    let back = Memo::new(move |_| {
        let instrument = &scored.questionnaire.instrument;
        scored.staging.with(|s| {
            scored
                .assessment
                .with(|a| holding_back(instrument, &a.answers, s))
        })
    });
    move || {
        let staging = scored.staging.get();
        match (back.get(), staging.stage) {
            (Some(back), _) => view! { <Conditions scored back staging /> }.into_any(),
            (None, Some(stage)) => view! { <Keeping stage /> }.into_any(),
            (None, None) => ().into_any(),
        }
    }
}

#[component]
fn Keeping(stage: Stage) -> impl IntoView {
    view! {
        <Section id="why" title=t!("result.keeping")>
            <p class="measure">{plain(stage_text(stage).next)}</p>
        </Section>
    }
}

#[component]
fn Conditions(scored: Scored, back: HoldingBack, staging: Staging) -> impl IntoView {
    let conditions = back.conditions.clone();
    let wanted = conditions.stage;
    let stage = wanted.number();
    let breadth = t!(
        "result.why.breadth",
        percent = OVERALL_PERCENT,
        reaching = conditions.reaching,
        answered = conditions.answered,
        stage = stage,
        needed = conditions.needed
    );
    let below = wanted.previous().map_or(1, Stage::number);
    let foundation = if conditions.foundation_holds() {
        t!("result.why.foundation_holds", below = below)
    } else {
        let names: Vec<&str> = conditions
            .lagging
            .iter()
            .filter_map(|id| scored.questionnaire.topic(id))
            .map(|topic| plain(topic.name))
            .collect();
        t!(
            "result.why.foundation_fails",
            n = names.len(),
            names = names.join("; "),
            below = below
        )
    };
    let all_items = scored
        .questionnaire
        .instrument
        .items()
        .cloned()
        .collect::<Vec<_>>();
    let current = wanted.previous().map(stage_text);
    view! {
        <Section id="why" title=t!("result.why.title", stage = stage) hint=t!("result.why.hint")>
            <ul class="conditions">
                <li>
                    <Mark holds=conditions.breadth_holds() />
                    <div>
                        <p>{breadth}</p>
                        <details class="explain">
                            <summary>{t!("result.why.breadth_open")}</summary>
                            <div class="body">
                                <p class="rule">{breadth_rule()}</p>
                                <TallyTable
                                    tally=staging.overall
                                    caption=t!("result.explain.all_answers")
                                />
                                <div class="breadth-answers">
                                    <AnswersOf scored items=all_items />
                                </div>
                            </div>
                        </details>
                    </div>
                </li>
                <li>
                    <Mark holds=conditions.foundation_holds() />
                    <div>
                        <p>{foundation}</p>
                        <details class="explain">
                            <summary>{t!("result.why.foundation_open")}</summary>
                            <div class="body">
                                <p class="rule">{foundation_rule()}</p>
                                <DimensionStages scored staging=staging.clone() />
                            </div>
                        </details>
                    </div>
                </li>
            </ul>
            <div class="held">
                <h3>
                    {t!("result.why.move", n = back.lifts.len())} " "
                    <span class="muted small">{t!("result.why.move_order")}</span>
                </h3>
                <p class="muted small">
                    {t!("result.why.pool", n = back.below, stage = stage)}
                </p>
                <HeldItems scored lifts=back.lifts />
                {current.map(|text| view! { <p class="measure">{plain(text.next)}</p> })}
            </div>
        </Section>
    }
}

/// Met or not met, as a sign with a name.
#[component]
fn Mark(holds: bool) -> impl IntoView {
    let (class, label) = if holds {
        ("tick", t!("result.why.met"))
    } else {
        ("cross", t!("result.why.not_met"))
    };
    view! { <span class=class role="img" aria-label=label></span> }
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

/// The first few are on the page, the others open: the way to the next stage is taken in steps.
#[component]
fn HeldItems(scored: Scored, lifts: Vec<Lift>) -> impl IntoView {
    let items = lifts
        .into_iter()
        .map(|lift| view! { <HeldItem scored lift /> }.into_any())
        .collect::<Vec<_>>();
    let more = |others: usize| t!("result.why.others", n = others);
    view! { <FirstFew items shown=SHOWN more=more /> }
}

#[component]
fn HeldItem(scored: Scored, lift: Lift) -> impl IntoView {
    let question = scored.questionnaire.question(&lift.item)?;
    let href = scored.change(scored.number(&lift.item));
    let topic = scored
        .questionnaire
        .topic(&lift.dimension)
        .map_or("", |t| plain(t.name));
    Some(view! {
        <li class="held-item">
            <p>
                <strong>{plain(question.short)}</strong>
                <br />
                <span class="muted small">{topic}</span>
                <br />
                <a class="small no-print" href=href>
                    {t!("result.why.change")}
                    <span class="visually-hidden">": " {plain(question.short)}</span>
                </a>
            </p>
            <FromTo question from=lift.from to=lift.to />
        </li>
    })
}
