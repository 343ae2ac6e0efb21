//! Numbers that open: the answers behind them and the rule that made them.

use leptos::prelude::*;

use crate::domain::assessment::staging::LOW_TRACTION_PERCENT;
use crate::domain::assessment::{Answer, Point, Stage, Tally};
use crate::domain::id::ItemId;
use crate::t;
use crate::ui::text::{plain, tenths};

use super::Scored;
use super::conditions::{breadth, foundation};
use super::rules::{breadth_rule, foundation_rule};

/// Opens to the two conditions of the stage that is reached.
#[component]
pub fn StageExplained(scored: Scored, stage: Stage) -> impl IntoView {
    let staging = scored.staging.get();
    let conditions = staging.conditions(stage);
    let reached = breadth(&conditions);
    let foundation = stage
        .previous()
        .map(|_| foundation(scored.questionnaire, &conditions));
    let low_traction = staging.sub_stage().map(|_| {
        t!(
            "result.low_traction_rule",
            percent = LOW_TRACTION_PERCENT,
            reaching = staging.overall.at_least(Stage::Early.point()),
            answered = conditions.answered
        )
    });
    view! {
        <details class="explain">
            <summary>{t!("result.why_stage", stage = stage.number())}</summary>
            <div class="body">
                <p class="rule">{breadth_rule()}</p>
                <p>{reached}</p>
                <p class="rule">{foundation_rule()}</p>
                {foundation.map(|text| view! { <p>{text}</p> })}
                {low_traction.map(|text| view! { <p>{text}</p> })}
            </div>
        </details>
    }
}

/// Opens to how many questions were answered in which way.
#[component]
pub fn CoverageExplained(scored: Scored, summary: String) -> impl IntoView {
    let tally = scored.staging.with(|s| s.overall);
    let coverage = tally.coverage();
    // Those that make the difference; the others are under the index.
    let without_point = scored.assessment.with(|a| {
        let items = scored.questionnaire.instrument.items();
        items
            .filter(|item| a.answers.point(item).is_none())
            .cloned()
            .collect::<Vec<_>>()
    });
    let sum = t!(
        "result.explain.coverage_sum",
        answered = coverage.answered,
        items = tally.items(),
        na = tally.not_applicable(),
        percent = coverage.percent()
    );
    view! {
        <details class="explain">
            <summary>{summary}</summary>
            <div class="body">
                <p class="rule">{t!("result.explain.coverage_rule")}</p>
                <p>{sum}</p>
                <TallyTable tally caption=t!("result.explain.all_answers") />
                <AnswersOf scored items=without_point />
            </div>
        </details>
    }
}

/// Opens to the sum behind the overall index.
#[component]
pub fn IndexExplained(scored: Scored, summary: String) -> impl IntoView {
    let tally = scored.staging.with(|s| s.overall);
    let with_point = scored.assessment.with(|a| {
        let items = scored.questionnaire.instrument.items();
        items
            .filter(|item| a.answers.point(item).is_some())
            .cloned()
            .collect::<Vec<_>>()
    });
    view! {
        <details class="explain">
            <summary>{summary}</summary>
            <div class="body">
                <p class="rule">{t!("result.explain.index_rule")}</p>
                <IndexSum tally />
                <div class="breadth-answers">
                    <AnswersOf scored items=with_point />
                </div>
            </div>
        </details>
    }
}

/// The mean as a sum that can be checked: 68 ÷ 29 = 2.3.
#[component]
pub fn IndexSum(tally: Tally) -> impl IntoView {
    tally.index().map(|index| {
        let sum = t!(
            "result.explain.index_sum",
            sum = index.sum(),
            count = index.count(),
            index = tenths(index.tenths())
        );
        view! { <p>{sum}</p> }
    })
}

/// How often each answer was given.
#[component]
pub fn TallyTable(tally: Tally, caption: &'static str) -> impl IntoView {
    let points: Vec<Point> = (1..=Point::MAX).filter_map(Point::new).collect();
    let heads = points
        .iter()
        .map(|p| view! { <th scope="col" class="numeric">{p.number()}</th> })
        .collect_view();
    let counts = points
        .iter()
        .map(|p| view! { <td class="numeric">{tally.at(*p)}</td> })
        .collect_view();
    view! {
        <div class="table-wrap" tabindex="0" role="region" aria-label=caption>
            <table>
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!("result.explain.answer")}</th>
                        {heads}
                        <th scope="col" class="numeric">{t!("answer.dont_know")}</th>
                        <th scope="col" class="numeric">{t!("answer.not_applicable")}</th>
                        <th scope="col" class="numeric">{t!("answer.unanswered")}</th>
                    </tr>
                </thead>
                <tbody>
                    <tr>
                        <th scope="row">{t!("result.explain.questions")}</th>
                        {counts}
                        <td class="numeric">{tally.dont_know()}</td>
                        <td class="numeric">{tally.not_applicable()}</td>
                        <td class="numeric">{tally.unanswered()}</td>
                    </tr>
                </tbody>
            </table>
        </div>
    }
}

/// The answers to these items, each with the way to change it.
#[component]
pub fn AnswersOf(scored: Scored, items: Vec<ItemId>) -> impl IntoView {
    let rows = items
        .into_iter()
        .filter_map(|item| {
            let question = scored.questionnaire.question(&item)?;
            let said = match scored.assessment.with(|a| a.answers.get(&item)) {
                Some(Answer::Point(point)) => {
                    format!("{}. {}", point.number(), plain(question.anchor(point)))
                }
                Some(Answer::DontKnow) => t!("answer.dont_know").to_owned(),
                Some(Answer::NotApplicable) => t!("answer.not_applicable").to_owned(),
                None => t!("answer.unanswered").to_owned(),
            };
            let href = scored.change(scored.number(&item));
            Some(view! {
                <li>
                    <strong>{plain(question.short)}</strong>
                    ": "
                    {said}
                    " "
                    <a class="no-print" href=href>
                        {t!("review.change")}
                        <span class="visually-hidden">": " {plain(question.short)}</span>
                    </a>
                </li>
            })
        })
        .collect_view();
    view! { <ul class="stack tight">{rows}</ul> }
}
