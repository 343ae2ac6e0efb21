//! A network of people: who reports to whom as trees, and who influences whom as arrows that pass between them.

use super::{Forest, KNOT, Spot};

/// From the middle of a knot to that of the next one beside it: room for a short name.
pub const SLOT: f64 = 128.0;
/// How wide the label below a knot is at most.
pub const LABEL_WIDTH: f64 = 108.0;
/// From the middle of a knot to the end of its label.
const LABEL_END: f64 = 60.0;
/// From the middle of a knot up to where a line to it ends.
const IN: f64 = KNOT + 2.0;
/// Up from there, where a line of report turns.
const ELBOW: f64 = 12.0;
/// Between two arrows beside each other.
const LANE: f64 = 9.0;
/// The least room between the labels of a layer and the knots of the next one.
const CHANNEL: f64 = 42.0;
/// Round the drawing.
const MARGIN: f64 = 16.0;
/// How far from the middle of a knot arrows begin and end, one beside the other.
const PORT: f64 = 5.0;
/// So many of them beside each other on each side.
const PORTS: usize = 3;

/// A network with its lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Net {
    /// The knots, in the order in which they came.
    pub spots: Vec<Spot>,
    /// The line to each knot from the one above it.
    pub reports: Vec<Option<Vec<Spot>>>,
    /// The arrows, in the order in which they came.
    pub arrows: Vec<Vec<Spot>>,
    /// How wide the drawing is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

/// A stretch of an arrow along a channel: which one, and from where to where.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    channel: usize,
    from: f64,
    to: f64,
    lane: usize,
}

impl Net {
    /// Places knots, each given by the place in the list of the one above it, as [`Forest::of`] takes them, and draws arrows
    /// from one knot to another. An arrow leaves and comes in at the top of a knot, runs between the layers, and passes a
    /// layer between two of its knots: so it crosses no name.
    pub fn of(above: &[Option<usize>], arrows: &[(usize, usize)]) -> Self {
        let forest = Forest::of(above);
        let x = |knot: usize| MARGIN + (forest.places[knot].0 + 0.5) * SLOT;
        let layer = |knot: usize| forest.places[knot].1;
        let width = forest.slots as f64 * SLOT + 2.0 * MARGIN;
        let mut gaps = Gaps::of(&forest, width);
        let mut ports = vec![0_usize; above.len()];
        let mut port = |knot: usize| {
            let number = ports[knot];
            ports[knot] += 1;
            // In turn right and left of the line of report.
            let side = if number.is_multiple_of(2) { 1.0 } else { -1.0 };
            let step = (number / 2) % PORTS + 1;
            x(knot) + side * PORT * step as f64
        };

        // The way of each arrow: along the channel above a layer, then between two knots to the next channel.
        let mut ways: Vec<(usize, usize, f64, f64, Vec<Stretch>)> = Vec::new();
        for &(from, to) in arrows {
            let (begins, ends) = (port(from), port(to));
            let (mut channel, last) = (layer(from), layer(to));
            let mut at = begins;
            let mut stretches = Vec::new();
            while channel != last {
                // Down through the layer below this channel, or up through the one above it.
                let (passed, next) = match channel < last {
                    true => (channel, channel + 1),
                    false => (channel - 1, channel - 1),
                };
                let gap = gaps.nearest(passed, f64::midpoint(at, ends));
                stretches.push(Stretch {
                    channel,
                    from: at,
                    to: gap,
                    lane: 0,
                });
                (at, channel) = (gap, next);
            }
            stretches.push(Stretch {
                channel,
                from: at,
                to: ends,
                lane: 0,
            });
            ways.push((from, to, begins, ends, stretches));
        }
        let lanes = lanes(ways.iter_mut().flat_map(|way| &mut way.4), forest.layers);

        // The layers, each below its channel.
        let mut y = Vec::with_capacity(forest.layers);
        let mut tops = Vec::with_capacity(forest.layers);
        let mut end = MARGIN;
        for (number, lanes) in lanes.iter().enumerate() {
            let room = *lanes as f64 * LANE;
            let room = match number {
                0 => room,
                _ => (room + ELBOW).max(CHANNEL),
            };
            tops.push(end);
            let middle = end + room + if *lanes > 0 { LANE } else { 0.0 } + IN;
            y.push(middle);
            end = middle + LABEL_END;
        }
        let spots: Vec<Spot> = (0..above.len())
            .map(|knot| Spot {
                x: x(knot),
                y: y[layer(knot)],
            })
            .collect();
        let reports = (0..above.len())
            .map(|knot| {
                let parent = spots[above[knot]?];
                let spot = spots[knot];
                let turn = spot.y - IN - ELBOW;
                Some(vec![
                    Spot {
                        x: parent.x,
                        y: parent.y + LABEL_END,
                    },
                    Spot {
                        x: parent.x,
                        y: turn,
                    },
                    Spot { x: spot.x, y: turn },
                    Spot {
                        x: spot.x,
                        y: spot.y - IN,
                    },
                ])
            })
            .collect();
        let arrows = ways
            .into_iter()
            .map(|(from, to, begins, ends, stretches)| {
                let top = |knot: usize, x: f64| Spot {
                    x,
                    y: spots[knot].y - IN,
                };
                let mut points = vec![top(from, begins)];
                for stretch in stretches {
                    let y = tops[stretch.channel] + (stretch.lane as f64 + 0.5) * LANE;
                    points.push(Spot { x: stretch.from, y });
                    points.push(Spot { x: stretch.to, y });
                }
                points.push(top(to, ends));
                points
            })
            .collect();
        Self {
            spots,
            reports,
            arrows,
            width,
            height: end + MARGIN,
        }
    }
}

