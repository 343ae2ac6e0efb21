//! Where a practice wants to be: targets, shortfalls and priorities (docs/method.md, "Targets and priorities").

use crate::domain::id::DimensionId;
use crate::domain::order::{highest_first, ranked};

use super::staging::Staging;
use super::{Assessment, Instrument, Stage, Tally};

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
    /// The overall next stage, at most 5.
    NextStage,
}

/// What one dimension aims for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aim {
    /// The stage aimed for.
    pub target: Stage,
    /// Where the target comes from.
    pub origin: TargetOrigin,
    /// How much the dimension matters.
    pub importance: Importance,
    /// What its answers lack to the target; `None` while none is answered.
    pub shortfall: Option<Shortfall>,
}

impl Aim {
    /// Shortfall times importance, in tenths; `None` without an answer.
    pub fn priority(self) -> Option<i16> {
        Some(self.shortfall?.tenths() * i16::from(self.importance.number()))
    }
}

/// What the answered items of a dimension lack to a target, kept exact and shown in tenths. What one item has too
/// much never hides what another lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortfall {
    lacking: u16,
    answered: u16,
}

impl Shortfall {
    /// What these answers lack to a target; `None` while none is answered.
    pub fn of(tally: &Tally, target: Stage) -> Option<Self> {
        let answered = tally.answered();
        // An item lacks a point for each stage, up to the target, that it doesn't reach.
        let up_to_target = Stage::ALL.into_iter().take_while(|stage| *stage <= target);
        let lacking = up_to_target.map(|stage| answered - tally.at_least(stage.point()));
        (answered > 0).then(|| Self {
            lacking: lacking.sum(),
            answered,
        })
    }

    /// How many points all answered items together lack.
    pub fn lacking(self) -> u16 {
        self.lacking
    }

    /// How many items are answered.
    pub fn answered(self) -> u16 {
        self.answered
    }

    /// The mean in tenths, half rounded up: 13 is 1.3. Never 0 while an item lacks anything.
    pub fn tenths(self) -> i16 {
        let (lacking, answered) = (u32::from(self.lacking), u32::from(self.answered));
        let rounded = (lacking * 20 + answered) / (answered * 2);
        (rounded as i16).max(i16::from(lacking > 0))
    }

    /// Whether no item lacks anything.
    pub fn is_none(self) -> bool {
        self.lacking == 0
    }
}

/// The aim of a dimension: the person's target or, for all the same, the overall next stage. `None` for a dimension
/// without a target of its own while nothing has a stage.
pub fn aim(
    assessment: &Assessment,
    dimension: &DimensionId,
    tally: &Tally,
    overall: Option<Stage>,
) -> Option<Aim> {
    let chosen = assessment.targets.get(dimension).copied();
    let (target, origin) = match chosen {
        Some(stage) => (stage, TargetOrigin::Chosen),
        None => (default_target(overall?), TargetOrigin::NextStage),
    };
    let importance = assessment
        .importance
        .get(dimension)
        .copied()
        .unwrap_or_default();
    Some(Aim {
        target,
        origin,
        importance,
        shortfall: Shortfall::of(tally, target),
    })
}

/// What every dimension aims for unless the person says otherwise: the stage after the overall one, at most 5.
pub fn default_target(overall: Stage) -> Stage {
    overall.next().unwrap_or(overall)
}

/// The dimensions that have an aim and an answer, highest priority first; equal ones in the order of asking.
pub fn priorities(assessment: &Assessment, instrument: &Instrument) -> Vec<(DimensionId, Aim)> {
    let overall = Staging::of(instrument, &assessment.answers).stage;
    let aims = instrument.dimensions.iter().filter_map(|d| {
        let tally = Tally::of(&d.items, &assessment.answers);
        let aim = aim(assessment, &d.id, &tally, overall)?;
        aim.shortfall.map(|_| (d.id.clone(), aim))
    });
    ranked(aims, |(_, aim)| {
        (highest_first(aim.priority().unwrap_or_default()), 0)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    fn shortfall(codes: &[u8], target: Stage) -> Option<i16> {
        Shortfall::of(&tally(codes), target).map(Shortfall::tenths)
    }

    #[test]
    fn the_default_target_is_the_overall_next_stage_for_all_and_at_most_five() {
        // Overall stage 2: the second dimension, at 4, aims for 3 as the first does.
        let instrument = instrument(&[4, 4]);
        let a = assessment(&instrument, &[2, 2, 2, 2, 4, 4, 4, 4]);
        let targets: Vec<Stage> = priorities(&a, &instrument)
            .into_iter()
            .map(|(_, aim)| aim.target)
            .collect();
        assert_eq!(targets, [Stage::Structural; 2]);
        assert_eq!(default_target(Stage::Synergistic), Stage::Synergistic);
    }

    #[test]
    fn what_one_item_has_too_much_never_hides_what_another_lacks() {
        // The cases of the rule as it was decided: 3, don't know, 2, 1 and 3, 3, 3, 2 against target 3.
        assert_eq!(shortfall(&[3, 6, 2, 1], Stage::Structural), Some(10));
        assert_eq!(shortfall(&[3, 3, 3, 2], Stage::Structural), Some(3));
        assert_eq!(shortfall(&[5, 5, 5, 2], Stage::Structural), Some(3));
        assert_eq!(shortfall(&[5, 4, 3, 3], Stage::Structural), Some(0));
        assert_eq!(shortfall(&[6, 7, 0], Stage::Structural), None);
        // One of thirty lacks a point, which is less than half a tenth.
        let mut many = [3; 30];
        many[7] = 2;
        assert_eq!(shortfall(&many, Stage::Structural), Some(1));
    }

    #[test]
    fn the_blocked_dimension_comes_first_and_the_strongest_last() {
        let instrument = instrument(&[4, 4]);
        let mut a = assessment(&instrument, &[3, 3, 3, 2, 3, 6, 2, 1]);
        for d in &instrument.dimensions {
            a.targets.insert(d.id.clone(), Stage::Structural);
        }
        let ranked = priorities(&a, &instrument);
        assert_eq!(ranked[0].0, instrument.dimensions[1].id);
        assert_eq!(ranked[0].1.priority(), Some(20));
        assert_eq!(ranked[1].1.priority(), Some(6));
        a.importance
            .insert(instrument.dimensions[1].id.clone(), Importance::ALL[0]);
        assert_eq!(priorities(&a, &instrument)[0].1.priority(), Some(10));
    }

    #[test]
    fn a_target_that_is_reached_ranks_last() {
        let instrument = instrument(&[2, 2]);
        let mut a = assessment(&instrument, &[4, 4, 3, 3]);
        a.targets
            .insert(instrument.dimensions[0].id.clone(), Stage::Early);
        let ranked = priorities(&a, &instrument);
        assert_eq!(ranked[1].1.priority(), Some(0));
        assert_eq!(ranked[1].1.origin, TargetOrigin::Chosen);
        assert!(ranked[1].1.shortfall.is_some_and(Shortfall::is_none));
    }
}
