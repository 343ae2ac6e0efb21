//! From a content to its packet and back: compressed, then locked.

use crate::data::document::Fallback;
use crate::domain::workshop::{PublicKey, Response, SecretKey, Session};

use super::bodies::{self, PacketContent};
use super::code_error::{CodeError, Unfit};
use super::deflate::{deflate, inflate};
use super::packet::{self, Header, Packet};
use super::passphrase::Passphrase;
use super::secrets::{self, PASSPHRASE_OVERHEAD, SALT, SEAL_OVERHEAD};

/// How a content is to be locked. The random bytes come from a source that nobody can predict, and are used once.
#[derive(Debug, Clone, Copy)]
pub enum Lock<'a> {
    /// Not at all.
    Open,
    /// With a passphrase.
    Passphrase {
        /// What opens it.
        phrase: &'a Passphrase,
        /// Random bytes.
        salt: [u8; SALT],
    },
    /// So that only one key opens it.
    Sealed {
        /// The public half of the key.
        to: PublicKey,
        /// Random bytes.
        once: [u8; 32],
    },
}

/// With what a packet is to be opened.
#[derive(Debug, Clone, Copy)]
pub enum UnlockKey<'a> {
    /// Nothing: only an open packet opens.
    None,
    /// A passphrase.
    Passphrase(&'a Passphrase),
    /// The keys of the person's workshops; one of them may be the right one.
    Secrets(&'a [SecretKey]),
}

/// Makes a packet.
///
/// # Errors
///
/// For a content that is too long.
pub fn pack(content: &PacketContent, lock: Lock) -> Result<Packet, Unfit> {
    pack_bytes(content.kind(), content.write(), lock)
}

/// Makes a packet of a response: as [`pack`], without the code of the other kinds, which a participant never needs.
///
/// # Errors
///
/// As [`pack`].
pub fn pack_response(response: &Response, lock: Lock) -> Result<Packet, Unfit> {
    pack_bytes(
        packet::PacketKind::Response,
        bodies::response::write(response),
        lock,
    )
}

fn pack_bytes(kind: packet::PacketKind, content: Vec<u8>, lock: Lock) -> Result<Packet, Unfit> {
    let bytes = content.len();
    let length = u16::try_from(bytes).map_err(|_| Unfit::Content { bytes })?;
    let (inflated, content) = match deflate(&content) {
        Some(deflated) => (Some(length), deflated),
        None => (None, content),
    };
    let (kind_of_lock, overhead) = match lock {
        Lock::Open => (packet::PacketLock::Open, 0),
        Lock::Passphrase { .. } => (packet::PacketLock::Passphrase, PASSPHRASE_OVERHEAD),
        Lock::Sealed { .. } => (packet::PacketLock::Sealed, SEAL_OVERHEAD),
    };
    // The header says how long the body will be, so that the lock can bind the header.
    let length = content.len() + overhead;
    let header = Header {
        kind,
        lock: kind_of_lock,
        inflated,
        length: u16::try_from(length).map_err(|_| Unfit::Content { bytes: length })?,
    };
    let header = header.bytes();
    let body = match lock {
        Lock::Open => Some(content),
        Lock::Passphrase { phrase, salt } => secrets::lock(&content, &header, phrase, &salt),
        Lock::Sealed { to, once } => secrets::seal(&content, &header, &to, once),
    };
    Packet::new(kind, kind_of_lock, inflated, body.ok_or(Unfit::Lock)?)
}

/// Opens a packet and reads its content. `fallback` stands in for an unusable name or date of an account.
///
/// # Errors
///
/// In this order: it is locked and the key doesn't open it, it doesn't inflate as it should, its content is not
/// what any version of this app writes.
pub fn open(
    packet: &Packet,
    key: UnlockKey,
    fallback: &Fallback,
) -> Result<PacketContent, CodeError> {
    let opened;
    let content = match (packet.lock(), key) {
        (packet::PacketLock::Open, _) => packet.body(),
        (packet::PacketLock::Passphrase, UnlockKey::Passphrase(phrase)) => {
            opened = secrets::unlock(packet.body(), &packet.header().bytes(), phrase)?;
            &opened
        }
        (packet::PacketLock::Passphrase, _) => return Err(CodeError::NeedsPassphrase),
        (packet::PacketLock::Sealed, UnlockKey::Secrets(keys)) => {
            opened = unseal(packet, keys)?;
            &opened
        }
        (packet::PacketLock::Sealed, _) => return Err(CodeError::NeedsKey),
    };
    match packet.header().inflated {
        Some(length) => PacketContent::read(packet.kind(), &inflate(content, length)?, fallback),
        None => PacketContent::read(packet.kind(), content, fallback),
    }
}

/// Reads an invitation that is not locked: as [`open`], without the code of the other kinds.
///
/// # Errors
///
/// As [`open`], and for any other packet.
pub fn open_session(packet: &Packet) -> Result<Session, CodeError> {
    if packet.kind() != packet::PacketKind::Session || packet.lock() != packet::PacketLock::Open {
        return Err(CodeError::NotACode);
    }
    match packet.header().inflated {
        Some(length) => bodies::session::read(&inflate(packet.body(), length)?),
        None => bodies::session::read(packet.body()),
    }
}

fn unseal(packet: &Packet, keys: &[SecretKey]) -> Result<Vec<u8>, CodeError> {
    let header = packet.header().bytes();
    let mut error = CodeError::NeedsKey;
    for key in keys {
        match secrets::unseal(packet.body(), &header, key) {
            Err(CodeError::SealedForOthers) => error = CodeError::SealedForOthers,
            result => return result,
        }
    }
    Err(error)
}
