//! The house rules that the compiler can't keep: which floor may call which, and where text lives.
#![allow(
    clippy::unwrap_used,
    reason = "a rule that cannot be looked at is broken"
)]

mod figures;
mod floors;
mod map;
mod method;
mod security;
mod sources;
mod texts;
