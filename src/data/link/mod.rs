//! Links and codes: what a person shares as a text, and what comes back. Format `k1`.
//!
//! [`pack`] makes a [`Packet`] of a [`PacketContent`]; written as a text it is the code, which stands behind the `#` of a
//! link. [`finder`] finds packets in whatever people paste, [`open`] reads what is in one. A packet that doesn't
//! open says why ([`code_error::CodeError`]); it never becomes something else.
//!
//! One packet has one code, and what no version of this app writes is refused: numbers in more bytes than they
//! need, fields out of order, bits that mean nothing, a compression that saves nothing. What that can't be asked of
//! is how a content is compressed, since a later compressor may do better, and the JSON of a plan; and a character
//! that must not be in a text is removed, not refused. A changed character goes unnoticed by CRC-32 once in four
//! billion times.
//!
//! Limits hold before anything is allocated: the characters of a code, the length that its header declares, the
//! length that it inflates to, and of every text and list in it.

mod base58;
pub mod behind_words;
mod bodies;
pub mod code_error;
mod deflate;
pub mod finder;
mod lock;
pub mod packet;
pub mod passphrase;
pub mod quote;
pub mod scan;
pub mod secrets;
pub(in crate::data) mod wire;

pub use bodies::PacketContent;
pub(in crate::data) use deflate::{deflate_whole, inflate_to};
pub use lock::{Lock, UnlockKey, open, open_session, pack, pack_response};
pub use packet::Packet;

use crate::domain::competence::CompetenceRequest;
use crate::domain::workshop::Response;

/// The bytes of a response as a packet has them, in the digits of codes: for who keeps a few of them within a text.
pub(in crate::data) fn written_response(response: &Response) -> String {
    base58::encode(&bodies::response::write(response))
}

/// A response that was kept so; `None` where it is none.
pub(in crate::data) fn kept_response(text: &str) -> Option<Response> {
    bodies::response::read(&base58::decode(text.as_bytes())?).ok()
}

/// The bytes of a request as a packet has them, in the digits of codes.
pub(in crate::data) fn written_request(request: &CompetenceRequest) -> String {
    base58::encode(&bodies::competence_request::write(request))
}

/// A request that was kept so; `None` where it is none.
pub(in crate::data) fn kept_request(text: &str) -> Option<CompetenceRequest> {
    bodies::competence_request::read(&base58::decode(text.as_bytes())?).ok()
}

#[cfg(test)]
mod corpus;
