//! A board in three sentences.

use crate::content::assessment::stage_text;
use crate::domain::assessment::Stage;
use crate::domain::id::ItemId;
use crate::domain::workshop::{
    Aggregate, Board, Distribution, Halves, RankedItem, agreed_and_disputed,
};
use crate::t;
use crate::ui::charts::agreement;
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

/// The stages between which the middle half of the people stands.
fn stands(board: &Board) -> Option<String> {
    let (from, to) = middle_stages(board.room.stages.as_ref()?)?;
    let name = |stage: Stage| plain(stage_text(stage).name);
    Some(match from == to {
        true => t!("workshop_report.summary.at", stage = name(from)),
        false => t!(
            "workshop_report.summary.between",
            from = name(from),
            to = name(to)
        ),
    })
}

fn middle_stages(stages: &Distribution) -> Option<(Stage, Stage)> {
    let (Halves(from), Halves(to)) = stages.quartiles()?;
    Some((Stage::new(from / 2)?, Stage::new(to.div_ceil(2))?))
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
    use super::*;

    #[test]
    fn the_middle_half_of_the_people_stands_between_two_stages() {
        for (points, stages) in [
            ([0; 5], None),
            ([0, 4, 0, 0, 0], Some((2, 2))),
            ([14, 19, 1, 0, 0], Some((1, 2))),
            // A quarter ends between 1 and 2: at least stage 1.
            ([1, 1, 1, 1, 0], Some((1, 4))),
        ] {
            let counts = Distribution {
                points,
                ..Distribution::default()
            };
            let found = middle_stages(&counts);
            let found = found.map(|(from, to)| (from.number(), to.number()));
            assert_eq!(found, stages, "{points:?}");
        }
    }
}
