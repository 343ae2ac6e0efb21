//! Which actions to take next, and what stands out: chosen from the answers.

use crate::domain::id::{DimensionId, ItemId};
use crate::domain::order::{highest_first, ranked};

use super::holding_back::{HoldingBack, holding_back};
use super::staging::Staging;
use super::tally::Tally;
use super::targets::{Aim, priorities};
use super::{Assessment, Instrument, Point};

/// Why an action is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AdviceReason {
    /// Its item is among the fewest that open the next stage.
    HoldsBack,
    /// Its item is below its dimension's target.
    BelowTarget,
}

/// An item to move up, towards one point: no item is wanted at two. The questionnaire has one action for each step up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// The item.
    pub item: ItemId,
    /// Its dimension.
    pub dimension: DimensionId,
    /// Its answer now; the action leads to the next point.
    pub from: Point,
    /// Where it is wanted: what is enough for the next stage, or its dimension's target.
    pub to: Point,
    /// Why.
    pub reason: AdviceReason,
}

/// What to do and why, by one rule: whatever speaks of the next stage or of actions takes both from here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advised {
    /// What holds back from the next stage; `None` at stage 5 and while there is no stage.
    pub back: Option<HoldingBack>,
    /// The steps to take, most useful first: the items that hold back, then every other item below its dimension's
    /// target, the dimension of highest priority first and its lowest item first.
    pub actions: Vec<Advice>,
}

impl Advised {
    /// What follows from the answers, targets and importance of an assessment.
    pub fn of(instrument: &Instrument, assessment: &Assessment, staging: &Staging) -> Self {
        let ranked = priorities(assessment, instrument);
        let order: Vec<DimensionId> = ranked.iter().map(|(id, _)| id.clone()).collect();
        let back = holding_back(instrument, &assessment.answers, staging, &order);
        let lifts = back.iter().flat_map(|back| &back.lifts);
        let mut actions: Vec<Advice> = lifts
            .map(|lift| Advice {
                item: lift.item.clone(),
                dimension: lift.dimension.clone(),
                from: lift.from,
                to: lift.to,
                reason: AdviceReason::HoldsBack,
            })
            .collect();
        for (dimension, aim) in ranked {
            let mut below = below_target(instrument, assessment, &dimension, aim);
            below.retain(|one| actions.iter().all(|other| other.item != one.item));
            actions.append(&mut below);
        }
        Self { back, actions }
    }
}

/// The items of a dimension below its target, lowest first.
fn below_target(
    instrument: &Instrument,
    assessment: &Assessment,
    dimension: &DimensionId,
    aim: Aim,
) -> Vec<Advice> {
    let to = aim.target.point();
    let items = instrument
        .dimension(dimension)
        .map_or(&[][..], |d| &d.items[..]);
    let below = items.iter().filter_map(|item| {
        let from = assessment.answers.point(item)?;
        (from < to).then(|| Advice {
            item: item.clone(),
            dimension: dimension.clone(),
            from,
            to,
            reason: AdviceReason::BelowTarget,
        })
    });
    ranked(below, |advice| (advice.from.number().into(), 0))
}

