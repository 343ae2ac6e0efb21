//! The axes of the profile and their poles.

use crate::domain::words::{Word, words};

use super::Pair;

words! {
    /// An axis of the profile, between two poles.
    Axis {
        /// Hunter or gardener.
        Horizon = "horizon",
        /// Product push or customer pull.
        Orientation = "orientation",
        /// Market access or commercial.
        Clients = "clients",
        /// Small-k or big-K.
        Scope = "scope",
    }
}

/// An end of an axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pole {
    /// The end below 0: hunter, product push, market access, small-k.
    First,
    /// The end above 0: gardener, customer pull, commercial, big-K.
    Second,
}

impl Pole {
    /// Both ends, that below 0 first.
    pub const ALL: [Self; 2] = [Self::First, Self::Second];

    /// The other end.
    pub const fn other(self) -> Self {
        match self {
            Self::First => Self::Second,
            Self::Second => Self::First,
        }
    }
}

impl Axis {
    /// Its pairs of statements, in the order of asking.
    pub fn pairs(self) -> impl Iterator<Item = Pair> {
        let all = Pair::ALL.iter().copied();
        all.filter(move |pair| pair.axis() == self)
    }
}
