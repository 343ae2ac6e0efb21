//! Links and codes: what a person shares as a text, and what comes back. Format `k1`.

pub mod base58;
pub mod packet;
pub mod trouble;
