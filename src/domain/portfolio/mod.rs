//! All accounts together: which come first (docs/method.md, "Portfolio"; S1).

mod criteria;
mod entry;
mod placement;
mod position;
mod ranking;
mod robustness;
mod warnings;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod testing;

pub use criteria::{Axis, CriteriaBound, Criterion, Score, Weight};
pub use entry::{PortfolioEntry, PortfolioGap};
pub use placement::{Placement, placement_on, set_score};
pub use position::{Completeness, MapField, Mean, Position};
pub use ranking::{PlaceChange, RankedAccount, compare, ranking};
pub use robustness::{FineWeight, Neighbours, Robustness, Swap, robustness};
pub use warnings::{Warning, warnings};

use crate::domain::records::{RecordId, Records};

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

    /// The built-in criteria of fit: 1 patient need, 2 potential for our products, 3 objectives in common,
    /// 4 readiness to work together.
    pub const FIT: [RecordId; 4] = [
        RecordId::fixed(1),
        RecordId::fixed(2),
        RecordId::fixed(3),
        RecordId::fixed(4),
    ];
    /// The built-in criteria of size: 11 patients or volume, 12 weight in our year, 13 reach of its decisions,
    /// 14 influence on others.
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
