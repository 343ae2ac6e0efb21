//! Assessments coming in and going out.

pub mod restore;
pub mod table;
mod tidy;

pub use tidy::tidy;

#[cfg(test)]
pub(crate) mod testing;
