//! Where the relationship stands by the check in sight, as it moves.

use leptos::prelude::*;

use crate::content::account::{relationship as questionnaire, relationship_of};
use crate::content::assessment::stage_text;
use crate::domain::account::relationship::trend;
use crate::domain::assessment::Coverage;
use crate::domain::assessment::Stage;
use crate::domain::day::Day;
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::charts::StageTrend;
use crate::ui::text::{plain, tenths};

use super::super::open_account;

/// Stage, coverage, what holds it back, and the course of the checks.
#[component]
pub fn RelationshipStage(id: RecordId) -> impl IntoView {
    let editor = open_account().editor;
    let instrument = &questionnaire().instrument;
    let check = editor.memo(move |account| account.checks.get(id).cloned().unwrap_or_default());
    let staging = Memo::new(move |_| check.with(|check| check.staging(instrument)));
    let stage = move || staging.with(|staging| staging.stage);
    let name = move || match stage() {
        Some(stage) => plain(stage_text(stage).name),
        None => t!("stage_mark.none"),
    };
    let count = move || {
        staging.with(|staging| {
            let tally = &staging.overall;
            t!(
                "check.answered",
                n = tally.answered(),
                all = tally.items() - tally.not_applicable()
            )
        })
    };
    let index = move || {
        staging.with(|staging| {
            let index = staging.overall.index()?;
            Some(t!("check.index", index = tenths(index.tenths())))
        })
    };
    let holding = move || {
        let asked = relationship_of(check.with(|check| check.edition))?;
        let lifts = check.with(|check| check.holding_back(instrument))?.lifts;
        let next = stage()?.next()?;
        let items: Vec<AnyView> = lifts
            .into_iter()
            .filter_map(|lift| {
                let question = asked.question(&lift.item)?;
                let from = lift.from.number();
                let to = lift.to.number();
                Some(
                    view! {
                        <li>
                            {t!(
                                "check.lift", item = plain(question.short), from = from, to = to
                            )}
                            <span class="small muted">
                                {question.step(lift.from).map(|step| plain(step.action))}
                            </span>
                        </li>
                    }
                    .into_any(),
                )
            })
            .collect();
        Some(view! {
            <details>
                <summary>
                    {t!(
                        "check.holding", n = items.len(), stage = plain(stage_text(next).name)
                    )}
                </summary>
                <ul class="stack">{items}</ul>
            </details>
        })
    };
    // Of one edition only: between two of them a line would compare what is not alike.
    let course = editor.memo(move |account| {
        let edition = account.checks.get(id).map(|check| check.edition);
        trend(&account.checks, instrument)
            .into_iter()
            .filter(|point| Some(point.edition) == edition)
            .filter_map(|point| Some((point.day, point.stage?)))
            .collect::<Vec<(Day, Stage)>>()
    });
    let title = Signal::derive(move || t!("check.trend", n = course.read().len()));
    view! {
        <aside class="aside stays live" aria-label=t!("check.standing")>
            <p class="numeral" aria-hidden="true">
                {move || stage().map(Stage::number)}
            </p>
            <p class="name">{name}</p>
            <p class="small muted count" role="status">
                {count}
            </p>
            <p class="small">{index}</p>
            <Show when=move || staging.with(|staging| staging.is_provisional())>
                <p class="small">{t!("check.provisional", percent = Coverage::ENOUGH_PERCENT)}</p>
            </Show>
            {holding}
            <StageTrend points=course title />
        </aside>
    }
}
