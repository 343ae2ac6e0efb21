//! The built-in questionnaires: ids, order and text keys.

mod example;
mod programme;
mod questionnaire;
mod source;
mod stages;
pub(in crate::content) mod topics;

#[cfg(test)]
mod tests;

pub use example::worked_example;
pub use programme::{PROGRAMME, programme_questions};
pub use questionnaire::{
    ItemAction, Question, Questionnaire, Topic, questionnaire, questionnaires,
};
pub use source::Source;
pub use stages::{StageText, SubStageText, stage_text, sub_stage_text};
