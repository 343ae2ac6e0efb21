//! Where a practice wants to be: targets, gaps and priorities (docs/method.md, "Targets and priorities").

use crate::domain::id::DimensionId;
use crate::domain::order::{highest_first, ranked};

use super::staging::dimension_stage;
use super::{Assessment, Index, Instrument, Stage, Tally};

/// How much a dimension matters here: 1 (less), 2 (as the others), 3 (more).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Importance(u8);

impl Importance {
    /// All values, lowest first.
    pub const ALL: [Self; 3] = [Self(1), Self(2), Self(3)];

    /// The importance with this number; `None` outside 1 to 3.
    pub const fn new(number: u8) -> Option<Self> {
        match number {
            1..=3 => Some(Self(number)),
            _ => None,
        }
    }

    /// The number, 1 to 3.
    pub const fn number(self) -> u8 {
        self.0
    }
}

impl Default for Importance {
    fn default() -> Self {
        Self(2)
    }
}

/// Whether a target was set by the person or follows from the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetOrigin {
    /// Set by the person.
    Chosen,
    /// The next stage, at most 5.
    NextStage,
}

/// What one dimension aims for. Gap and priority are in tenths, from the index as it is shown, so that
/// the figures on the page add up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aim {
    /// The stage aimed for.
    pub target: Stage,
    /// Where the target comes from.
    pub origin: TargetOrigin,
    /// How much the dimension matters.
    pub importance: Importance,
    /// Target minus index, in tenths; 0 or less where the target is reached. `None` without an index.
    pub gap: Option<i16>,
}

impl Aim {
    /// Gap times importance, in tenths; `None` without an index.
    pub fn priority(self) -> Option<i16> {
        Some(self.gap? * i16::from(self.importance.number()))
    }
}

/// The aim of a dimension: the person's target or the next stage. `None` for a dimension that has
/// neither a stage nor a target.
pub fn aim(assessment: &Assessment, dimension: &DimensionId, tally: &Tally) -> Option<Aim> {
    let chosen = assessment.targets.get(dimension).copied();
    let (target, origin) = match chosen {
        Some(stage) => (stage, TargetOrigin::Chosen),
        None => (default_target(tally)?, TargetOrigin::NextStage),
    };
    let importance = assessment
        .importance
        .get(dimension)
        .copied()
        .unwrap_or_default();
    let gap = tally
        .index()
        .map(|index: Index| i16::from(target.number()) * 10 - index.tenths());
    Some(Aim {
        target,
        origin,
        importance,
        gap,
    })
}

/// The next stage of a dimension, at most 5; `None` while it has no stage.
pub fn default_target(tally: &Tally) -> Option<Stage> {
    let stage = dimension_stage(tally)?;
    Some(stage.next().unwrap_or(stage))
}

/// The dimensions that have an aim and an index, highest priority first; equal ones in the order of
/// asking.
pub fn priorities(assessment: &Assessment, instrument: &Instrument) -> Vec<(DimensionId, Aim)> {
    let aims = instrument.dimensions.iter().filter_map(|d| {
        let tally = Tally::of(&d.items, &assessment.answers);
        let aim = aim(assessment, &d.id, &tally)?;
        aim.gap.map(|_| (d.id.clone(), aim))
    });
    ranked(aims, |(_, aim)| {
        (highest_first(aim.priority().unwrap_or_default()), 0)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn the_default_target_is_the_next_stage_and_at_most_five() {
        assert_eq!(
            default_target(&tally(&[2, 2, 2, 2])),
            Some(Stage::Structural)
        );
        assert_eq!(
            default_target(&tally(&[5, 5, 5, 5])),
            Some(Stage::Synergistic)
        );
        assert_eq!(default_target(&tally(&[3])), None);
    }

    #[test]
    fn gap_and_priority_follow_from_the_index_shown() {
        let instrument = instrument(&[3, 4]);
        let mut a = assessment(&instrument, &[2, 2, 3, 4, 4, 4, 4]);
        let first = instrument.dimensions[0].id.clone();
        a.importance.insert(first.clone(), Importance::ALL[2]);
        let ranked = priorities(&a, &instrument);
        // Index 2.3 (7 ÷ 3), stage 2, target 3: gap 0.7, times 3 is 2.1.
        assert_eq!(ranked[0].0, instrument.dimensions[1].id.clone().min(first));
        assert_eq!(ranked[0].1.gap, Some(7));
        assert_eq!(ranked[0].1.priority(), Some(21));
        assert_eq!(ranked[1].1.gap, Some(10));
        assert_eq!(ranked[1].1.priority(), Some(20));
    }

    #[test]
    fn a_target_below_the_index_is_reached_and_ranks_last() {
        let instrument = instrument(&[2, 2]);
        let mut a = assessment(&instrument, &[4, 4, 3, 3]);
        a.targets
            .insert(instrument.dimensions[0].id.clone(), Stage::Early);
        let ranked = priorities(&a, &instrument);
        assert_eq!(ranked[1].1.gap, Some(-20));
        assert_eq!(ranked[1].1.origin, TargetOrigin::Chosen);
    }
}