/// The items that stand out: answered above the index, highest first, and below it, lowest first; at
/// most `most` of each, equal ones in the order of asking.
pub fn standing_out(
    instrument: &Instrument,
    assessment: &Assessment,
    most: usize,
) -> (Vec<ItemId>, Vec<ItemId>) {
    let answers = &assessment.answers;
    let Some(index) = Tally::of(instrument.items(), answers).index() else {
        return (Vec::new(), Vec::new());
    };
    let answered = instrument
        .items()
        .filter_map(|item| answers.point(item).map(|point| (point, item)));
    let lowest_first = ranked(answered, |(point, _)| (point.number().into(), 0));
    let highest_first = ranked(lowest_first.iter(), |(point, _)| {
        (highest_first(point.number()), 0)
    });
    // Compared as whole numbers, point × count against the sum.
    let beside = |point: Point| (u32::from(point.number()) * index.count()).cmp(&index.sum());
    let strongest = highest_first
        .into_iter()
        .filter(|(point, _)| beside(*point).is_gt())
        .map(|(_, item)| (*item).clone())
        .take(most)
        .collect();
    let weakest = lowest_first
        .iter()
        .filter(|(point, _)| beside(*point).is_lt())
        .map(|(_, item)| (*item).clone())
        .take(most)
        .collect();
    (strongest, weakest)
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::domain::assessment::Stage;
    use crate::domain::assessment::targets::Importance;

    fn names(instrument: &Instrument, assessment: &Assessment) -> Vec<(String, AdviceReason)> {
        let staging = Staging::of(instrument, &assessment.answers);
        Advised::of(instrument, assessment, &staging)
            .actions
            .into_iter()
            .map(|a| (a.item.to_string(), a.reason))
            .collect()
    }

    #[test]
    fn what_holds_back_comes_first_and_nothing_comes_twice() {
        let instrument = instrument(&[4, 4]);
        let assessment = assessment(&instrument, &[3, 3, 3, 2, 3, 3, 2, 2]);
        let advice = names(&instrument, &assessment);
        assert_eq!(advice[0], ("d1.i2".into(), AdviceReason::HoldsBack));
        assert_eq!(advice[1], ("d1.i3".into(), AdviceReason::HoldsBack));
        let mut items: Vec<_> = advice.iter().map(|(item, _)| item).collect();
        items.sort();
        items.dedup();
        assert_eq!(items.len(), advice.len());
    }

    #[test]
    fn the_dimension_that_lags_comes_first_then_the_one_of_highest_priority() {
        let instrument = instrument(&[4, 4, 4, 4]);
        // 7 of 16 reach 3, 13 are needed; only the second dimension, at stage 1, is too far behind.
        let codes = [2, 2, 2, 2, 5, 5, 1, 1, 3, 3, 3, 3, 3, 2, 2, 2];
        let mut assessment = assessment(&instrument, &codes);
        let order = |assessment: &Assessment| {
            let mut dimensions: Vec<String> = names(&instrument, assessment)
                .into_iter()
                .map(|(item, _)| item[..2].to_owned())
                .collect();
            dimensions.dedup();
            dimensions
        };
        assert_eq!(order(&assessment)[..2], ["d1", "d0"]);
        // What matters more comes before the rest, and what lags stays first.
        let last = instrument.dimensions[3].id.clone();
        assessment.importance.insert(last, Importance::ALL[2]);
        assert_eq!(order(&assessment)[..2], ["d1", "d3"]);
    }

    #[test]
    fn a_reached_target_asks_for_nothing() {
        let instrument = instrument(&[2, 2]);
        let mut assessment = assessment(&instrument, &[4, 4, 4, 4]);
        for d in &instrument.dimensions {
            assessment.targets.insert(d.id.clone(), Stage::Structural);
        }
        let all_below: Vec<_> = names(&instrument, &assessment)
            .into_iter()
            .filter(|(_, reason)| *reason == AdviceReason::BelowTarget)
            .collect();
        assert_eq!(all_below, []);
    }

    #[test]
    fn answers_of_one_kind_have_nothing_that_stands_out() {
        let instrument = instrument(&[4]);
        let none = (Vec::new(), Vec::new());
        assert_eq!(
            standing_out(&instrument, &assessment(&instrument, &[3; 4]), 4),
            none
        );
        assert_eq!(
            standing_out(&instrument, &assessment(&instrument, &[0, 6, 7, 0]), 4),
            none
        );
    }

    #[test]
    fn the_highest_and_the_lowest_stand_out() {
        let instrument = instrument(&[5]);
        let (strong, weak) =
            standing_out(&instrument, &assessment(&instrument, &[1, 5, 3, 2, 4]), 2);
        let text = |items: Vec<ItemId>| items.iter().map(ItemId::to_string).collect::<Vec<_>>();
        assert_eq!(text(strong), ["d0.i1", "d0.i4"]);
        assert_eq!(text(weak), ["d0.i0", "d0.i3"]);
    }
}
