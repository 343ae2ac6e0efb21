//! The stage over time: five wires, a dot for each day.

use leptos::prelude::*;
use leptos::svg;

use crate::domain::assessment::Stage;
use crate::domain::day::Day;
use crate::domain::number::Number;

use super::geometry::Course;

const FRAME: (f64, f64) = (232.0, 132.0);
/// Room for the numbers of the stages at the left, and for the dots.
const MARGIN: f64 = 14.0;

/// The stage on each of some days. Draws nothing for fewer than two; the figures stand beside it as text.
#[component]
pub fn StageTrend(
    /// The days in order, each with its stage.
    #[prop(into)]
    points: Signal<Vec<(Day, Stage)>>,
    /// What the drawing shows, in words and figures.
    #[prop(into)]
    title: Signal<String>,
) -> impl IntoView {
    move || {
        let points: Vec<(Day, Number)> = points
            .read()
            .iter()
            .map(|(day, stage)| (*day, Number::whole(stage.number().into())))
            .collect();
        (points.len() > 1).then(|| {
            let (width, height) = FRAME;
            let wires: Vec<AnyView> = Stage::ALL
                .iter()
                .map(|stage| {
                    let y = up(*stage);
                    let wire = format!("M{} {y:.1}H{width}", MARGIN * 2.0);
                    view! {
                        <path class="wire" d=wire></path>
                        <text x="4" y=format!("{:.1}", y + 4.0)>
                            {stage.number()}
                        </text>
                    }
                    .into_any()
                })
                .collect();
            let course = course(&points);
            let last = course.points.len() - 1;
            let dots: Vec<AnyView> = course
                .points
                .iter()
                .enumerate()
                .map(|(place, spot)| {
                    view! {
                        <circle
                            class="dot"
                            class:last=place == last
                            cx=format!("{:.1}", spot.x)
                            cy=format!("{:.1}", spot.y)
                            r="5"
                        ></circle>
                    }
                    .into_any()
                })
                .collect();
            view! {
                <svg class="trend" viewBox=format!("0 0 {width} {height}") role="img">
                    // The macro takes `title` for the one of HTML, which names no drawing.
                    {svg::title().child(move || title.get())}
                    {wires}
                    <path class="line" d=course.line()></path>
                    {dots}
                </svg>
            }
        })
    }
}

/// How far down a stage stands: 1 at the foot, 5 at the top, whatever is drawn.
fn up(stage: Stage) -> f64 {
    let share = f64::from(stage.number() - 1) / 4.0;
    FRAME.1 - MARGIN - share * (FRAME.1 - 2.0 * MARGIN)
}

/// The dots: days across, on the wires of their stages.
fn course(points: &[(Day, Number)]) -> Course {
    let (width, height) = FRAME;
    let mut course = Course::fit(points, None, (width - MARGIN, height), MARGIN);
    for (spot, (_, stage)) in course.points.iter_mut().zip(points) {
        spot.x += MARGIN;
        spot.y = height - MARGIN - (stage.to_f64() - 1.0) / 4.0 * (height - 2.0 * MARGIN);
    }
    course
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dot_stands_on_the_wire_of_its_stage() {
        let stages = [Stage::PreKam, Stage::Synergistic, Stage::Structural];
        let points: Vec<(Day, Number)> = stages
            .iter()
            .zip(0..)
            .map(|(stage, n)| {
                (
                    Day::EPOCH.plus_days(n * 90),
                    Number::whole(stage.number().into()),
                )
            })
            .collect();
        let course = course(&points);
        for (spot, stage) in course.points.iter().zip(stages) {
            assert!((spot.y - up(stage)).abs() < 0.01);
            assert!(spot.x > MARGIN && spot.x < FRAME.0);
        }
        assert!(up(Stage::Synergistic) < up(Stage::PreKam));
    }
}
