//! Where the names of points on a map stand, so that they cover neither points nor one another.

use super::Spot;

/// A rectangle of a drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its right edge.
    pub right: f64,
    /// Its lower edge.
    pub bottom: f64,
}

impl Frame {
    /// The square around a point, so far to each side.
    const fn around(spot: Spot, half: f64) -> Self {
        Self {
            left: spot.x - half,
            top: spot.y - half,
            right: spot.x + half,
            bottom: spot.y + half,
        }
    }

    /// Whether the two share more than an edge.
    fn meets(self, other: Self) -> bool {
        self.left.max(other.left) < self.right.min(other.right)
            && self.top.max(other.top) < self.bottom.min(other.bottom)
    }

    fn holds(self, other: Self) -> bool {
        self.left <= other.left
            && other.right <= self.right
            && self.top <= other.top
            && other.bottom <= self.bottom
    }

    /// A rectangle of this width and height in each of its corners.
    pub const fn corners(self, (width, height): (f64, f64)) -> [Self; 4] {
        let left = Self {
            right: self.left + width,
            bottom: self.top + height,
            ..self
        };
        let right = Self {
            left: self.right - width,
            bottom: self.top + height,
            ..self
        };
        let low = self.bottom - height;
        [
            left,
            right,
            Self {
                top: low,
                bottom: self.bottom,
                ..left
            },
            Self {
                top: low,
                bottom: self.bottom,
                ..right
            },
        ]
    }

    /// The spot of a value from 1 to 5 on each axis; both run from the lower left corner.
    pub fn spot(self, right: f64, up: f64) -> Spot {
        let share = |value: f64| (value.clamp(1.0, 5.0) - 1.0) / 4.0;
        Spot {
            x: self.left + share(right) * (self.right - self.left),
            y: self.bottom - share(up) * (self.bottom - self.top),
        }
    }
}

/// Where the name of a point stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tag {
    /// The line on which it stands.
    pub spot: Spot,
    /// Which part of the text is there: the value of `text-anchor`.
    pub anchor: &'static str,
    /// Whether it stands so far from its point that a line has to lead there.
    pub far: bool,
}

/// About how wide a letter is, in units of the drawing.
const LETTER: f64 = 7.4;
/// How far a text reaches above and below its line.
const LINE: (f64, f64) = (13.0, 4.0);

/// The places round a point, best first: from its edge to the right and down, which part of the text is
/// there.
const PLACES: [(f64, f64, &str, bool); 12] = [
    (5.0, 5.0, "start", false),
    (-5.0, 5.0, "end", false),
    (0.0, -7.0, "middle", false),
    (0.0, 18.0, "middle", false),
    (3.0, 18.0, "start", false),
    (-3.0, 18.0, "end", false),
    (3.0, -4.0, "start", false),
    (-3.0, -4.0, "end", false),
    (13.0, 25.0, "start", true),
    (13.0, -17.0, "start", true),
    (-13.0, 25.0, "end", true),
    (-13.0, -17.0, "end", true),
];

/// Where the names of the first points stand, given how many letters each has. A name for which there is no free
/// place is left out. `points` are all points in the order of their importance, `half` is half as wide as
/// one; `taken` is what else is not to be covered.
pub fn place_labels(
    points: &[Spot],
    half: f64,
    letters: &[usize],
    frame: Frame,
    taken: &[Frame],
) -> Vec<Option<Tag>> {
    let marks: Vec<Frame> = points
        .iter()
        .map(|spot| Frame::around(*spot, half))
        .collect();
    let mut placed: Vec<Frame> = taken.to_vec();
    let mut tags = Vec::new();
    for ((number, spot), letters) in points.iter().enumerate().zip(letters) {
        let width = *letters as f64 * LETTER;
        let free = PLACES.iter().find_map(|(right, down, anchor, far)| {
            let out = |way: f64| way + half * sign(way);
            // Beside a point the name stands on its middle, not below its edge.
            let down = if *down == 5.0 { *down } else { out(*down) };
            let at = Spot {
                x: spot.x + out(*right),
                y: spot.y + down,
            };
            let left = match *anchor {
                "start" => at.x,
                "end" => at.x - width,
                _ => at.x - width / 2.0,
            };
            let text = Frame {
                left,
                top: at.y - LINE.0,
                right: left + width,
                bottom: at.y + LINE.1,
            };
            let others = marks.iter().enumerate();
            let is_free = frame.holds(text)
                && placed.iter().all(|other| !other.meets(text))
                && others
                    .filter(|(n, _)| *n != number)
                    .all(|(_, mark)| !mark.meets(text));
            let tag = Tag {
                spot: at,
                anchor,
                far: *far,
            };
            is_free.then_some((tag, text))
        });
        placed.extend(free.map(|(_, text)| text));
        tags.push(free.map(|(tag, _)| tag));
    }
    tags
}

