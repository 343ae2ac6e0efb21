//! Somebody who is asked about a person's competences.

use std::cmp::Ordering;

use crate::domain::day::Day;
use crate::domain::records::{RecordId, record};
use crate::domain::words::words;
use crate::domain::workshop::ResponseId;

use super::{CompetenceAnswer, Ratings};

words! {
    /// As what somebody is asked.
    ViewerRole {
        /// Coaches the person.
        Coach = "coach",
        /// Works with the person.
        Other = "other",
    }
}

impl ViewerRole {
    /// The most people who can be asked as this in one round.
    pub const fn most(self) -> usize {
        match self {
            Self::Coach => 1,
            Self::Other => 3,
        }
    }
}

/// Somebody who is asked in a round, and what they answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer {
    /// Names the record.
    pub id: RecordId,
    /// As what.
    pub role: ViewerRole,
    /// What the person calls them.
    pub name: String,
    /// Names the request; `None` until one was made.
    pub token: Option<ResponseId>,
    /// When the answer was written, in seconds since 1970 (UTC); 0 while there is none.
    pub written: u32,
    /// The day on which the answer was written; `None` while there is none.
    pub answered: Option<Day>,
    /// The answer.
    pub ratings: Ratings,
    /// What they observed, or want to talk about.
    pub remark: String,
}

record!(Viewer { role, token });

impl Default for Viewer {
    fn default() -> Self {
        Self {
            id: RecordId::default(),
            role: ViewerRole::Other,
            name: String::new(),
            token: None,
            written: 0,
            answered: None,
            ratings: Ratings::new(),
            remark: String::new(),
        }
    }
}

/// How an answer stands to what is here of the same person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// There is none yet.
    New,
    /// It was written later than the one that is here.
    Corrects,
    /// It says what is here.
    Same,
    /// The one that is here was written later.
    Older,
}

impl Viewer {
    /// Whether their answer is here.
    pub const fn has_answered(&self) -> bool {
        self.answered.is_some()
    }

    /// How an answer of theirs stands to what is here.
    pub fn arrival(&self, answer: &CompetenceAnswer) -> Arrival {
        if !self.has_answered() {
            return Arrival::New;
        }
        if answer.says_the_same(&self.ratings, &self.remark) {
            return Arrival::Same;
        }
        match answer.written.cmp(&self.written) {
            Ordering::Less => Arrival::Older,
            Ordering::Equal | Ordering::Greater => Arrival::Corrects,
        }
    }

    /// Takes an answer in, in place of the one that is here.
    pub fn take_in(&mut self, answer: &CompetenceAnswer) {
        self.written = answer.written;
        self.answered = Some(answer.day);
        self.ratings = answer.ratings.clone();
        self.remark = answer.remark.clone();
    }
}

#[cfg(test)]
mod tests {
    use super::super::Rating;
    use super::super::testing::*;
    use super::*;

    #[test]
    fn of_two_answers_to_one_request_the_later_one_is_a_correction() {
        let mut viewer = Viewer::default();
        let early = answer(1, Rating::WithHelp);
        assert_eq!(viewer.arrival(&early), Arrival::New);
        viewer.take_in(&early);
        assert_eq!(viewer.arrival(&early), Arrival::Same);
        let mut late = answer(1, Rating::Alone);
        late.written += 60;
        assert_eq!(viewer.arrival(&late), Arrival::Corrects);
        viewer.take_in(&late);
        assert_eq!(viewer.arrival(&early), Arrival::Older);
    }
}
