//! Who reports to whom, and who influences whom.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::domain::account::Account;
use crate::domain::account::reporting_lines::{ReportingLine, reporting_lines};
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::charts::geometry::{Bow, Forest, KNOT, Side, Spot};
use crate::ui::charts::{Legend, LegendEntry, swatch};
use crate::ui::components::{Section, record_name};

use super::Unit;
use super::knot::knot;
use super::person::Person;
use super::short_names::initials;

/// From a knot down to its label; lines downwards begin below the label.
const LABEL: f64 = 36.0;
/// From a knot down to where the lines to those below begin.
const OUT: f64 = KNOT + 42.0;
/// From a knot up to where a line to it ends.
const IN: f64 = KNOT + 2.0;
/// Up from there, where a line turns.
const ELBOW: f64 = 12.0;

/// A person in the network.
#[derive(Debug, Clone, PartialEq)]
struct Node {
    line: ReportingLine,
    /// Whom they report to by their record: more than is drawn where lines run in a circle.
    reports_to: Option<RecordId>,
    influences: Vec<RecordId>,
}

/// Everybody from the top, each followed by those who report to them. Links to nobody are left out.
fn nodes(account: &Account) -> Vec<Node> {
    let people = &account.stakeholders;
    let is_there = |id: &RecordId| people.get(*id).is_some();
    reporting_lines(people)
        .into_iter()
        .map(|line| {
            let person = people.get(line.stakeholder);
            let influences = person.into_iter().flat_map(|person| &person.influences);
            Node {
                line,
                reports_to: person.and_then(|person| person.reports_to).filter(is_there),
                influences: influences
                    .filter(|id| is_there(id) && **id != line.stakeholder)
                    .copied()
                    .collect(),
            }
        })
        .collect()
}

/// The lines between the people, drawn and in words.
#[component]
pub(super) fn Network(unit: Unit) -> impl IntoView {
    let net = Net::of(unit);
    let drawn = move || {
        view! {
            <figure class="figure">
                <figcaption>{t!("dmu.net_about")}</figcaption>
                {net.drawing()}
            </figure>
            {legend()}
            <details class="help">
                <summary>{t!("dmu.in_words")}</summary>
                <ul class="body network-lines">
                    {move || net.with(lines)}
                </ul>
            </details>
        }
    };
    view! {
        <Section id="network" title=t!("dmu.net") class="wide">
            <Show
                when=move || net.has_lines.get()
                fallback=|| view! { <p class="muted">{t!("dmu.net_none")}</p> }
            >
                {drawn}
            </Show>
        </Section>
    }
}

/// The people and the lines between them.
#[derive(Clone, Copy)]
pub(super) struct Net {
    unit: Unit,
    nodes: Memo<Vec<Node>>,
    /// Whether there is a line at all.
    pub has_lines: Memo<bool>,
}

impl Net {
    pub fn of(unit: Unit) -> Self {
        let nodes = unit.account.editor.memo(nodes);
        let has_lines = |node: &Node| node.reports_to.is_some() || !node.influences.is_empty();
        Self {
            unit,
            nodes,
            has_lines: Memo::new(move |_| nodes.with(|nodes| nodes.iter().any(has_lines))),
        }
    }

    fn with<T>(self, of: fn(Unit, &[Person], &[Node]) -> T) -> T {
        let Self { unit, nodes, .. } = self;
        (unit.people).with(|people| nodes.with(|nodes| of(unit, people, nodes)))
    }

    /// The drawing alone, in a frame that scrolls where it is wider.
    pub fn drawing(self) -> AnyView {
        view! {
            <div class="table-wrap" tabindex="0" role="region" aria-label=t!("dmu.net")>
                {move || self.with(drawing)}
            </div>
        }
        .into_any()
    }
}

/// What the two kinds of lines stand for.
pub(super) fn legend() -> AnyView {
    view! {
        <Legend>
            <LegendEntry mark=swatch("swatch reports") words=t!("dmu.net_reports") />
            <LegendEntry mark=swatch("swatch influences") words=t!("dmu.net_influences") />
        </Legend>
    }
    .into_any()
}

/// The names of the people.
type Names = BTreeMap<RecordId, String>;

fn names(people: &[Person]) -> Names {
    people
        .iter()
        .map(|person| (person.id, record_name(&person.name).to_owned()))
        .collect()
}

