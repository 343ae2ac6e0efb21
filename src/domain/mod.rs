//! The rules of the method: pure data and functions, tested natively.

pub mod account;
pub mod agenda;
pub mod assessment;
pub mod cadence;
pub mod checksum;
pub mod competence;
pub mod day;
pub mod factors;
pub mod figure;
pub mod id;
pub mod last_copy;
pub mod number;
pub mod order;
pub mod portfolio;
pub mod programme;
pub mod records;
pub mod role;
pub mod words;
pub mod workshop;
