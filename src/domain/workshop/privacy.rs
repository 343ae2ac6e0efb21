//! Which groups may be broken down for a question (docs/method.md, "Groups").

/// The fewest people of a group who answered a question with a point for the group to be broken down there.
pub const MIN_GROUP: u32 = 5;

/// Some of the people who were asked a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AskedPeople {
    /// How many they are.
    pub people: u32,
    /// How many of them answered with a point. Who can't tell, or to whom it doesn't apply, did not.
    pub answered: u32,
}

impl AskedPeople {
    /// Whether what they answered may be known: it is of nobody, or enough of them answered.
    const fn may_be_known(self) -> bool {
        self.people == 0 || self.answered >= MIN_GROUP
    }

    const fn and(self, other: Self) -> Self {
        Self {
            people: self.people.saturating_add(other.people),
            answered: self.answered.saturating_add(other.answered),
        }
    }
}

/// Why a group is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Withheld {
    /// Fewer than [`MIN_GROUP`] of it answered.
    Few,
    /// Enough did, but the room without it and the others that are shown would be what a few answered.
    Difference,
}

/// Which groups may be shown for a question. One in which fewer than [`MIN_GROUP`] answered may not. Neither may one
/// whose counts, taken from those of the room together with the other shown ones, would leave the answers of so few:
/// those who chose no group are a group in this. Hands count for everybody and in no group, so a few of them may not
/// be the difference either.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ShownGroups {
    /// The places of those that may, in the session's order.
    pub shown: Vec<usize>,
    /// The places of those with people that may not, in the session's order.
    pub withheld: Vec<(usize, Withheld)>,
    /// Those who are in no shown group: nobody, or enough who answered where any group is shown.
    pub rest: AskedPeople,
}

impl ShownGroups {
    /// Chooses from these groups, beside those without a group. `hands` is how many hands were counted for the
    /// question. Hands are raised for all to see, so they don't make up for too small a rest.
    pub fn of(groups: &[AskedPeople], ungrouped: AskedPeople, hands: u32) -> Self {
        let group = |place: usize| groups.get(place).copied().unwrap_or_default();
        let (mut shown, few): (Vec<usize>, Vec<usize>) =
            (0..groups.len()).partition(|&place| group(place).answered >= MIN_GROUP);
        let mut rest = few
            .iter()
            .fold(ungrouped, |rest, &place| rest.and(group(place)));
        let few = few.into_iter().filter(|&place| group(place).people > 0);
        let mut withheld: Vec<_> = few.map(|place| (place, Withheld::Few)).collect();
        let are_few_hands = 0 < hands && hands < MIN_GROUP;
        while !rest.may_be_known() || (rest.people == 0 && are_few_hands) {
            // The smallest one costs least.
            let Some(&smallest) = shown.iter().min_by_key(|&&place| group(place).answered) else {
                break;
            };
            shown.retain(|&place| place != smallest);
            let place = withheld.partition_point(|(other, _)| *other < smallest);
            withheld.insert(place, (smallest, Withheld::Difference));
            rest = rest.and(group(smallest));
        }
        Self {
            shown,
            withheld,
            rest,
        }
    }

    /// Those that both may show: what was withheld once stays so.
    pub fn and(mut self, other: &Self) -> Self {
        let shown = self.shown.iter().copied();
        let (both, gone): (Vec<usize>, Vec<usize>) =
            shown.partition(|place| other.shown.contains(place));
        self.shown = both;
        for place in gone {
            let why = other.why(place).unwrap_or(Withheld::Difference);
            let at = self.withheld.partition_point(|(other, _)| *other < place);
            self.withheld.insert(at, (place, why));
        }
        self
    }

