//! What a radar consists of, from the rings up to the dots.

use leptos::prelude::*;

use crate::ui::charts::geometry::{Outline, Scale, Spot, Wheel, points};

use super::RadarAxis;

/// The drawing's own width; the style sheet scales it to the page.
pub(super) const WIDTH: f64 = 600.0;
/// The drawing's own height.
pub(super) const HEIGHT: f64 = 480.0;
/// From the middle to the outer ring.
const RADIUS: f64 = 170.0;
/// From the outer ring to the middle of an axis's number.
const TO_KEY: f64 = 18.0;
/// From an axis to the numbers of the rings.
const BESIDE_AXIS: f64 = 11.0;
/// How large a dot is.
const DOT: &str = "5";

/// Everything inside the drawing, in the order of painting.
pub(super) fn drawing(axes: &[RadarAxis]) -> impl IntoView + use<> {
    let wheel = Wheel {
        middle: Spot {
            x: WIDTH / 2.0,
            y: HEIGHT / 2.0,
        },
        radius: RADIUS,
        axes: axes.len(),
    };
    let values: Vec<Option<f64>> = axes.iter().map(|axis| axis.value).collect();
    let targets: Vec<Option<f64>> = axes.iter().map(|axis| axis.target).collect();
    let spokes = axes
        .iter()
        .enumerate()
        .map(|(n, axis)| spoke(wheel, n, &axis.name))
        .collect_view();
    view! {
        {Scale::steps().map(|value| ring(wheel, value)).collect_view()}
        {spokes}
        {outline(wheel, &targets, "area target")}
        {outline(wheel, &values, "area current")}
        {dots(wheel, &values)}
        {Scale::steps().map(|value| ring_label(wheel, value)).collect_view()}
    }
}

/// A ring; with one or two axes, which have no corners to join, a circle.
fn ring(wheel: Wheel, value: u8) -> AnyView {
    let class = if value == 5 { "ring outer" } else { "ring" };
    let value = f64::from(value);
    if wheel.axes < 3 {
        let Spot { x, y } = wheel.middle;
        view! { <circle class=class cx=x cy=y r=wheel.distance(value) /> }.into_any()
    } else {
        view! { <polygon class=class points=points(&wheel.ring(value)) /> }.into_any()
    }
}

fn ring_label(wheel: Wheel, value: u8) -> impl IntoView {
    let Spot { x, y } = wheel.spot(0, f64::from(value));
    view! {
        <text class="ring-label" x=x + BESIDE_AXIS y=y + 4.0>
            {value}
        </text>
    }
}

/// An axis with its number and its name.
fn spoke(wheel: Wheel, axis: usize, name: &str) -> impl IntoView + use<> {
    let side = wheel.side(axis);
    let end = wheel.place(axis, wheel.radius);
    let key = wheel.place(axis, wheel.radius + TO_KEY);
    let (right, down) = side.clearance();
    let label = Spot {
        x: key.x + right,
        y: key.y + down,
    };
    let lines = side.lines(name);
    // The first of two lines stands half a line above the label's place.
    let first = if lines.len() > 1 { "-.3em" } else { "0" };
    let lines = lines
        .into_iter()
        .enumerate()
        .map(|(n, line)| {
            let dy = if n == 0 { first } else { "1.2em" };
            view! {
                <tspan x=at(label.x) dy=dy>
                    {line}
                </tspan>
            }
        })
        .collect_view();
    view! {
        <line class="axis" x1=at(wheel.middle.x) y1=at(wheel.middle.y) x2=at(end.x) y2=at(end.y) />
        <text class="axis-key" x=at(key.x) y=at(key.y)>
            {axis + 1}
        </text>
        <text class="axis-label" text-anchor=side.anchor() x=at(label.x) y=at(label.y)>
            {lines}
        </text>
    }
}

fn outline(wheel: Wheel, values: &[Option<f64>], class: &'static str) -> AnyView {
    match Outline::of(wheel, values) {
        Outline::Closed(corners) => {
            view! { <polygon class=class points=points(&corners) /> }.into_any()
        }
        Outline::Broken(edges) => edges
            .into_iter()
            .map(|(a, b)| {
                view! { <line class=class x1=at(a.x) y1=at(a.y) x2=at(b.x) y2=at(b.y) /> }
            })
            .collect_view()
            .into_any(),
    }
}

/// A dot for each value, and an empty one in the middle when a value is missing.
fn dots(wheel: Wheel, values: &[Option<f64>]) -> impl IntoView + use<> {
    let known = values
        .iter()
        .enumerate()
        .filter_map(|(axis, value)| Some(wheel.spot(axis, (*value)?)))
        .map(|spot| view! { <circle class="dot" cx=at(spot.x) cy=at(spot.y) r=DOT /> })
        .collect_view();
    let missing = values.contains(&None).then(|| {
        let Spot { x, y } = wheel.middle;
        view! { <circle class="dot none" cx=at(x) cy=at(y) r=DOT /> }
    });
    view! {
        {missing}
        {known}
    }
}

/// A coordinate as it is written into the drawing.
fn at(coordinate: f64) -> String {
    format!("{coordinate:.1}")
}
