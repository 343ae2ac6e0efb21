//! The first screen: the stage, what it rests on, the condition that fails, and the first actions beside the tree.

use leptos::prelude::*;

use crate::content::assessment::{Sentence, stage_text, sub_stage_text};
use crate::domain::assessment::staging::{OVERALL_PERCENT, Staging};
use crate::domain::assessment::{Coverage, Stage, Standing, SubStage};
use crate::t;
use crate::ui::components::{Growth, StageScale};
use crate::ui::route::Route;
use crate::ui::text::{plain, tenths};

use super::Scored;
use super::actions::FirstActions;
use super::conditions::WhyNot;
use super::explain::{CoverageExplained, IndexExplained, StageExplained};

/// The stage as it is written large: its number, and at the first one which form of it.
pub fn numeral(staging: &Staging, stage: Stage) -> String {
    match staging.sub_stage() {
        None => stage.number().to_string(),
        Some(SubStage::OneToOne) => "1a".to_owned(),
        Some(SubStage::LowTraction) => "1b".to_owned(),
    }
}

/// The stage in a sentence: of a form of stage 1, what tells it from the other; of another stage what the answers bear
/// out, and otherwise what holds of every stage.
pub fn lead(staging: &Staging, summary: Option<&Sentence>) -> String {
    match (staging.sub_stage(), summary) {
        (Some(sub), _) => plain(sub_stage_text(sub).summary).to_owned(),
        (None, Some(sentence)) => plain(sentence.text).to_owned(),
        (None, None) => t!("result.mixed", percent = OVERALL_PERCENT),
    }
}

/// The first section of the report.
#[component]
pub fn Verdict(scored: Scored) -> impl IntoView {
    move || {
        let staging = scored.staging.get();
        let stage = staging.stage?;
        let name = match staging.sub_stage() {
            Some(sub) => sub_stage_text(sub).name,
            None => stage_text(stage).name,
        };
        let numeral = numeral(&staging, stage);
        let said = scored.said(stage);
        let lead = lead(&staging, said.summary);
        let why = match scored.advised.with(|advised| advised.back.clone()) {
            Some(back) => view! { <WhyNot scored back /> }.into_any(),
            None => keeping(&said.keeping),
        };
        let words = view! {
            <div class="words">
                <div class="stage">
                    <span class="numeral" aria-hidden="true">
                        {numeral.clone()}
                    </span>
                    <div>
                        <span class="latin">{t!("result.you_stand", number = numeral)}</span>
                        <h2 id="verdict">
                            <span class="visually-hidden">
                                {t!("result.stage", number = stage.number())} ": "
                            </span>
                            {plain(name)}
                        </h2>
                    </div>
                </div>
                <p class="lead">{lead}</p>
                <RestsOn scored staging=staging.clone() stage />
                {why}
            </div>
        };
        Some(view! {
            <section class="verdict" aria-labelledby="verdict">
                {words}
                <StageScale growth=Growth::Result(stage) />
                <FirstActions scored />
            </section>
        })
    }
}

/// At the last stage there is no next one: what keeps it.
fn keeping(said: &[&'static Sentence]) -> AnyView {
    if said.is_empty() {
        return ().into_any();
    }
    let sentences = said.iter().map(|one| view! { <li>{plain(one.text)}</li> });
    view! {
        <div class="why">
            <h3>{t!("result.keeping")}</h3>
            <ul class="stack tight">{sentences.collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// How much the stage rests on: three figures that open, and whether they are enough.
#[component]
fn RestsOn(scored: Scored, staging: Staging, stage: Stage) -> impl IntoView {
    let coverage = staging.overall.coverage();
    let answered = t!(
        "result.answered",
        answered = coverage.answered,
        all = coverage.applicable,
        percent = coverage.percent()
    );
    let index = staging
        .overall
        .index()
        .map(|i| tenths(i.tenths()))
        .unwrap_or_default();
    let standing = scored.assessment.with(|a| a.standing(&staging));
    let quick = (standing == Standing::Quick).then(|| {
        view! {
            <p>
                <span class="provisional">{t!("stage_mark.quick")}</span>
            </p>
        }
    });
    let provisional = (standing == Standing::Provisional).then(|| {
        view! {
            <p>
                <span class="provisional">{t!("result.provisional")}</span>
                " "
                {t!(
                    "result.provisional_text",
                    n = coverage.missing(),
                    percent = Coverage::ENOUGH_PERCENT
                )}
                " "
                <a class="no-print" href=Route::Review(scored.id.get_value()).href()>
                    {t!("result.answer_them")}
                </a>
            </p>
        }
    });
    view! {
        <div class="rests-on">
            {quick} {provisional}
            <div class="grounds">
                <StageExplained scored stage />
                <CoverageExplained scored summary=answered />
                <IndexExplained scored summary=t!("result.index", index = index) />
            </div>
        </div>
    }
}
