//! What holds a practice back from the next stage (docs/method.md, "What holds back").

use crate::domain::id::{DimensionId, ItemId};
use crate::domain::order::{highest_first, ranked};

use super::staging::{Conditions, DIMENSION_PERCENT, Staging};
use super::tally::share_of;
use super::{Answers, Instrument, Point, Stage, Tally};

/// An item that must move, from where it is to where it is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lift {
    /// The item.
    pub item: ItemId,
    /// Its dimension.
    pub dimension: DimensionId,
    /// Its answer now.
    pub from: Point,
    /// The point that is enough for the next stage.
    pub to: Point,
}

/// Why the next stage isn't reached, and the fewest items that would reach it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoldingBack {
    /// The two conditions of the next stage as they stand; at least one fails.
    pub conditions: Conditions,
    /// The fewest items that reach the next stage when all of them are lifted: those of a dimension that lags first.
    pub lifts: Vec<Lift>,
    /// How many answered items are below the next stage: those that could move.
    pub below: u16,
}

/// What holds back from the next stage; `None` at stage 5 and while there is no stage.
///
/// Both conditions are met with the fewest items: first, in each lagging dimension, as many as bring it
/// to one stage below the wanted one; then, if too few items reach the wanted stage, these and more are
/// lifted to it. A dimension that lags comes first, then the dimensions in the `order` that is given; the nearest
/// item first within each, so the way is short where it matters most.
pub fn holding_back(
    instrument: &Instrument,
    answers: &Answers,
    staging: &Staging,
    order: &[DimensionId],
) -> Option<HoldingBack> {
    let wanted = staging.stage?.next()?;
    let conditions = staging.conditions(wanted);
    let in_order = |lifts| in_order(lifts, &conditions.lagging, order);
    let mut open = in_order(open_items(instrument, answers, wanted));
    let below = open.len() as u16;
    let mut missing = conditions.needed.saturating_sub(conditions.reaching);
    let mut lifts = Vec::new();

    // The second condition: bring each lagging dimension to the stage below the wanted one. An item that
    // moves anyway goes all the way while the first condition still misses some.
    let floor = wanted.previous().unwrap_or(wanted).point();
    let mut open_of_lagging: Vec<(&DimensionId, u16)> = conditions
        .lagging
        .iter()
        .map(|id| (id, missing_in_dimension(instrument, answers, id, floor)))
        .collect();
    open.retain(|lift| {
        match open_of_lagging
            .iter_mut()
            .find(|(id, _)| **id == lift.dimension)
        {
            Some((_, still)) if *still > 0 && lift.from < floor => {
                *still -= 1;
                let to = if missing > 0 { wanted.point() } else { floor };
                missing = missing.saturating_sub(1);
                lifts.push(Lift { to, ..lift.clone() });
                false
            }
            _ => true,
        }
    });

    // The first condition: as many more as it takes.
    lifts.extend(open.into_iter().take(usize::from(missing)));
    let lifts = in_order(lifts);
    Some(HoldingBack {
        conditions,
        lifts,
        below,
    })
}

/// Every answered item below the wanted stage.
fn open_items(instrument: &Instrument, answers: &Answers, wanted: Stage) -> Vec<Lift> {
    instrument
        .dimensions
        .iter()
        .flat_map(|d| d.items.iter().map(move |item| (d, item)))
        .filter_map(|(d, item)| {
            let from = answers.point(item)?;
            (from < wanted.point()).then(|| Lift {
                item: item.clone(),
                dimension: d.id.clone(),
                from,
                to: wanted.point(),
            })
        })
        .collect()
}

/// What lags before what doesn't, then dimension by dimension, nearest item first within each.
fn in_order(lifts: Vec<Lift>, lagging: &[DimensionId], order: &[DimensionId]) -> Vec<Lift> {
    ranked(lifts, |lift| {
        let place = order.iter().position(|id| *id == lift.dimension);
        let place = place.unwrap_or(order.len());
        let behind = match lagging.contains(&lift.dimension) {
            true => 0,
            false => order.len() + 1,
        };
        ((behind + place) as i64, highest_first(lift.from.number()))
    })
}

