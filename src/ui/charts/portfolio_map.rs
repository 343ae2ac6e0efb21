//! The portfolio map: every account on two axes, in one of four fields.

use leptos::prelude::*;
use leptos::{ev, svg};

use crate::browser::page;
use crate::t;

use super::geometry::{Frame, Spot, Tag, apart, place_labels};

/// How a point looks, after the level of the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PointShape {
    /// An account, or one without a level.
    Circle,
    /// A key account.
    Square,
    /// A strategic account.
    Diamond,
}

/// A point of the map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapPoint {
    /// Where it leads.
    pub href: String,
    /// Its rank, which stands in the mark.
    pub rank: usize,
    /// Its name, which stands beside the mark where there is room.
    pub name: String,
    /// All of it in words, for screen readers.
    pub words: String,
    /// How far to the right, 1 to 5.
    pub fit: f64,
    /// How far up, 1 to 5.
    pub size: f64,
    /// Where it was before, if that was elsewhere.
    pub from: Option<(f64, f64)>,
    /// The shape of the mark.
    pub shape: PointShape,
    /// The stage by which it is filled, 1 to 5.
    pub stage: Option<u8>,
}

const FRAME: Frame = Frame {
    left: 46.0,
    top: 14.0,
    right: 706.0,
    bottom: 540.0,
};
/// The room for the name of a field in its corner: width and height.
const NAME: (f64, f64) = (170.0, 40.0);
/// How far apart the middles of two marks stay, in halves of a mark: so that none covers another, not even as
/// large as they are drawn on a narrow screen.
const GAP: f64 = 2.5;
/// The longest name on the map, in letters.
const LONGEST: usize = 26;

/// How large marks are drawn, and what stands at them.
struct Density {
    half: f64,
    numbers: bool,
    labels: usize,
}

impl Density {
    /// The more points, the smaller they are. Ranks stand in marks that are large enough, names at the first
    /// ones.
    const fn of(points: usize) -> Self {
        let (half, numbers, labels) = match points {
            0..=40 => (13.0, true, 25),
            41..=120 => (8.0, false, 15),
            _ => (5.0, false, 10),
        };
        Self {
            half,
            numbers,
            labels,
        }
    }
}

