//! Accounts, the portfolio and the programme's plan as JSON and back.

pub mod disclosure;
mod distinct;
mod document;
pub mod example;
pub mod markdown;
mod meetings;
mod people;
mod plan;
mod portfolio;
mod profile;
pub mod table;
pub mod tables;

pub use document::{read_account, tidy_account, write_account};
pub use portfolio::{
    read_portfolio, read_programme, tidy_portfolio, tidy_programme, write_portfolio,
    write_programme,
};