/// How many items of a dimension must rise to `floor` for the dimension to have that stage.
fn missing_in_dimension(
    instrument: &Instrument,
    answers: &Answers,
    id: &DimensionId,
    floor: Point,
) -> u16 {
    instrument.dimension(id).map_or(0, |d| {
        let tally = Tally::of(&d.items, answers);
        share_of(tally.answered(), DIMENSION_PERCENT).saturating_sub(tally.at_least(floor))
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    /// With the last dimension first.
    fn of(sizes: &[usize], points: &[u8]) -> HoldingBack {
        let instrument = instrument(sizes);
        let answers = answers(&instrument, points);
        let staging = Staging::of(&instrument, &answers);
        let order: Vec<_> = instrument
            .dimensions
            .iter()
            .rev()
            .map(|d| d.id.clone())
            .collect();
        holding_back(&instrument, &answers, &staging, &order).unwrap()
    }

    fn moves(back: &HoldingBack) -> Vec<(&str, u8, u8)> {
        back.lifts
            .iter()
            .map(|l| (l.item.as_str(), l.from.number(), l.to.number()))
            .collect()
    }

    #[test]
    fn breadth_alone_asks_for_the_missing_items_of_the_first_dimension() {
        // 5 of 8 reach 3, 7 are needed; no dimension lags.
        let back = of(&[4, 4], &[3, 3, 3, 2, 3, 3, 2, 2]);
        assert!(!back.conditions.breadth_holds());
        assert!(back.conditions.foundation_holds());
        assert_eq!(moves(&back), [("d1.i2", 2, 3), ("d1.i3", 2, 3)]);
        assert_eq!(back.below, 3);
    }

    #[test]
    fn a_lagging_dimension_alone_is_lifted_only_as_far_as_needed() {
        // 18 of 20 reach 3, but the first dimension is at stage 1: one of its two must rise to 2.
        let mut points = [3_u8; 20];
        points[0] = 1;
        points[1] = 1;
        let back = of(&[4, 4, 4, 4, 4], &points);
        assert!(back.conditions.breadth_holds());
        assert!(!back.conditions.foundation_holds());
        assert_eq!(moves(&back), [("d0.i0", 1, 2)]);
    }

    #[test]
    fn an_item_that_serves_both_conditions_counts_once() {
        // 9 of 12 reach 3, 10 are needed, and the first dimension lags by one item.
        let back = of(&[4, 4, 4], &[3, 3, 1, 1, 3, 3, 3, 3, 3, 3, 3, 2]);
        assert!(!back.conditions.breadth_holds());
        assert!(!back.conditions.foundation_holds());
        assert_eq!(moves(&back), [("d0.i2", 1, 3)]);
    }

    #[test]
    fn what_lags_comes_before_whatever_comes_first_otherwise() {
        // 8 of 12 reach 3, 10 are needed. The first dimension lags, the last would come first.
        let back = of(&[4, 4, 4], &[3, 3, 1, 1, 3, 3, 3, 3, 3, 3, 2, 2]);
        assert!(!back.conditions.breadth_holds() && !back.conditions.foundation_holds());
        assert_eq!(moves(&back), [("d0.i2", 1, 3), ("d0.i3", 1, 3)]);
        let back = of(
            &[4, 4, 4, 4],
            &[3, 3, 3, 1, 3, 3, 1, 1, 3, 3, 3, 3, 2, 2, 2, 2],
        );
        assert_eq!(back.lifts[0].dimension.as_str(), "d1");
        assert_eq!(back.lifts.last().unwrap().dimension.as_str(), "d3");
    }

    #[test]
    fn the_last_stage_has_nothing_above() {
        let instrument = instrument(&[4]);
        let answers = answers(&instrument, &[5; 4]);
        let staging = Staging::of(&instrument, &answers);
        assert_eq!(holding_back(&instrument, &answers, &staging, &[]), None);
    }
}
