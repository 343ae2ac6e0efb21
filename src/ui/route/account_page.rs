//! The pages of one account.

use std::fmt;

use crate::domain::words::words;

words! {
    /// A page of an account, by the last word of its address.
    AccountPage {
        /// Step 1: profile, figures, what the account wants, recent changes.
        Analysis = "analysis",
        /// Step 2: type, level, priority, relationship stage.
        Segmentation = "segmentation",
        /// Step 3: the decision-making unit.
        Dmu = "dmu",
        /// Step 4: SWOT, competitors, market access issues.
        Diagnosis = "diagnosis",
        /// Step 5: what is to be reached.
        Objectives = "objectives",
        /// Step 6: what is done.
        Tactics = "tactics",
        /// Step 7: how the plan is kept alive.
        Monitoring = "monitoring",
        /// Meetings.
        Meetings = "meetings",
        /// Checks of the relationship.
        Relationship = "relationship",
        /// Checks of the success factors.
        Factors = "factors",
        /// What the plan lacks.
        Quality = "quality",
        /// The summary and the full plan, to read and to print; files.
        Report = "report",
    }
}

/// A place on a page: a record's name or a field's. 1 to 40 characters of `a–z`, `0–9`, `_`, `-`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor(String);

impl Anchor {
    /// The longest name, in characters.
    const MAX: usize = 40;

    /// Takes a name; `None` for anything that no place is called.
    pub fn new(name: impl Into<String>) -> Option<Self> {
        let name = name.into();
        let fits = (1..=Self::MAX).contains(&name.len())
            && name
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-'));
        fits.then_some(Self(name))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
