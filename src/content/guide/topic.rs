//! The topics of the guide.

use crate::domain::words::{Word, words};

words! {
    /// A topic of the guide, by the word of its address; in the order of reading.
    GuideTopic {
        /// The five stages in full.
        Journey = "journey",
        /// What KAM is and isn't.
        Kam = "kam",
        /// Hunter and gardener.
        Gardener = "gardener",
        /// The decision-making unit.
        Unit = "dmu",
        /// Types, drivers, levels and the key-account test.
        Types = "types",
        /// The typical call and the KAM meeting.
        Meetings = "meetings",
        /// Market access KAMs and the others.
        Access = "access",
        /// Small-k and big-K.
        Scope = "scope",
        /// The five success factors.
        Success = "success",
        /// The seven steps of a plan.
        Plan = "plan",
        /// Running a workshop.
        Workshop = "workshop",
    }
}

impl GuideTopic {
    /// Its place in the order of reading, from 1.
    pub fn number(self) -> usize {
        self as usize + 1
    }

    /// The one to read before it.
    pub fn before(self) -> Option<Self> {
        Self::ALL.get((self as usize).checked_sub(1)?).copied()
    }

    /// The one to read after it.
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_topics_follow_one_another_from_the_first_to_the_last() {
        let mut read = vec![GuideTopic::Journey];
        while let Some(next) = read.last().and_then(|topic| topic.next()) {
            assert_eq!(next.before(), read.last().copied());
            assert_eq!(next.number(), read.len() + 1);
            read.push(next);
        }
        assert_eq!(read, GuideTopic::ALL);
        assert_eq!(GuideTopic::Journey.before(), None);
    }
}
