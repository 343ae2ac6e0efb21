//! How several people see the same competences, laid over one another.

use crate::domain::order::ranked;
use crate::domain::words::{Word, words};

use super::{Competence, Round};

/// The steps that people see somebody at with one competence, each from 1 to 4; none where somebody could not see it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Views {
    /// The person's own.
    pub own: Option<u8>,
    /// The coach's.
    pub coach: Option<u8>,
    /// Those of the others who answered, in the order in which they were asked.
    pub others: Vec<Option<u8>>,
}

words! {
    /// How views of one competence stand to one another.
    Difference {
        /// All see the same step.
        Same = "same",
        /// They are one step apart.
        Near = "near",
        /// The person sees more than everybody else, some by far.
        OwnHigher = "own_higher",
        /// The person sees less than everybody else, some by far.
        OwnLower = "own_lower",
        /// They are far apart in another way: those who were asked don't agree.
        Divided = "divided",
    }
}

impl Views {
    /// From so many steps between the lowest and the highest view on it is worth talking about: one step apart may be how
    /// two people read a sentence.
    pub const FAR: u8 = 2;

    /// Everybody's steps.
    fn steps(&self) -> impl Iterator<Item = u8> {
        self.own.into_iter().chain(self.asked())
    }

    /// The steps of those who were asked.
    fn asked(&self) -> impl Iterator<Item = u8> {
        let others = self.others.iter().copied().flatten();
        self.coach.into_iter().chain(others)
    }

    /// How many steps the lowest and the highest view are apart, from 0 to 3; `None` where fewer than two are there.
    pub fn apart(&self) -> Option<u8> {
        let (lowest, highest) = (self.steps().min()?, self.steps().max()?);
        (self.steps().count() > 1).then_some(highest - lowest)
    }

    /// How they stand to one another; `None` where fewer than two are there.
    pub fn difference(&self) -> Option<Difference> {
        let apart = self.apart()?;
        let is_own = |stands: fn(&u8, &u8) -> bool| {
            self.own
                .is_some_and(|own| self.asked().all(|other| stands(&own, &other)))
        };
        Some(match apart {
            0 => Difference::Same,
            1..Self::FAR => Difference::Near,
            _ if is_own(u8::gt) => Difference::OwnHigher,
            _ if is_own(u8::lt) => Difference::OwnLower,
            _ => Difference::Divided,
        })
    }
}

/// One competence in the overlay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The competence.
    pub competence: Competence,
    /// How it is seen.
    pub views: Views,
}

/// All competences of a round, as everybody sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlay {
    /// The competences, in the order of asking.
    pub lines: Vec<Line>,
}

impl Overlay {
    /// The most competences that are named as worth talking about: more fit into no conversation.
    pub const MOST: usize = 3;

    /// That of a round.
    pub fn of(round: &Round) -> Self {
        let lines = Competence::ALL.iter().map(|competence| Line {
            competence: *competence,
            views: round.views(*competence),
        });
        Self {
            lines: lines.collect(),
        }
    }

    /// What is worth talking about: the competences whose views are far apart, those first that are farthest, then those
    /// in which the coach and the person are farther apart; [`Overlay::MOST`] at most.
    pub fn to_talk_about(&self) -> Vec<&Line> {
        let far = self.far();
        let mut ranked = ranked(far, |line| {
            let with_coach = line.views.own.zip(line.views.coach);
            let with_coach = with_coach.map_or(0, |(own, coach)| own.abs_diff(coach));
            let apart = line.views.apart().unwrap_or(0);
            (-i64::from(apart), -i64::from(with_coach))
        });
        ranked.truncate(Self::MOST);
        ranked
    }

    /// The competences whose views are far apart, in the order of asking.
    pub fn far(&self) -> Vec<&Line> {
        let far = |line: &&Line| line.views.apart().is_some_and(|apart| apart >= Views::FAR);
        self.lines.iter().filter(far).collect()
    }

