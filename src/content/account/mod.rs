//! What belongs to one account: the relationship check and the words of the planner.

pub mod criteria;
mod relationship;
pub mod table;
pub mod words;

pub use relationship::relationship;
