//! What workshops are made of.

mod asked;
mod names;
mod said;
