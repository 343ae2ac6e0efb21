//! Assessments coming in and going out.

pub mod csv;
pub mod restore;
mod tidy;

pub use tidy::tidy;

#[cfg(test)]
pub(crate) mod testing;