/// -1, 0 or 1.
fn sign(number: f64) -> f64 {
    if number == 0.0 { 0.0 } else { number.signum() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FRAME: Frame = Frame {
        left: 46.0,
        top: 14.0,
        right: 706.0,
        bottom: 540.0,
    };

    fn text_of(tag: Tag, letters: usize) -> Frame {
        let width = letters as f64 * LETTER;
        let left = match tag.anchor {
            "start" => tag.spot.x,
            "end" => tag.spot.x - width,
            _ => tag.spot.x - width / 2.0,
        };
        Frame {
            left,
            top: tag.spot.y - LINE.0,
            right: left + width,
            bottom: tag.spot.y + LINE.1,
        }
    }

    #[test]
    fn the_corners_of_the_frame_are_the_ends_of_the_scales() {
        for (right, up, x, y) in [
            (1.0, 1.0, 46.0, 540.0),
            (5.0, 5.0, 706.0, 14.0),
            (3.0, 3.0, 376.0, 277.0),
            (0.0, 9.0, 46.0, 14.0),
        ] {
            assert_eq!(FRAME.spot(right, up), Spot { x, y });
        }
    }

    #[test]
    fn a_name_stands_beside_its_point_on_the_side_with_room() {
        let anchors = |points: &[(f64, f64)], letters: &[usize]| -> Vec<Option<&str>> {
            let spots: Vec<Spot> = points.iter().map(|(x, y)| FRAME.spot(*x, *y)).collect();
            let tags = place_labels(&spots, 13.0, letters, FRAME, &[]);
            tags.into_iter()
                .map(|tag| tag.map(|tag| tag.anchor))
                .collect()
        };
        assert_eq!(anchors(&[(3.0, 3.0)], &[10]), [Some("start")]);
        assert_eq!(anchors(&[(5.0, 3.0)], &[10]), [Some("end")]);
        assert_eq!(anchors(&[(3.0, 3.0)], &[200]), [None]);
        // A neighbour at the right is in the way.
        assert_eq!(anchors(&[(3.0, 3.0), (3.4, 3.0)], &[10]), [Some("end")]);
        let spot = FRAME.spot(3.0, 3.0);
        let tags = place_labels(&[spot], 13.0, &[10], FRAME, &[FRAME]);
        assert_eq!(tags, [None]);
    }

    proptest! {
        #[test]
        fn names_cover_neither_points_nor_one_another(
            points in prop::collection::vec((1.0_f64..=5.0, 1.0_f64..=5.0, 3_usize..30), 0..60),
        ) {
            let spots: Vec<Spot> = points.iter().map(|(x, y, _)| FRAME.spot(*x, *y)).collect();
            let letters: Vec<usize> = points.iter().map(|(.., letters)| *letters).collect();
            let tags = place_labels(&spots, 13.0, &letters, FRAME, &[]);
            prop_assert_eq!(tags.len(), points.len());
            let texts: Vec<(usize, Frame)> = tags
                .iter()
                .enumerate()
                .filter_map(|(n, tag)| Some((n, text_of((*tag)?, letters[n]))))
                .collect();
            for (n, text) in &texts {
                prop_assert!(FRAME.holds(*text));
                for (other, spot) in spots.iter().enumerate().filter(|(other, _)| other != n) {
                    prop_assert!(!Frame::around(*spot, 13.0).meets(*text), "{n} on point {other}");
                }
                for (other, theirs) in texts.iter().filter(|(other, _)| other != n) {
                    prop_assert!(!theirs.meets(*text), "{n} on name {other}");
                }
            }
        }
    }
}
