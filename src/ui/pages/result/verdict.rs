//! The stage, in a numeral, a drawing and plain words; how much it rests on.

use leptos::prelude::*;

use crate::content::assessment::{stage_text, sub_stage_text};
use crate::domain::assessment::staging::LOW_TRACTION_PERCENT;
use crate::domain::assessment::{Coverage, Standing, SubStage};
use crate::t;
use crate::ui::components::{Growth, StageScale};
use crate::ui::route::Route;
use crate::ui::text::{filled, plain, tenths};

use super::Scored;
use super::explain::{CoverageExplained, IndexExplained, StageExplained};

/// The first section of the report.
#[component]
pub fn Verdict(scored: Scored) -> impl IntoView {
    move || {
        let staging = scored.staging.get();
        let stage = staging.stage?;
        let text = stage_text(stage);
        let sub = staging.sub_stage().map(sub_stage_text);
        let numeral = match staging.sub_stage() {
            None => stage.number().to_string(),
            Some(SubStage::OneToOne) => "1a".to_owned(),
            Some(SubStage::LowTraction) => "1b".to_owned(),
        };
        let name = sub.map_or(text.name, |sub| sub.name);
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
                <p class="lead">
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
        let holds = (standing == Standing::Firm)
            .then(|| view! { <p class="muted">{t!("result.holds")}</p> });
        let meaning = |title: &'static str, text: String| {
            view! {
                <div>
                    <dt>{title}</dt>
                    <dd>{text}</dd>
                </div>
            }
        };
        let blocks = if stage.next().is_some() {
            t!("result.blocks")
        } else {
            t!("result.falls_back")
        };
        Some(view! {
            <section class="verdict" aria-labelledby="verdict">
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
                    <p class="lead">{plain(sub.map_or(text.summary, |sub| sub.summary))}</p>
                    {quick}
                    {provisional}
                    {holds}
                    <div class="grounds">
                        <StageExplained scored stage />
                        <CoverageExplained scored summary=answered />
                        <IndexExplained scored summary=t!("result.index", index = index) />
                    </div>
                    <dl class="meaning">
                        {sub.map(|sub| meaning(plain(sub.name), filled(sub.meaning, &[("percent", LOW_TRACTION_PERCENT.into())])))}
                        {meaning(t!("result.inside"), plain(text.inside).to_owned())}
                        {meaning(t!("result.customer"), plain(text.customer).to_owned())}
                        {meaning(blocks, plain(text.blocks).to_owned())}
                    </dl>
                </div>
                <StageScale growth=Growth::Result(stage) />
            </section>
        })
    }
}
