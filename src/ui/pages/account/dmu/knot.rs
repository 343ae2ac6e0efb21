//! A person in a drawing.

use leptos::prelude::*;
use leptos::{ev, svg};

use crate::browser::page;
use crate::domain::records::RecordId;
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

/// What a press of a knot does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Press {
    /// Opens the person's record.
    Opens,
    /// On a phone, where knots have no names, says who it is; elsewhere opens the record.
    TellsOnPhones,
    /// Says who it is.
    Tells,
}

/// A person as a drawing shows them.
pub(super) struct Knot<'a> {
    pub person: &'a Person,
    /// What stands in the knot.
    pub initials: String,
    pub spot: Spot,
    /// On which side the name stands, and where.
    pub label: Option<(Side, Spot)>,
    /// The smaller line below the name; empty for none.
    pub sub: String,
    /// What the drawing shows of the person, in words, beginning with the name.
    pub about: String,
    /// Who leads to the person, or is led to.
    pub linked: Vec<RecordId>,
}

/// A knot: a square for who decides or buys, a circle for all others.
pub(super) fn knot(unit: Unit, knot: Knot) -> AnyView {
    let Knot {
        person,
        initials,
        spot,
        label,
        sub,
        about,
        linked,
    } = knot;
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
    let here = if person.decides_or_buys() {
        " here"
    } else {
        ""
    };
    let class = move || {
        let told = unit.told.get();
        let is_way = told.is_some_and(|told| told == id || linked.contains(&told));
        format!("point{here}{}", if is_way { " way" } else { "" })
    };
    let press = move |event: ev::MouseEvent| {
        let tells = match unit.press {
            Press::Opens => false,
            Press::TellsOnPhones => page::is_narrow(),
            Press::Tells => true,
        };
        match tells {
            true => {
                event.prevent_default();
                unit.told
                    .update(|told| *told = (*told != Some(id)).then_some(id));
            }
            false => unit.open(id),
        }
    };
    let is_button = unit.press == Press::Tells;
    let pressed = move || is_button.then(|| (unit.told.get() == Some(id)).to_string());
    // The macro takes `a` for the one of HTML, which draws nothing here.
    svg::a()
        .class(class)
        .attr("href", unit.href(id))
        .attr("role", is_button.then_some("button"))
        .attr("aria-pressed", pressed)
        .attr("aria-label", about)
        .on(ev::click, press)
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
