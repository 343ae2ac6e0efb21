//! The table of the dimensions: every figure opens; target and importance are the person's to set.

use leptos::prelude::*;

use crate::content::assessment::Topic;
use crate::domain::assessment::staging::DIMENSION_PERCENT;
use crate::domain::assessment::staging::DimensionStaging;
use crate::domain::assessment::targets::{Aim, Priority, aim};
use crate::domain::id::DimensionId;
use crate::t;
use crate::ui::components::{MarkSize, StageMark};
use crate::ui::printing::use_printing;
use crate::ui::text::{plain, tenths};

use super::Scored;
use super::choices::{ImportanceChoice, TargetChoice};
use super::explain::{AnswersOf, IndexSum};
use super::rules::no_stage;

/// The dimension that comes first: that of the first action, if there is any.
fn first(scored: Scored) -> Option<DimensionId> {
    scored.advised.with(|advised| {
        let first = advised.actions.first();
        first.map(|advice| advice.dimension.clone())
    })
}

/// Which dimension comes first, in a line.
pub fn first_priority(scored: Scored) -> Signal<String> {
    Signal::derive(move || {
        let name = first(scored).and_then(|id| scored.questionnaire.topic(&id));
        match name {
            Some(topic) => t!("result.aims.first", name = plain(topic.name)),
            None => t!("result.aims.none").to_owned(),
        }
    })
}

/// The table twin of the picture, and where targets and importance are set.
#[component]
pub fn Aims(scored: Scored) -> impl IntoView {
    let first = Memo::new(move |_| first(scored));
    let printing = use_printing();
    let rows = scored
        .questionnaire
        .topics
        .iter()
        .map(|topic| {
            let is_first = Memo::new(move |_| first.with(|id| id.as_ref() == Some(&topic.id)));
            view! { <AimRow scored topic is_first printing /> }
        })
        .collect_view();
    view! {
        <div class="aims">
            <p class="muted small no-print">{t!("result.aims.hint")}</p>
            <div class="table-wrap" tabindex="0" role="region" aria-label=t!("result.aims.title")>
                <table class="folds">
                    <caption>{t!("result.aims.caption")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t!("csv.dimension")}</th>
                            <th scope="col" class="numeric">{t!("result.aims.answered")}</th>
                            <th scope="col" class="numeric">{t!("result.aims.index")}</th>
                            <th scope="col">{t!("result.aims.stage")}</th>
                            <th scope="col">{t!("result.aims.target")}</th>
                            <th scope="col" class="numeric">{t!("result.aims.shortfall")}</th>
                            <th scope="col">{t!("result.aims.importance")}</th>
                            <th scope="col" class="numeric">{t!("result.aims.priority")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </div>
    }
}

#[component]
fn AimRow(
    scored: Scored,
    topic: &'static Topic,
    is_first: Memo<bool>,
    printing: Signal<bool>,
) -> impl IntoView {
    let staging = Memo::new(move |_| {
        scored
            .staging
            .with(|s| s.dimensions.iter().find(|d| d.id == topic.id).cloned())
    });
    let aim = Memo::new(move |_| {
        let tally = staging.get()?.tally;
        let overall = scored.staging.with(|s| s.stage);
        scored
            .assessment
            .with(|a| aim(a, &topic.id, &tally, overall))
    });
    let open = RwSignal::new(false);
    // On paper every row is open: there is nothing to press.
    let shown = move || open.get() || printing.get();
    let name = plain(topic.name);
    let explained = format!("explained-{}", topic.id);
    // Each figure opens the same row: all of them follow from the same few answers.
    let figure = {
        let explained = explained.clone();
        move |label: &'static str, text: Signal<String>| {
            view! {
                <button
                    type="button"
                    class="figure-button"
                    aria-expanded=move || open.get().to_string()
                    aria-controls=explained.clone()
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    <span class="visually-hidden">{format!("{name}, {label}: ")}</span>
                    {move || text.get()}
                </button>
            }
        }
    };
    let none = || "\u{2013}".to_owned();
    let answered = Signal::derive(move || {
        staging.get().map_or_else(none, |d| {
            let c = d.tally.coverage();
            t!("result.aims.of", answered = c.answered, all = c.applicable)
        })
    });
    let index = Signal::derive(move || {
        staging
            .get()
            .and_then(|d| d.tally.index())
            .map_or_else(none, |i| tenths(i.tenths()))
    });
    let shortfall = Signal::derive(move || match aim.get().and_then(|aim| aim.shortfall) {
        Some(shortfall) if shortfall.is_none() => t!("result.aims.reached").to_owned(),
        Some(shortfall) => tenths(shortfall.tenths()),
        None => none(),
    });
    let priority = Signal::derive(move || {
        let priority = aim.get().and_then(Aim::priority).map(Priority::tenths);
        priority.map_or_else(none, tenths)
    });
    view! {
        <tr class:first-priority=is_first>
            <th scope="row">{name}</th>
            <td class="numeric" data-label=t!("result.aims.answered")>
                {figure(t!("result.aims.answered"), answered)}
            </td>
            <td class="numeric" data-label=t!("result.aims.index")>
                {figure(t!("result.aims.index"), index)}
            </td>
            <td data-label=t!("result.aims.stage")>
                {move || {
                    staging
                        .get()
                        .map(|d| view! { <StageMark stage=d.stage size=MarkSize::Small /> })
                }}
            </td>
            <td data-label=t!("result.aims.target")>
                <TargetChoice scored topic aim />
            </td>
            <td class="numeric" data-label=t!("result.aims.shortfall")>
                {figure(t!("result.aims.shortfall"), shortfall)}
            </td>
            <td data-label=t!("result.aims.importance")>
                <ImportanceChoice scored topic />
            </td>
            <td class="numeric" data-label=t!("result.aims.priority")>
                <strong>{figure(t!("result.aims.priority"), priority)}</strong>
            </td>
        </tr>
        <tr class="explanation" id=explained hidden=move || !shown()>
            <td colspan="8">
                {move || {
                    shown()
                        .then(|| staging.get())
                        .flatten()
                        .map(|staging| view! { <RowExplained scored staging aim=aim.get() /> })
                }}
            </td>
        </tr>
    }
}

