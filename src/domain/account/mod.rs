//! Accounts, and the plan for each: what is known, what is wanted, what is done.
//!
//! The plan has seven steps (docs/method.md, "Account plan"; Actando). Rules stand beside the types that they judge.

mod agreed_actions;
pub mod contacts;
mod counted;
pub mod diagnosis;
pub mod dmu_checks;
mod document;
pub mod handover;
pub mod level;
pub mod meetings;
pub mod money;
pub mod monitoring;
pub mod names;
pub mod next_year;
pub mod objectives;
pub mod preparation;
pub mod profile;
pub mod progress;
pub mod quality;
mod references;
pub mod relationship;
pub mod reporting_lines;
mod rhythms;
mod served;
pub mod stakeholders;
pub mod steps;
pub mod tactics;
mod template;
pub mod typing;

pub use document::Account;

#[cfg(test)]
pub(crate) mod testing;
