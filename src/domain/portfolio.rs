//! All accounts together: which come first (DOMAIN.md section 6; S1).

use std::collections::BTreeMap;

use crate::domain::day::Day;
use crate::domain::records::{RecordId, Records, record};

/// A score of an account at a criterion: 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(u8);

impl Score {
    /// All scores, lowest first.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// A score from 1 to 5; `None` outside.
    pub fn new(score: u8) -> Option<Self> {
        (1..=5).contains(&score).then_some(Self(score))
    }

    /// The score as a number from 1 to 5.
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// How much a criterion counts on its axis: 0 (not at all) to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weight(u8);

impl Default for Weight {
    /// The middle.
    fn default() -> Self {
        Self(5)
    }
}

impl Weight {
    /// The highest weight.
    pub const MAX: u8 = 10;

    /// A weight from 0 to 10; `None` outside.
    pub fn new(weight: u8) -> Option<Self> {
        (weight <= Self::MAX).then_some(Self(weight))
    }

    /// A weight known when compiling; above 10 it is 10.
    pub const fn fixed(weight: u8) -> Self {
        Self(if weight > Self::MAX {
            Self::MAX
        } else {
            weight
        })
    }

    /// The weight as a number from 0 to 10.
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// The two axes of the portfolio map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Axis {
    /// Fit with our objectives, business and medical.
    Fit,
    /// Size and network impact.
    Size,
}

impl Axis {
    /// Both axes.
    pub const BOTH: [Self; 2] = [Self::Fit, Self::Size];
}

/// Something by which accounts are compared on an axis.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Criterion {
    /// Names the record.
    pub id: RecordId,
    /// What it is called; empty for a built-in one that was not renamed.
    pub name: String,
    /// What a score of 1 means; empty as above.
    pub low: String,
    /// What a score of 5 means; empty as above.
    pub high: String,
    /// How much it counts.
    pub weight: Weight,
}

record!(Criterion);

/// How an account was scored, from a day until it was scored again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    /// The day.
    pub day: Day,
    /// The score at each criterion, of both axes; criteria without one are missing.
    pub scores: BTreeMap<RecordId, Score>,
}

/// What all accounts share. One document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portfolio {
    /// The criteria of fit.
    pub fit: Records<Criterion>,
    /// The criteria of size.
    pub size: Records<Criterion>,
    /// The currency of all amounts, an ISO 4217 code; an account may have another.
    pub currency: String,
    /// When it was changed last, in milliseconds since 1970 (UTC).
    pub edited: u64,
}

impl Portfolio {
    /// The fewest criteria of an axis.
    pub const MIN_CRITERIA: usize = 3;
    /// The most criteria of an axis.
    pub const MAX_CRITERIA: usize = 5;
    /// More key accounts than this in one programme are too many (Woodburn).
    pub const MOST_KEY_ACCOUNTS: usize = 35;
    /// More key accounts than this for one manager are too many (Cutting Edge Information).
    pub const MOST_PER_MANAGER: usize = 10;

    /// The built-in criteria of fit: 1 patient need, 2 brand objectives, 3 willingness to change, 4 medical
    /// collaboration.
    pub const FIT: [RecordId; 4] = [
        RecordId::fixed(1),
        RecordId::fixed(2),
        RecordId::fixed(3),
        RecordId::fixed(4),
    ];
    /// The built-in criteria of size: 11 patients, 12 spending, 13 growth, 14 network.
    pub const SIZE: [RecordId; 4] = [
        RecordId::fixed(11),
        RecordId::fixed(12),
        RecordId::fixed(13),
        RecordId::fixed(14),
    ];
}

impl Default for Portfolio {
    fn default() -> Self {
        let built_in = |ids: [RecordId; 4]| {
            ids.into_iter()
                .map(|id| Criterion {
                    id,
                    name: String::new(),
                    low: String::new(),
                    high: String::new(),
                    weight: Weight::default(),
                })
                .collect()
        };
        Self {
            fit: built_in(Self::FIT),
            size: built_in(Self::SIZE),
            currency: String::from("EUR"),
            edited: 0,
        }
    }
}
