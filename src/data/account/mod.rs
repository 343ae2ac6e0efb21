//! Accounts, the portfolio and the programme's plan as JSON and back.

pub mod disclosure;
mod distinct;
mod document;
pub mod example;
pub mod markdown;
pub mod matching;
mod meetings;
#[cfg(test)]
mod next_year;
mod people;
mod plan;
mod portfolio;
mod profile;
pub mod spreadsheet;
pub mod tables;
pub mod template;

pub use document::read_account;
