//! A value over time, as small as a word.

use leptos::prelude::*;
use leptos::svg;

use crate::domain::day::Day;
use crate::domain::number::Number;

use super::geometry::Course;

const FRAME: (f64, f64) = (120.0, 32.0);
/// Half the last point, and its outline.
const MARGIN: f64 = 5.0;

/// A value over time, with a dashed line at the value aimed for. Stands beside its figures; to a screen
/// reader it is one image with a title.
#[component]
pub fn Spark(
    /// The values in the order of days. Without one nothing is drawn.
    #[prop(into)]
    points: Signal<Vec<(Day, Number)>>,
    /// The value aimed for.
    #[prop(into)]
    aim: Signal<Option<Number>>,
    /// What the drawing shows, in words and figures.
    #[prop(into)]
    title: Signal<String>,
) -> impl IntoView {
    move || {
        let course = Course::fit(&points.read(), aim.get(), FRAME, MARGIN);
        let last = *course.points.last()?;
        let (width, height) = FRAME;
        let aim = course.aim.map(|y| {
            let path = format!("M2 {y:.1}H{}", width - 2.0);
            view! { <path class="aim" d=path></path> }
        });
        Some(view! {
            <svg class="trend spark" viewBox=format!("0 0 {width} {height}") role="img">
                // The macro takes `title` for the one of HTML, which names no drawing.
                {svg::title().child(move || title.get())}
                {aim}
                <path class="line" d=course.line()></path>
                <circle
                    class="dot last"
                    cx=format!("{:.1}", last.x)
                    cy=format!("{:.1}", last.y)
                    r="4"
                ></circle>
            </svg>
        })
    }
}
