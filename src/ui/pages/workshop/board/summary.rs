//! A board in three sentences.

use crate::content::assessment::stage_text;
use crate::domain::assessment::Stage;
use crate::domain::id::ItemId;
use crate::domain::workshop::{
    Aggregate, Agreement, AgreementSaid, Board, Distribution, RankedItem, StagesSaid,
    agreed_and_disputed, widest_gap,
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
    let ranked = agreed_and_disputed(items(board, asked), asked.highest, 1);
    let (_, disputed) = ranked.unwrap_or_default();
    let item = disputed.into_iter().next().map(|one| one.item);
    match item {
        Some(item) => asked.place_of(&item),
        None => revealed(board).first().map(|(place, _)| *place),
    }
}

/// The questions of the questionnaire that are uncovered, with their answers.
fn items(board: &Board, asked: &AskedQuestions) -> Vec<(ItemId, Distribution)> {
    let items = revealed(board).into_iter().filter_map(|(place, answers)| {
        let item = asked.subjects.get(place)?.item()?;
        Some((item.clone(), answers))
    });
    items.collect()
}

/// At which stages the people stand.
fn stands(board: &Board) -> Option<String> {
    let stages = board.room.stages.as_ref()?;
    let name = |stage: Stage| plain(stage_text(stage).name);
    Some(match StagesSaid::of(stages)? {
        StagesSaid::All(stage) => t!("workshop_report.summary.all_at", stage = name(stage)),
        StagesSaid::Most(stage) => t!("workshop_report.summary.at", stage = name(stage)),
        StagesSaid::MostOfSome(stage) => {
            t!("workshop_report.summary.some_at", stage = name(stage))
        }
        StagesSaid::Apart => t!(
            "workshop_report.summary.stand_apart",
            counts = counts(stages)
        ),
        StagesSaid::ApartOfSome => t!(
            "workshop_report.summary.some_stand_apart",
            counts = counts(stages)
        ),
        StagesSaid::Between(from, to) => t!(
            "workshop_report.summary.between",
            from = name(from),
            to = name(to)
        ),
        StagesSaid::BetweenOfSome(from, to) => t!(
            "workshop_report.summary.some_between",
            from = name(from),
            to = name(to)
        ),
    })
}

/// On what the room agrees most and least, of the questions that enough answered.
fn agrees(board: &Board, asked: &AskedQuestions) -> Option<String> {
    let short = |one: &RankedItem| {
        let subject = asked.subjects.get(asked.place_of(&one.item)?)?;
        Some(subject.short.clone())
    };
    let fewest = Aggregate::MIN_RANKED;
    Some(
        match AgreementSaid::of(items(board, asked), asked.highest)? {
            AgreementSaid::Same(all) => t!(
                "workshop_report.summary.agrees_alike",
                fewest = fewest,
                agreement = agreement(all)
            ),
            AgreementSaid::Both { most, least } => t!(
                "workshop_report.summary.agrees",
                fewest = fewest,
                most = short(&most)?,
                most_agreement = agreement(most.agreement),
                least = short(&least)?,
                least_agreement = agreement(least.agreement)
            ),
            AgreementSaid::Close(most) => t!(
                "workshop_report.summary.close",
                fewest = fewest,
                most = short(&most)?,
                most_agreement = agreement(most.agreement),
                close = agreement(Agreement::CLOSE)
            ),
            AgreementSaid::Apart(least) => t!(
                "workshop_report.summary.apart",
                fewest = fewest,
                least = short(&least)?,
                least_agreement = agreement(least.agreement),
                close = agreement(Agreement::CLOSE)
            ),
        },
    )
}

/// The dimension that is farthest below its target.
fn gap(board: &Board, asked: &AskedQuestions) -> Option<String> {
    let aims = asked.topics.iter().zip(&board.targets);
    let aims: Vec<_> = aims
        .filter_map(|(topic, target)| {
            let median = topic_answers(&board.room, topic)?.median()?;
            Some((topic, (*target)?, median))
        })
        .collect();
    let gaps = aims.iter().map(|(_, target, median)| (*target, *median));
    let (topic, target, median) = aims.get(widest_gap(gaps)?)?;
    Some(t!(
        "workshop_report.summary.gap",
        dimension = plain(topic.topic.name),
        median = halves(*median),
        target = target.number()
    ))
}

#[cfg(test)]
mod tests {
    use crate::content::text::english_wording;
    use crate::key;

    /// The domain decides which sentence is said, and proves that it may be: a sentence says no more than that.
    #[test]
    fn no_sentence_says_more_than_it_is_chosen_for() {
        let said = |key| english_wording().say(key).to_lowercase();
        let of_all = [key!("workshop_report.summary.all_at")];
        let of_most = [
            key!("workshop_report.summary.at"),
            key!("workshop_report.summary.some_at"),
        ];
        let of_some = [
            key!("workshop_report.summary.some_at"),
            key!("workshop_report.summary.some_between"),
            key!("workshop_report.summary.some_stand_apart"),
        ];
        for key in [
            key!("workshop_report.summary.all_at"),
            key!("workshop_report.summary.at"),
            key!("workshop_report.summary.some_at"),
            key!("workshop_report.summary.stand_apart"),
            key!("workshop_report.summary.some_stand_apart"),
            key!("workshop_report.summary.between"),
            key!("workshop_report.summary.some_between"),
        ] {
            let words = said(key);
            assert_eq!(
                words.contains("everybody"),
                of_all.contains(&key),
                "{words}"
            );
            assert_eq!(
                words.starts_with("most "),
                of_most.contains(&key),
                "{words}"
            );
            let is_of_some = words.contains("who have a stage");
            assert_eq!(is_of_some, of_some.contains(&key), "{words}");
        }
        // Agreement is said of those questions only that enough answered.
        for key in [
            key!("workshop_report.summary.agrees"),
            key!("workshop_report.summary.agrees_alike"),
            key!("workshop_report.summary.close"),
            key!("workshop_report.summary.apart"),
        ] {
            assert!(said(key).contains("{fewest}"), "{}", said(key));
        }
    }
}
