//! Where a label stands beside the end of its axis, and how it is broken into lines.

/// The side of a drawing on which an axis ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// At the top: the label stands above, on one line.
    Top,
    /// At the right: the label begins at the axis.
    Right,
    /// At the bottom: the label stands below, on one line.
    Bottom,
    /// At the left: the label ends at the axis.
    Left,
}

/// An axis that leans less than this to a side, as the sine of its angle, ends at the top or bottom.
const UPRIGHT: f64 = 0.2;

impl Side {
    /// The side that a direction of length 1 leads to; y leads down.
    pub(super) fn of(x: f64, y: f64) -> Self {
        match (x, y) {
            (x, y) if x.abs() < UPRIGHT && y < 0.0 => Self::Top,
            (x, _) if x.abs() < UPRIGHT => Self::Bottom,
            (x, _) if x > 0.0 => Self::Right,
            _ => Self::Left,
        }
    }

    /// Which part of a text stands at the end of the axis: the value of `text-anchor`.
    pub fn anchor(self) -> &'static str {
        match self {
            Self::Top | Self::Bottom => "middle",
            Self::Right => "start",
            Self::Left => "end",
        }
    }

    /// How far a label stands from the end of its axis beyond the axis's number: right, down.
    pub fn clearance(self) -> (f64, f64) {
        match self {
            Self::Top => (0.0, -28.0),
            Self::Right => (16.0, 0.0),
            Self::Bottom => (0.0, 28.0),
            Self::Left => (-16.0, 0.0),
        }
    }

    /// A name as the lines of its label.
    pub fn lines(self, name: &str) -> Vec<String> {
        match self {
            Self::Top | Self::Bottom => vec![name.to_owned()],
            Self::Left | Self::Right => two_lines(name),
        }
    }
}

/// A name as two lines of nearly the same length, broken between words; one line for one word.
pub fn two_lines(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let split = |at: usize| (words[..at].join(" "), words[at..].join(" "));
    (1..words.len())
        .map(split)
        .min_by_key(|(first, second)| first.chars().count().max(second.chars().count()))
        .map_or_else(
            || vec![words.join(" ")],
            |(first, second)| vec![first, second],
        )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Spot, Wheel};
    use super::*;

    #[test]
    fn labels_stand_outside_the_wheel() {
        let wheel = Wheel {
            middle: Spot { x: 0.0, y: 0.0 },
            radius: 1.0,
            axes: 8,
        };
        let sides: Vec<Side> = (0..8).map(|axis| wheel.side(axis)).collect();
        use Side::{Bottom, Left, Right, Top};
        assert_eq!(sides, [Top, Right, Right, Right, Bottom, Left, Left, Left]);
    }

    #[test]
    fn a_name_is_split_into_even_lines() {
        for (name, lines) in [
            ("Account selection", &["Account", "selection"][..]),
            ("Customer and DMU insight", &["Customer and", "DMU insight"]),
            (
                "Planning, tools and measurement",
                &["Planning, tools", "and measurement"],
            ),
            ("Engagement", &["Engagement"]),
            ("", &[""]),
        ] {
            assert_eq!(two_lines(name), lines, "{name}");
        }
    }

    proptest! {
        #[test]
        fn no_word_of_a_name_is_lost(words in prop::collection::vec("[a-zäöü,]{1,12}", 1..8)) {
            let name = words.join(" ");
            let lines = two_lines(&name);
            prop_assert!(lines.len() <= 2);
            prop_assert_eq!(lines.join(" "), name);
        }
    }
}
