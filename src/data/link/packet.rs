//! The packet: a header, a body and a check sum, written as `k1` and base 58.
//!
//! | bytes | field |
//! |---|---|
//! | 0 | magic 0x4B |
//! | 1 | version of the format, 1 |
//! | 2 | kind |
//! | 3 | flags: bit 0 raw DEFLATE, bit 1 passphrase, bit 2 sealed |
//! | 4–5 | length of the body, big-endian |
//! | 6–7 | length of the content once inflated, 0 if it is not deflated |
//! | 8… | body |
//! | last 4 | CRC-32 of all before, big-endian |
//!
//! The header is one block of base 58, so that a cut code can still say how long it was.

use std::fmt;

use crate::domain::checksum;

use super::base58;
use super::code_error::{CodeError, Unfit};

/// What every code begins with.
pub const PREFIX: &str = "k1";

/// The most characters of a code. Longer texts are refused before anything is decoded.
pub const MAX_CHARACTERS: usize = 24_576;

/// The bytes of a header.
pub const HEADER: usize = base58::BLOCK;

/// The characters up to the end of the header.
pub const HEADER_CHARACTERS: usize = PREFIX.len() + base58::BLOCK_CHARACTERS;

const MAGIC: u8 = 0x4B;
const VERSION: u8 = 1;
const CRC: usize = 4;

const DEFLATED: u8 = 1;
const PASSPHRASE: u8 = 1 << 1;
const SEALED: u8 = 1 << 2;

/// What a packet holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PacketKind {
    /// An invitation to a workshop.
    Session,
    /// What a participant returns, or an assessment result on its own.
    Response,
    /// The figures of a workshop, read-only.
    Board,
    /// An account with its plan.
    Plan,
    /// A questionnaire of a person's own.
    Instrument,
    /// Somebody is asked how they see a person's competences.
    CompetenceRequest,
    /// How they see them.
    CompetenceAnswer,
}

impl PacketKind {
    /// All kinds, by their numbers from 1.
    pub const ALL: [Self; 7] = [
        Self::Session,
        Self::Response,
        Self::Board,
        Self::Plan,
        Self::Instrument,
        Self::CompetenceRequest,
        Self::CompetenceAnswer,
    ];

    /// Its number in the header.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    fn new(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.number() == number)
    }
}

/// Who can read a packet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PacketLock {
    /// Everybody who has the code.
    Open,
    /// Who also knows the passphrase.
    Passphrase,
    /// Who has the key that it was sealed for.
    Sealed,
}

/// The first eight bytes of a packet whose version is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// What the packet holds.
    pub kind: PacketKind,
    /// Who can read it.
    pub lock: PacketLock,
    /// The length of the content once inflated; `None` if it is not deflated.
    pub inflated: Option<u16>,
    /// The length of the body.
    pub length: u16,
}

impl Header {
    /// The header as bytes. What locks a body binds these bytes too.
    pub fn bytes(&self) -> [u8; HEADER] {
        let deflated = if self.inflated.is_some() { DEFLATED } else { 0 };
        let lock = match self.lock {
            PacketLock::Open => 0,
            PacketLock::Passphrase => PASSPHRASE,
            PacketLock::Sealed => SEALED,
        };
        let [l0, l1] = self.length.to_be_bytes();
        let [i0, i1] = self.inflated.unwrap_or(0).to_be_bytes();
        let kind = self.kind.number();
        [MAGIC, VERSION, kind, deflated | lock, l0, l1, i0, i1]
    }

    fn read(bytes: &[u8; HEADER]) -> Result<Self, CodeError> {
        let [_, version, kind, flags, l0, l1, i0, i1] = *bytes;
        if version != VERSION {
            return Err(CodeError::Newer { version });
        }
        let kind = PacketKind::new(kind).ok_or(CodeError::UnknownKind { kind })?;
        let lock = match flags & !DEFLATED {
            0 => PacketLock::Open,
            PASSPHRASE => PacketLock::Passphrase,
            SEALED => PacketLock::Sealed,
            _ => return Err(CodeError::UnknownForm { form: flags }),
        };
        let length = u16::from_be_bytes([l0, l1]);
        let inflated = match (flags & DEFLATED, u16::from_be_bytes([i0, i1])) {
            (0, 0) => None,
            (DEFLATED, inflated) if inflated > 0 => Some(inflated),
            _ => return Err(CodeError::NotCanonical),
        };
        Ok(Self {
            kind,
            lock,
            inflated,
            length,
        })
    }
}

