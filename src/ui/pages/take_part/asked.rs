//! What a session asks of a questionnaire.

use crate::content::assessment::{Question, Questionnaire, Topic};
use crate::domain::workshop::Session;

/// The topics that a session asks about, in the order of asking.
pub fn asked_topics(
    questionnaire: &'static Questionnaire,
    session: &Session,
) -> impl Iterator<Item = &'static Topic> {
    let dimensions = session.dimensions;
    (0..)
        .zip(questionnaire.topics)
        .filter_map(move |(place, topic)| dimensions.has(place).then_some(topic))
}

/// The questions of the questionnaire that a session asks, in the order of asking.
pub fn asked_questions(
    questionnaire: &'static Questionnaire,
    session: &Session,
) -> impl Iterator<Item = &'static Question> {
    asked_topics(questionnaire, session).flat_map(|topic| topic.questions)
}
