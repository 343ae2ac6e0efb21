//! The built-in questionnaires: ids, order and text keys.

mod edition1;
mod editions;
mod example;
mod instruments;
mod minutes;
mod programme;
mod questionnaire;
mod said;
mod source;
mod stages;
pub(in crate::content) mod topics;

#[cfg(test)]
mod tests;

pub use editions::{Earlier, is_same};
pub use example::worked_example;
pub use instruments::{instrument, instruments, programme_questions, quick_questions};
pub use minutes::{minutes_for, programme_minutes, quick_minutes};
pub use programme::PROGRAMME;
pub use questionnaire::{
    ItemAction, Question, Questionnaire, Topic, questionnaire, questionnaires,
};
pub use said::{Said, Sentence, StageWords, stage_words};
pub use source::Source;
pub use stages::{StageText, SubStageText, stage_text, sub_stage_text};