fn drawing(unit: Unit, people: &[Person], nodes: &[Node]) -> AnyView {
    let place = |id: RecordId| nodes.iter().position(|node| node.line.stakeholder == id);
    let above: Vec<Option<usize>> = nodes
        .iter()
        .map(|node| place(node.line.reports_to?))
        .collect();
    let Forest {
        spots,
        width,
        height,
    } = Forest::of(&above);
    let names = names(people);
    let marks = initials(people.iter().map(|person| person.name.as_str()));

    let reports = above.iter().zip(&spots).filter_map(|(above, spot)| {
        let from = spots[(*above)?];
        let (end, turn) = (spot.y - IN, spot.y - IN - ELBOW);
        let path = format!("M{} {}V{turn}H{}V{end}", from.x, from.y + OUT, spot.x);
        // Where there is no label, on phones, the line begins at the knot.
        let stub = format!("M{} {}v{}", from.x, from.y + KNOT, OUT - KNOT);
        Some(
            view! { <path class="reports" d=path /> <path class="reports stub" d=stub /> }
                .into_any(),
        )
    });
    let influences = nodes.iter().zip(&spots).flat_map(|(node, from)| {
        let to = node
            .influences
            .iter()
            .filter_map(|id| spots.get(place(*id)?));
        to.filter_map(|to| {
            let path = Bow::between(*from, *to, KNOT + 4.0)?.path();
            Some(view! { <path class="influences" marker-end="url(#tip)" d=path /> }.into_any())
        })
        .collect::<Vec<_>>()
    });
    let knots = nodes.iter().zip(&spots).filter_map(|(node, spot)| {
        let n = people
            .iter()
            .position(|person| person.id == node.line.stakeholder)?;
        let person = &people[n];
        let label = Spot {
            x: spot.x,
            y: spot.y + LABEL,
        };
        let about = format!("{}: {}", person.named(), in_words(&names, node));
        let mark = marks.get(n).cloned().unwrap_or_default();
        let first_role = person.role_names();
        let first_role = first_role.split(", ").next().unwrap_or_default().to_owned();
        let label = Some((Side::Bottom, label));
        Some(knot(unit, person, mark, *spot, label, first_role, about))
    });
    view! {
        <svg
            class="map bare crowded network"
            viewBox=format!("0 0 {width} {height}")
            style:--wide=width.to_string()
            role="group"
            aria-label=t!("dmu.net_label")
        >
            <defs>
                <marker
                    id="tip"
                    viewBox="0 0 8 8"
                    refX="7"
                    refY="4"
                    markerWidth="8"
                    markerHeight="8"
                    orient="auto"
                >
                    <path class="tip" d="M0 0L8 4L0 8z" />
                </marker>
            </defs>
            {reports.collect::<Vec<_>>()}
            {influences.collect::<Vec<_>>()}
            {knots.collect::<Vec<_>>()}
        </svg>
    }
    .into_any()
}

/// The same lines as the drawing, each person below the one they report to.
fn lines(unit: Unit, people: &[Person], nodes: &[Node]) -> Vec<AnyView> {
    let names = names(people);
    let line = |node: &Node| {
        let id = node.line.stakeholder;
        let link = unit.link(id, names.get(&id).cloned().unwrap_or_default());
        let words = in_words(&names, node);
        view! {
            <li style:--depth=node.line.depth.to_string()>
                {link} ": " {words}
            </li>
        }
        .into_any()
    };
    nodes.iter().map(line).collect()
}

/// "reports to …; influences …".
fn in_words(names: &Names, node: &Node) -> String {
    let name = |id: &RecordId| names.get(id).map_or("", String::as_str);
    let reports = node.reports_to.as_ref().map(|manager| {
        if node.line.reports_to.is_some() {
            t!("dmu.net_to", name = name(manager))
        } else {
            t!("dmu.net_circle", name = name(manager))
        }
    });
    let influenced: Vec<&str> = node.influences.iter().map(name).collect();
    let influences =
        (!influenced.is_empty()).then(|| t!("dmu.net_on", names = influenced.join(", ")));
    let facts: Vec<String> = reports.into_iter().chain(influences).collect();
    if facts.is_empty() {
        t!("dmu.net_alone").to_owned()
    } else {
        facts.join("; ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::stakeholders::Stakeholder;
    use crate::domain::day::Day;
    use crate::domain::id::DocumentId;

    #[test]
    fn links_to_oneself_and_to_nobody_are_left_out_and_circles_are_opened() {
        let id = RecordId::fixed;
        let mut account = Account::new(DocumentId::new("acme").unwrap(), Day::EPOCH);
        let person = |n: u32, manager: u32, influences: &[u32]| Stakeholder {
            id: id(n),
            reports_to: Some(id(manager)),
            influences: influences.iter().copied().map(id).collect(),
            ..Stakeholder::default()
        };
        let people = [
            person(1, 2, &[1, 3, 9]),
            person(2, 1, &[]),
            person(3, 9, &[]),
        ];
        account.stakeholders = people.into_iter().collect();
        let drawn: Vec<_> = nodes(&account)
            .into_iter()
            .map(|node| {
                let ReportingLine {
                    stakeholder,
                    reports_to,
                    ..
                } = node.line;
                (stakeholder, reports_to, node.reports_to, node.influences)
            })
            .collect();
        assert_eq!(
            drawn,
            [
                (id(1), None, Some(id(2)), vec![id(3)]),
                (id(2), Some(id(1)), Some(id(1)), vec![]),
                (id(3), None, None, vec![]),
            ]
        );
    }
}