    /// Why a group is not shown; `None` where it is, or where nobody is in it.
    pub fn why(&self, place: usize) -> Option<Withheld> {
        let mut withheld = self.withheld.iter();
        withheld
            .find(|(other, _)| *other == place)
            .map(|(_, why)| *why)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// So many people, who all answered.
    fn all(people: u32) -> AskedPeople {
        AskedPeople {
            people,
            answered: people,
        }
    }

    fn of(people: u32, answered: u32) -> AskedPeople {
        AskedPeople { people, answered }
    }

    #[test]
    fn a_small_group_takes_the_smallest_shown_one_along() {
        for (sizes, ungrouped, shown, rest) in [
            (&[][..], 3, &[][..], 3),
            (&[4, 4], 0, &[], 8),
            (&[5, 5], 0, &[0, 1], 0),
            (&[5, 4], 0, &[], 9),
            (&[9, 5, 4], 0, &[0], 9),
            (&[9, 5, 2, 3], 0, &[0, 1], 5),
            (&[9, 5, 0], 0, &[0, 1], 0),
            (&[9, 5], 1, &[0], 6),
            (&[9, 5], 5, &[0, 1], 5),
            (&[7, 1], 0, &[], 8),
        ] {
            let groups: Vec<_> = sizes.iter().copied().map(all).collect();
            let chosen = ShownGroups::of(&groups, all(ungrouped), 0);
            let found = (&chosen.shown[..], chosen.rest.people);
            assert_eq!(found, (shown, rest), "{sizes:?}");
        }
        let chosen = ShownGroups::of(&[5, 9, 2, 0].map(all), all(0), 0);
        let withheld = [(0, Withheld::Difference), (2, Withheld::Few)];
        assert_eq!(chosen.withheld, withheld);
        assert_eq!((chosen.why(2), chosen.why(1)), (Some(Withheld::Few), None));
    }

    #[test]
    fn who_cannot_tell_did_not_answer() {
        // Nine are in the first group, of whom four chose a point: the other group would give them away.
        let chosen = ShownGroups::of(&[of(9, 4), of(9, 9)], all(0), 0);
        assert_eq!(chosen.shown, [0_usize; 0]);
        let chosen = ShownGroups::of(&[of(9, 5), of(9, 9)], all(0), 0);
        assert_eq!(chosen.shown, [0, 1]);
        // Those without a group are one.
        let chosen = ShownGroups::of(&[of(9, 5), of(9, 9)], of(6, 4), 0);
        assert_eq!(chosen.shown, [1]);
        assert_eq!(chosen.rest, of(15, 9));
    }

    #[test]
    fn a_few_hands_take_the_smallest_shown_group_along() {
        for (sizes, ungrouped, hands, shown, rest) in [
            // Without another group the hands would be all that the room has more.
            (&[9, 5][..], 0, 2, &[0][..], 5),
            (&[9, 5], 0, 4, &[0], 5),
            (&[9, 5], 0, 5, &[0, 1], 0),
            (&[9], 0, 1, &[], 9),
            // A rest of five or more hides them.
            (&[9, 5], 5, 2, &[0, 1], 5),
            // Hands don't make up for a small rest: everybody saw them.
            (&[9, 5], 3, 2, &[0], 8),
            (&[9, 5], 1, 40, &[0], 6),
        ] {
            let groups: Vec<_> = sizes.iter().copied().map(all).collect();
            let chosen = ShownGroups::of(&groups, all(ungrouped), hands);
            let found = (&chosen.shown[..], chosen.rest.people);
            assert_eq!(found, (shown, rest), "{sizes:?}, {ungrouped}, {hands}");
        }
    }

    #[test]
    fn what_was_withheld_once_stays_so() {
        let before = ShownGroups::of(&[9, 6, 4].map(all), all(0), 0);
        let now = ShownGroups::of(&[9, 6, 9].map(all), all(0), 0);
        assert_eq!(
            (&before.shown[..], &now.shown[..]),
            (&[0][..], &[0, 1, 2][..])
        );
        let both = now.and(&before);
        assert_eq!(both.shown, [0]);
        let withheld = [(1, Withheld::Difference), (2, Withheld::Few)];
        assert_eq!(both.withheld, withheld);
    }

    prop_compose! {
        fn people()(people in 0_u32..12, share in 0_u32..=12) -> AskedPeople {
            of(people, share.min(people))
        }
    }

    proptest! {
        #[test]
        fn no_difference_of_shown_counts_is_of_a_few(
            groups in prop::collection::vec(people(), 0..12),
            ungrouped in people(),
            hands in 0_u32..9,
        ) {
            let chosen = ShownGroups::of(&groups, ungrouped, hands);
            prop_assert!(chosen.shown.iter().all(|&place| groups[place].answered >= MIN_GROUP));
            let is_shown = |place: &usize| chosen.shown.contains(place);
            let others = (0..groups.len()).filter(|place| !is_shown(place));
            let rest = others.fold(ungrouped, |rest, place| rest.and(groups[place]));
            prop_assert_eq!(chosen.rest, rest);
            if !chosen.shown.is_empty() {
                prop_assert!(rest.people == 0 || rest.answered >= MIN_GROUP);
                prop_assert!(rest.people > 0 || hands == 0 || hands >= MIN_GROUP);
            }
            let told = chosen.shown.len() + chosen.withheld.len();
            prop_assert_eq!(told, groups.iter().filter(|group| group.people > 0).count());
        }
    }
}
