//! A person in a drawing.

use leptos::prelude::*;
use leptos::{ev, svg};

use crate::t;
use crate::ui::charts::geometry::{KNOT, Side, Spot};
use crate::ui::charts::{Legend, LegendEntry};

use super::Unit;
use super::person::Person;
use super::short_names;

/// For how many characters there is room below a knot, and beside it.
const ROOM: (usize, usize) = (12, 10);
/// From a label down to the smaller line below it.
const SUB: f64 = 16.0;

/// A knot that opens the person's record: a square for who decides or buys, a circle for all others.
///
/// `about` says in words what the drawing shows of the person, beginning with the name.
pub(super) fn knot(
    unit: Unit,
    person: &Person,
    initials: String,
    spot: Spot,
    label: Option<(Side, Spot)>,
    sub: String,
    about: String,
) -> AnyView {
    let id = person.id;
    let Spot { x, y } = spot;
    let shape = if person.decides_or_buys() {
        let size = 2.0 * KNOT - 2.0;
        let (x, y) = (x - size / 2.0, y - size / 2.0);
        view! { <rect class="shape" x=x y=y width=size height=size /> }.into_any()
    } else {
        view! { <circle class="shape" cx=x cy=y r=KNOT /> }.into_any()
    };
    let words = label.map(|(side, at)| {
        let sub = (!sub.is_empty()).then(|| {
            view! {
                <text class="label sub" x=at.x y=at.y + SUB text-anchor=side.anchor()>
                    {sub}
                </text>
            }
        });
        let (class, room) = match side {
            Side::Right => ("label beside", ROOM.1),
            _ => ("label", ROOM.0),
        };
        view! {
            <text class=class x=at.x y=at.y text-anchor=side.anchor()>
                {short_names::label(&person.named(), room)}
            </text>
            {sub}
        }
    });
    let content = view! {
        <g class="grow">
            {shape} <text class="number" x=x y=y + 1.0>
                {initials}
            </text>
        </g>
        {words}
    };
    let class = if person.decides_or_buys() {
        "point here"
    } else {
        "point"
    };
    // The macro takes `a` for the one of HTML, which draws nothing here.
    svg::a()
        .class(class)
        .attr("href", unit.href(id))
        .attr("aria-label", about)
        .on(ev::click, move |_| unit.open(id))
        .child(content)
        .into_any()
}

/// What the two shapes stand for.
pub(super) fn legend() -> AnyView {
    let square = view! {
        <svg class="map key" viewBox="0 0 18 18" aria-hidden="true">
            <rect class="shape here" x="1" y="1" width="16" height="16" />
        </svg>
    };
    let circle = view! {
        <svg class="map key" viewBox="0 0 18 18" aria-hidden="true">
            <circle class="shape" cx="9" cy="9" r="8" />
        </svg>
    };
    view! {
        <Legend>
            <LegendEntry mark=square.into_any() words=t!("dmu.key_deciders") />
            <LegendEntry mark=circle.into_any() words=t!("dmu.key_others") />
        </Legend>
    }
    .into_any()
}
