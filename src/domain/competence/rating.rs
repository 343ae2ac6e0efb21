//! The competences, and the steps of each.

use std::collections::BTreeMap;

use crate::domain::checksum;
use crate::domain::words::{Word, words};
use crate::domain::workshop::Fingerprint;

words! {
    /// What a competence is about.
    Area {
        /// Understanding the account and the system that it works in.
        Account = "account",
        /// Value and evidence.
        Value = "value",
        /// People and meetings.
        People = "people",
        /// Working inside the own company.
        Company = "company",
    }
}

words! {
    /// A competence, named after its area, in the order of asking. One whose steps come to mean something else gets another
    /// word, so that ratings of the two are never mixed.
    Competence {
        /// Finding out who decides (S1).
        Deciders = "account.deciders",
        /// Knowing what the account wants to achieve (S1).
        Goals = "account.goals",
        /// Knowing the rules, the money and the networks round it (S1, S4).
        System = "account.system",
        /// An offer beyond the product (S2, S4).
        Offer = "value.offer",
        /// Evidence that fits the person (S1, S4).
        Evidence = "value.evidence",
        /// Showing what both sides gain (S1, S2).
        Gain = "value.gain",
        /// Trust that lasts (S1).
        Trust = "people.trust",
        /// Preparing a meeting (S2).
        Preparing = "people.preparing",
        /// Listening, and leaving with a next step (S2, S3).
        Advance = "people.advance",
        /// Bringing colleagues together (S2, S4).
        Team = "company.team",
        /// A plan that others can use (S1, S2).
        Plan = "company.plan",
        /// Winning support in the own company (S1).
        Support = "company.support",
    }
}

words! {
    /// How far somebody is with a competence, as it can be observed. Each step includes those before it.
    Rating {
        /// Begins to learn it.
        Learner = "learner",
        /// Does it with somebody's help.
        WithHelp = "help",
        /// Does it alone.
        Alone = "alone",
        /// Teaches others to do it.
        Teaches = "teaches",
        /// Whoever rates could not see it: no step, and counted as none.
        Unseen = "unseen",
    }
}

impl Area {
    /// Its competences, in the order of asking.
    pub fn competences(self) -> impl Iterator<Item = Competence> {
        let all = Competence::ALL.iter().copied();
        all.filter(move |competence| competence.area() == self)
    }

    /// Its place among the areas, from 0.
    pub const fn number(self) -> usize {
        self as usize
    }

    /// The area at a place, from 0.
    pub fn at(number: usize) -> Option<Self> {
        Self::ALL.get(number).copied()
    }
}

impl Competence {
    /// How many there are of each area.
    pub const OF_AREA: usize = Self::ALL.len() / Area::ALL.len();

    /// What it is about.
    pub fn area(self) -> Area {
        Area::ALL[self as usize / Self::OF_AREA]
    }

    /// Its place in the order of asking, from 0.
    pub const fn number(self) -> usize {
        self as usize
    }
}

impl Rating {
    /// The steps, from the first to the farthest.
    pub const STEPS: [Self; 4] = [Self::Learner, Self::WithHelp, Self::Alone, Self::Teaches];

    /// The step as a number from 1 to 4; `None` where nothing was seen.
    pub const fn step(self) -> Option<u8> {
        match self {
            Self::Unseen => None,
            _ => Some(self as u8 + 1),
        }
    }
}

/// Tells whether two browsers mean the same competences and steps: CRC-32 of their words in order.
pub fn fingerprint() -> Fingerprint {
    let mut crc = checksum::begin();
    let competences = Competence::ALL.iter().map(|one| one.word());
    let steps = Rating::ALL.iter().map(|one| one.word());
    for word in ["competences"].into_iter().chain(competences).chain(steps) {
        crc.update(b"\n");
        crc.update(word.as_bytes());
    }
    Fingerprint(crc.finalize())
}

/// How far somebody is, by competence. One that is not in it is open.
pub type Ratings = BTreeMap<Competence, Rating>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_area_has_as_many_competences_and_each_is_named_after_its_area() {
        for area in Area::ALL {
            assert_eq!(area.competences().count(), Competence::OF_AREA);
            assert_eq!(Area::at(area.number()), Some(*area));
            for competence in area.competences() {
                let of = competence.word().split('.').next();
                assert_eq!(of, Some(area.word()), "{competence:?}");
            }
        }
        assert_eq!(Area::at(Area::ALL.len()), None);
        assert_eq!(Competence::OF_AREA * Area::ALL.len(), Competence::ALL.len());
    }

    #[test]
    fn steps_count_from_one_and_what_was_not_seen_is_none() {
        let steps: Vec<_> = Rating::ALL.iter().map(|rating| rating.step()).collect();
        assert_eq!(steps, [Some(1), Some(2), Some(3), Some(4), None]);
        assert!(Rating::STEPS.is_sorted());
    }

    /// Invitations that were sent are known by it: it changes only where the questionnaire means something else.
    #[test]
    fn the_fingerprint_is_that_of_the_released_questionnaire() {
        assert_eq!(fingerprint().to_string(), "73ad812a");
    }
}
