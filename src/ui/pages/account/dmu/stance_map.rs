//! The map of influence and stance.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::account::stakeholders::{Influence, Stance};
use crate::domain::records::RecordId;
use crate::domain::words::Word;
use crate::t;
use crate::ui::charts::geometry::{Grid, Spot};
use crate::ui::components::Section;
use crate::ui::text;

use super::Unit;
use super::knot::{Knot, Press, knot, legend};
use super::person::Person;
use super::short_names::initials;
use super::told::told;

/// The drawing's own width; the style sheet scales it to the page.
const WIDTH: f64 = 720.0;
/// A column for each stance, a row for each influence, the highest on top.
const GRID: Grid = Grid {
    corner: Spot { x: 70.0, y: 30.0 },
    columns: Stance::ALL.len(),
    rows: Influence::ALL.len(),
    width: 124.0,
    height: 74.0,
};
/// From the grid's end down to the names of the stances, to the name of the axis, and to the drawing's end.
const BELOW: (f64, f64, f64) = (24.0, 60.0, 70.0);

/// Everybody by influence and stance; those without are named below.
#[component]
pub(super) fn StanceMap(unit: Unit) -> impl IntoView {
    let unit = unit.telling(Press::TellsOnPhones);
    let of = move |id: RecordId| {
        unit.people.with(|people| {
            let person = people.iter().find(|person| person.id == id);
            person.map(about).unwrap_or_default()
        })
    };
    view! {
        <Section id="influence-stance" title=t!("dmu.map") class="wide">
            <figure class="figure">
                <figcaption>{t!("dmu.map_about")}</figcaption>
                {stances(unit)}
            </figure>
            {told(unit, of)}
            {legend()}
            {missing(unit)}
        </Section>
    }
}

/// The drawing alone.
pub(super) fn stances(unit: Unit) -> AnyView {
    (move || unit.people.with(|people| drawing(unit, people))).into_any()
}

/// Whether anybody has a place on the map.
pub(super) fn is_anybody_placed(people: &[Person]) -> bool {
    people.iter().any(|person| column_and_row(person).is_some())
}

/// Who is not on the map, and why.
pub(super) fn missing(unit: Unit) -> AnyView {
    let missing = move || {
        let links: Vec<AnyView> = unit.people.with(|people| {
            let missing = people
                .iter()
                .filter(|person| column_and_row(person).is_none());
            missing
                .map(|person| {
                    let what = match (person.influence, person.stance) {
                        (None, None) => t!("dmu.map_lacks_both"),
                        (None, Some(_)) => t!("dmu.map_lacks_influence"),
                        (Some(_), _) => t!("dmu.map_lacks_stance"),
                    };
                    let link = unit.link(person.id, person.named());
                    view! { <li>{link} ": " {what}</li> }.into_any()
                })
                .collect()
        });
        (!links.is_empty()).then(|| {
            view! {
                <p class="small">{t!("dmu.map_missing")}</p>
                <ul class="plain-list small">{links}</ul>
            }
        })
    };
    missing.into_any()
}

/// Where a person stands; `None` while influence or stance is not known.
pub(super) fn column_and_row(person: &Person) -> Option<(usize, usize)> {
    let (influence, stance) = person.influence.zip(person.stance)?;
    let column = Stance::ALL.iter().position(|one| *one == stance)?;
    let row = Influence::ALL
        .iter()
        .rev()
        .position(|one| *one == influence)?;
    Some((column, row))
}

fn drawing(unit: Unit, people: &[Person]) -> AnyView {
    let marks = initials(people.iter().map(|person| person.name.as_str()));
    let placed: Vec<(&Person, String, (usize, usize))> = people
        .iter()
        .zip(marks)
        .filter_map(|(person, mark)| Some((person, mark, column_and_row(person)?)))
        .collect();
    let cells: Vec<(usize, usize)> = placed.iter().map(|(_, _, cell)| *cell).collect();
    let crowd = GRID.crowd(&cells);
    let Spot { x: left, y: top } = GRID.corner;
    let (right, bottom) = (GRID.right(), crowd.bottom());

    let wires: Vec<AnyView> = crowd
        .rows
        .iter()
        .zip(Influence::ALL.iter().rev())
        .map(|(row, influence)| {
            let y = row.middle();
            view! {
                <path class="wire" d=format!("M{left} {y}H{right}") />
                <text class="axis" x=left - 14.0 y=y + 5.0 text-anchor="end">
                    {influence.word()}
                </text>
            }
            .into_any()
        })
        .collect();
    let stances: Vec<AnyView> = (0..)
        .zip(Stance::ALL)
        .map(|(n, stance)| {
            let x = left + (f64::from(n) + 0.5) * GRID.width;
            view! {
                <text class="axis" x=x y=bottom + BELOW.0 text-anchor="middle">
                    {text::plain(stance.label())}
                </text>
            }
            .into_any()
        })
        .collect();
    let knots: Vec<AnyView> = placed
        .into_iter()
        .zip(crowd.knots)
        .map(|((person, mark, _), at)| {
            let drawn = Knot {
                person,
                initials: mark,
                spot: at.spot,
                label: at.label,
                sub: String::new(),
                about: about(person),
                linked: Vec::new(),
            };
            knot(unit, drawn)
        })
        .collect();
    let middle = f64::midpoint(left, right);
    let n = knots.len();
    view! {
        <svg
            class="map crowded"
            viewBox=format!("0 0 {WIDTH} {}", bottom + BELOW.2)
            role="group"
            aria-label=t!("dmu.map_label", n = n)
        >
            <rect class="frame" x=left y=top width=right - left height=bottom - top />
            {wires}
            <path class="middle" d=format!("M{middle} {top}V{bottom}") />
            {stances}
            <text class="axis" x=left y=bottom + BELOW.1>
                {t!("dmu.map_stance")}
                " →"
            </text>
            <text class="axis" x=left y=top - 12.0>
                "↑ "
                {t!("dmu.map_influence")}
            </text>
            {knots}
        </svg>
    }
    .into_any()
}

/// Name, roles, influence and stance in words.
fn about(person: &Person) -> String {
    let influence = person
        .influence
        .map(|influence| t!("dmu.influence_of", influence = influence.word()));
    let stance = person
        .stance
        .map(|stance| text::plain(stance.label()).to_owned());
    let roles = Some(person.role_names()).filter(|roles| !roles.is_empty());
    let facts = [Some(person.named()), roles, influence, stance];
    facts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
