//! About how long the programme's questions take, from their words: counted while compiling, so that the start page can
//! say it without having them.

use crate::domain::assessment::answering_time::minutes_to_answer;

use super::{PROGRAMME, Question, programme_questions, quick_questions};

const WORDS: u32 = words(false);
const ALL: u32 = minutes_to_answer(WORDS, programme_questions() as u32);
const QUICK: u32 = minutes_to_answer(words(true), quick_questions() as u32);

/// About how many minutes all questions take.
pub const fn programme_minutes() -> u32 {
    ALL
}

/// About how many minutes the quick check takes.
pub const fn quick_minutes() -> u32 {
    QUICK
}

/// About how many minutes so many of the questions take.
pub const fn minutes_for(questions: u32) -> u32 {
    minutes_to_answer(questions * WORDS / programme_questions() as u32, questions)
}

/// The words of all questions, or of those that the quick check asks.
const fn words(is_quick: bool) -> u32 {
    let (mut words, mut topic) = (0, 0);
    while topic < PROGRAMME.len() {
        let questions = PROGRAMME[topic].questions;
        let (mut place, mut end) = (0, questions.len());
        if let (true, Some(quick)) = (is_quick, PROGRAMME[topic].quick_place()) {
            (place, end) = (quick, quick + 1);
        }
        while place < end {
            words += words_of(&questions[place]);
            place += 1;
        }
        topic += 1;
    }
    words
}

/// What is read to answer: the question and its described answers. What to look at is for who wants it.
const fn words_of(question: &Question) -> u32 {
    let mut words = question.question.words();
    let mut place = 0;
    while place < question.anchors.len() {
        words += question.anchors[place].words();
        place += 1;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::assessment::questionnaires;
    use crate::content::testing::text;
    use crate::content::text::english;

    fn minutes_of(is_asked: impl Fn(&Question) -> bool, questions: usize) -> u32 {
        let [programme] = questionnaires();
        let english = english();
        let asked = programme.topics.iter().flat_map(|topic| topic.questions);
        let keys = asked
            .filter(|question| is_asked(question))
            .flat_map(|question| [&[question.question][..], &question.anchors].concat());
        let words = keys.map(|key| text(&english, key).split_whitespace().count());
        minutes_to_answer(words.sum::<usize>() as u32, questions as u32)
    }

    #[test]
    fn both_follow_from_the_words_that_are_read() {
        let [programme] = questionnaires();
        let is_quick = |question: &Question| {
            programme
                .instrument
                .quick_items()
                .any(|item| *item == question.id)
        };
        assert_eq!(
            minutes_of(|_| true, programme_questions()),
            programme_minutes()
        );
        assert_eq!(minutes_of(is_quick, quick_questions()), quick_minutes());
        assert_eq!((quick_minutes(), programme_minutes()), (7, 30));
        assert_eq!(
            minutes_for(programme_questions() as u32),
            programme_minutes()
        );
        let left = programme_questions() - quick_questions();
        assert_eq!(minutes_for(left as u32), 20);
    }
}
