//! What accounts are compared by: criteria with weights, three to five on each axis.

use crate::domain::records::{Record, RecordId, Records, record};

use super::Portfolio;

/// A score of an account at a criterion: 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(u8);

impl Score {
    /// All scores, lowest first.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// A score from 1 to 5; `None` outside.
    pub fn new(score: u8) -> Option<Self> {
        (1..=5).contains(&score).then_some(Self(score))
    }

    /// The score as a number from 1 to 5.
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// How much a criterion counts on its axis: 0 (not at all) to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weight(u8);

impl Default for Weight {
    /// The middle.
    fn default() -> Self {
        Self(5)
    }
}

impl Weight {
    /// The highest weight.
    pub const MAX: u8 = 10;

    /// A weight from 0 to 10; `None` outside.
    pub fn new(weight: u8) -> Option<Self> {
        (weight <= Self::MAX).then_some(Self(weight))
    }

    /// A weight known when compiling; above 10 it is 10.
    pub const fn fixed(weight: u8) -> Self {
        Self(if weight > Self::MAX {
            Self::MAX
        } else {
            weight
        })
    }

    /// The weight as a number from 0 to 10.
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// The two axes of the portfolio map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Axis {
    /// Fit with our objectives, business and medical.
    Fit,
    /// Size and network impact.
    Size,
}

impl Axis {
    /// Both axes.
    pub const BOTH: [Self; 2] = [Self::Fit, Self::Size];
}

/// Something by which accounts are compared on an axis.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Criterion {
    /// Names the record.
    pub id: RecordId,
    /// What it is called; empty for a built-in one that was not renamed.
    pub name: String,
    /// What a score of 1 means; empty as above.
    pub low: String,
    /// What a score of 5 means; empty as above.
    pub high: String,
    /// How much it counts.
    pub weight: Weight,
}

record!(Criterion);

/// An axis can't have fewer or more criteria.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CriteriaBound {
    /// It has the fewest already.
    #[error("an axis has at least {} criteria", Portfolio::MIN_CRITERIA)]
    Fewest,
    /// It has the most already.
    #[error("an axis has at most {} criteria", Portfolio::MAX_CRITERIA)]
    Most,
}

impl Portfolio {
    /// The criteria of an axis, in the order that the person gave them.
    pub const fn criteria(&self, axis: Axis) -> &Records<Criterion> {
        match axis {
            Axis::Fit => &self.fit,
            Axis::Size => &self.size,
        }
    }

    /// The criteria of an axis, to be renamed, weighed or moved. Adding and removing have bounds:
    /// [`Portfolio::add_criterion`], [`Portfolio::remove_criterion`].
    pub const fn criteria_mut(&mut self, axis: Axis) -> &mut Records<Criterion> {
        match axis {
            Axis::Fit => &mut self.fit,
            Axis::Size => &mut self.size,
        }
    }

    /// Appends a criterion to an axis and returns its name: its own, or the next one that neither axis has,
    /// because the scores of both stand in one table.
    ///
    /// # Errors
    ///
    /// [`CriteriaBound::Most`] on an axis that has [`Portfolio::MAX_CRITERIA`].
    pub fn add_criterion(
        &mut self,
        axis: Axis,
        mut criterion: Criterion,
    ) -> Result<RecordId, CriteriaBound> {
        if self.criteria(axis).len() >= Self::MAX_CRITERIA {
            return Err(CriteriaBound::Most);
        }
        let taken = |id| {
            Axis::BOTH
                .iter()
                .any(|a| self.criteria(*a).get(id).is_some())
        };
        while taken(criterion.id) {
            criterion.set_id(criterion.id.next());
        }
        Ok(self.criteria_mut(axis).push(criterion))
    }

    /// Takes a criterion off an axis and returns it with the place that it had; `None` if it is not there.
    /// Scores given at it stay where they are, and count for nothing.
    ///
    /// # Errors
    ///
    /// [`CriteriaBound::Fewest`] on an axis that has [`Portfolio::MIN_CRITERIA`].
    pub fn remove_criterion(
        &mut self,
        axis: Axis,
        id: RecordId,
    ) -> Result<Option<(usize, Criterion)>, CriteriaBound> {
        if self.criteria(axis).len() <= Self::MIN_CRITERIA {
            return Err(CriteriaBound::Fewest);
        }
        Ok(self.criteria_mut(axis).remove(id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_keeps_three_to_five_criteria() {
        let mut portfolio = Portfolio::default();
        let [first, second, ..] = Portfolio::FIT;
        let added = portfolio.add_criterion(Axis::Fit, Criterion::default());
        assert!(added.is_ok());
        let sixth = portfolio.add_criterion(Axis::Fit, Criterion::default());
        assert_eq!(sixth, Err(CriteriaBound::Most));
        for id in [first, second] {
            let removed = portfolio.remove_criterion(Axis::Fit, id).unwrap();
            assert_eq!(removed.map(|(place, c)| (place, c.id)), Some((0, id)));
        }
        let third = portfolio.fit.ids()[0];
        let fewer = portfolio.remove_criterion(Axis::Fit, third);
        assert_eq!(fewer, Err(CriteriaBound::Fewest));
        assert_eq!(portfolio.fit.len(), Portfolio::MIN_CRITERIA);
    }

    #[test]
    fn a_new_criterion_never_takes_the_scores_of_another_one() {
        let mut portfolio = Portfolio::default();
        let criterion = Criterion {
            id: Portfolio::SIZE[0],
            ..Criterion::default()
        };
        let added = portfolio.add_criterion(Axis::Fit, criterion).unwrap();
        assert_eq!(portfolio.size.get(added), None);
        assert_eq!(added, RecordId::fixed(15));
    }
}
