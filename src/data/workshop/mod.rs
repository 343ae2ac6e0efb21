//! Workshops as documents, and their responses as packed chunks.

mod chunk;
mod document;
mod ledger;
mod participation;
pub mod tables;
pub mod units;

pub use chunk::{Chunk, ChunkError, Record};
pub(in crate::data) use document::write_with_responses;
pub use document::{read_workshop, tidy_workshop, write_workshop};
pub use ledger::{Ledger, Plan, Unread};
pub use participation::{read_participation, tidy_participation, write_participation};
