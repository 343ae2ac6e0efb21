//! The stage of a dimension and of the whole (docs/method.md, "Scoring").

use crate::domain::id::DimensionId;

use super::tally::share_of;
use super::{Answers, Instrument, Stage, SubStage, Tally};

/// Share of a dimension's answered items, in percent, that must reach a stage for the dimension to have it.
pub const DIMENSION_PERCENT: u16 = 75;
/// Share of all answered items, in percent, that must reach a stage for the whole to have it.
pub const OVERALL_PERCENT: u16 = 80;
/// Share of the answered items, in percent, at stage 2 or above that makes stage 1 a 1b.
pub const LOW_TRACTION_PERCENT: u16 = 25;
/// Answered items that a dimension needs to have a stage.
pub const DIMENSION_MINIMUM: u16 = 2;

/// The highest stage that at least 75% of the dimension's answered items reach; `None` while fewer
/// than 2 are answered.
pub fn dimension_stage(tally: &Tally) -> Option<Stage> {
    if tally.answered() < DIMENSION_MINIMUM {
        return None;
    }
    let needed = share_of(tally.answered(), DIMENSION_PERCENT);
    Stage::ALL
        .into_iter()
        .rev()
        .find(|stage| tally.at_least(stage.point()) >= needed)
}

/// Whether a dimension with this stage is more than one below another stage.
fn lags(has: Option<Stage>, stage: Stage) -> bool {
    let below = stage.previous();
    has.is_some_and(|has| below.is_some_and(|below| has < below))
}

/// All dimensions counted together, and the overall stage: the highest for which both conditions hold (see
/// [`Conditions`]). `None` while nothing is answered.
pub fn overall_stage(dimensions: impl IntoIterator<Item = Tally>) -> (Tally, Option<Stage>) {
    let mut overall = Tally::default();
    // The lowest one decides whether any lags.
    let mut lowest: Option<Stage> = None;
    for tally in dimensions {
        overall.add_all(&tally);
        let stages = [lowest, dimension_stage(&tally)];
        lowest = stages.into_iter().flatten().min();
    }
    let needed = share_of(overall.answered(), OVERALL_PERCENT);
    let holds = |stage: &Stage| overall.at_least(stage.point()) >= needed && !lags(lowest, *stage);
    let reached = Stage::ALL.into_iter().rev().find(holds);
    (overall, reached.filter(|_| overall.answered() > 0))
}

/// What the answers say, dimension by dimension and overall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staging {
    /// All items counted together.
    pub overall: Tally,
    /// Each dimension, in the order of asking.
    pub dimensions: Vec<DimensionStaging>,
    /// The overall stage; `None` while nothing is answered.
    pub stage: Option<Stage>,
}

/// What the answers say of one dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DimensionStaging {
    /// The dimension.
    pub id: DimensionId,
    /// Its items counted.
    pub tally: Tally,
    /// Its stage; `None` while fewer than 2 items are answered.
    pub stage: Option<Stage>,
}

/// The two conditions of an overall stage, opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conditions {
    /// The stage in question.
    pub stage: Stage,
    /// Answered items that reach it.
    pub reaching: u16,
    /// Answered items that must reach it: 80%, rounded up.
    pub needed: u16,
    /// All answered items.
    pub answered: u16,
    /// Dimensions whose own stage is more than one below it, in the order of asking.
    pub lagging: Vec<DimensionId>,
    /// How many dimensions have a stage: where none has, as in a quick check, the second condition says nothing.
    pub staged: usize,
}

impl Conditions {
    /// First condition: at least 80% of the answered items are at the stage or above.
    pub fn breadth_holds(&self) -> bool {
        self.reaching >= self.needed
    }

    /// Second condition: every dimension that has a stage is at most one stage below.
    pub fn foundation_holds(&self) -> bool {
        self.lagging.is_empty()
    }

    /// Whether both conditions hold.
    pub fn hold(&self) -> bool {
        self.breadth_holds() && self.foundation_holds()
    }
}

impl Staging {
    /// Scores the answers to an instrument whose points are stages.
    pub fn of(instrument: &Instrument, answers: &Answers) -> Self {
        let dimensions: Vec<_> = instrument
            .dimensions
            .iter()
            .map(|d| {
                let tally = Tally::of(&d.items, answers);
                DimensionStaging {
                    id: d.id.clone(),
                    tally,
                    stage: dimension_stage(&tally),
                }
            })
            .collect();
        let (overall, stage) = overall_stage(dimensions.iter().map(|d| d.tally));
        Self {
            overall,
            dimensions,
            stage,
        }
    }

