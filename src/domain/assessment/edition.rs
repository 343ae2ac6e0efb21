//! Editions: what is asked under one name, as it was published.

use std::fmt;

use crate::domain::id::InstrumentId;

/// The edition of a questionnaire: 1 to 255. Answers to different editions are answers to different questions, and are
/// never compared, whatever the names of the items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edition(u8);

impl Edition {
    /// The first one: that of everything that does not say its edition.
    pub const FIRST: Self = Self(1);

    /// The edition with this number; `None` for 0.
    pub const fn new(number: u8) -> Option<Self> {
        match number {
            0 => None,
            number => Some(Self(number)),
        }
    }

    /// Its number, from 1.
    pub const fn number(self) -> u8 {
        self.0
    }
}

impl Default for Edition {
    fn default() -> Self {
        Self::FIRST
    }
}

impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// An instrument's name says which edition it is: `programme` is the first, `programme.2` the second. So whatever names
/// an instrument names its edition, in documents and codes, and a version that does not know an edition does not know the
/// instrument.
impl InstrumentId {
    /// Its edition. A name without a number, or with one that no edition has, is that of a first edition.
    pub fn edition(&self) -> Edition {
        self.parts().map_or(Edition::FIRST, |(_, edition)| edition)
    }

    /// The name that all its editions have in common, which is that of the first one.
    pub fn family(&self) -> &str {
        self.parts().map_or(self.as_str(), |(family, _)| family)
    }

    fn parts(&self) -> Option<(&str, Edition)> {
        let (family, number) = self.as_str().rsplit_once('.')?;
        let edition = Edition::new(number.parse().ok()?)?;
        // One edition has one name.
        (edition > Edition::FIRST && edition.to_string() == number).then_some((family, edition))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_name_says_its_edition(family in "[a-z][a-z0-9_-]{0,12}", number in 2_u8..) {
            let id = InstrumentId::new(format!("{family}.{number}"));
            prop_assert_eq!((id.family(), id.edition().number()), (&*family, number));
            let first = InstrumentId::new(family.clone());
            prop_assert_eq!((first.family(), first.edition()), (&*family, Edition::FIRST));
        }
    }

    #[test]
    fn what_is_no_number_of_an_edition_belongs_to_the_name() {
        for name in [
            "own.a", "own.0", "own.1", "own.02", "own.256", "own.+2", "own.",
        ] {
            let id = InstrumentId::new(name);
            assert_eq!((id.family(), id.edition()), (name, Edition::FIRST));
        }
    }
}
