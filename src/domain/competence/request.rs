//! What is sent to somebody who is asked, and what comes back.

use std::collections::BTreeMap;

use crate::domain::day::Day;
use crate::domain::workshop::{Fingerprint, PublicKey, ResponseId};

use super::{Rating, Ratings, ViewerRole, fingerprint};

/// Somebody is asked how they see a person's competences. Each request is for one person who is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompetenceRequest {
    /// Names the request: the answer bears it.
    pub token: ResponseId,
    /// Which competences and steps are meant: see [`fingerprint`].
    pub fingerprint: Fingerprint,
    /// The day on which it was made.
    pub day: Day,
    /// As what somebody is asked.
    pub role: ViewerRole,
    /// Only the browser that has the other half reads the answer.
    pub key: PublicKey,
    /// Whose competences they are.
    pub person: String,
    /// Who is asked.
    pub viewer: String,
}

impl CompetenceRequest {
    /// The most characters of a name.
    pub const MAX_NAME: usize = 80;

    /// Whether it asks what this version asks.
    pub fn asks_this(&self) -> bool {
        self.fingerprint == fingerprint()
    }
}

/// How somebody sees a person's competences. It names nobody: the request that it answers does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompetenceAnswer {
    /// The request that it answers.
    pub token: ResponseId,
    /// Which competences and steps are meant.
    pub fingerprint: Fingerprint,
    /// When it was written, in seconds since 1970 (UTC): of two answers to one request the later one counts.
    pub written: u32,
    /// The day on which it was written, where it was written.
    pub day: Day,
    /// The ratings.
    pub ratings: Ratings,
    /// What was observed, or is to be talked about.
    pub remark: String,
}

impl CompetenceAnswer {
    /// The most characters of a remark.
    pub const MAX_REMARK: usize = 600;

    /// Whether it answers what this version asks.
    pub fn answers_this(&self) -> bool {
        self.fingerprint == fingerprint()
    }

    /// Whether two answers say the same, whenever they were written.
    pub fn says_the_same(
        &self,
        ratings: &BTreeMap<super::Competence, Rating>,
        remark: &str,
    ) -> bool {
        self.ratings == *ratings && self.remark == remark
    }
}
