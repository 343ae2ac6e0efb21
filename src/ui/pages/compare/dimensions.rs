//! The dimensions, as a drawing and as a table.

use leptos::prelude::*;

use crate::content::assessment::Questionnaire;
use crate::domain::assessment::Index;
use crate::domain::assessment::compare::DimensionChange;
use crate::t;
use crate::ui::charts::{DumbbellLegend, DumbbellRow, Dumbbells};
use crate::ui::components::{MarkSize, Section, StageMark};
use crate::ui::text::{plain, signed_tenths, tenths};

use super::pair::Pair;

/// Each dimension before and after.
#[component]
pub(super) fn Dimensions(pair: Memo<Pair>, questionnaire: &'static Questionnaire) -> impl IntoView {
    let rows = Signal::derive(move || {
        pair.with(|p| {
            p.comparison
                .dimensions
                .iter()
                .map(|d| row(d, questionnaire))
                .collect()
        })
    });
    let cells = move || {
        pair.with(|p| {
            p.comparison
                .dimensions
                .iter()
                .map(|d| table_row(d, questionnaire))
                .collect_view()
        })
    };
    view! {
        <Section
            id="dimensions"
            title=t!("compare.dimensions.title")
            beside=view! { <DumbbellLegend /> }.into_any()
            class="flows"
        >
            <div class="stack">
                <figure class="figure">
                    <Dumbbells rows />
                </figure>
                <details>
                    <summary>{t!("compare.dimensions.as_table")}</summary>
                    <div
                        class="table-wrap"
                        tabindex="0"
                        role="region"
                        aria-label=t!("compare.dimensions.caption")
                    >
                        <table>
                            <caption>{t!("compare.dimensions.caption")}</caption>
                            <thead>
                                <tr>
                                    <th scope="col">{t!("compare.dimensions.name")}</th>
                                    <th scope="col" class="numeric">
                                        {t!("compare.dimensions.index_before")}
                                    </th>
                                    <th scope="col" class="numeric">
                                        {t!("compare.dimensions.index_after")}
                                    </th>
                                    <th scope="col" class="numeric">
                                        {t!("compare.change")}
                                    </th>
                                    <th scope="col">{t!("compare.dimensions.stage_before")}</th>
                                    <th scope="col">{t!("compare.dimensions.stage_after")}</th>
                                </tr>
                            </thead>
                            <tbody>{cells}</tbody>
                        </table>
                    </div>
                </details>
            </div>
        </Section>
    }
}

fn name(dimension: &DimensionChange, questionnaire: &Questionnaire) -> &'static str {
    questionnaire
        .topic(&dimension.id)
        .map_or("", |topic| plain(topic.name))
}

fn row(dimension: &DimensionChange, questionnaire: &Questionnaire) -> DumbbellRow {
    let (before, after) = dimension.index;
    DumbbellRow {
        name: name(dimension, questionnaire).to_owned(),
        before: before.map(Index::tenths),
        after: after.map(Index::tenths),
    }
}

fn table_row(dimension: &DimensionChange, questionnaire: &Questionnaire) -> impl IntoView + use<> {
    let index = |index: Option<Index>| {
        index.map_or_else(
            || t!("charts.no_value").to_owned(),
            |index| tenths(index.tenths()),
        )
    };
    let change = match dimension.tenths() {
        None => t!("charts.not_comparable").to_owned(),
        Some(0) => t!("charts.no_change").to_owned(),
        Some(change) => signed_tenths(change),
    };
    let (before, after) = dimension.stage;
    view! {
        <tr>
            <th scope="row">{name(dimension, questionnaire)}</th>
            <td class="numeric">{index(dimension.index.0)}</td>
            <td class="numeric">{index(dimension.index.1)}</td>
            <td class="numeric">{change}</td>
            <td>
                <StageMark stage=before size=MarkSize::Small />
            </td>
            <td>
                <StageMark stage=after size=MarkSize::Small />
            </td>
        </tr>
    }
}
