//! A place between two statements.

use super::{Pair, Pole};

/// A place between the two statements of a pair, counted by the poles of its axis, wherever they stand on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place(i8);

impl Place {
    /// The farthest from the middle.
    pub const FARTHEST: i8 = 2;

    /// All places, from the first pole to the second.
    pub const ALL: [Self; 5] = [Self(-2), Self(-1), Self(0), Self(1), Self(2)];

    /// The place with this number, from −2, which is the first pole's statement, to +2, the second's.
    pub fn new(number: i64) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|place| i64::from(place.0) == number)
    }

    /// Its number, from −2 to +2.
    pub const fn number(self) -> i8 {
        self.0
    }

    /// Where it stands on the screen for a pair: 1 is the statement that stands first, 5 the other.
    pub fn on_screen(self, pair: Pair) -> u8 {
        let from_first = match pair.shown_first() {
            Pole::First => self.0,
            Pole::Second => -self.0,
        };
        (from_first + Self::FARTHEST + 1).unsigned_abs()
    }

    /// The place that stands there on the screen: the inverse of [`Place::on_screen`].
    pub fn from_screen(pair: Pair, position: u8) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|place| place.on_screen(pair) == position)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::words::Word;

    #[test]
    fn a_place_and_where_it_stands_are_inverse() {
        for pair in Pair::ALL {
            let shown: Vec<u8> = (1..=5)
                .filter_map(|position| Place::from_screen(*pair, position))
                .map(|place| place.on_screen(*pair))
                .collect();
            assert_eq!(shown, [1, 2, 3, 4, 5]);
            assert_eq!(Place::from_screen(*pair, 0), None);
            assert_eq!(Place::from_screen(*pair, 6), None);
            let first = Place::from_screen(*pair, 1).map(Place::number);
            let pole = if pair.shown_first() == Pole::First {
                -2
            } else {
                2
            };
            assert_eq!(first, Some(pole));
        }
    }

    #[test]
    fn only_five_numbers_are_places() {
        for place in Place::ALL {
            assert_eq!(Place::new(place.number().into()), Some(place));
        }
        assert_eq!((Place::new(-3), Place::new(3)), (None, None));
    }
}
