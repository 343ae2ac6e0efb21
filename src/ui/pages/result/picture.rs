//! The dimensions as a picture: index against target.

use leptos::prelude::*;

use crate::domain::assessment::targets::{Aim, aim};
use crate::t;
use crate::ui::charts::{BarRow, Bars, Legend, LegendEntry, Radar, RadarAxis, swatch};
use crate::ui::text::{plain, tenths};

use super::Scored;

/// Radar and bars. The table below says the same in figures.
#[component]
pub fn Picture(scored: Scored) -> impl IntoView {
    let dimensions = move || {
        let staging = scored.staging.get();
        let overall = staging.stage;
        staging.dimensions.into_iter().filter_map(move |d| {
            let topic = scored.questionnaire.topic(&d.id)?;
            let aim: Option<Aim> = scored.assessment.with(|a| aim(a, &d.id, &d.tally, overall));
            Some((topic, d, aim))
        })
    };
    let axes = Signal::derive(move || {
        dimensions()
            .map(|(topic, d, aim)| RadarAxis {
                name: plain(topic.name).to_owned(),
                value: d.tally.index().map(|i| i.mean()),
                target: aim.map(|a| f64::from(a.target.number())),
            })
            .collect::<Vec<_>>()
    });
    let rows = Signal::derive(move || {
        (1..)
            .zip(dimensions())
            .map(|(key, (topic, d, aim))| BarRow {
                key,
                name: plain(topic.name).to_owned(),
                stage: d.stage,
                value: d.tally.index().map(|i| (i.mean(), tenths(i.tenths()))),
                target: aim.map(|a| a.target.number()),
            })
            .collect::<Vec<_>>()
    });
    view! {
        <div class="picture">
                <figure class="figure">
                    <Radar axes title=t!("result.picture.radar").to_owned() />
                    <Legend only_seen=true>
                        <LegendEntry mark=swatch("swatch") words=t!("result.picture.today") />
                        <LegendEntry
                            mark=swatch("swatch target")
                            words=t!("result.picture.target")
                        />
                    </Legend>
                </figure>
                <figure class="figure">
                    <Bars rows />
                </figure>
        </div>
    }
}