impl Net {
    /// A line as the `d` of a path, its corners round.
    pub fn path(line: &[Spot]) -> String {
        const ROUND: f64 = 6.0;
        let mut path = String::new();
        for (at, spot) in line.iter().enumerate() {
            let Spot { x, y } = *spot;
            let before = at.checked_sub(1).map(|at| line[at]);
            let after = line.get(at + 1);
            match (before, after) {
                (None, _) => path.push_str(&format!("M{x} {y}")),
                (Some(_), None) => path.push_str(&format!("L{x} {y}")),
                (Some(before), Some(after)) => {
                    let near = |other: Spot| {
                        let far = (other.x - x).hypot(other.y - y);
                        let share = if far > 0.0 {
                            (ROUND / far).min(0.5)
                        } else {
                            0.0
                        };
                        (x + (other.x - x) * share, y + (other.y - y) * share)
                    };
                    let (comes, goes) = (near(before), near(*after));
                    path.push_str(&format!(
                        "L{} {}Q{x} {y} {} {}",
                        comes.0, comes.1, goes.0, goes.1
                    ));
                }
            }
        }
        path
    }
}

/// Gives each stretch a lane of its own among those that it would run on; says how many each channel has.
fn lanes<'a>(stretches: impl Iterator<Item = &'a mut Stretch>, channels: usize) -> Vec<usize> {
    let mut taken: Vec<Vec<Vec<(f64, f64)>>> = vec![Vec::new(); channels];
    for stretch in stretches {
        let (from, to) = (stretch.from.min(stretch.to), stretch.from.max(stretch.to));
        let lanes = &mut taken[stretch.channel];
        let is_free = |lane: &Vec<(f64, f64)>| {
            lane.iter()
                .all(|(begin, end)| to + LANE < *begin || from - LANE > *end)
        };
        let free = lanes.iter().position(is_free).unwrap_or(lanes.len());
        if free == lanes.len() {
            lanes.push(Vec::new());
        }
        lanes[free].push((from, to));
        stretch.lane = free;
    }
    taken.iter().map(Vec::len).collect()
}

/// Where arrows can pass each layer: between the labels of neighbours, and at both ends.
struct Gaps {
    /// For each layer, from where to where there is room, and how many pass there.
    layers: Vec<Vec<(f64, f64, usize)>>,
}

impl Gaps {
    fn of(forest: &Forest, width: f64) -> Self {
        let layers = (0..forest.layers).map(|layer| {
            let knots = forest.places.iter().filter(|(_, at)| *at == layer);
            let mut middles: Vec<f64> = knots
                .map(|(slot, _)| MARGIN + (slot + 0.5) * SLOT)
                .collect();
            middles.sort_by(f64::total_cmp);
            let begins = middles.iter().map(|x| x + LABEL_WIDTH / 2.0);
            let ends = middles.iter().map(|x| x - LABEL_WIDTH / 2.0);
            let begins = std::iter::once(0.0).chain(begins);
            let ends = ends.chain([width]);
            begins
                .zip(ends)
                .map(|(begin, end)| (begin, end, 0))
                .collect()
        });
        Self {
            layers: layers.collect(),
        }
    }

