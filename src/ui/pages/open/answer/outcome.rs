//! What became of collecting an answer, in words.

use crate::domain::workshop::ResponseOutcome;
use crate::store::NotCollected;
use crate::t;

/// What became of it, in a sentence.
pub fn outcome_words(outcome: ResponseOutcome) -> &'static str {
    match outcome {
        ResponseOutcome::Added => t!("open.answer.outcome.added"),
        ResponseOutcome::Updated => t!("open.answer.outcome.updated"),
        ResponseOutcome::Duplicate => t!("open.answer.same"),
        ResponseOutcome::Older => t!("open.answer.older"),
        ResponseOutcome::Differs => t!("open.answer.differs"),
        ResponseOutcome::WrongWorkshop => t!("open.answer.outcome.wrong_workshop"),
        ResponseOutcome::OtherQuestionnaire => t!("open.answer.outcome.other_questionnaire"),
        ResponseOutcome::Unfit(_) => t!("open.answer.outcome.unfit"),
        ResponseOutcome::Full => t!("open.answer.outcome.full"),
    }
}

/// Why nothing was collected, in a sentence.
pub fn refusal_words(why: &NotCollected) -> &'static str {
    match why {
        NotCollected::Gone => t!("open.answer.refused.gone"),
        NotCollected::ReadOnly => t!("open.answer.refused.read_only"),
        NotCollected::Closed => t!("open.answer.refused.closed"),
        NotCollected::Elsewhere => t!("open.answer.refused.elsewhere"),
        NotCollected::Storage(_) => t!("open.answer.refused.storage"),
    }
}
