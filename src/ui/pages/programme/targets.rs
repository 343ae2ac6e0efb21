//! What each dimension aims for, after the latest assessment.

use leptos::prelude::*;

use crate::content::assessment::Questionnaire;
use crate::domain::assessment::Assessment;
use crate::domain::assessment::staging::{DimensionStaging, Staging};
use crate::domain::assessment::targets::aim;
use crate::t;
use crate::ui::charts::{BarRow, Bars};
use crate::ui::components::Section;
use crate::ui::route::Route;
use crate::ui::text::{plain, tenths};

/// The dimensions as bars, and the way to where targets are set.
#[component]
pub fn Targets(
    questionnaire: &'static Questionnaire,
    latest: Memo<Option<Assessment>>,
) -> impl IntoView {
    let rows = Signal::derive(move || {
        latest.with(|latest| {
            latest
                .as_ref()
                .map_or_else(Vec::new, |latest| rows(questionnaire, latest))
        })
    });
    let result = move || {
        let id = latest.with(|latest| latest.as_ref().map(|latest| latest.id.clone()));
        id.map(|id| {
            view! {
                <a href=Route::Result(id).href()>{t!("plan.targets.set")}</a>
            }
        })
    };
    view! {
        <Section id="targets" title=t!("plan.targets.title") hint=t!("plan.targets.hint")>
            <figure class="figure">
                <Bars rows />
            </figure>
            <p class="record-add">{result}</p>
        </Section>
    }
}

fn rows(questionnaire: &Questionnaire, latest: &Assessment) -> Vec<BarRow> {
    let staging = Staging::of(&questionnaire.instrument, &latest.answers);
    let row = |(key, dimension): (usize, &DimensionStaging)| {
        let topic = questionnaire.topic(&dimension.id)?;
        let target = aim(latest, &dimension.id, &dimension.tally, staging.stage);
        let index = dimension.tally.index();
        Some(BarRow {
            key,
            name: plain(topic.name).to_owned(),
            stage: dimension.stage,
            value: index.map(|index| (index.mean(), tenths(index.tenths()))),
            target: target.map(|aim| aim.target.number()),
        })
    };
    (1..).zip(&staging.dimensions).filter_map(row).collect()
}
