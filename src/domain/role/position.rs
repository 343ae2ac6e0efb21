//! Where a profile stands on an axis.

use std::cmp::Ordering;

use super::{Axis, Pair, Place, Pole, RoleAnswers};

/// The position on an axis: the mean of the answers to its pairs, as an exact fraction, from −2 (the first pole) to +2
/// (the second). An open pair counts for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AxisPosition {
    /// The axis.
    pub axis: Axis,
    /// The sum of the answers.
    pub sum: i16,
    /// How many pairs are answered, which the sum is divided by.
    pub answered: u8,
    /// How many of them stand nearer to the first pole, and how many nearer to the second.
    pub sides: [u8; 2],
}

/// What a position comes down to: the place of the scale that is nearest to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lean {
    /// In the middle.
    Between,
    /// Nearer to this pole than to the middle.
    Towards(Pole),
    /// Nearest to this pole.
    At(Pole),
}

impl Lean {
    /// The pole that it leans to.
    pub const fn pole(self) -> Option<Pole> {
        match self {
            Self::Between => None,
            Self::Towards(pole) | Self::At(pole) => Some(pole),
        }
    }
}

impl AxisPosition {
    /// How many answers a position takes: below, one answer would decide.
    pub const NEEDED: u8 = 3;

    /// Counts the answers to the pairs of an axis.
    pub fn of(axis: Axis, answers: &RoleAnswers) -> Self {
        let mut position = Self {
            axis,
            sum: 0,
            answered: 0,
            sides: [0; 2],
        };
        for place in axis.pairs().filter_map(|pair| answers.get(&pair)) {
            let number = place.number();
            position.sum += i16::from(number);
            position.answered += 1;
            position.sides[0] += u8::from(number < 0);
            position.sides[1] += u8::from(number > 0);
        }
        position
    }

    /// Whether enough pairs are answered to say where it is.
    pub const fn is_known(self) -> bool {
        self.answered >= Self::NEEDED
    }

    /// How many answers are missing until it is known.
    pub const fn missing(self) -> u8 {
        Self::NEEDED.saturating_sub(self.answered)
    }

    /// How many pairs are open.
    pub const fn open(self) -> u8 {
        Pair::OF_AXIS - self.answered
    }

    /// The mean, from −2 to +2; `None` where too few answers are there.
    pub fn mean(self) -> Option<f64> {
        let mean = f64::from(self.sum) / f64::from(self.answered.max(1));
        self.is_known().then_some(mean)
    }

    /// The place that is nearest to the mean, halves away from the middle; `None` where too few answers are there.
    pub fn lean(self) -> Option<Lean> {
        if !self.is_known() {
            return None;
        }
        let pole = match self.sum.cmp(&0) {
            Ordering::Less => Pole::First,
            _ => Pole::Second,
        };
        // In halves, so that nothing is rounded.
        let halves = 2 * self.sum.unsigned_abs();
        let answered = u16::from(self.answered);
        Some(match halves {
            _ if halves < answered => Lean::Between,
            _ if halves < 3 * answered => Lean::Towards(pole),
            _ => Lean::At(pole),
        })
    }

    /// Whether the answers pull to both sides, so that the middle is no "both alike".
    pub const fn pulls_both_ways(self) -> bool {
        self.sides[0] > 0 && self.sides[1] > 0
    }

    /// The mean in tenths, halves away from the middle, as it is shown; `None` where too few answers are there.
    pub const fn tenths(self) -> Option<i16> {
        if !self.is_known() {
            return None;
        }
        let answered = self.answered as i16;
        let amount = (20 * self.sum.abs() + answered) / (2 * answered);
        Some(amount * self.sum.signum())
    }

    /// How far from the middle it is, in sixtieths, which every number of answers divides: exact.
    pub const fn strength(self) -> u16 {
        match self.answered {
            0 => 0,
            answered => 60 * self.sum.unsigned_abs() / answered as u16,
        }
    }

