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
    /// Shortfall times importance; `None` without an answer.
    pub fn priority(self) -> Option<Priority> {
        let Shortfall { lacking, answered } = self.shortfall?;
        let times = u16::from(self.importance.number());
        Some(Priority(Shortfall {
            lacking: lacking * times,
            answered,
        }))
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

/// A shortfall times an importance. It is made of the exact shortfall and rounded once, so that 3 ÷ 4 × 2 is 1.5 and not
/// twice the 0.8 that is shown of the shortfall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Priority(Shortfall);

impl Priority {
    /// In tenths, half rounded up: 15 is 1.5. Never 0 while an item lacks anything.
    pub fn tenths(self) -> i16 {
        self.0.tenths()
    }

    /// Whether no item lacks anything.
    pub fn is_none(self) -> bool {
        self.0.is_none()
    }

    /// A whole number that orders priorities as they are, exactly.
    pub(super) fn rank(self) -> i64 {
        (i64::from(self.0.lacking) << 32) / i64::from(self.0.answered)
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
        (highest_first(aim.priority().map_or(-1, Priority::rank)), 0)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    fn tenths(ranked: &[(DimensionId, Aim)], place: usize) -> Option<i16> {
        ranked[place].1.priority().map(Priority::tenths)
    }

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
    fn a_priority_is_rounded_once() {
        let instrument = instrument(&[4, 8]);
        let of = |importance: u8, codes: &[u8]| {
            let mut a = assessment(&instrument, codes);
            for d in &instrument.dimensions {
                a.targets.insert(d.id.clone(), Stage::Structural);
                let importance = Importance::new(importance).unwrap();
                a.importance.insert(d.id.clone(), importance);
            }
            let shown = |(id, aim): (DimensionId, Aim)| {
                let [shortfall, priority] = [aim.shortfall?.tenths(), aim.priority()?.tenths()];
                Some((id.to_string(), shortfall, priority))
            };
            (priorities(&a, &instrument).into_iter())
                .filter_map(shown)
                .collect::<Vec<_>>()
        };
        // 3 ÷ 4 is 0.75, shown as 0.8; twice that is 1.5 and three times 2.25, shown as 2.3.
        let codes = [2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3];
        assert_eq!(of(2, &codes)[0], ("d0".to_owned(), 8, 15));
        assert_eq!(of(3, &codes)[0], ("d0".to_owned(), 8, 23));
        // 1 ÷ 4 and 3 ÷ 8 both have a half after the tenth; the order is that of the exact ones.
        let codes = [2, 3, 3, 3, 2, 2, 2, 3, 3, 3, 3, 3];
        assert_eq!(
            of(1, &codes),
            [("d1".to_owned(), 4, 4), ("d0".to_owned(), 3, 3)]
        );
        assert_eq!(of(2, &codes)[0], ("d1".to_owned(), 4, 8));
        assert_eq!(of(2, &codes)[1], ("d0".to_owned(), 3, 5));
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
        assert_eq!(tenths(&ranked, 0), Some(20));
        assert_eq!(tenths(&ranked, 1), Some(5));
        a.importance
            .insert(instrument.dimensions[1].id.clone(), Importance::ALL[0]);
        assert_eq!(tenths(&priorities(&a, &instrument), 0), Some(10));
    }

    #[test]
    fn a_target_that_is_reached_ranks_last() {
        let instrument = instrument(&[2, 2]);
        let mut a = assessment(&instrument, &[4, 4, 3, 3]);
        a.targets
            .insert(instrument.dimensions[0].id.clone(), Stage::Early);
        let ranked = priorities(&a, &instrument);
        assert_eq!(tenths(&ranked, 1), Some(0));
        assert_eq!(ranked[1].1.origin, TargetOrigin::Chosen);
        assert!(ranked[1].1.shortfall.is_some_and(Shortfall::is_none));
    }
}