/// The map. One point is in the order of the Tab key; the arrow keys lead from there to the others, by rank. A
/// point that has no room for its name shows it while it has the focus or the pointer.
#[component]
pub fn PortfolioMap(
    /// The points by rank.
    #[prop(into)]
    points: Signal<Vec<MapPoint>>,
    /// The names of the four fields: low fit and high size, both high, both low, high fit and low size.
    fields: [&'static str; 4],
) -> impl IntoView {
    let current = RwSignal::new(0_usize);
    let pointed = RwSignal::new(None::<usize>);
    // One point is always in the order of the Tab key.
    Effect::new(move |_| {
        if current.get() > points.with(Vec::len).saturating_sub(1) {
            current.set(0);
        }
    });
    let walk = move |event: ev::KeyboardEvent| {
        let last = points.with_untracked(Vec::len).saturating_sub(1);
        let now = current.get_untracked().min(last);
        let next = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => (now + 1).min(last),
            "ArrowLeft" | "ArrowUp" => now.saturating_sub(1),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        let _ = page::focus(&point_id(next));
    };
    let drawing = move || {
        points.with(|points| {
            let density = Density::of(points.len());
            let meant: Vec<Spot> = points.iter().map(|p| FRAME.spot(p.fit, p.size)).collect();
            let spots = apart(&meant, GAP * density.half, FRAME);
            let names: Vec<String> = points.iter().map(|point| short(&point.name)).collect();
            let letters: Vec<usize> = names.iter().map(|name| name.chars().count()).collect();
            let labelled = letters.len().min(density.labels);
            let mut tags = place_labels(
                &spots,
                density.half,
                &letters[..labelled],
                FRAME,
                &FRAME.corners(NAME),
            );
            tags.resize(points.len(), None);
            let ties = tie(&meant, &spots, density.half);
            let trails: Vec<AnyView> = points.iter().zip(&spots).filter_map(trail).collect();
            let marks: Vec<AnyView> = points
                .iter()
                .enumerate()
                .map(|(number, point)| {
                    let (spot, tag) = (spots[number], tags[number]);
                    mark(
                        number,
                        point,
                        &names[number],
                        (spot, tag),
                        &density,
                        (current, pointed),
                    )
                })
                .collect();
            view! {
                <path class="tie" d=ties></path>
                <g>{trails}</g>
                <g>{marks}</g>
                {move || over(&spots, &names, &tags, density.half, pointed.get()?)}
            }
            .into_any()
        })
    };
    let [develop, invest, monitor, serve] = fields;
    let corner = |name: &'static str, x: f64, y: f64, anchor: &'static str| {
        view! {
            <text class="field-name" x=x.to_string() y=y.to_string() text-anchor=anchor>
                {name}
            </text>
        }
    };
    let steps: Vec<AnyView> = (1..=5)
        .map(|step| {
            let Spot { x, y } = FRAME.spot(step.into(), step.into());
            view! {
                <text class="axis" x="34" y=(y + 5.0).to_string() text-anchor="end">
                    {step}
                </text>
                <text
                    class="axis"
                    x=x.to_string()
                    y=(FRAME.bottom + 22.0).to_string()
                    text-anchor="middle"
                >
                    {step}
                </text>
            }
            .into_any()
        })
        .collect();
    view! {
        <svg
            class="map crowded"
            viewBox="0 0 720 600"
            role="group"
            aria-label=move || t!("portfolio.map_name", n = points.with(Vec::len))
            on:keydown=walk
        >
            <rect class="frame" x="46" y="14" width="660" height="526"></rect>
            <path class="wire" d="M46 408.5H706M46 145.5H706M211 14V540M541 14V540"></path>
            <path class="middle" d="M46 277H706M376 14V540"></path>
            {corner(develop, FRAME.left + 12.0, FRAME.top + 26.0, "start")}
            {corner(invest, FRAME.right - 12.0, FRAME.top + 26.0, "end")}
            {corner(monitor, FRAME.left + 12.0, FRAME.bottom - 14.0, "start")}
            {corner(serve, FRAME.right - 12.0, FRAME.bottom - 14.0, "end")}
            {steps}
            <text class="axis" x="706" y="586" text-anchor="end">
                {t!("portfolio.axis_fit")}
            </text>
            <text class="axis" x="46" y="586">
                {t!("portfolio.axis_size")}
            </text>
            {drawing}
        </svg>
    }
}

fn point_id(number: usize) -> String {
    format!("point-{number}")
}

/// The beginning of a name that is too long for the map.
fn short(name: &str) -> String {
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let beginning: String = name.chars().take(LONGEST - 1).collect();
    format!("{}…", beginning.trim_end())
}

/// Lines from where marks stand to where their accounts are, if that is outside of the mark.
fn tie(meant: &[Spot], spots: &[Spot], half: f64) -> String {
    let pairs = meant.iter().zip(spots);
    let moved = pairs.filter(|(from, to)| (from.x - to.x).hypot(from.y - to.y) > half);
    let line = |(from, to): (&Spot, &Spot)| {
        format!("M{:.0} {:.0}L{:.0} {:.0}", from.x, from.y, to.x, to.y)
    };
    moved.map(line).collect()
}

/// The way from where a point was before.
fn trail((point, spot): (&MapPoint, &Spot)) -> Option<AnyView> {
    let (fit, size) = point.from?;
    let start = FRAME.spot(fit, size);
    let path = format!("M{:.0} {:.0}L{:.0} {:.0}", start.x, start.y, spot.x, spot.y);
    Some(
        view! {
            <path class="trail" d=path></path>
            <circle
                class="trail-start"
                cx=format!("{:.0}", start.x)
                cy=format!("{:.0}", start.y)
                r="4"
            ></circle>
        }
        .into_any(),
    )
}

fn mark(
    number: usize,
    point: &MapPoint,
    name: &str,
    (spot, tag): (Spot, Option<Tag>),
    density: &Density,
    (current, pointed): (RwSignal<usize>, RwSignal<Option<usize>>),
) -> AnyView {
    let half = density.half;
    let Spot { x, y } = spot;
    let shape = match point.shape {
        PointShape::Circle => {
            let (x, y) = (format!("{x:.1}"), format!("{y:.1}"));
            view! { <circle class="shape" cx=x cy=y r=half.to_string()></circle> }.into_any()
        }
        PointShape::Square => {
            let (x, y) = (
                format!("{:.1}", x - half + 1.0),
                format!("{:.1}", y - half + 1.0),
            );
            let side = (2.0 * half - 2.0).to_string();
            view! { <rect class="shape" x=x y=y width=side.clone() height=side></rect> }.into_any()
        }
        PointShape::Diamond => {
            let reach = half * 1.23;
            let path = format!(
                "M{x:.1} {:.1}l{reach:.1} {reach:.1}l-{reach:.1} {reach:.1}l-{reach:.1}-{reach:.1}z",
                y - reach
            );
            view! { <path class="shape" d=path></path> }.into_any()
        }
    };
    let rank = density.numbers.then(|| {
        let (x, y) = (format!("{x:.1}"), format!("{:.1}", y + 1.0));
        view! {
            <text class="number" x=x y=y>
                {point.rank}
            </text>
        }
    });
    let label = tag.map(|tag| {
        let Spot { x: to_x, y: to_y } = tag.spot;
        let path = format!("M{x:.0} {y:.0}L{to_x:.0} {to_y:.0}");
        let lead = tag.far.then(|| view! { <path class="lead" d=path></path> });
        let (to_x, to_y) = (format!("{to_x:.1}"), format!("{to_y:.1}"));
        view! {
            {lead}
            <text class="label" x=to_x y=to_y text-anchor=tag.anchor>
                {name.to_owned()}
            </text>
        }
    });
    let has_focus = move |_| {
        current.set(number);
        pointed.set(Some(number));
    };
    // The macro takes a link for the one of HTML, which draws nothing here.
    svg::a()
        .class("point")
        .id(point_id(number))
        .attr("href", point.href.clone())
        .attr("aria-label", point.words.clone())
        .attr(
            "tabindex",
            move || {
                if current.get() == number { "0" } else { "-1" }
            },
        )
        .attr("data-stage", point.stage.map(|stage| stage.to_string()))
        .on(ev::focus, has_focus)
        .on(ev::blur, move |_| pointed.set(None))
        .on(ev::pointerenter, move |_| pointed.set(Some(number)))
        .on(ev::pointerleave, move |_| pointed.set(None))
        .child((view! { <g class="grow">{shape} {rank}</g> }, label))
        .into_any()
}

/// The name of the point in hand, where it has none beside it; above everything else.
fn over(
    spots: &[Spot],
    names: &[String],
    tags: &[Option<Tag>],
    half: f64,
    pointed: usize,
) -> Option<AnyView> {
    let (spot, name) = (spots.get(pointed)?, names.get(pointed)?);
    if tags.get(pointed)?.is_some() {
        return None;
    }
    let is_right = spot.x > f64::midpoint(FRAME.left, FRAME.right);
    let (x, anchor) = match is_right {
        true => (spot.x - half - 5.0, "end"),
        false => (spot.x + half + 5.0, "start"),
    };
    let (x, y) = (format!("{x:.1}"), format!("{:.1}", spot.y + 5.0));
    Some(
        view! {
            <text class="label in-hand" aria-hidden="true" x=x y=y text-anchor=anchor>
                {name.clone()}
            </text>
        }
        .into_any(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_that_moved_out_of_its_account_is_tied_to_it() {
        let spot = |x: f64| Spot { x, y: 5.0 };
        let meant = [spot(1.0), spot(1.0), spot(1.0)];
        assert_eq!(
            tie(&meant, &[spot(1.0), spot(3.0), spot(11.0)], 5.0),
            "M1 5L11 5"
        );
    }

    #[test]
    fn a_long_name_shows_its_beginning() {
        assert_eq!(short("Spital Nord"), "Spital Nord");
        assert_eq!(short(&"ä".repeat(26)), "ä".repeat(26));
        assert_eq!(short(&"ä".repeat(27)), format!("{}…", "ä".repeat(25)));
    }
}
