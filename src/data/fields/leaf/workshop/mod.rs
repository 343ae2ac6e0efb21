//! What workshops are made of.

mod asked;
mod names;
mod responses;
mod revealed;

pub use names::name;
