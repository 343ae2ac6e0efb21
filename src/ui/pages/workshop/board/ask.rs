//! The question that the room talks about, after how its answers lie.

use leptos::prelude::*;

use crate::content::text::Wording;
use crate::domain::assessment::Point;
use crate::domain::assessment::Stage;
use crate::domain::workshop::{Distribution, DistributionShape, OptionsSaid, OwnCounts};
use crate::key;
use crate::ui::components::{MarkSize, StageMark};
use crate::ui::text::WORDING;

use super::asked::Subject;

/// A question to discuss, at most 100 characters long; `None` while there is no answer.
pub fn question_to_discuss(answers: &Distribution) -> Option<String> {
    DistributionShape::of(answers).map(|shape| words(shape, answers, WORDING))
}

/// A question to discuss after a plain choice, as long as any; `None` while fewer than two said anything.
pub fn option_to_discuss(answers: &OwnCounts) -> Option<String> {
    option_words(answers, WORDING)
}

fn option_words(answers: &OwnCounts, wording: Wording) -> Option<String> {
    let (answered, unknown) = (answers.answered(), answers.dont_know);
    if answered.saturating_add(unknown) < 2 {
        return None;
    }
    if u64::from(unknown) * 2 >= u64::from(answered) {
        return Some(words(DistributionShape::Unknown, &answers.scale(), wording));
    }
    let key = match OptionsSaid::of(answers) {
        OptionsSaid::Nobody => return None,
        OptionsSaid::All(_) => key!("workshop_board.ask.option_all"),
        OptionsSaid::Most { .. } => key!("workshop_board.ask.option_most"),
        OptionsSaid::Oftenest { .. } | OptionsSaid::Level { .. } => {
            key!("workshop_board.ask.option_split")
        }
    };
    Some(wording.say(key).to_owned())
}

fn words(shape: DistributionShape, answers: &Distribution, wording: Wording) -> String {
    let number = |point: Point| point.number().into();
    match shape {
        DistributionShape::Together { at } => {
            let key = match at.number() {
                ..=2 => key!("workshop_board.ask.together_low"),
                3 => key!("workshop_board.ask.together"),
                4.. => key!("workshop_board.ask.together_high"),
            };
            wording.fill(key, &[("at", number(at))])
        }
        DistributionShape::Nearly { at } => {
            wording.fill(key!("workshop_board.ask.nearly"), &[("at", number(at))])
        }
        DistributionShape::Few { most, .. } => {
            wording.fill(key!("workshop_board.ask.few"), &[("most", number(most))])
        }
        DistributionShape::Camps { low, high } => wording.fill(
            key!("workshop_board.ask.camps"),
            &[("low", number(low)), ("high", number(high))],
        ),
        DistributionShape::Wide { low, high } => wording.fill(
            key!("workshop_board.ask.wide"),
            &[("low", number(low)), ("high", number(high))],
        ),
        DistributionShape::Unknown => wording.fill(
            key!("workshop_board.ask.unknown"),
            &[("n", answers.dont_know.into())],
        ),
    }
}

