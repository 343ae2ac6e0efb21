//! What may be worth doing next.

use crate::domain::order::{highest_first, ranked};
use crate::domain::words::Word;

use super::{Axis, AxisPosition, Pair, Place, Pole, RoleProfile};

/// How many suggestions there are at most.
pub const SUGGESTIONS: usize = 3;

/// A suggestion: what it is follows from the axis and the pole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suggestion {
    /// Where the profile stands on the axis that it is about.
    pub position: AxisPosition,
    /// The pole that the profile leans to; `None` where it stands in the middle.
    pub pole: Option<Pole>,
    /// The answer that speaks most for it.
    pub because: (Pair, Place),
}

/// The suggestions for a profile: one for each of the axes on which it stands farthest from the middle, the farthest first,
/// in the order of the axes where they are alike. Of an axis with too few answers nothing is suggested.
pub fn suggestions(profile: &RoleProfile) -> Vec<Suggestion> {
    let all = Axis::ALL.iter().map(|axis| profile.position_on(*axis));
    let known = all.filter(|position| position.is_known());
    let known = ranked(known, |position| (highest_first(position.strength()), 0));
    let suggested = known.into_iter().take(SUGGESTIONS).filter_map(|position| {
        Some(Suggestion {
            position,
            pole: position.lean()?.pole(),
            because: position.strongest(&profile.answers)?,
        })
    });
    suggested.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::day::Day;
    use crate::domain::id::DocumentId;

    fn profile(of: &[(Axis, &[i64])]) -> RoleProfile {
        let mut profile = RoleProfile::new(DocumentId::main(), Day::EPOCH);
        for (axis, numbers) in of {
            for (pair, number) in axis.pairs().zip(*numbers) {
                profile.set(pair, Place::new(*number));
            }
        }
        profile
    }

    fn axes(profile: &RoleProfile) -> Vec<(Axis, Option<Pole>)> {
        let all = suggestions(profile).into_iter();
        all.map(|one| (one.position.axis, one.pole)).collect()
    }

    #[test]
    fn the_farthest_from_the_middle_come_first_whichever_way_they_lean() {
        let profile = profile(&[
            (Axis::Horizon, &[1, 1, 1]),
            (Axis::Orientation, &[-2, -2, -2, -2, -2]),
            (Axis::Clients, &[0, 0, 0, 0]),
            (Axis::Scope, &[2, 2, 2, 0]),
        ]);
        assert_eq!(
            axes(&profile),
            [
                (Axis::Orientation, Some(Pole::First)),
                (Axis::Scope, Some(Pole::Second)),
                (Axis::Horizon, Some(Pole::Second)),
            ]
        );
        assert_eq!(suggestions(&profile)[0].because.0, Pair::Preparing);
    }

    #[test]
    fn an_axis_with_too_few_answers_suggests_nothing() {
        let profile = profile(&[(Axis::Scope, &[2, 2]), (Axis::Clients, &[0, 0, 1])]);
        assert_eq!(axes(&profile), [(Axis::Clients, None)]);
        assert_eq!(
            suggestions(&RoleProfile::new(DocumentId::main(), Day::EPOCH)),
            []
        );
    }

    #[test]
    fn alike_they_come_in_the_order_of_the_axes() {
        let all: Vec<(Axis, &[i64])> = Axis::ALL
            .iter()
            .map(|axis| (*axis, &[1, -1, 0][..]))
            .collect();
        let found: Vec<Axis> = axes(&profile(&all))
            .into_iter()
            .map(|(axis, _)| axis)
            .collect();
        assert_eq!(found, &Axis::ALL[..SUGGESTIONS]);
    }
}