    /// The answered pair that speaks most for where it leans: the first of those that are farthest on that side; where
    /// it is in the middle, the one that is farthest from it.
    pub fn strongest(self, answers: &RoleAnswers) -> Option<(Pair, Place)> {
        let weight = |place: Place| match self.lean().and_then(Lean::pole) {
            Some(Pole::First) => -place.number(),
            Some(Pole::Second) => place.number(),
            None => place.number().abs(),
        };
        let answered = self
            .axis
            .pairs()
            .filter_map(|pair| Some((pair, *answers.get(&pair)?)));
        // The first of several.
        answered.fold(None, |best: Option<(Pair, Place)>, one| match best {
            Some(best) if weight(best.1) >= weight(one.1) => Some(best),
            _ => Some(one),
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::words::Word;

    /// Answers to the first pairs of an axis.
    fn answers(axis: Axis, numbers: &[i64]) -> RoleAnswers {
        let places = numbers.iter().map(|number| Place::new(*number).unwrap());
        axis.pairs().zip(places).collect()
    }

    fn of(numbers: &[i64]) -> AxisPosition {
        AxisPosition::of(Axis::Scope, &answers(Axis::Scope, numbers))
    }

    #[test]
    fn a_position_is_the_mean_of_the_answers() {
        let position = of(&[2, 1, 0, -1, 2]);
        assert_eq!((position.sum, position.answered), (4, 5));
        assert_eq!(position.mean(), Some(0.8));
        assert_eq!(position.sides, [1, 3]);
        assert!(position.pulls_both_ways());
        assert_eq!(of(&[2, 1, 2]).mean(), Some(5.0 / 3.0));
        let tenths = [
            &[2, 1, 0, -1, 2][..],
            &[2, 1, 2],
            &[-1, 0, 0, 0],
            &[0, 0, 0],
            &[-2, -1],
        ];
        let tenths = tenths.map(|numbers| of(numbers).tenths());
        assert_eq!(tenths, [Some(8), Some(17), Some(-3), Some(0), None]);
    }

    #[test]
    fn two_answers_are_no_position() {
        let position = of(&[2, 2]);
        assert_eq!((position.mean(), position.lean()), (None, None));
        assert_eq!((position.missing(), position.open()), (1, 3));
        assert!(of(&[2, 2, 2]).is_known());
        assert_eq!(of(&[2, 2, 2, 2, 2]).missing(), 0);
    }

    #[test]
    fn a_lean_is_the_nearest_place_and_halves_go_outwards() {
        for (numbers, lean) in [
            (&[0, 0, 0][..], Lean::Between),
            // 2 of 5 is below a half, 2 of 4 is a half.
            (&[1, 1, 0, 0, 0], Lean::Between),
            (&[1, 1, 0, 0], Lean::Towards(Pole::Second)),
            (&[-1, -1, 0, 0], Lean::Towards(Pole::First)),
            // 7 of 5 is below one and a half, 6 of 4 is that.
            (&[2, 2, 1, 1, 1], Lean::Towards(Pole::Second)),
            (&[2, 2, 1, 1], Lean::At(Pole::Second)),
            (&[-2, -2, -2, -2, -2], Lean::At(Pole::First)),
        ] {
            assert_eq!(of(numbers).lean(), Some(lean), "{numbers:?}");
        }
    }

    #[test]
    fn what_speaks_most_for_it_is_the_first_of_those_farthest_on_its_side() {
        let axis = Axis::Horizon;
        let all = answers(axis, &[-1, 2, 1, 2, -2]);
        let position = AxisPosition::of(axis, &all);
        // 2 of 5: in the middle.
        assert_eq!(position.lean(), Some(Lean::Between));
        assert_eq!(position.strongest(&all).unwrap().0, Pair::Refusal);
        let all = answers(axis, &[-1, -2, -2, 2, -2]);
        let position = AxisPosition::of(axis, &all);
        assert_eq!(position.strongest(&all).unwrap().0, Pair::Refusal);
        let none = RoleAnswers::new();
        assert_eq!(AxisPosition::of(axis, &none).strongest(&none), None);
    }

    fn any_answers() -> impl Strategy<Value = RoleAnswers> {
        let place = prop::option::of(prop::sample::select(&Place::ALL[..]));
        prop::collection::vec(place, Pair::ALL.len()).prop_map(|places| {
            let answered = Pair::ALL.iter().zip(places);
            answered
                .filter_map(|(pair, place)| Some((*pair, place?)))
                .collect()
        })
    }

    proptest! {
        #[test]
        fn a_position_stays_on_its_axis_and_turning_every_answer_turns_it(answers in any_answers()) {
            let turned: RoleAnswers = answers
                .iter()
                .map(|(pair, place)| (*pair, Place::new(-i64::from(place.number())).unwrap()))
                .collect();
            for axis in Axis::ALL {
                let position = AxisPosition::of(*axis, &answers);
                let other = AxisPosition::of(*axis, &turned);
                prop_assert_eq!(position.answered + position.open(), Pair::OF_AXIS);
                prop_assert_eq!(position.sum, -other.sum);
                prop_assert_eq!(position.strength(), other.strength());
                prop_assert_eq!(position.tenths(), other.tenths().map(|tenths| -tenths));
                let turned_lean = position.lean().map(|lean| match lean {
                    Lean::Between => Lean::Between,
                    Lean::Towards(pole) => Lean::Towards(pole.other()),
                    Lean::At(pole) => Lean::At(pole.other()),
                });
                prop_assert_eq!(other.lean(), turned_lean);
                if position.answered > 0 {
                    let exact = i32::from(position.strength()) * i32::from(position.answered);
                    prop_assert_eq!(exact, 60 * i32::from(position.sum.abs()));
                }
                if let Some(mean) = position.mean() {
                    prop_assert!(mean.abs() <= f64::from(Place::FARTHEST));
                    let nearest = mean.abs().round() as i8;
                    let lean = match position.lean() {
                        Some(Lean::At(_)) => 2,
                        Some(Lean::Towards(_)) => 1,
                        _ => 0,
                    };
                    prop_assert_eq!(nearest, lean);
                }
            }
        }

        #[test]
        fn an_answer_counts_on_its_own_axis_only(answers in any_answers(), pair in prop::sample::select(Pair::ALL)) {
            let mut other = answers.clone();
            other.insert(pair, Place::ALL[4]);
            for axis in Axis::ALL.iter().filter(|axis| **axis != pair.axis()) {
                prop_assert_eq!(AxisPosition::of(*axis, &answers), AxisPosition::of(*axis, &other));
            }
            let (before, after) = (
                AxisPosition::of(pair.axis(), &answers),
                AxisPosition::of(pair.axis(), &other),
            );
            // Towards the second pole it can only go up.
            if let (Some(before), Some(after), true) =
                (before.mean(), after.mean(), answers.contains_key(&pair))
            {
                prop_assert!(after >= before);
            }
        }
    }
}
