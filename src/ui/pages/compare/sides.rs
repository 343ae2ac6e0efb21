//! The two stages, side by side.

use leptos::prelude::*;

use crate::content::assessment::{stage_text, sub_stage_text};
use crate::domain::assessment::Standing;
use crate::domain::assessment::staging::Staging;
use crate::t;
use crate::ui::components::standing_word;
use crate::ui::route::Route;
use crate::ui::text::{day, plain, tenths};

use super::pair::{AssessmentLabel, Pair};

/// Before on the left or above, after on the right or below.
#[component]
pub(super) fn Sides(pair: Memo<Pair>) -> impl IntoView {
    view! {
        <section class="before-after" aria-label=t!("compare.stages")>
            <div class="side">
                {move || {
                    pair.with(|p| {
                        let staging = &p.comparison.before;
                        side(t!("compare.before"), &p.before, staging, p.standing(staging))
                    })
                }}
            </div>
            <span class="arrow" aria-hidden="true">
                "→"
            </span>
            <div class="side now">
                {move || pair.with(|p| {
                    let staging = &p.comparison.after;
                    side(t!("compare.after"), &p.after, staging, p.standing(staging))
                })}
            </div>
        </section>
    }
}

fn side(
    when: &'static str,
    label: &AssessmentLabel,
    staging: &Staging,
    standing: Standing,
) -> impl IntoView + use<> {
    let numeral = staging
        .stage
        .map_or_else(|| "\u{2013}".to_owned(), |s| s.number().to_string());
    let date = label.date;
    let reserve = standing_word(standing)
        .filter(|_| staging.stage.is_some())
        .map(|word| view! { <p><span class="provisional">{word}</span></p> });
    let scope = (!label.scope.is_empty())
        .then(|| view! { <p class="small muted">{label.scope.join(" · ")}</p> });
    view! {
        <p class="muted">{when} " " <time datetime=date.to_string()>{day(date)}</time></p>
        <p class="numeral" aria-hidden="true">
            {numeral}
        </p>
        <h2>{stage_name(staging)}</h2>
        {reserve}
        <p>{label.name.clone()}</p>
        {scope}
        <p class="small muted">{figures(staging)}</p>
        <p class="no-print">
            <a href=Route::Result(label.id.clone())
                .href()>
                {t!("compare.result")}
                <span class="visually-hidden">" " {t!("compare.result_of", date = day(date))}</span>
            </a>
        </p>
    }
}

/// The stage in words; at stage 1 the form it has.
fn stage_name(staging: &Staging) -> &'static str {
    match (staging.stage, staging.sub_stage()) {
        (None, _) => t!("stage_mark.none"),
        (Some(_), Some(sub)) => plain(sub_stage_text(sub).name),
        (Some(stage), None) => plain(stage_text(stage).name),
    }
}

/// How much the stage rests on.
fn figures(staging: &Staging) -> String {
    let coverage = staging.overall.coverage();
    match staging.overall.index() {
        Some(index) => t!(
            "compare.figures",
            answered = coverage.answered,
            all = coverage.applicable,
            index = tenths(index.tenths())
        ),
        None => {
            t!(
                "compare.figures_none",
                answered = coverage.answered,
                all = coverage.applicable
            )
        }
    }
}
