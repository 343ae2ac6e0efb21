//! Workshops as documents, and their responses as packed chunks.

#[cfg(test)]
mod attacker;
mod chunk;
mod document;
mod intake;
mod ledger;
mod participation;
pub mod tables;
pub mod units;

pub use chunk::{Chunk, ChunkError, StoredResponse};
pub use ledger::{Ledger, Plan, Unread};
