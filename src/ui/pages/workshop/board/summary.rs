//! A board in three sentences.

use crate::content::assessment::stage_text;
use crate::domain::assessment::Stage;
use crate::domain::id::ItemId;
use crate::domain::workshop::{
    Aggregate, Board, Distribution, Halves, RankedItem, agreed_and_disputed,
};
use crate::t;
use crate::ui::charts::{agreement, counts};
use crate::ui::text::{halves, plain};

use super::asked::AskedQuestions;
use super::parts::{revealed, topic_answers};

/// Where the room stands, what it agrees on most and least, and where the widest gap to a target is: what of it is
/// revealed.
pub fn summary(board: &Board, asked: &AskedQuestions) -> String {
    let stands = stands(board);
    let partial = stands.as_ref().and_then(|_| only_some(asked));
    let sentences = [stands, partial, agrees(board, asked), gap(board, asked)];
    let sentences: Vec<String> = sentences.into_iter().flatten().collect();
    match (sentences.is_empty(), shows_anything(board)) {
        (true, false) => t!("workshop_report.summary.nothing").to_owned(),
        (true, true) => t!(
            "workshop_report.summary.little",
            fewest = Aggregate::MIN_RANKED
        ),
        (false, _) => sentences.join(" "),
    }
}

/// Whether anything at all is uncovered.
fn shows_anything(board: &Board) -> bool {
    board.room.stages.is_some() || !revealed(board).is_empty() || !board.own.is_empty()
}

/// Of how many dimensions a stage is said, where it isn't of all.
fn only_some(asked: &AskedQuestions) -> Option<String> {
    let (n, all) = (asked.topics.len(), asked.of);
    (asked.is_partial()).then(|| t!("workshop_report.summary.partial", n = n, all = all))
}

/// The question on which the room differs most, by its place; of one alone, that one.
pub fn most_disputed(board: &Board, asked: &AskedQuestions) -> Option<usize> {
    let (_, disputed) = ranked(board, asked).unwrap_or_default();
    let item = disputed.into_iter().next().map(|one| one.item);
    match item {
        Some(item) => asked.place_of(&item),
        None => revealed(board).first().map(|(place, _)| *place),
    }
}

fn ranked(board: &Board, asked: &AskedQuestions) -> Option<(Vec<RankedItem>, Vec<RankedItem>)> {
    let items = revealed(board).into_iter().filter_map(|(place, answers)| {
        let item = asked.subjects.get(place)?.item()?;
        Some((item.clone(), answers))
    });
    let items: Vec<(ItemId, Distribution)> = items.collect();
    agreed_and_disputed(items, asked.highest, 1)
}

/// At which stages the people stand.
fn stands(board: &Board) -> Option<String> {
    let stages = board.room.stages.as_ref()?;
    let name = |stage: Stage| plain(stage_text(stage).name);
    Some(match Standing::of(stages)? {
        Standing::All(stage) => t!("workshop_report.summary.all_at", stage = name(stage)),
        Standing::Most(stage) => t!("workshop_report.summary.at", stage = name(stage)),
        Standing::MostOfSome(stage) => {
            t!("workshop_report.summary.some_at", stage = name(stage))
        }
        Standing::Apart => t!(
            "workshop_report.summary.stand_apart",
            counts = counts(stages)
        ),
        Standing::Between(from, to) if stages.unanswered == 0 => t!(
            "workshop_report.summary.between",
            from = name(from),
            to = name(to)
        ),
        Standing::Between(from, to) => t!(
            "workshop_report.summary.some_between",
            from = name(from),
            to = name(to)
        ),
    })
}

/// What can be said of the stages of a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// Everybody stands at this one.
    All(Stage),
    /// More than half of the room.
    Most(Stage),
    /// More than half of those who have a stage.
    MostOfSome(Stage),
    /// So far apart that a middle would hide it.
    Apart,
    /// The middle half of those who have a stage stands between these.
    Between(Stage, Stage),
}

impl Standing {
    /// `None` where nobody has a stage, or one person beside others: nobody is pointed at.
    fn of(stages: &Distribution) -> Option<Self> {
        let (staged, all) = (stages.answered(), stages.asked());
        if staged == 0 || (staged == 1 && all > 1) {
            return None;
        }
        let mut points = Stage::ALL.into_iter().zip(stages.points);
        if let Some((stage, people)) = points.find(|(_, people)| people.saturating_mul(2) > staged)
        {
            return Some(match people {
                _ if people == all => Self::All(stage),
                _ if people.saturating_mul(2) > all => Self::Most(stage),
                _ => Self::MostOfSome(stage),
            });
        }
        if stages.median_hides() {
            return Some(Self::Apart);
        }
        let (Halves(from), Halves(to)) = stages.quartiles()?;
        Some(Self::Between(
            Stage::new(from / 2)?,
            Stage::new(to.div_ceil(2))?,
        ))
    }
}

