//! The rules of the method: pure data and functions, tested natively.

pub mod assessment;
pub mod day;
pub mod id;
pub mod order;
