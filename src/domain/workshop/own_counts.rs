//! How an own question was answered, and what is said of a plain choice. Its options have no order: nothing is
//! reckoned between them, no median, no mean, no agreement.

use crate::domain::assessment::Answer;

use super::{Distribution, GivenAnswer, OwnQuestion};

/// The answers of many people to one own question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct OwnCounts {
    /// How many chose each option; of described answers these are the points, point 1 first.
    pub chosen: [u32; OwnQuestion::MAX_OPTIONS],
    /// How many can't tell.
    pub dont_know: u32,
    /// For how many it makes no sense.
    pub not_applicable: u32,
    /// How many gave no answer, or one in words.
    pub unanswered: u32,
}

impl OwnCounts {
    /// Counts one more answer.
    pub fn add(&mut self, answer: &GivenAnswer) {
        if let Some(counter) = self.counter(answer) {
            *counter = counter.saturating_add(1);
        }
    }

    /// Counts an answer less that was counted before.
    pub fn remove(&mut self, answer: &GivenAnswer) {
        if let Some(counter) = self.counter(answer) {
            *counter = counter.saturating_sub(1);
        }
    }

    /// How many gave this answer; `None` for an option that no question has.
    pub(super) fn counter(&mut self, answer: &GivenAnswer) -> Option<&mut u32> {
        match answer {
            GivenAnswer::Option(place) => self.chosen.get_mut(usize::from(*place)),
            GivenAnswer::Choice(Answer::Point(point)) => {
                self.chosen.get_mut(usize::from(point.number()) - 1)
            }
            GivenAnswer::Choice(Answer::DontKnow) => Some(&mut self.dont_know),
            GivenAnswer::Choice(Answer::NotApplicable) => Some(&mut self.not_applicable),
            GivenAnswer::Unanswered | GivenAnswer::Words(_) => Some(&mut self.unanswered),
        }
    }

    /// How many gave this answer.
    pub fn given(mut self, answer: &GivenAnswer) -> u32 {
        self.counter(answer).map_or(0, |counter| *counter)
    }

    /// Counts the answers of others too.
    pub fn add_all(&mut self, other: &Self) {
        for (one, other) in self.chosen.iter_mut().zip(other.chosen) {
            *one = one.saturating_add(other);
        }
        self.dont_know = self.dont_know.saturating_add(other.dont_know);
        self.not_applicable = self.not_applicable.saturating_add(other.not_applicable);
        self.unanswered = self.unanswered.saturating_add(other.unanswered);
    }

    /// The same with each count at most this high.
    pub fn at_most(mut self, most: u32) -> Self {
        for counter in &mut self.chosen {
            *counter = (*counter).min(most);
        }
        self.dont_know = self.dont_know.min(most);
        self.not_applicable = self.not_applicable.min(most);
        self.unanswered = self.unanswered.min(most);
        self
    }

    /// How many chose an option, or a described answer.
    pub fn answered(&self) -> u32 {
        self.chosen
            .iter()
            .fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// How many were asked.
    pub fn asked(&self) -> u32 {
        let others = [self.dont_know, self.not_applicable, self.unanswered];
        others
            .iter()
            .fold(self.answered(), |sum, count| sum.saturating_add(*count))
    }

    /// The answers to a question on a scale: its points are the first ones.
    pub(super) fn of_scale(answers: &Distribution) -> Self {
        let [one, two, three, four, five] = answers.points;
        Self {
            chosen: [one, two, three, four, five, 0],
            dont_know: answers.dont_know,
            not_applicable: answers.not_applicable,
            unanswered: answers.unanswered,
        }
    }

    /// The answers to a question with described answers, which are the points of a scale.
    pub fn scale(&self) -> Distribution {
        let [one, two, three, four, five, _] = self.chosen;
        Distribution {
            points: [one, two, three, four, five],
            dont_know: self.dont_know,
            not_applicable: self.not_applicable,
            unanswered: self.unanswered,
        }
    }
}

/// What a sentence says of a plain choice. Each is said of those answers only of which it is true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OptionsSaid {
    /// Nobody chose one.
    Nobody,
    /// All who chose one chose that at this place.
    All(usize),
    /// More than half of those who chose one chose that at this place.
    Most {
        /// The place.
        at: usize,
        /// How many chose it.
        people: u32,
    },
    /// That at this place was chosen more often than any other, and by no more than half.
    Oftenest {
        /// The place.
        at: usize,
        /// How many chose it.
        people: u32,
    },
    /// Those at these places were chosen alike, and more often than the others.
    Level {
        /// The places: two or more.
        at: Vec<usize>,
        /// How many chose each.
        people: u32,
    },
}

