//! Assessments coming in and going out.

pub(in crate::data) mod document;
pub mod table;

#[cfg(test)]
pub(crate) mod testing;