fn agrees(board: &Board, asked: &AskedQuestions) -> Option<String> {
    let (agreed, disputed) = ranked(board, asked)?;
    let short = |one: &RankedItem| {
        let subject = asked.subjects.get(asked.place_of(&one.item)?)?;
        Some(subject.short.clone())
    };
    Some(match (agreed.first(), disputed.first()) {
        (Some(most), Some(least)) => t!(
            "workshop_report.summary.agrees",
            most = short(most)?,
            most_agreement = agreement(most.agreement),
            least = short(least)?,
            least_agreement = agreement(least.agreement)
        ),
        (Some(most), None) => t!(
            "workshop_report.summary.close",
            most = short(most)?,
            most_agreement = agreement(most.agreement)
        ),
        (None, Some(least)) => t!(
            "workshop_report.summary.apart",
            least = short(least)?,
            least_agreement = agreement(least.agreement)
        ),
        (None, None) => return None,
    })
}

/// The dimension that is farthest below its target.
fn gap(board: &Board, asked: &AskedQuestions) -> Option<String> {
    let gaps = asked.topics.iter().zip(&board.targets);
    let gaps = gaps.filter_map(|(topic, target)| {
        let target = (*target)?;
        let median = topic_answers(&board.room, topic)?.median()?;
        let gap = (target.number() * 2).checked_sub(median.0)?;
        (gap > 0).then_some((gap, topic, median, target))
    });
    // Of equal ones the first.
    let widest = gaps.fold(None, |widest: Option<(u8, _, _, _)>, one| match widest {
        Some(widest) if widest.0 >= one.0 => Some(widest),
        _ => Some(one),
    });
    let (_, topic, median, target) = widest?;
    Some(t!(
        "workshop_report.summary.gap",
        dimension = plain(topic.topic.name),
        median = halves(median),
        target = target.number()
    ))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(points: [u32; 5], unanswered: u32) -> Distribution {
        Distribution {
            points,
            unanswered,
            ..Distribution::default()
        }
    }

    #[test]
    fn what_is_said_of_stages_is_counted_by_hand() {
        let (one, two, four) = (Stage::ALL[0], Stage::ALL[1], Stage::ALL[3]);
        for (points, unanswered, standing) in [
            ([0; 5], 0, None),
            ([0; 5], 9, None),
            ([0, 1, 0, 0, 0], 8, None),
            ([0, 4, 0, 0, 0], 0, Some(Standing::All(two))),
            ([0, 4, 0, 0, 0], 3, Some(Standing::Most(two))),
            ([0, 4, 0, 0, 0], 4, Some(Standing::MostOfSome(two))),
            ([14, 19, 1, 0, 0], 0, Some(Standing::Most(two))),
            // Half is not most.
            ([10, 10, 0, 0, 0], 0, Some(Standing::Between(one, two))),
            // A quarter ends between 1 and 2: at least stage 1.
            ([1, 1, 1, 1, 0], 0, Some(Standing::Between(one, four))),
            ([7, 3, 5, 0, 8], 0, Some(Standing::Apart)),
        ] {
            assert_eq!(
                Standing::of(&of(points, unanswered)),
                standing,
                "{points:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn what_is_said_of_stages_is_true(
            points in prop::array::uniform5(0_u32..9),
            unanswered in 0_u32..9,
        ) {
            let stages = of(points, unanswered);
            let (staged, all) = (points.iter().sum::<u32>(), points.iter().sum::<u32>() + unanswered);
            let at = |stage: Stage| points[usize::from(stage.number()) - 1];
            match Standing::of(&stages) {
                None => prop_assert!(staged == 0 || (staged == 1 && all > 1)),
                Some(Standing::All(stage)) => prop_assert_eq!(at(stage), all),
                Some(Standing::Most(stage)) => prop_assert!(at(stage) * 2 > all && at(stage) < all),
                Some(Standing::MostOfSome(stage)) => {
                    prop_assert!(at(stage) * 2 > staged && unanswered > 0)
                }
                Some(Standing::Apart) => prop_assert!(stages.median_hides()),
                Some(Standing::Between(from, to)) => {
                    let within: u32 = Stage::ALL
                        .into_iter()
                        .filter(|stage| from <= *stage && *stage <= to)
                        .map(at)
                        .sum();
                    prop_assert!(within * 2 >= staged, "{:?}", points);
                }
            }
        }
    }
}
