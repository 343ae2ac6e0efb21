//! What is measured in a browser: `cargo xtask bench`. It prints figures and judges none; compare within one run.

mod accounts;
mod keystroke;
#[path = "../../../benches/many/mod.rs"]
mod many;
mod start;
mod workshop;