    /// Of how many competences there are views to compare.
    pub fn compared(&self) -> usize {
        let compared = self
            .lines
            .iter()
            .filter(|line| line.views.apart().is_some());
        compared.count()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn step() -> impl Strategy<Value = Option<u8>> {
        prop::option::of(1_u8..=4)
    }

    fn views() -> impl Strategy<Value = Views> {
        let others = prop::collection::vec(step(), 0..=3);
        (step(), step(), others).prop_map(|(own, coach, others)| Views { own, coach, others })
    }

    fn overlay() -> impl Strategy<Value = Overlay> {
        prop::collection::vec(views(), Competence::ALL.len()).prop_map(|all| {
            let lines = Competence::ALL.iter().zip(all);
            let line = |(competence, views): (&Competence, Views)| Line {
                competence: *competence,
                views,
            };
            Overlay {
                lines: lines.map(line).collect(),
            }
        })
    }

    /// The same views on a scale that is turned round.
    fn turned(views: &Views) -> Views {
        let turn = |step: Option<u8>| step.map(|step| 5 - step);
        Views {
            own: turn(views.own),
            coach: turn(views.coach),
            others: views.others.iter().map(|step| turn(*step)).collect(),
        }
    }

    proptest! {
        #[test]
        fn views_are_at_most_three_steps_apart_and_one_more_brings_none_nearer(views in views(), more in step()) {
            prop_assert!(views.apart().is_none_or(|apart| apart <= 3));
            let mut wider = views.clone();
            wider.others.push(more);
            prop_assert!(wider.apart() >= views.apart());
            prop_assert_eq!(views.apart().is_some(), views.difference().is_some());
        }

        #[test]
        fn it_does_not_matter_who_of_the_others_says_what(mut views in views()) {
            let before = views.difference();
            views.others.reverse();
            prop_assert_eq!(views.difference(), before);
        }

        #[test]
        fn more_becomes_less_where_the_scale_is_turned_round(views in views()) {
            let expected = views.difference().map(|difference| match difference {
                Difference::OwnHigher => Difference::OwnLower,
                Difference::OwnLower => Difference::OwnHigher,
                same => same,
            });
            prop_assert_eq!(turned(&views).difference(), expected);
            prop_assert_eq!(turned(&views).apart(), views.apart());
        }

        #[test]
        fn what_is_worth_talking_about_is_far_apart_and_nothing_farther_is_left_out(overlay in overlay()) {
            let talk = overlay.to_talk_about();
            prop_assert!(talk.len() <= Overlay::MOST);
            let apart = |line: &Line| line.views.apart().unwrap_or(0);
            let nearest = talk.iter().map(|line| apart(line)).min().unwrap_or(3);
            for line in &overlay.lines {
                let is_in = talk.contains(&line);
                prop_assert!(!is_in || apart(line) >= Views::FAR);
                prop_assert!(is_in || apart(line) < Views::FAR || (talk.len() == Overlay::MOST && apart(line) <= nearest));
            }
        }
    }

    #[test]
    fn who_sees_what() {
        let of = |own: u8, coach: u8, others: &[u8]| {
            let step = |step: u8| Some(step).filter(|step| *step > 0);
            let views = Views {
                own: step(own),
                coach: step(coach),
                others: others.iter().map(|other| step(*other)).collect(),
            };
            views.difference()
        };
        for (own, coach, others, expected) in [
            (0, 0, &[][..], None),
            (3, 0, &[], None),
            (3, 0, &[0, 0], None),
            (3, 3, &[3], Some(Difference::Same)),
            (0, 2, &[3], Some(Difference::Near)),
            (4, 2, &[3], Some(Difference::OwnHigher)),
            (1, 2, &[3], Some(Difference::OwnLower)),
            (4, 4, &[1], Some(Difference::Divided)),
            (2, 1, &[3], Some(Difference::Divided)),
            (0, 1, &[3], Some(Difference::Divided)),
        ] {
            assert_eq!(of(own, coach, others), expected, "{own} {coach} {others:?}");
        }
    }
}
