//! What there is one of: the portfolio and the programme's own plan.

use leptos::prelude::*;

use crate::domain::portfolio::Portfolio;
use crate::domain::programme::Programme;
use crate::store::report::ImportOutcome;

use super::kinds::Kept;
use super::{Desk, Workspace};

impl Kept for Portfolio {
    fn unwritten() -> Option<Self> {
        Some(Self::default())
    }

    /// The last choice counts.
    fn join(&self, _: &Self, _: Option<&Self>, _: &Desk) -> Option<Self> {
        Some(self.clone())
    }

    /// One that the person has changed stays.
    fn take_over(&self, _: &mut Self) -> ImportOutcome {
        match self.edited {
            0 => ImportOutcome::Added,
            _ => ImportOutcome::Kept,
        }
    }
}

impl Kept for Programme {
    fn unwritten() -> Option<Self> {
        Some(Self::default())
    }

    /// So that of two tabs that change two actions neither writes over the other's.
    const JOINS_FIELDS: bool = true;

    /// Where nobody knows what both began with: all actions of both.
    fn join(&self, theirs: &Self, _: Option<&Self>, _: &Desk) -> Option<Self> {
        let mut joined = self.clone();
        joined.add_missing(theirs);
        Some(joined)
    }

    fn take_over(&self, theirs: &mut Self) -> ImportOutcome {
        let mut joined = self.clone();
        match joined.add_missing(theirs) {
            true => {
                *theirs = joined;
                ImportOutcome::Merged
            }
            false => ImportOutcome::Duplicate,
        }
    }
}

impl Workspace {
    /// What all accounts share; the usual criteria until the person changes them.
    pub fn portfolio(self) -> ReadSignal<Portfolio> {
        self.only()
    }

    /// The programme's own plan; empty until the person writes in it.
    pub fn programme(self) -> ReadSignal<Programme> {
        self.only()
    }
}
