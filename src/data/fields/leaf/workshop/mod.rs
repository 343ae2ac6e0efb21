//! What workshops are made of.

mod asked;
mod names;
mod revealed;

pub use names::name;
