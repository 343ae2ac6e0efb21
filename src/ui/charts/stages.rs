//! Stage and index over time, on the scale of the stages.

use leptos::prelude::*;
use leptos::svg;

use crate::domain::day::Day;
use crate::t;

use super::geometry::{Scale, Spot, along_days, line};
use super::legend::{Legend, LegendEntry, swatch};

const FRAME: (f64, f64) = (520.0, 200.0);
/// Room for the numbers of the stages at the left, for days below, and so that marks are not cut.
const LEFT: f64 = 34.0;
const RIGHT: f64 = 26.0;
const TOP: f64 = 14.0;
const BOTTOM: f64 = 34.0;
/// In units of the drawing: days that stand nearer than this would cover each other.
const LABEL: f64 = 112.0;

/// Where something stood on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct StagesPoint {
    /// The day.
    pub day: Day,
    /// The day as it is written.
    pub label: String,
    /// The stage, 1 to 5.
    pub stage: Option<u8>,
    /// The index, 1 to 5.
    pub index: Option<f64>,
}

/// Stages as numbered discs, the index as a line, with a legend. Stands above a table with the same figures.
#[component]
pub fn Stages(
    /// In the order of days.
    #[prop(into)]
    points: Signal<Vec<StagesPoint>>,
    /// What the drawing shows.
    title: &'static str,
) -> impl IntoView {
    let (width, height) = FRAME;
    let up = move |value: f64| {
        let room = height - TOP - BOTTOM;
        height - BOTTOM - Scale::STAGES.share(value) * room
    };
    let wires: Vec<AnyView> = Scale::steps()
        .map(|step| {
            let y = up(f64::from(step));
            view! {
                <path class="wire" d=format!("M{LEFT} {y:.1}H{}", width - 8.0)></path>
                <text x=LEFT - 12.0 y=format!("{:.1}", y + 4.0) text-anchor="end">
                    {step}
                </text>
            }
            .into_any()
        })
        .collect();
    let marks = move || {
        let points = points.get();
        let days: Vec<Day> = points.iter().map(|point| point.day).collect();
        let x = along_days(&days, LEFT + 14.0, width - RIGHT);
        let index = points.iter().zip(&x).filter_map(|(point, x)| {
            let y = up(point.index?);
            Some(Spot { x: *x, y })
        });
        let path = line(&index.collect::<Vec<Spot>>());
        let labelled = labelled(&x);
        let marks: Vec<AnyView> = points
            .into_iter()
            .zip(x)
            .zip(labelled)
            .map(|((point, x), is_labelled)| {
                let stage = point.stage.map(|stage| {
                    let y = up(f64::from(stage));
                    view! {
                        <circle class="dot last" cx=format!("{x:.1}") cy=format!("{y:.1}") r="9"></circle>
                        <text
                            class="in-dot"
                            x=format!("{x:.1}")
                            y=format!("{:.1}", y + 4.0)
                            text-anchor="middle"
                        >
                            {stage}
                        </text>
                    }
                });
                // A day at an edge leads away from it.
                let anchor = match x {
                    x if x > width - LABEL / 2.0 => "end",
                    x if x < LABEL / 2.0 => "start",
                    _ => "middle",
                };
                let label = is_labelled.then(|| {
                    view! {
                        <text x=format!("{x:.1}") y=height - 8.0 text-anchor=anchor>
                            {point.label}
                        </text>
                    }
                });
                view! {
                    {stage}
                    {label}
                }
                .into_any()
            })
            .collect();
        view! {
            <path class="line" d=path></path>
            {marks}
        }
    };
    view! {
        <figure class="figure">
            <svg class="trend" viewBox=format!("0 0 {width} {height}") role="img">
                // The macro takes `title` for the one of HTML, which names no drawing.
                {svg::title().child(title)}
                {wires}
                {marks}
            </svg>
            <Legend only_seen=true>
                <LegendEntry mark=swatch("swatch after") words=t!("plan.history.stage") />
                <LegendEntry mark=swatch("swatch") words=t!("plan.history.index") />
            </Legend>
        </figure>
    }
}

/// Which days are written: from the last back, each that has room before the one written after it.
fn labelled(x: &[f64]) -> Vec<bool> {
    let mut room_to = f64::INFINITY;
    let mut labelled: Vec<bool> = x
        .iter()
        .rev()
        .map(|x| {
            let fits = room_to - x >= LABEL;
            if fits {
                room_to = *x;
            }
            fits
        })
        .collect();
    labelled.reverse();
    labelled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_is_written_and_no_two_cover_each_other() {
        assert_eq!(labelled(&[]), [] as [bool; 0]);
        assert_eq!(labelled(&[300.0]), [true]);
        assert_eq!(labelled(&[0.0, 110.0, 120.0]), [true, false, true]);
        assert_eq!(labelled(&[0.0, 10.0, 20.0]), [false, false, true]);
        assert_eq!(labelled(&[0.0, 112.0, 224.0]), [true, true, true]);
    }
}
