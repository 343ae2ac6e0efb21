//! Which dimensions of an instrument are asked.

use std::num::NonZeroU32;

use crate::domain::assessment::{Dimension, Instrument};
use crate::domain::id::ItemId;

/// Some of an instrument's dimensions, at least one: a bit for each, the first dimension in the lowest bit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Selection(NonZeroU32);

impl Selection {
    /// The most dimensions that can be told apart.
    pub const MAX: usize = 32;

    /// The dimensions with these bits; `None` for none.
    pub const fn new(mask: u32) -> Option<Self> {
        match NonZeroU32::new(mask) {
            Some(mask) => Some(Self(mask)),
            None => None,
        }
    }

    /// All of so many dimensions, from 1 to [`Selection::MAX`]; more or fewer count as the nearest of these.
    pub fn all(count: usize) -> Self {
        let unused = Self::MAX - count.clamp(1, Self::MAX);
        Self(NonZeroU32::new(u32::MAX >> unused).unwrap_or(NonZeroU32::MAX))
    }

    /// The bits.
    pub const fn mask(self) -> u32 {
        self.0.get()
    }

    /// Whether the dimension at this place is asked, from 0.
    pub const fn has(self, place: usize) -> bool {
        place < Self::MAX && self.mask() >> place & 1 == 1
    }

    /// The selection with or without the dimension at this place; `None` where nothing would be left, or the
    /// place is too high.
    pub const fn toggled(self, place: usize) -> Option<Self> {
        if place >= Self::MAX {
            return None;
        }
        Self::new(self.mask() ^ 1 << place)
    }

    /// Whether an instrument has all of these dimensions.
    pub fn fits(self, instrument: &Instrument) -> bool {
        let unused = self.mask().leading_zeros() as usize;
        Self::MAX - unused <= instrument.dimensions.len()
    }

    /// The dimensions that are asked, in the instrument's order.
    pub fn dimensions(self, instrument: &Instrument) -> impl Iterator<Item = &Dimension> + Clone {
        instrument
            .dimensions
            .iter()
            .enumerate()
            .filter_map(move |(place, dimension)| self.has(place).then_some(dimension))
    }

    /// The items that are asked, in the instrument's order.
    pub fn items(self, instrument: &Instrument) -> impl Iterator<Item = &ItemId> + Clone {
        self.dimensions(instrument).flat_map(|d| &d.items)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::assessment::testing::instrument;

    #[test]
    fn at_least_one_dimension_is_asked() {
        assert_eq!(Selection::new(0), None);
        let first = Selection::new(1).unwrap();
        assert_eq!(first.toggled(0), None);
        assert_eq!(first.toggled(1), Selection::new(3));
        assert_eq!(first.toggled(32), None);
        assert_eq!(Selection::all(0).mask(), 1);
        assert_eq!(Selection::all(8).mask(), 0xff);
        assert_eq!(Selection::all(99).mask(), u32::MAX);
    }

    #[test]
    fn the_items_of_the_asked_dimensions_keep_their_order() {
        let instrument = instrument(&[2, 1, 3]);
        let outer = Selection::new(0b101).unwrap();
        let items: Vec<&str> = outer.items(&instrument).map(ItemId::as_str).collect();
        assert_eq!(items, ["d0.i0", "d0.i1", "d2.i0", "d2.i1", "d2.i2"]);
        assert!(outer.fits(&instrument) && Selection::all(3).fits(&instrument));
        assert!(!Selection::all(4).fits(&instrument));
        assert!(!Selection::all(32).fits(&instrument));
    }
}
