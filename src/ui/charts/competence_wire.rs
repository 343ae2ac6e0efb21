//! How several people see a competence, on one wire of the espalier.

use leptos::prelude::*;

use super::geometry::competence_wire::{MARK, SIZE, STEPS, WIRE, across, places};

/// Whose mark it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ViewMark {
    /// The person's own: the fruit.
    Own,
    /// The coach's: a leaf.
    Coach,
    /// That of another who was asked: a ring with a number.
    Other(usize),
}

/// A leaf about its middle, and its shaded half.
const LEAF: &str = "M-11 0C-5-9 6-10 11 0C6 8-5 7-11 0z";
const LEAF_BACK: &str = "M-11 0C-5 7 6 8 11 0C4 0-4 0-11 0z";

/// The wire with a mark for each view; where views are far apart, a branch between the outermost. For the eye only: what
/// it shows stands beside it in words.
#[component]
pub fn CompetenceWire(
    /// Whose mark stands at which step, from 1 to 4.
    #[prop(into)]
    marks: Signal<Vec<(ViewMark, u8)>>,
    /// Whether the views are far apart.
    #[prop(into)]
    is_far: Signal<bool>,
) -> impl IntoView {
    let branch = move || {
        let marks = marks.read();
        let steps = || marks.iter().map(|(_, step)| *step);
        let ends = steps().min().zip(steps().max()).filter(|_| is_far.get());
        ends.map(|(low, high)| {
            let d = format!("M{} {WIRE}H{}", across(low), across(high));
            view! { <path class="branch" stroke-width="5" d=d></path> }
        })
    };
    let drawn = move || {
        let marks = marks.read();
        let steps: Vec<u8> = marks.iter().map(|(_, step)| *step).collect();
        let drawn = marks.iter().zip(places(&steps));
        drawn
            .map(|((mark, _), x)| one(*mark, x))
            .collect::<Vec<AnyView>>()
    };
    let knots = (1..=STEPS).map(|step| {
        view! { <circle class="knot" cx=across(step) cy=WIRE r="4"></circle> }.into_any()
    });
    view! {
        <svg
            class="plant competence-wire"
            viewBox=format!("0 0 {} {}", SIZE.0, SIZE.1)
            aria-hidden="true"
            focusable="false"
        >
            <path class="wire" d=format!("M{} {WIRE}H{}", across(1), across(STEPS))></path>
            {knots.collect::<Vec<AnyView>>()}
            {branch}
            {drawn}
        </svg>
    }
}

/// A mark by itself, for a legend.
#[component]
pub fn ViewMarkAlone(
    /// Whose.
    mark: ViewMark,
) -> impl IntoView {
    view! {
        <svg class="plant view-mark" viewBox="0 0 26 26" aria-hidden="true" focusable="false">
            <g transform=format!("translate(0 {})", 13.0 - WIRE)>{one(mark, 13.0)}</g>
        </svg>
    }
}

fn one(mark: ViewMark, x: f64) -> AnyView {
    match mark {
        ViewMark::Own => view! {
            <circle class="fruit" cx=format!("{x:.1}") cy=WIRE r=MARK></circle>
        }
        .into_any(),
        ViewMark::Coach => view! {
            <g transform=format!("translate({x:.1} {WIRE}) rotate(-24)")>
                <path class="leaf" d=LEAF></path>
                <path class="leaf-back" d=LEAF_BACK></path>
            </g>
        }
        .into_any(),
        ViewMark::Other(number) => view! {
            <circle class="knot" cx=format!("{x:.1}") cy=WIRE r=MARK></circle>
            <text x=format!("{x:.1}") y=WIRE + 3.8>
                {number}
            </text>
        }
        .into_any(),
    }
}