/// What the two ends of the room said; nothing where there are none.
pub fn ends(subject: &Subject, answers: &Distribution) -> Option<AnyView> {
    let anchors = subject.anchors()?;
    let (low, high) = DistributionShape::of(answers)?.ends()?;
    let end = |point: Point| {
        let words = anchors.get(usize::from(point.number()) - 1).cloned();
        view! {
            <li>
                <StageMark stage=Stage::new(point.number()) size=MarkSize::Small />
                <p>{words}</p>
            </li>
        }
    };
    let both = view! { <ol class="anchors">{end(low)} {end(high)}</ol> };
    Some(both.into_any())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::content::text::english_wording;

    /// The longest question that the projector shows.
    const LONGEST: usize = 100;

    #[test]
    fn every_question_to_discuss_fits_the_projector() {
        let points = || (1..=5).filter_map(Point::new);
        let pairs = points().flat_map(|low| points().map(move |high| (low, high)));
        let mut shapes = vec![DistributionShape::Unknown];
        shapes.extend(points().map(|at| DistributionShape::Together { at }));
        shapes.extend(points().map(|at| DistributionShape::Nearly { at }));
        for (low, high) in pairs {
            let (most, few) = (low, Some(high));
            shapes.extend([
                DistributionShape::Few { most, few },
                DistributionShape::Camps { low, high },
                DistributionShape::Wide { low, high },
            ]);
        }
        let answers = Distribution {
            dont_know: 100_000,
            ..Distribution::default()
        };
        let of_options = [[5, 0, 0], [5, 2, 2], [3, 3, 2]].map(|[one, two, three]| OwnCounts {
            chosen: [one, two, three, 0, 0, 0],
            ..OwnCounts::default()
        });
        let of_options = of_options.map(|all| option_words(&all, english_wording()).unwrap());
        let of_shapes = shapes
            .into_iter()
            .map(|shape| words(shape, &answers, english_wording()));
        for question in of_shapes.chain(of_options) {
            let length = question.chars().count();
            assert!(
                (20..=LONGEST).contains(&length),
                "{length} characters: {question}"
            );
            assert!(!question.contains('{'), "{question}");
        }
    }

    proptest! {
        #[test]
        fn every_question_after_a_choice_is_true_of_its_answers(
            chosen in prop::array::uniform6(0_u32..9),
            dont_know in 0_u32..6,
        ) {
            let answers = OwnCounts { chosen, dont_know, ..OwnCounts::default() };
            let n: u32 = chosen.iter().sum();
            let most = *chosen.iter().max().unwrap();
            let Some(said) = option_words(&answers, english_wording()) else {
                prop_assert!(n + dont_know < 2);
                return Ok(());
            };
            if said.contains("of you can") {
                prop_assert!(said.starts_with(&dont_know.to_string()) && dont_know * 3 >= n + dont_know);
            } else if said.starts_with("All chose the same") {
                prop_assert_eq!(most, n);
            } else if said.starts_with("Most chose the same") {
                prop_assert!(most * 2 > n && most < n);
            } else {
                prop_assert!(said.starts_with("You are split") && most * 2 <= n, "{}", said);
            }
        }

        #[test]
        fn every_question_to_discuss_is_true_of_its_answers(
            points in prop::array::uniform5(0_u32..9),
            dont_know in 0_u32..6,
        ) {
            let answers = Distribution { points, dont_know, ..Distribution::default() };
            let Some(shape) = DistributionShape::of(&answers) else {
                prop_assert!(answers.answered() + dont_know < 2);
                return Ok(());
            };
            let said = words(shape, &answers, english_wording());
            let all = answers.answered();
            let numbers: Vec<u32> = said
                .split(|c: char| !c.is_ascii_digit())
                .filter_map(|number| number.parse().ok())
                .collect();
            let at = |point: u32| points.get(point as usize - 1).copied().unwrap_or_default();
            let around = |point: u32| -> u32 {
                (1..=5).filter(|one| point.abs_diff(*one) <= 1).map(at).sum()
            };
            if said.contains("of you can") {
                prop_assert_eq!(&numbers, &[dont_know]);
            } else if said.starts_with("The answers are close together") {
                prop_assert_eq!(around(numbers[0]), all, "{}", said);
            } else if said.starts_with("Nearly all answers") {
                let near = around(numbers[0]);
                prop_assert!(near * 5 >= all * 4 && all == near + 1, "{}", said);
            } else if said.starts_with("Most answers are around") {
                let near = around(numbers[0]);
                // More than half, and a few are never one person.
                prop_assert!(near * 2 > all && all - near >= 2 && (all - near) * 5 <= all, "{}", said);
            } else if said.starts_with("Some chose") {
                let (low, high) = (at(numbers[0]), at(numbers[1]));
                prop_assert!(low >= 2 && high >= 2, "{}", said);
                prop_assert!(points.iter().filter(|n| **n > low.min(high)).count() < 2, "{}", said);
            } else {
                prop_assert!(said.starts_with("The answers go from"), "{}", said);
                let chosen: Vec<u32> = (1..=5).filter(|point| at(*point) > 0).collect();
                prop_assert_eq!(&numbers, &[chosen[0], *chosen.last().unwrap()]);
            }
            let few = match shape {
                DistributionShape::Few { few, .. } => few,
                _ => None,
            };
            prop_assert!(few.is_none_or(|few| answers.at(few) > 1));
        }
    }

    #[test]
    fn camps_are_asked_by_their_points() {
        let answers = Distribution {
            points: [5, 0, 0, 5, 0],
            ..Distribution::default()
        };
        let shape = DistributionShape::of(&answers).unwrap();
        let question = words(shape, &answers, english_wording());
        assert!(
            question.starts_with("Some chose 1, others 4."),
            "{question}"
        );
    }
}