#[component]
fn RowExplained(scored: Scored, staging: DimensionStaging, aim: Option<Aim>) -> impl IntoView {
    let instrument = &scored.questionnaire.instrument;
    let items = instrument
        .dimension(&staging.id)
        .map(|d| d.items.clone())
        .unwrap_or_default();
    let stage = match staging.stage {
        Some(stage) => t!(
            "result.why.dimension_stage",
            stage = stage.number(),
            reaching = staging.tally.at_least(stage.point()),
            answered = staging.tally.answered()
        ),
        None => no_stage(&staging.tally),
    };
    let sums = aim.and_then(|aim| Some((aim, aim.shortfall?, aim.priority()?)));
    let sums = sums.map(|(aim, shortfall, priority)| {
        let shortfall_sum = t!(
            "result.explain.shortfall_sum",
            lacking = shortfall.lacking(),
            target = aim.target.number(),
            answered = shortfall.answered(),
            shortfall = tenths(shortfall.tenths())
        );
        let priority_sum = t!(
            "result.explain.priority_sum",
            lacking = shortfall.lacking(),
            answered = shortfall.answered(),
            importance = aim.importance.number(),
            priority = tenths(priority.tenths())
        );
        view! {
            <p>{shortfall_sum}</p>
            <p>{priority_sum}</p>
        }
    });
    view! {
        <div class="body stack tight">
            <AnswersOf scored items />
            <p class="rule">{t!("result.explain.index_rule")}</p>
            <IndexSum tally=staging.tally />
            <p class="rule">{t!("result.why.dimension_rule", percent = DIMENSION_PERCENT)}</p>
            <p>{stage}</p>
            <p class="rule">{t!("result.explain.priority_rule")}</p>
            {sums}
        </div>
    }
}