/// A packet that arrived whole. Its body may still be locked, and has not been looked at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Packet {
    kind: PacketKind,
    lock: PacketLock,
    inflated: Option<u16>,
    body: Vec<u8>,
}

impl Packet {
    /// A packet of a body that is deflated and locked as the header says.
    ///
    /// # Errors
    ///
    /// A body for which the code would be too long.
    pub fn new(
        kind: PacketKind,
        lock: PacketLock,
        inflated: Option<u16>,
        body: Vec<u8>,
    ) -> Result<Self, Unfit> {
        let characters = characters(body.len());
        if characters > MAX_CHARACTERS {
            return Err(Unfit::Code { characters });
        }
        Ok(Self {
            kind,
            lock,
            inflated,
            body,
        })
    }

    /// The packet that this code is: the exact inverse of `to_string`, any other text is refused.
    ///
    /// # Errors
    ///
    /// In this order: too long, not a code, cut or overrun, damaged, newer, of unknown kind or form.
    pub fn parse(code: &str) -> Result<Self, CodeError> {
        let characters = code.len();
        if characters > MAX_CHARACTERS {
            return Err(CodeError::TooLong { characters });
        }
        let expected = expected_characters(code.as_bytes()).ok_or(CodeError::NotACode)?;
        if expected > MAX_CHARACTERS {
            return Err(CodeError::Damaged);
        }
        if characters < expected {
            return Err(CodeError::Cut {
                arrived: code.chars().count(),
                expected,
            });
        }
        if characters > expected {
            return Err(CodeError::Overrun {
                arrived: code.chars().count(),
                expected,
            });
        }
        let bytes = base58::decode(&code.as_bytes()[PREFIX.len()..]).ok_or(CodeError::Damaged)?;
        let (rest, crc) = bytes.split_last_chunk::<CRC>().ok_or(CodeError::Damaged)?;
        if checksum::of(rest).to_be_bytes() != *crc {
            return Err(CodeError::Damaged);
        }
        let (header, body) = rest.split_first_chunk().ok_or(CodeError::Damaged)?;
        let header = Header::read(header)?;
        let packet = Self {
            kind: header.kind,
            lock: header.lock,
            inflated: header.inflated,
            body: body.to_vec(),
        };
        Ok(packet)
    }

    /// What it says of itself.
    pub fn header(&self) -> Header {
        Header {
            kind: self.kind,
            lock: self.lock,
            inflated: self.inflated,
            // A longer body would make a longer code than is allowed.
            length: self.body.len() as u16,
        }
    }

    /// What it holds.
    pub fn kind(&self) -> PacketKind {
        self.kind
    }

    /// Who can read it.
    pub fn lock(&self) -> PacketLock {
        self.lock
    }

    /// Its body as it was sent: deflated and locked as the header says.
    pub fn body(&self) -> &[u8] {
        &self.body
    }
}

/// The code, `k1…`.
impl fmt::Display for Packet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let header = self.header().bytes();
        let mut bytes = Vec::with_capacity(HEADER + self.body.len() + CRC);
        bytes.extend_from_slice(&header);
        bytes.extend_from_slice(&self.body);
        bytes.extend_from_slice(&checksum::of(&bytes).to_be_bytes());
        write!(f, "{PREFIX}{}", base58::encode(&bytes))
    }
}

/// The characters of a code with so long a body.
const fn characters(body: usize) -> usize {
    PREFIX.len() + base58::characters(HEADER + body + CRC)
}

/// How many characters a code has that begins like this text, as its header says; `None` for a text that does
/// not begin with `k1` and a header, of whatever version.
pub fn expected_characters(start: &[u8]) -> Option<usize> {
    let block = start.get(..HEADER_CHARACTERS)?;
    let header = base58::decode(block.strip_prefix(PREFIX.as_bytes())?)?;
    match header[..] {
        [MAGIC, _, _, _, l0, l1, ..] => Some(characters(usize::from(u16::from_be_bytes([l0, l1])))),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
