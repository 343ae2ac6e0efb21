//! Answers that came together and are improbably alike: one person may have sent them all.

use std::collections::BTreeMap;

use crate::domain::assessment::Answer;

use super::{GivenAnswer, Response};

/// From so many answers on that say the same and came at once, somebody is to be asked. Of people who really answered,
/// hardly two say the same at [`FEWEST_QUESTIONS`] questions.
pub const FEWEST_ALIKE: usize = 10;

/// Only answers to so many questions are alike by more than chance: a room may well agree on one or two.
pub const FEWEST_QUESTIONS: usize = 8;

/// The places of those among answers that came at once which at least [`FEWEST_ALIKE`] say exactly alike, by what is
/// said, the first one first. Names and groups don't tell them apart: they are easily changed.
pub fn improbably_alike(responses: &[&Response]) -> Vec<Vec<usize>> {
    let mut alike: BTreeMap<Vec<Said>, Vec<usize>> = BTreeMap::new();
    for (place, response) in responses.iter().enumerate() {
        let said = said(response);
        let answered = said.iter().filter(|one| **one != Said::Nothing).count();
        if answered >= FEWEST_QUESTIONS {
            alike.entry(said).or_default().push(place);
        }
    }
    let floods = alike.into_values();
    let mut floods: Vec<_> = floods.filter(|one| one.len() >= FEWEST_ALIKE).collect();
    floods.sort_unstable();
    floods
}

/// What is said to one question, in an order of no meaning.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Said {
    Nothing,
    Choice(u8),
    Option(u8),
    Words(String),
}

fn said(response: &Response) -> Vec<Said> {
    let items = response.answers.iter();
    let items = items.map(|answer| answer.map_or(Said::Nothing, |one| Said::Choice(code(one))));
    let own = response.own.iter().map(|own| match own {
        GivenAnswer::Unanswered => Said::Nothing,
        GivenAnswer::Choice(answer) => Said::Choice(code(*answer)),
        GivenAnswer::Option(place) => Said::Option(*place),
        GivenAnswer::Words(words) => Said::Words(words.clone()),
    });
    items.chain(own).collect()
}

fn code(answer: Answer) -> u8 {
    match answer {
        Answer::Point(point) => point.number(),
        Answer::DontKnow => u8::MAX,
        Answer::NotApplicable => u8::MAX - 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::assessment::testing::answer;
    use crate::domain::workshop::testing::response;

    fn found(all: &[Response]) -> Vec<Vec<usize>> {
        improbably_alike(&all.iter().collect::<Vec<_>>())
    }

    /// Answers to as many questions as it takes, all with this code.
    fn one(number: u64, code: u8) -> Response {
        let mut one = response(number, &[]);
        one.answers = vec![answer(code); FEWEST_QUESTIONS];
        one.own = vec![GivenAnswer::Unanswered];
        one
    }

    #[test]
    fn as_many_as_that_are_a_flood_whatever_their_names_and_groups() {
        let mut all: Vec<Response> = (0..FEWEST_ALIKE as u64).map(|n| one(n, 3)).collect();
        all.insert(2, one(90, 4));
        all[5].name = "Somebody else".to_owned();
        all[6].group = Some(1);
        let places: Vec<usize> = (0..=FEWEST_ALIKE).filter(|place| *place != 2).collect();
        assert_eq!(found(&all), [places]);
        all.pop();
        assert!(found(&all).is_empty(), "one fewer");
    }

    #[test]
    fn a_room_may_agree_on_a_few_questions_and_differ_in_one() {
        let mut few: Vec<Response> = (0..40).map(|n| one(n, 3)).collect();
        for one in few.iter_mut() {
            one.answers.pop();
        }
        assert!(found(&few).is_empty());
        let mut differ: Vec<Response> = (0..40).map(|n| one(n, 3)).collect();
        for (n, one) in differ.iter_mut().enumerate() {
            one.own[0] = GivenAnswer::Words(format!("{n}"));
        }
        assert!(found(&differ).is_empty());
    }
}
