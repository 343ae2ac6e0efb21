//! Links and codes: what a person shares as a text, and what comes back. Format `k1`.

mod base58;
mod deflate;
pub mod finder;
pub mod packet;
pub mod passphrase;
pub mod secrets;
pub mod trouble;
pub(in crate::data) mod wire;
