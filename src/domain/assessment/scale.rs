//! The scale of an item and the stages of the journey.

use std::fmt;

/// A described answer of an item, by its place on the item's scale: 1 to 5.
///
/// For the maturity instruments point *n* describes behaviour of stage *n*; for a bipolar item 1 and 5
/// are the two poles; a traffic light uses 1 to 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point(u8);

impl Point {
    /// The most points that an item may have.
    pub const MAX: u8 = 5;

    /// The point with this number; `None` outside 1 to 5.
    pub const fn new(number: u8) -> Option<Self> {
        match number {
            1..=Self::MAX => Some(Self(number)),
            _ => None,
        }
    }

    /// The number, 1 to 5.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The next point up; `None` at 5.
    pub const fn next(self) -> Option<Self> {
        Self::new(self.0 + 1)
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// One of the five steps of the key account management journey (S2). Never called a level, which is
/// kept for accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Several roles see the account, none reaches the decision-making unit.
    PreKam,
    /// Calls on individuals serve what the decision-making unit needs.
    Early,
    /// One owner brings a portfolio and coordinates the roles.
    Structural,
    /// Services, programmes and financial measures around the product.
    ValueBased,
    /// Solutions developed together with the account.
    Synergistic,
}

impl Stage {
    /// All stages, lowest first.
    pub const ALL: [Self; 5] = [
        Self::PreKam,
        Self::Early,
        Self::Structural,
        Self::ValueBased,
        Self::Synergistic,
    ];

    /// The stage with this number; `None` outside 1 to 5.
    pub const fn new(number: u8) -> Option<Self> {
        match number {
            1..=5 => Some(Self::ALL[number as usize - 1]),
            _ => None,
        }
    }

    /// The number, 1 to 5.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The next stage; `None` after the fifth.
    pub const fn next(self) -> Option<Self> {
        Self::new(self.number() + 1)
    }

    /// The stage before; `None` before the first.
    pub const fn previous(self) -> Option<Self> {
        Self::new(self.number() - 1)
    }

    /// The point of an item that describes this stage.
    pub const fn point(self) -> Point {
        Point(self.number())
    }
}

/// The two forms of stage 1 (S2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SubStage {
    /// 1a: selling to individuals is the design.
    OneToOne,
    /// 1b: a handful of people work with the ideas of key account management.
    LowTraction,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_and_their_numbers_are_inverse() {
        for stage in Stage::ALL {
            assert_eq!(Stage::new(stage.number()), Some(stage));
            assert_eq!(stage.point().number(), stage.number());
        }
        assert_eq!(Stage::new(0), None);
        assert_eq!(Stage::new(6), None);
        assert_eq!(Stage::PreKam.previous(), None);
        assert_eq!(Stage::Synergistic.next(), None);
    }
}
