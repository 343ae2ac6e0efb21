//! What became of taking an answer in, in words.

use crate::domain::workshop::Outcome;
use crate::store::NotCollected;
use crate::t;

/// What became of it, in a sentence.
pub fn outcome_words(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Added => t!("open.answer.outcome.added"),
        Outcome::Updated => t!("open.answer.outcome.updated"),
        Outcome::Duplicate => t!("open.answer.same"),
        Outcome::Older => t!("open.answer.older"),
        Outcome::Differs => t!("open.answer.differs"),
        Outcome::WrongWorkshop => t!("open.answer.outcome.wrong_workshop"),
        Outcome::OtherQuestionnaire => t!("open.answer.outcome.other_questionnaire"),
        Outcome::Unfit(_) => t!("open.answer.outcome.unfit"),
        Outcome::Full => t!("open.answer.outcome.full"),
    }
}

/// Why nothing was taken in, in a sentence.
pub fn refusal_words(why: &NotCollected) -> &'static str {
    match why {
        NotCollected::Gone => t!("open.answer.refused.gone"),
        NotCollected::ReadOnly => t!("open.answer.refused.read_only"),
        NotCollected::Closed => t!("open.answer.refused.closed"),
        NotCollected::Elsewhere => t!("open.answer.refused.elsewhere"),
        NotCollected::Storage(_) => t!("open.answer.refused.storage"),
    }
}
