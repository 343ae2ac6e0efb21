//! Who reports to whom, and who influences whom.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::domain::account::Account;
use crate::domain::account::reporting_lines::{ReportingLine, reporting_lines};
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::charts::geometry::{self, KNOT, Side, Spot};
use crate::ui::charts::{Legend, LegendEntry, swatch};
use crate::ui::components::{Section, record_name};

use super::Unit;
use super::knot::{Knot, Press, knot};
use super::large_network::LargeNetwork;
use super::person::Person;
use super::short_names::initials;
use super::told::told;

/// From a knot down to its label.
const LABEL: f64 = 36.0;

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
    let net = Net::of(unit).telling(Press::TellsOnPhones);
    let drawn = move || {
        view! {
            <figure class="figure">
                <figcaption>{t!("dmu.net_about")}</figcaption>
                {net.drawing()}
            </figure>
            {told(net.unit, move |id| net.ways(id))}
            {legend()}
            <LargeNetwork net />
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
    pub unit: Unit,
    nodes: Memo<Vec<Node>>,
    /// Where everybody and every line is.
    laid: Memo<Laid>,
    /// Whether there is a line at all.
    pub has_lines: Memo<bool>,
}

/// The drawing in numbers.
#[derive(Debug, Clone, PartialEq)]
struct Laid {
    net: geometry::Net,
    /// Who influences whom, by the places in the list, in the order of the arrows.
    arrows: Vec<(usize, usize)>,
    /// Whom each reports to, by the place in the list.
    above: Vec<Option<usize>>,
}

impl Laid {
    fn of(nodes: &[Node]) -> Self {
        let place = |id: RecordId| nodes.iter().position(|node| node.line.stakeholder == id);
        let above: Vec<Option<usize>> = (nodes.iter())
            .map(|node| place(node.line.reports_to?))
            .collect();
        let arrows: Vec<(usize, usize)> = (nodes.iter().enumerate())
            .flat_map(|(from, node)| {
                let to = node.influences.iter().filter_map(|id| place(*id));
                to.map(move |to| (from, to)).collect::<Vec<_>>()
            })
            .collect();
        Self {
            net: geometry::Net::of(&above, &arrows),
            arrows,
            above,
        }
    }

    /// Who leads to somebody, or is led to: by lines of report and of influence.
    fn linked(&self, knot: usize) -> impl Iterator<Item = usize> {
        let up = self.above[knot].into_iter();
        let down = (0..self.above.len()).filter(move |one| self.above[*one] == Some(knot));
        let arrows = self.arrows.iter().filter_map(move |(from, to)| match knot {
            knot if knot == *from => Some(*to),
            knot if knot == *to => Some(*from),
            _ => None,
        });
        up.chain(down).chain(arrows)
    }
}

impl Net {
    pub fn of(unit: Unit) -> Self {
        let nodes = unit.account.editor.memo(nodes);
        let has_lines = |node: &Node| node.reports_to.is_some() || !node.influences.is_empty();
        Self {
            unit,
            nodes,
            laid: Memo::new(move |_| nodes.with(|nodes| Laid::of(nodes))),
            has_lines: Memo::new(move |_| nodes.with(|nodes| nodes.iter().any(has_lines))),
        }
    }

    /// The same for a drawing of its own, in which a press does this.
    pub fn telling(self, press: Press) -> Self {
        Self {
            unit: self.unit.telling(press),
            ..self
        }
    }

    fn with<T>(self, of: fn(Unit, &[Person], &[Node]) -> T) -> T {
        let Self { unit, nodes, .. } = self;
        (unit.people).with(|people| nodes.with(|nodes| of(unit, people, nodes)))
    }

    /// How wide and high the drawing is.
    pub fn size(self) -> (f64, f64) {
        self.laid.with(|laid| (laid.net.width, laid.net.height))
    }

    /// Where somebody stands in it.
    pub fn spot(self, id: RecordId) -> Option<(f64, f64)> {
        let place = self.nodes.with_untracked(|nodes| {
            let mut all = nodes.iter();
            all.position(|node| node.line.stakeholder == id)
        })?;
        (self.laid).with_untracked(|laid| laid.net.spots.get(place).map(|spot| (spot.x, spot.y)))
    }

    /// All ways of somebody in words: "Nadja Brunner: reports to …; influences …; is influenced by …".
    pub fn ways(self, id: RecordId) -> String {
        let Self { unit, nodes, .. } = self;
        let names = unit.people.with(|people| names(people));
        let name = |id: &RecordId| names.get(id).map_or("", String::as_str);
        nodes.with(|nodes| {
            let Some(node) = nodes.iter().find(|node| node.line.stakeholder == id) else {
                return String::new();
            };
            let of = |is: &dyn Fn(&Node) -> bool| -> Vec<&str> {
                let all = nodes.iter().filter(|node| is(node));
                all.map(|node| name(&node.line.stakeholder)).collect()
            };
            let below = of(&|one| one.reports_to == Some(id));
            let by = of(&|one| one.influences.contains(&id));
            let below = (!below.is_empty()).then(|| t!("dmu.net_below", names = below.join(", ")));
            let by = (!by.is_empty()).then(|| t!("dmu.net_by", names = by.join(", ")));
            let own = Some(in_words(&names, node));
            // Who has no line of their own may have one of another.
            let own =
                own.filter(|own| own != t!("dmu.net_alone") || below.is_none() && by.is_none());
            let facts: Vec<String> = own.into_iter().chain(below).chain(by).collect();
            format!("{}: {}", name(&id), facts.join("; "))
        })
    }

    /// The drawing alone, in a frame that scrolls where it is wider.
    pub fn drawing(self) -> AnyView {
        let whole = Signal::derive(move || {
            let (width, height) = self.size();
            format!("0 0 {width} {height}")
        });
        view! {
            <div class="table-wrap" tabindex="0" role="region" aria-label=t!("dmu.net")>
                {self.drawing_in(whole)}
            </div>
        }
        .into_any()
    }

    /// The drawing, of which this is seen.
    pub fn drawing_in(self, view_box: Signal<String>) -> AnyView {
        let Self {
            unit, nodes, laid, ..
        } = self;
        let class = match unit.press {
            Press::Tells => "map bare network",
            Press::Opens | Press::TellsOnPhones => "map bare crowded network",
        };
        let content = move || {
            unit.people.with(|people| {
                nodes.with(|nodes| laid.with(|laid| content(unit, people, nodes, laid)))
            })
        };
        view! {
            <svg
                class=class
                class:picked=move || unit.told.get().is_some()
                viewBox=view_box
                style:--wide=move || self.size().0.to_string()
                role="group"
                aria-label=t!("dmu.net_label")
            >
                {content}
            </svg>
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

fn content(unit: Unit, people: &[Person], nodes: &[Node], laid: &Laid) -> AnyView {
    let names = names(people);
    let marks = initials(people.iter().map(|person| person.name.as_str()));
    let id = |knot: usize| nodes[knot].line.stakeholder;
    // Whether a line leads to or from the person that was chosen.
    let way = move |one: RecordId, other: RecordId| {
        move || {
            let told = unit.told.get();
            told == Some(one) || told == Some(other)
        }
    };
    let reports = laid
        .net
        .reports
        .iter()
        .enumerate()
        .filter_map(|(knot, line)| {
            let (line, above) = line.as_ref().zip(laid.above[knot])?;
            let from = laid.net.spots[above];
            let is_way = way(id(knot), id(above));
            // Where there is no label, on phones, the line begins at the knot.
            let stub = format!("M{} {}V{}", from.x, from.y + KNOT, line[0].y);
            Some(
                view! {
                    <path class="reports" class:way=is_way d=geometry::Net::path(line) />
                    <path class="reports stub" class:way=is_way d=stub />
                }
                .into_any(),
            )
        });
    // Two drawings may be on the page.
    let tip = match unit.press {
        Press::Tells => "tip-large",
        Press::Opens | Press::TellsOnPhones => "tip",
    };
    let influences = laid
        .net
        .arrows
        .iter()
        .zip(&laid.arrows)
        .map(|(line, (from, to))| {
            let is_way = way(id(*from), id(*to));
            view! {
                <path
                    class="influences"
                    class:way=is_way
                    marker-end=format!("url(#{tip})")
                    d=geometry::Net::path(line)
                />
            }
            .into_any()
        });
    let knots = nodes.iter().zip(&laid.net.spots).enumerate();
    let knots = knots.filter_map(|(at, (node, spot))| {
        let n = people
            .iter()
            .position(|person| person.id == node.line.stakeholder)?;
        let person = &people[n];
        let label = Spot {
            x: spot.x,
            y: spot.y + LABEL,
        };
        let first_role = person.role_names();
        let first_role = first_role.split(", ").next().unwrap_or_default().to_owned();
        let drawn = Knot {
            person,
            initials: marks.get(n).cloned().unwrap_or_default(),
            spot: *spot,
            label: Some((Side::Bottom, label)),
            sub: first_role,
            about: format!("{}: {}", person.named(), in_words(&names, node)),
            linked: laid.linked(at).map(id).collect(),
        };
        Some(knot(unit, drawn))
    });
    view! {
        <defs>
            <marker
                id=tip
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
