//! What belongs to one account: the relationship check and the words of the planner.

mod relationship;
pub mod words;

pub use relationship::relationship;