    /// The place to pass a layer that is nearest to another place; those who pass at the same gap go side by side.
    fn nearest(&mut self, layer: usize, wanted: f64) -> f64 {
        const ASIDE: f64 = 4.0;
        const EDGE: f64 = 5.0;
        let gaps = &mut self.layers[layer];
        let inside = |(begin, end, _): &(f64, f64, usize)| {
            wanted.clamp(begin + EDGE, (end - EDGE).max(begin + EDGE))
        };
        let away = |gap: &(f64, f64, usize)| (inside(gap) - wanted).abs() + gap.2 as f64;
        let mut best = 0;
        for at in 1..gaps.len() {
            if away(&gaps[at]) < away(&gaps[best]) {
                best = at;
            }
        }
        let number = gaps[best].2;
        let at = inside(&gaps[best]);
        gaps[best].2 += 1;
        let (begin, end, _) = gaps[best];
        // In turn on both sides of it, and from one end anew where the gap is full.
        let side = if number.is_multiple_of(2) { 1.0 } else { -1.0 };
        let aside = side * number.div_ceil(2) as f64 * ASIDE;
        let room = (end - begin - 2.0 * EDGE).max(0.0);
        let place = at - begin - EDGE + aside;
        begin
            + EDGE
            + if room > 0.0 {
                place.rem_euclid(room + 0.001).min(room)
            } else {
                0.0
            }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::forest::tests::trees;
    use super::*;

    /// The rectangle of a knot and its label.
    fn taken(spot: &Spot) -> (f64, f64, f64, f64) {
        (
            spot.x - LABEL_WIDTH / 2.0,
            spot.y - KNOT,
            spot.x + LABEL_WIDTH / 2.0,
            spot.y + LABEL_END,
        )
    }

    fn crosses(from: &Spot, to: &Spot, (left, top, right, bottom): (f64, f64, f64, f64)) -> bool {
        let (a, b) = (from.x.min(to.x), from.x.max(to.x));
        let (c, d) = (from.y.min(to.y), from.y.max(to.y));
        a < right && b > left && c < bottom && d > top
    }

    fn linked() -> impl Strategy<Value = (Vec<Option<usize>>, Vec<(usize, usize)>)> {
        trees().prop_flat_map(|above| {
            let knots = above.len().max(1);
            let arrows = prop::collection::vec((0..knots, 0..knots), 0..40);
            (Just(above), arrows).prop_map(|(above, arrows)| {
                let there = arrows.into_iter().filter(|(from, to)| from != to);
                let arrows = if above.is_empty() {
                    Vec::new()
                } else {
                    there.collect()
                };
                (above, arrows)
            })
        })
    }

    #[test]
    fn an_arrow_runs_above_its_layer_and_the_drawing_has_room_for_it() {
        let net = Net::of(&[None, Some(0), Some(0)], &[(1, 2), (2, 0)]);
        let [there, up] = <[Vec<Spot>; 2]>::try_from(net.arrows).unwrap();
        assert!(
            there
                .iter()
                .all(|spot| spot.y < net.spots[1].y && spot.y > net.spots[0].y + LABEL_END)
        );
        assert!(
            up.last().unwrap().y < net.spots[0].y,
            "it comes in from above"
        );
        assert!(up.iter().all(|spot| spot.y > 0.0));
    }

    proptest! {
        #[test]
        fn no_line_crosses_a_name_or_a_knot_and_nothing_is_cut_off((above, arrows) in linked()) {
            let net = Net::of(&above, &arrows);
            let reports = net.reports.iter().flatten();
            for line in reports.chain(&net.arrows) {
                for pair in line.windows(2) {
                    for spot in &net.spots {
                        prop_assert!(!crosses(&pair[0], &pair[1], taken(spot)), "{pair:?} {spot:?}");
                    }
                }
            }
            let lines = net.reports.iter().flatten().chain(&net.arrows).flatten();
            for spot in lines.chain(&net.spots) {
                prop_assert!(spot.x >= 0.0 && spot.x <= net.width && spot.y >= 0.0 && spot.y <= net.height);
            }
            for spot in &net.spots {
                let (left, top, right, bottom) = taken(spot);
                prop_assert!(left >= 0.0 && top >= 0.0 && right <= net.width && bottom <= net.height);
            }
        }

        #[test]
        fn arrows_side_by_side_do_not_lie_on_one_another((above, arrows) in linked()) {
            let net = Net::of(&above, &arrows);
            let flat = |line: &Vec<Spot>| -> Vec<(f64, f64, f64)> {
                let pairs = line.windows(2).filter(|pair| pair[0].y == pair[1].y);
                pairs.map(|pair| (pair[0].y, pair[0].x.min(pair[1].x), pair[0].x.max(pair[1].x))).collect()
            };
            let all: Vec<Vec<(f64, f64, f64)>> = net.arrows.iter().map(flat).collect();
            for (at, one) in all.iter().enumerate() {
                for other in &all[..at] {
                    for (y, from, to) in one {
                        for (level, begin, end) in other {
                            prop_assert!(y != level || to < begin || from > end);
                        }
                    }
                }
            }
        }
    }
}
