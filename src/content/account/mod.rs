//! What belongs to one account: the relationship check and the words of the planner.

pub mod call_and_meeting;
pub mod criteria;
mod factors;
pub mod handover;
mod relationship;
pub mod spreadsheet;
pub mod templates;
pub mod words;

pub use factors::{StatementTexts, statement_texts};
pub use relationship::{
    has_earlier_checks, is_earlier_edition, relationship, relationship_edition, relationship_of,
    relationship_questions,
};
