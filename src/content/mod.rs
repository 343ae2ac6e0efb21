//! The built-in questionnaires, the worked example and every visible text: data keyed by id.

pub mod account;
pub mod assessment;
pub mod competence;
pub mod glossary;
pub mod guide;
pub mod role;
pub mod text;

#[cfg(test)]
mod testing;
