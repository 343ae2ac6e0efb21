//! The guide: key account management explained, topic by topic. Everything in it is made of ids and text keys; the texts
//! are in `locales/<lang>/learn/guide/`, a file a topic. To each topic belong cases to practise, see `practice`.

mod chapters;
mod contrast;
mod facts;
mod passage;
mod practice;
mod script;
mod sorting;
mod topic;

#[cfg(test)]
mod tests;

pub use contrast::Contrast;
pub(in crate::content) use contrast::contrast;
pub use facts::guide_figures;
pub use passage::{Chapter, Holds, Passage, Place};
pub use practice::{CASES, Case, CaseChoice, CaseFacts, CaseKind, Ruling};
pub use script::{SCRIPT, ScriptStep, script_minutes};
pub use sorting::{Sides, Sorting, Statement};
pub use topic::GuideTopic;
