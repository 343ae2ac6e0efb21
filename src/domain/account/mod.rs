//! Accounts, and the plan for each: what is known, what is wanted, what is done.
//!
//! The plan has seven steps (DOMAIN.md section 7; Actando). Rules stand beside the types that they judge.

pub mod diagnosis;
mod document;
pub mod level;
pub mod meetings;
pub mod monitoring;
pub mod objectives;
pub mod profile;
pub mod relationship;
pub mod stakeholders;
pub mod tactics;
pub mod typing;

pub use document::Account;
