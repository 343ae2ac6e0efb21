//! The pairs of statements that the profile asks.

use crate::domain::words::{Word, words};

use super::{Axis, Pole};

words! {
    /// A pair of statements, one for each pole of its axis. They are asked in this order, which goes round the axes: two
    /// questions in a row are never about the same thing. A pair whose statements come to mean something else gets another
    /// word, so that answers to the two are never mixed.
    Pair {
        /// What is looked at first.
        Figures = "horizon.figures",
        /// How a conversation is prepared.
        Preparing = "orientation.preparing",
        /// Who is met most.
        Partners = "clients.partners",
        /// Who is brought together.
        Bringing = "scope.bringing",
        /// What follows a no.
        Refusal = "horizon.refusal",
        /// How a conversation begins.
        Opening = "orientation.opening",
        /// How many accounts there are.
        Accounts = "clients.accounts",
        /// What is carried into the account.
        Message = "scope.message",
        /// How new people are met.
        Doors = "horizon.doors",
        /// What is brought along.
        Material = "orientation.material",
        /// What is argued with.
        Argument = "clients.argument",
        /// What the plan lists.
        Plan = "scope.plan",
        /// How far goals reach.
        Goals = "horizon.goals",
        /// What becomes of another request.
        Request = "orientation.request",
        /// What experience is drawn on.
        Experience = "clients.experience",
        /// What is reported.
        Report = "scope.report",
        /// What a good day ends with.
        Day = "horizon.day",
        /// What is called a success.
        Success = "orientation.success",
        /// What is negotiated.
        Terms = "clients.terms",
        /// What follows a change in the account.
        Change = "scope.change",
    }
}

impl Pair {
    /// How many there are of each axis.
    pub const OF_AXIS: u8 = (Self::ALL.len() / Axis::ALL.len()) as u8;

    /// The axis that it is about.
    pub fn axis(self) -> Axis {
        Axis::ALL[self as usize % Axis::ALL.len()]
    }

    /// Its place in the order of asking, from 0.
    pub const fn number(self) -> usize {
        self as usize
    }

    /// The pair at a place in the order of asking, from 0.
    pub fn at(number: usize) -> Option<Self> {
        Self::ALL.get(number).copied()
    }

    /// The pole whose statement stands first on the screen. It changes from pair to pair within an axis, and between
    /// neighbours, so that nobody can answer by the side; it is the same for everybody, so that two people see the same.
    pub fn shown_first(self) -> Pole {
        let round = self.number() / Axis::ALL.len();
        match (round + self.axis() as usize).is_multiple_of(2) {
            true => Pole::First,
            false => Pole::Second,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_axis_has_as_many_pairs_and_each_is_named_after_its_axis() {
        for axis in Axis::ALL {
            assert_eq!(axis.pairs().count(), usize::from(Pair::OF_AXIS));
            for pair in axis.pairs() {
                let of = pair.word().split('.').next();
                assert_eq!(of, Some(axis.word()), "{pair:?}");
            }
        }
    }

    #[test]
    fn two_in_a_row_are_never_of_one_axis_nor_is_one_pole_always_first() {
        for two in Pair::ALL.windows(2) {
            assert_ne!(two[0].axis(), two[1].axis());
        }
        for axis in Axis::ALL {
            let first: Vec<Pole> = axis.pairs().map(Pair::shown_first).collect();
            assert!(first.windows(2).all(|two| two[0] != two[1]), "{axis:?}");
        }
        let of_first = Pair::ALL
            .iter()
            .filter(|pair| pair.shown_first() == Pole::First);
        assert_eq!(of_first.count() * 2, Pair::ALL.len());
    }

    #[test]
    fn a_pair_and_its_place_are_inverse() {
        for (number, pair) in Pair::ALL.iter().enumerate() {
            assert_eq!(pair.number(), number);
            assert_eq!(Pair::at(number), Some(*pair));
        }
        assert_eq!(Pair::at(Pair::ALL.len()), None);
    }
}
