//! Bars: where each topic stands, and the mark it aims for.

use leptos::prelude::*;

use crate::domain::assessment::Stage;
use crate::t;

use super::geometry::Scale;
use super::scale_line::ScaleLine;

/// A topic as a bar.
#[derive(Debug, Clone, PartialEq)]
pub struct BarRow {
    /// The number of its axis in the radar, from 1.
    pub key: usize,
    /// Its name.
    pub name: String,
    /// Its stage, which colours the bar. `None`: the colour of no stage.
    pub stage: Option<Stage>,
    /// Its value, 1 to 5, and the value as it is written. `None`: an empty track that says so.
    pub value: Option<(f64, String)>,
    /// The stage number it aims for, 1 to 5. `None`: no mark.
    pub target: Option<u8>,
}

/// A list of bars on the scale of the stages. Stands in a `figure`.
#[component]
pub fn Bars(
    /// The bars, from the top. An empty list draws the bare scale.
    #[prop(into)]
    rows: Signal<Vec<BarRow>>,
) -> impl IntoView {
    view! {
        <ol class="bars">{move || rows.get().into_iter().map(bar).collect_view()}</ol>
        <ScaleLine />
    }
}

fn bar(row: BarRow) -> impl IntoView {
    let class = if row.value.is_some() {
        "bar"
    } else {
        "bar none"
    };
    let (value, shown) = row.value.unzip();
    let fill = value.map(|value| {
        view! { <span class="fill" style=("--value", Scale::STAGES.drawn(value))></span> }
    });
    let mark = row.target.map(|target| {
        let target = Scale::STAGES.drawn(f64::from(target));
        view! { <span class="target-mark" style=("--target", target)></span> }
    });
    let aim = row.target.map(|target| {
        view! {
            " "
            <small>{t!("charts.target_of", target = target)}</small>
        }
    });
    view! {
        <li class=class data-stage=row.stage.map(|stage| stage.number().to_string())>
            <span class="name">
                <span class="key">{row.key}</span>
                " "
                {row.name}
            </span>
            " "
            <span class="value">
                {match shown {
                    Some(shown) => shown.into_any(),
                    None => view! { <small>{t!("charts.no_value")}</small> }.into_any(),
                }} {aim}
            </span>
            <span class="track" aria-hidden="true">
                {fill}
                {mark}
            </span>
        </li>
    }
}