    /// The two conditions for a stage, as they stand. At stage 1 both always hold.
    pub fn conditions(&self, stage: Stage) -> Conditions {
        let answered = self.overall.answered();
        let lagging = self.dimensions.iter().filter(|d| lags(d.stage, stage));
        Conditions {
            stage,
            reaching: self.overall.at_least(stage.point()),
            needed: share_of(answered, OVERALL_PERCENT),
            answered,
            lagging: lagging.map(|d| d.id.clone()).collect(),
            staged: self.dimensions.iter().filter(|d| d.stage.is_some()).count(),
        }
    }

    /// 1a or 1b; `None` above stage 1.
    pub fn sub_stage(&self) -> Option<SubStage> {
        (self.stage? == Stage::PreKam).then(|| {
            let needed = share_of(self.overall.answered(), LOW_TRACTION_PERCENT);
            if self.overall.at_least(Stage::Early.point()) >= needed {
                SubStage::LowTraction
            } else {
                SubStage::OneToOne
            }
        })
    }

    /// Whether too little is answered for the stage to stand without reserve.
    pub fn is_provisional(&self) -> bool {
        !self.overall.coverage().is_enough()
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn a_dimension_has_the_stage_that_three_quarters_reach() {
        for (points, stage) in [
            (&[2, 2, 2, 1][..], Some(2)),
            (&[2, 2, 1, 1], Some(1)),
            (&[5, 4, 3, 3], Some(3)),
            (&[5, 5, 5, 1], Some(5)),
            (&[4, 4, 1], Some(1)), // 75% of 3 are 3 items
            (&[4, 3], Some(3)),
            (&[4], None),
            (&[], None),
        ] {
            assert_eq!(
                dimension_stage(&tally(points)).map(Stage::number),
                stage,
                "{points:?}"
            );
        }
    }

    #[test]
    fn everything_at_one_stage_is_that_stage() {
        let instrument = instrument(&[4; 8]);
        for n in 1..=5 {
            let staging = Staging::of(&instrument, &answers(&instrument, &[n; 32]));
            assert_eq!(staging.stage.map(Stage::number), Some(n));
            assert!(!staging.is_provisional());
        }
    }

    #[test]
    fn eighty_percent_are_needed_and_no_dimension_two_stages_below() {
        let instrument = instrument(&[4; 8]);
        // 26 of 32 at 3 or above are 81%; the six others are spread so that no dimension falls below 2.
        let mut points = [3_u8; 32];
        for n in [0, 4, 8, 12, 16, 20] {
            points[n] = 1;
        }
        assert_eq!(
            Staging::of(&instrument, &answers(&instrument, &points)).stage,
            Some(Stage::Structural)
        );
        // One more and breadth fails.
        points[24] = 2;
        let staging = Staging::of(&instrument, &answers(&instrument, &points));
        let conditions = staging.conditions(Stage::Structural);
        assert_eq!((conditions.reaching, conditions.needed), (25, 26));
        assert!(conditions.foundation_holds());
        assert_eq!(staging.stage, Some(Stage::Early));
        // 30 of 32 reach 3, but one dimension stays at stage 1.
        let mut points = [3_u8; 32];
        points[0] = 1;
        points[1] = 1;
        let staging = Staging::of(&instrument, &answers(&instrument, &points));
        let conditions = staging.conditions(Stage::Structural);
        assert!(conditions.breadth_holds());
        assert_eq!(conditions.lagging, [instrument.dimensions[0].id.clone()]);
        assert_eq!(staging.stage, Some(Stage::Early));
    }

    #[test]
    fn a_dimension_with_one_answer_holds_nobody_back() {
        let instrument = instrument(&[4, 4]);
        let points = [3, 3, 3, 3, 1, 0, 0, 0];
        assert_eq!(
            Staging::of(&instrument, &answers(&instrument, &points)).stage,
            Some(Stage::Structural)
        );
    }

    #[test]
    fn stage_one_is_low_traction_from_a_quarter_on() {
        let instrument = instrument(&[4, 4]);
        for (points, sub) in [
            ([1, 1, 1, 1, 1, 1, 1, 2], SubStage::OneToOne),
            ([1, 1, 1, 1, 1, 1, 2, 2], SubStage::LowTraction),
        ] {
            let staging = Staging::of(&instrument, &answers(&instrument, &points));
            assert_eq!(staging.sub_stage(), Some(sub));
        }
        let staging = Staging::of(&instrument, &answers(&instrument, &[2; 8]));
        assert_eq!(staging.sub_stage(), None);
    }

    #[test]
    fn nothing_answered_has_no_stage_and_is_provisional() {
        let instrument = instrument(&[4, 4]);
        let staging = Staging::of(&instrument, &Answers::default());
        assert_eq!(staging.stage, None);
        assert_eq!(staging.sub_stage(), None);
        assert!(staging.is_provisional());
    }
}
