//! What is said of the stages at which the people of a room stand.

use crate::domain::assessment::Stage;

use super::{Distribution, Halves};

/// What a sentence says of stages. Each is said of those rooms only of which it is true; where some have no stage,
/// it is said of those who have one, unless it is true of the whole room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StagesSaid {
    /// Everybody stands at this one.
    All(Stage),
    /// More than half of the room.
    Most(Stage),
    /// More than half of those who have a stage.
    MostOfSome(Stage),
    /// The room stands so far apart that a middle would hide it.
    Apart,
    /// Those who have a stage stand so far apart.
    ApartOfSome,
    /// The middle half of the room stands between these.
    Between(Stage, Stage),
    /// The middle half of those who have a stage.
    BetweenOfSome(Stage, Stage),
}

impl StagesSaid {
    /// What is to be said; `None` where nobody has a stage, or one person beside others: nobody is pointed at.
    pub fn of(stages: &Distribution) -> Option<Self> {
        let (staged, all) = (stages.answered(), stages.asked());
        if staged == 0 || (staged == 1 && all > 1) {
            return None;
        }
        let is_more_than_half = |part: u32, whole: u32| u64::from(part) * 2 > u64::from(whole);
        let mut points = Stage::ALL.into_iter().zip(stages.points);
        if let Some((stage, people)) = points.find(|(_, people)| is_more_than_half(*people, staged))
        {
            return Some(match people {
                _ if people == all => Self::All(stage),
                _ if is_more_than_half(people, all) => Self::Most(stage),
                _ => Self::MostOfSome(stage),
            });
        }
        let is_of_all = staged == all;
        if stages.median_hides() {
            return Some(match is_of_all {
                true => Self::Apart,
                false => Self::ApartOfSome,
            });
        }
        let (Halves(from), Halves(to)) = stages.quartiles()?;
        // A quarter that ends between two stages: at least the one below, at most the one above.
        let (from, to) = (Stage::new(from / 2)?, Stage::new(to.div_ceil(2))?);
        Some(match is_of_all {
            true => Self::Between(from, to),
            false => Self::BetweenOfSome(from, to),
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(points: [u32; 5], unanswered: u32) -> Distribution {
        Distribution {
            points,
            unanswered,
            ..Distribution::default()
        }
    }

    #[test]
    fn what_is_said_of_stages_is_counted_by_hand() {
        let (one, two, four) = (Stage::ALL[0], Stage::ALL[1], Stage::ALL[3]);
        for (points, unanswered, said) in [
            ([0; 5], 0, None),
            ([0; 5], 9, None),
            ([0, 1, 0, 0, 0], 8, None),
            ([0, 4, 0, 0, 0], 0, Some(StagesSaid::All(two))),
            ([0, 4, 0, 0, 0], 3, Some(StagesSaid::Most(two))),
            ([0, 4, 0, 0, 0], 4, Some(StagesSaid::MostOfSome(two))),
            ([14, 19, 1, 0, 0], 0, Some(StagesSaid::Most(two))),
            // Half is not most.
            ([10, 10, 0, 0, 0], 0, Some(StagesSaid::Between(one, two))),
            // A quarter ends between 1 and 2: at least stage 1.
            ([1, 1, 1, 1, 0], 0, Some(StagesSaid::Between(one, four))),
            (
                [10, 10, 0, 0, 0],
                1,
                Some(StagesSaid::BetweenOfSome(one, two)),
            ),
            ([7, 3, 5, 0, 8], 0, Some(StagesSaid::Apart)),
            ([7, 3, 5, 0, 8], 9, Some(StagesSaid::ApartOfSome)),
        ] {
            assert_eq!(
                StagesSaid::of(&of(points, unanswered)),
                said,
                "{points:?}, {unanswered}"
            );
        }
    }

    proptest! {
        #[test]
        fn what_is_said_of_stages_is_true(
            points in prop::array::uniform5(0_u32..9),
            unanswered in prop_oneof![Just(0), 0_u32..9],
        ) {
            let staged = points.iter().sum::<u32>();
            let all = staged + unanswered;
            let at = |stage: Stage| points[usize::from(stage.number()) - 1];
            let within = |from: Stage, to: Stage| -> u32 {
                let stages = Stage::ALL.into_iter().filter(|stage| from <= *stage && *stage <= to);
                stages.map(at).sum()
            };
            match StagesSaid::of(&of(points, unanswered)) {
                None => prop_assert!(staged == 0 || (staged == 1 && all > 1)),
                Some(StagesSaid::All(stage)) => prop_assert_eq!(at(stage), all),
                Some(StagesSaid::Most(stage)) => prop_assert!(at(stage) * 2 > all && at(stage) < all),
                Some(StagesSaid::MostOfSome(stage)) => {
                    prop_assert!(at(stage) * 2 > staged && at(stage) * 2 <= all && unanswered > 0);
                }
                Some(StagesSaid::Apart | StagesSaid::ApartOfSome) => {
                    // Wherever a middle lay, less than half would stand there or one stage from it.
                    let median = of(points, 0).median().unwrap().number();
                    let near = Stage::ALL.into_iter().filter(|stage| {
                        (f64::from(stage.number()) - median).abs() <= 1.0
                    });
                    prop_assert!(near.map(at).sum::<u32>() * 2 < staged, "{:?}", points);
                }
                Some(StagesSaid::Between(from, to)) => {
                    prop_assert!(within(from, to) * 2 >= all && unanswered == 0, "{:?}", points);
                }
                Some(StagesSaid::BetweenOfSome(from, to)) => {
                    prop_assert!(within(from, to) * 2 >= staged && unanswered > 0, "{:?}", points);
                }
            }
        }
    }
}
