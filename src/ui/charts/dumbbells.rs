//! Dumbbells: two values of each topic, and the way from one to the other.

use leptos::prelude::*;

use crate::t;
use crate::ui::text::{signed_tenths, tenths};

use super::arrow::Arrow;
use super::geometry::Scale;
use super::legend::{Legend, LegendEntry, swatch};
use super::scale_line::ScaleLine;

/// A topic before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DumbbellRow {
    /// Its name.
    pub name: String,
    /// Its value before, in tenths, 10 to 50. `None`: it has none.
    pub before: Option<i16>,
    /// Its value after, in tenths, 10 to 50. `None`: it has none.
    pub after: Option<i16>,
}

impl DumbbellRow {
    /// After minus before, in tenths; `None` unless both exist.
    fn change(&self) -> Option<i16> {
        Some(self.after? - self.before?)
    }

    /// The class by which the style draws the way.
    fn class(&self) -> &'static str {
        match self.change() {
            None => "dumbbell none",
            Some(0) => "dumbbell same",
            Some(1..) => "dumbbell rose",
            Some(_) => "dumbbell fell",
        }
    }
}

/// A list of dumbbells on the scale of the stages. Stands in a `figure`.
#[component]
pub fn Dumbbells(
    /// The dumbbells, from the top. An empty list draws the bare scale.
    #[prop(into)]
    rows: Signal<Vec<DumbbellRow>>,
) -> impl IntoView {
    view! {
        <ol class="dumbbells">{move || rows.get().into_iter().map(dumbbell).collect_view()}</ol>
        <ScaleLine />
    }
}

/// Which end of a dumbbell is which.
#[component]
pub fn DumbbellLegend() -> impl IntoView {
    view! {
        <Legend>
            <LegendEntry mark=swatch("swatch before") words=t!("charts.before") />
            " "
            <LegendEntry mark=swatch("swatch after") words=t!("charts.after") />
        </Legend>
    }
}

fn dumbbell(row: DumbbellRow) -> impl IntoView {
    let drawn = |value: i16| Scale::STAGES.drawn(f64::from(value) / 10.0);
    let [from, to] = [row.before, row.after].map(|value| value.map(drawn));
    let from_end = row.before.map(|_| view! { <span class="from"></span> });
    let to_end = row.after.map(|_| view! { <span class="to"></span> });
    let way = row.change().map(|_| view! { <span class="span"></span> });
    view! {
        <li class=row.class()>
            <span class="name">{row.name.clone()}</span>
            " "
            <span class="value">{figures(&row)}</span>
            <span class="track" aria-hidden="true" style=("--from", from) style=("--to", to)>
                {way}
                {from_end}
                {to_end}
            </span>
        </li>
    }
}

/// Both values and the change, or what is missing.
fn figures(row: &DumbbellRow) -> impl IntoView + use<> {
    let no_value = || view! { <small>{t!("charts.no_value")}</small> }.into_any();
    if row.before.is_none() && row.after.is_none() {
        return no_value();
    }
    let shown = |value: Option<i16>| match value {
        Some(value) => tenths(value).into_any(),
        None => no_value(),
    };
    let change = row.change().map(|change| match change {
        0 => t!("charts.no_change").to_owned(),
        change => signed_tenths(change),
    });
    view! {
        {shown(row.before)}
        <Arrow />
        {shown(row.after)}
        " "
        {change.map(|change| view! { <small>{change}</small> })}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_is_named_after_its_direction() {
        for (before, after, class) in [
            (Some(20), Some(28), "dumbbell rose"),
            (Some(25), Some(23), "dumbbell fell"),
            (Some(25), Some(25), "dumbbell same"),
            (None, Some(25), "dumbbell none"),
            (None, None, "dumbbell none"),
        ] {
            let row = DumbbellRow {
                name: String::new(),
                before,
                after,
            };
            assert_eq!(row.class(), class);
        }
    }
}
