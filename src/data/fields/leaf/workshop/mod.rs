//! What workshops are made of.

mod asked;
mod names;
mod said;

pub use names::name;
