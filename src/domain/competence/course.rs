//! Before and after: two rounds beside each other.

use crate::domain::words::Word;

use super::{Competence, CompetenceSheet, Round};

/// Which way a step went between two rounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Movement {
    /// So many steps on.
    Up(u8),
    /// The same step.
    Same,
    /// So many steps back.
    Down(u8),
}

/// A step before and after; none where nobody saw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// In the earlier round.
    pub before: Option<u8>,
    /// In the later one.
    pub after: Option<u8>,
}

impl Change {
    /// Which way it went; `None` where one of the two is missing.
    pub fn movement(self) -> Option<Movement> {
        let (before, after) = self.before.zip(self.after)?;
        Some(match after.abs_diff(before) {
            0 => Movement::Same,
            steps if after > before => Movement::Up(steps),
            steps => Movement::Down(steps),
        })
    }
}

/// How a person's competences went from one round to a later one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course<'a> {
    /// The earlier round.
    pub before: &'a Round,
    /// The later round.
    pub after: &'a Round,
}

impl<'a> Course<'a> {
    /// From the first complete round of a sheet to the last; `None` where there are not two.
    pub fn of(sheet: &'a CompetenceSheet) -> Option<Self> {
        let mut complete = sheet.rounds.iter().filter(|round| round.is_complete());
        let before = complete.next()?;
        let after = complete.next_back()?;
        Some(Self { before, after })
    }

    /// How the person's own view of a competence went.
    pub fn own(&self, competence: Competence) -> Change {
        Change {
            before: self.before.views(competence).own,
            after: self.after.views(competence).own,
        }
    }

    /// How the coach's view of it went.
    pub fn coach(&self, competence: Competence) -> Change {
        Change {
            before: self.before.views(competence).coach,
            after: self.after.views(competence).coach,
        }
    }

    /// How many competences went on, stayed and went back, in the person's own view.
    pub fn counted(&self) -> (usize, usize, usize) {
        let mut counted = (0, 0, 0);
        for competence in Competence::ALL {
            match self.own(*competence).movement() {
                Some(Movement::Up(_)) => counted.0 += 1,
                Some(Movement::Same) => counted.1 += 1,
                Some(Movement::Down(_)) => counted.2 += 1,
                None => {}
            }
        }
        counted
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::*;
    use super::*;
    use crate::domain::competence::Rating;
    use crate::domain::records::RecordId;

    #[test]
    fn before_and_after_are_the_first_and_the_last_complete_round() {
        let mut sheet = own();
        let all = |sheet: &mut CompetenceSheet, rating| {
            for competence in Competence::ALL {
                sheet.rate(*competence, Some(rating));
            }
        };
        all(&mut sheet, Rating::WithHelp);
        assert_eq!(Course::of(&sheet), None);
        for (days, rating) in [(90, Rating::Learner), (180, Rating::Alone)] {
            sheet.begin_again(RecordId::fixed(1), TODAY.plus_days(days));
            all(&mut sheet, rating);
        }
        sheet.begin_again(RecordId::fixed(1), TODAY.plus_days(270));
        sheet.rate(Competence::Goals, Some(Rating::Teaches));
        let course = Course::of(&sheet).unwrap();
        assert_eq!(course.before.day, TODAY);
        assert_eq!(course.after.day, TODAY.plus_days(180));
        let movement = course.own(Competence::Goals).movement();
        assert_eq!(movement, Some(Movement::Up(1)));
        assert_eq!(course.coach(Competence::Goals).movement(), None);
        assert_eq!(course.counted(), (12, 0, 0));
    }

    proptest! {
        #[test]
        fn back_is_the_way_on_turned_round(before in prop::option::of(1_u8..=4), after in prop::option::of(1_u8..=4)) {
            let there = Change { before, after }.movement();
            let back = Change { before: after, after: before }.movement();
            let expected = there.map(|movement| match movement {
                Movement::Up(steps) => Movement::Down(steps),
                Movement::Down(steps) => Movement::Up(steps),
                Movement::Same => Movement::Same,
            });
            prop_assert_eq!(back, expected);
            if let Some(Movement::Up(steps) | Movement::Down(steps)) = there {
                prop_assert!((1..=3).contains(&steps));
            }
        }
    }
}
