//! How many people are invited, and who of them is missing.

use crate::domain::figure::Figure;

use super::{Aggregate, Session, Workshop};

/// How many people the facilitator expects: in all where there are no groups, else by group, in the session's order.
/// 0 says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Invited(Vec<u32>);

impl Invited {
    /// The most people of one group.
    pub const MAX: u32 = 9_999;

    /// Invites so many to the groups, in their order, each at most [`Invited::MAX`]. Zeros at the end say nothing and
    /// are left out, as is what is beyond the most groups.
    pub fn new(numbers: impl IntoIterator<Item = u32>) -> Self {
        let numbers = numbers.into_iter().take(Session::MAX_GROUPS.max(1));
        let mut numbers: Vec<u32> = numbers.map(|n| n.min(Self::MAX)).collect();
        while numbers.last() == Some(&0) {
            numbers.pop();
        }
        Self(numbers)
    }

    /// A number as it was typed: none is 0; `None` for what is no number of people up to [`Invited::MAX`].
    pub fn read(text: &str) -> Option<u32> {
        let number = match Figure::typed(text) {
            Figure::Empty => return Some(0),
            figure => figure.number()?,
        };
        let number: u32 = number.to_string().parse().ok()?;
        (number <= Self::MAX).then_some(number)
    }

    /// How many are invited at a place: that of a group, or the first where there are none.
    pub fn at(&self, place: usize) -> u32 {
        self.0.get(place).copied().unwrap_or_default()
    }

    /// The same with another number at a place.
    pub fn with(&self, place: usize, number: u32) -> Self {
        let places = self.0.len().max(place + 1);
        let number = |at| if at == place { number } else { self.at(at) };
        Self::new((0..places).map(number))
    }

    /// The numbers that say something, by place.
    pub fn numbers(&self) -> &[u32] {
        &self.0
    }
}

impl Workshop {
    /// How many are invited in all; `None` where that is not said.
    pub fn invited_in_all(&self) -> Option<u32> {
        let places = self.session.groups.len().max(1);
        let all = (0..places).map(|place| self.invited.at(place)).sum();
        Some(all).filter(|all| *all > 0)
    }

    /// How many are in of those who were invited: of the groups for which a number was said, and without a group.
    pub fn in_of_invited(&self, counts: &Aggregate) -> u32 {
        match self.session.groups.len() {
            0 => counts.n(),
            _ => {
                let sizes = counts.group_sizes().into_iter().enumerate();
                let said = sizes.filter(|(place, _)| self.invited.at(*place) > 0);
                said.map(|(_, size)| size).sum::<u32>() + counts.ungrouped()
            }
        }
    }

    /// Who is still missing: how many by place, where any are invited and fewer are in. Whoever chose no group is
    /// missing nowhere, so that the numbers of the groups are the most that can be missing.
    pub fn missing(&self, counts: &Aggregate) -> Vec<(usize, u32)> {
        let sizes = match self.session.groups.len() {
            0 => vec![counts.n()],
            _ => counts.group_sizes(),
        };
        let missing = (sizes.into_iter().enumerate())
            .map(|(place, size)| (place, self.invited.at(place).saturating_sub(size)));
        missing.filter(|(_, n)| *n > 0).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::DocumentId;
    use crate::domain::workshop::testing::{TWO_BY_TWO, response, session};

    #[test]
    fn equal_numbers_are_equal_documents() {
        let one = Invited::default().with(2, 4).with(2, 0);
        assert_eq!(one, Invited::default());
        assert_eq!(
            Invited::default().with(1, 70_000).numbers(),
            [0, Invited::MAX]
        );
    }

    #[test]
    fn what_is_no_number_of_people_is_refused() {
        assert_eq!(Invited::read(" 25 "), Some(25));
        assert_eq!(Invited::read(""), Some(0));
        for text in ["-1", "2.5", "many", "10000"] {
            assert_eq!(Invited::read(text), None, "{text}");
        }
    }

    #[test]
    fn who_is_missing_is_said_by_group() {
        let mut workshop = Workshop::new(DocumentId::new("a").unwrap(), session());
        let mut counts = Aggregate::new(&TWO_BY_TWO, &workshop.session);
        assert_eq!(
            (workshop.invited_in_all(), workshop.missing(&counts)),
            (None, vec![])
        );
        workshop.invited = Invited::new([2, 3]);
        for number in 0..3 {
            let mut one = response(number, &[1; 4]);
            one.group = Some(0);
            counts.add(&one);
        }
        assert_eq!(workshop.invited_in_all(), Some(5));
        assert_eq!(workshop.in_of_invited(&counts), 3);
        workshop.invited = Invited::new([0, 3]);
        assert_eq!(
            workshop.in_of_invited(&counts),
            0,
            "nothing was said of theirs"
        );
        workshop.invited = Invited::new([2, 3]);
        assert_eq!(
            workshop.missing(&counts),
            [(1, 3)],
            "more came of the first than were invited"
        );
        workshop.session.groups.clear();
        workshop.invited = Invited::new([25]);
        let counts = Aggregate::new(&TWO_BY_TWO, &workshop.session);
        assert_eq!(workshop.missing(&counts), [(0, 25)]);
    }
}
