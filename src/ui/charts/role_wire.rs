//! An axis of the role profile as a wire of the espalier.

use leptos::prelude::*;

use super::geometry::role_wire::{MARK, SIZE, WIRE, above, across, arm, leaves, rows};

/// A leaf that points to the right from where it grows, and its shaded half.
const LEAF: &str = "M0 0C7-10 19-11 29-1C19 7 8 8 0 0z";
const LEAF_BACK: &str = "M0 0C8 8 19 7 29-1C19 1 9 1 0 0z";

/// One profile: an arm that grows to where it stands and bears the fruit there, and a leaf for each answer. For the eye only:
/// the figures stand below it.
#[component]
pub fn RoleWire(
    /// The answers, from −2 to +2.
    #[prop(into)]
    places: Signal<Vec<i8>>,
    /// Where the profile stands; nothing where too few answers are there.
    #[prop(into)]
    mean: Signal<Option<f64>>,
) -> impl IntoView {
    let grown = move || {
        let leaves = leaves(&places.read()).into_iter().map(|leaf| {
            let place = format!("translate({:.1} {WIRE}) rotate({:.0})", leaf.x, leaf.turn);
            view! {
                <g transform=place>
                    <path class="leaf" d=LEAF></path>
                    <path class="leaf-back" d=LEAF_BACK></path>
                </g>
            }
            .into_any()
        });
        leaves.collect::<Vec<AnyView>>()
    };
    let fruit = move || {
        mean.get().map(|mean| {
            let x = across(mean);
            let place = format!("translate({x:.1} {WIRE})");
            view! {
                <path class="branch" stroke-width="5" d=arm(mean)></path>
                <g transform=place>
                    <path class="stalk" d="M0 0v13"></path>
                    <path class="fruit" d="M0 12c5 0 6 6 9 11c8 9 6 21-9 21c-15 0-17-12-9-21c3-5 4-11 9-11z"></path>
                </g>
            }
        })
    };
    view! {
        <svg class="plant role-wire" viewBox=view_box(SIZE.1) aria-hidden="true" focusable="false">
            {wire(WIRE, SIZE.1)} {grown} {fruit}
        </svg>
    }
}

/// Several profiles on one wire: a numbered fruit for each. For the eye only: the figures stand in a table.
#[component]
pub fn TeamWire(
    /// The number of each profile, and where it stands.
    marks: Vec<(usize, f64)>,
) -> impl IntoView {
    let means: Vec<f64> = marks.iter().map(|(_, mean)| *mean).collect();
    let rows = rows(&means);
    let top = rows.iter().max().map_or(0.0, |row| above(*row));
    // Room for what stands above the wire, and for half a mark below.
    let (wire_at, height) = (top + MARK + 6.0, top + 2.0 * MARK + 12.0);
    let drawn = marks.into_iter().zip(rows).map(|((number, mean), row)| {
        let (x, y) = (across(mean), wire_at - above(row));
        view! {
            <circle class="fruit" cx=format!("{x:.1}") cy=format!("{y:.1}") r=MARK></circle>
            <text x=format!("{x:.1}") y=format!("{:.1}", y + 4.5)>
                {number}
            </text>
        }
        .into_any()
    });
    view! {
        <svg class="plant role-wire" viewBox=view_box(height) aria-hidden="true" focusable="false">
            {wire(wire_at, height)} {drawn.collect::<Vec<AnyView>>()}
        </svg>
    }
}

fn view_box(height: f64) -> String {
    format!("0 0 {} {height:.1}", SIZE.0)
}

/// The trunk, the wire, and the knots at its five places.
fn wire(at: f64, height: f64) -> AnyView {
    let knots = (-2..=2).map(|place| {
        view! { <circle class="knot" cx=across(place.into()) cy=at r="4"></circle> }.into_any()
    });
    view! {
        <path class="branch" stroke-width="8" d=format!("M{0} -1V{1:.1}", across(0.0), height + 1.0)></path>
        <path class="wire" d=format!("M{} {at}H{}", across(-2.0), across(2.0))></path>
        {knots.collect::<Vec<AnyView>>()}
    }
    .into_any()
}