impl OptionsSaid {
    /// What is to be said of these answers.
    pub fn of(answers: &OwnCounts) -> Self {
        let people = answers.chosen.into_iter().max().unwrap_or_default();
        if people == 0 {
            return Self::Nobody;
        }
        let at_top = answers.chosen.iter().enumerate();
        let at: Vec<usize> = at_top
            .filter(|(_, count)| **count == people)
            .map(|(place, _)| place)
            .collect();
        let all: u64 = answers.chosen.iter().copied().map(u64::from).sum();
        match at[..] {
            [at] if u64::from(people) == all => Self::All(at),
            [at] if u64::from(people) * 2 > all => Self::Most { at, people },
            [at] => Self::Oftenest { at, people },
            _ => Self::Level { at, people },
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::assessment::Point;

    fn of(chosen: [u32; 6]) -> OwnCounts {
        OwnCounts {
            chosen,
            ..OwnCounts::default()
        }
    }

    #[test]
    fn what_is_said_of_a_choice() {
        for (chosen, said) in [
            ([0; 6], OptionsSaid::Nobody),
            ([0, 0, 1, 0, 0, 0], OptionsSaid::All(2)),
            ([0, 0, 0, 0, 0, 9], OptionsSaid::All(5)),
            ([7, 5, 0, 0, 0, 0], OptionsSaid::Most { at: 0, people: 7 }),
            // Half is not most.
            (
                [6, 3, 3, 0, 0, 0],
                OptionsSaid::Oftenest { at: 0, people: 6 },
            ),
            (
                [6, 6, 0, 0, 0, 0],
                OptionsSaid::Level {
                    at: vec![0, 1],
                    people: 6,
                },
            ),
            (
                [1, 4, 0, 4, 4, 0],
                OptionsSaid::Level {
                    at: vec![1, 3, 4],
                    people: 4,
                },
            ),
        ] {
            assert_eq!(OptionsSaid::of(&of(chosen)), said, "{chosen:?}");
        }
    }

    proptest! {
        #[test]
        fn every_sentence_is_true_of_its_answers(chosen in prop::array::uniform6(0_u32..9)) {
            let n: u32 = chosen.iter().sum();
            let others = |places: &[usize]| -> Vec<u32> {
                let others = chosen.iter().enumerate().filter(|(place, _)| !places.contains(place));
                others.map(|(_, count)| *count).collect()
            };
            match OptionsSaid::of(&of(chosen)) {
                OptionsSaid::Nobody => prop_assert_eq!(n, 0),
                OptionsSaid::All(at) => prop_assert!(n > 0 && chosen[at] == n),
                OptionsSaid::Most { at, people } => {
                    prop_assert_eq!(chosen[at], people);
                    prop_assert!(people * 2 > n && people < n);
                }
                OptionsSaid::Oftenest { at, people } => {
                    prop_assert_eq!(chosen[at], people);
                    prop_assert!(people * 2 <= n);
                    prop_assert!(others(&[at]).iter().all(|other| *other < people));
                }
                OptionsSaid::Level { at, people } => {
                    prop_assert!(at.len() > 1 && people > 0);
                    prop_assert!(at.iter().all(|place| chosen[*place] == people));
                    prop_assert!(others(&at).iter().all(|other| *other < people));
                }
            }
        }

        #[test]
        fn what_is_added_can_be_taken_away(places in prop::collection::vec(0_u8..9, 0..20)) {
            let answer = |code: &u8| match code {
                0..=5 => GivenAnswer::Option(*code),
                6 => GivenAnswer::Choice(Answer::DontKnow),
                7 => GivenAnswer::Choice(Answer::NotApplicable),
                _ => GivenAnswer::Unanswered,
            };
            let mut counts = OwnCounts::default();
            places.iter().for_each(|code| counts.add(&answer(code)));
            prop_assert_eq!(counts.asked() as usize, places.len());
            prop_assert_eq!(counts.answered() as usize, places.iter().filter(|code| **code < 6).count());
            places.iter().for_each(|code| counts.remove(&answer(code)));
            prop_assert_eq!(counts, OwnCounts::default());
        }
    }

    #[test]
    fn described_answers_are_a_scale() {
        let mut counts = OwnCounts::default();
        let four = GivenAnswer::Choice(Answer::Point(Point::new(4).unwrap()));
        counts.add(&four);
        assert_eq!(counts.scale().points, [0, 0, 0, 1, 0]);
        assert_eq!(counts.given(&four), 1);
        // No question has an option at this place.
        counts.add(&GivenAnswer::Option(6));
        assert_eq!(counts.asked(), 1);
    }
}
