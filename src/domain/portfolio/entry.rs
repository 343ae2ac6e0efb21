//! What the portfolio needs to know of an account.

use std::collections::BTreeMap;

use crate::domain::account::Account;
use crate::domain::account::typing::Level;
use crate::domain::day::Day;
use crate::domain::id::DocumentId;
use crate::domain::records::RecordId;

use super::{Score, placement_on};

/// Something that is missing at an account and matters to the whole portfolio.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PortfolioGap {
    /// A strategic account without a sponsor in top management (S1).
    NoSponsor,
    /// A level against the suggestion without a reason.
    ChoiceWithoutReason,
    /// A key account that was never scored.
    NeverScored,
}

/// What the portfolio needs to know of an account as of a day: a small value, so that five hundred accounts
/// are compared without copying their plans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortfolioEntry {
    /// The account.
    pub id: DocumentId,
    /// Its level, chosen or suggested.
    pub level: Option<Level>,
    /// The account manager's name, without spaces around it; empty where none is named.
    pub manager: String,
    /// Its scores as of the day.
    pub scores: BTreeMap<RecordId, Score>,
    /// What is missing there. Level and gaps are those of now, whatever the day.
    pub gaps: Vec<PortfolioGap>,
}

impl PortfolioEntry {
    /// What the portfolio needs to know of an account as of a day. `None` for an archived one and for the
    /// worked example, which never count.
    pub fn of(account: &Account, day: Day) -> Option<Self> {
        if account.archived || account.example {
            return None;
        }
        let typing = &account.typing;
        let never_scored = account.placements.iter().all(|p| p.scores.is_empty());
        let gaps = [
            (
                typing.lacks_sponsor(&account.profile),
                PortfolioGap::NoSponsor,
            ),
            (
                typing.choice_lacks_reason(),
                PortfolioGap::ChoiceWithoutReason,
            ),
            (
                typing.is_key_account() && never_scored,
                PortfolioGap::NeverScored,
            ),
        ];
        let scores = placement_on(&account.placements, day).map(|p| p.scores.clone());
        Some(Self {
            id: account.id.clone(),
            level: typing.level(),
            manager: account.profile.manager.trim().to_owned(),
            scores: scores.unwrap_or_default(),
            gaps: gaps
                .into_iter()
                .filter_map(|(missing, gap)| missing.then_some(gap))
                .collect(),
        })
    }

    /// Whether it is a key account: level 2 or 3.
    pub fn is_key_account(&self) -> bool {
        self.level >= Some(Level::KeyAccount)
    }
}
