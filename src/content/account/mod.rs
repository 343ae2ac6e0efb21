//! What belongs to one account: the relationship check.

mod relationship;

pub use relationship::relationship;
