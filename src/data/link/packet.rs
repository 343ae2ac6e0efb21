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

use super::base58;
use super::trouble::{Trouble, Unfit};

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
pub enum Kind {
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
}

impl Kind {
    /// All kinds, by their numbers from 1.
    pub const ALL: [Self; 5] = [
        Self::Session,
        Self::Response,
        Self::Board,
        Self::Plan,
        Self::Instrument,
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
pub enum Lock {
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
    pub kind: Kind,
    /// Who can read it.
    pub lock: Lock,
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
            Lock::Open => 0,
            Lock::Passphrase => PASSPHRASE,
            Lock::Sealed => SEALED,
        };
        let [l0, l1] = self.length.to_be_bytes();
        let [i0, i1] = self.inflated.unwrap_or(0).to_be_bytes();
        let kind = self.kind.number();
        [MAGIC, VERSION, kind, deflated | lock, l0, l1, i0, i1]
    }

    fn read(bytes: &[u8; HEADER]) -> Result<Self, Trouble> {
        let [_, version, kind, flags, l0, l1, i0, i1] = *bytes;
        if version != VERSION {
            return Err(Trouble::Newer { version });
        }
        let kind = Kind::new(kind).ok_or(Trouble::UnknownKind { kind })?;
        let lock = match flags & !DEFLATED {
            0 => Lock::Open,
            PASSPHRASE => Lock::Passphrase,
            SEALED => Lock::Sealed,
            _ => return Err(Trouble::UnknownForm { form: flags }),
        };
        let length = u16::from_be_bytes([l0, l1]);
        let inflated = match (flags & DEFLATED, u16::from_be_bytes([i0, i1])) {
            (0, 0) => None,
            (DEFLATED, inflated) if inflated > 0 => Some(inflated),
            _ => return Err(Trouble::NotCanonical),
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
    kind: Kind,
    lock: Lock,
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
        kind: Kind,
        lock: Lock,
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
    pub fn parse(code: &str) -> Result<Self, Trouble> {
        let characters = code.len();
        if characters > MAX_CHARACTERS {
            return Err(Trouble::TooLong { characters });
        }
        let expected = expected_characters(code.as_bytes()).ok_or(Trouble::NotACode)?;
        if expected > MAX_CHARACTERS {
            return Err(Trouble::Damaged);
        }
        if characters < expected {
            return Err(Trouble::Cut {
                arrived: code.chars().count(),
                expected,
            });
        }
        if characters > expected {
            return Err(Trouble::Overrun {
                arrived: code.chars().count(),
                expected,
            });
        }
        let bytes = base58::decode(&code.as_bytes()[PREFIX.len()..]).ok_or(Trouble::Damaged)?;
        let (rest, crc) = bytes.split_last_chunk::<CRC>().ok_or(Trouble::Damaged)?;
        if crc32fast::hash(rest).to_be_bytes() != *crc {
            return Err(Trouble::Damaged);
        }
        let (header, body) = rest.split_first_chunk().ok_or(Trouble::Damaged)?;
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
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Who can read it.
    pub fn lock(&self) -> Lock {
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
        bytes.extend_from_slice(&crc32fast::hash(&bytes).to_be_bytes());
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
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn packet() -> impl Strategy<Value = Packet> {
        let kind = prop::sample::select(&Kind::ALL[..]);
        let lock = prop::sample::select(&[Lock::Open, Lock::Passphrase, Lock::Sealed][..]);
        let inflated = prop::option::of(1_u16..);
        let body = prop::collection::vec(any::<u8>(), 0..120);
        (kind, lock, inflated, body).prop_map(|(kind, lock, inflated, body)| {
            Packet::new(kind, lock, inflated, body).unwrap()
        })
    }

    /// A code of these bytes with the right check sum.
    fn code(bytes: &[u8]) -> String {
        let crc = crc32fast::hash(bytes).to_be_bytes();
        format!("k1{}", base58::encode(&[bytes, &crc].concat()))
    }

    proptest! {
        #[test]
        fn parsing_and_writing_are_inverse(packet in packet()) {
            prop_assert_eq!(Packet::parse(&packet.to_string()), Ok(packet));
        }

        #[test]
        fn a_code_that_parses_is_written_the_same_way(
            flags in any::<u8>(), kind in 0_u8..8, inflated in 0_u16..3, body in prop::collection::vec(any::<u8>(), 0..30),
        ) {
            let mut bytes = vec![MAGIC, VERSION, kind, flags, 0, body.len() as u8, 0, inflated as u8];
            bytes.extend(body);
            let code = code(&bytes);
            if let Ok(packet) = Packet::parse(&code) {
                prop_assert_eq!(packet.to_string(), code);
            }
        }

        #[test]
        fn a_cut_code_says_how_much_arrived(packet in packet()) {
            let code = packet.to_string();
            for end in 0..code.len() {
                let expected = match end {
                    0..HEADER_CHARACTERS => Trouble::NotACode,
                    _ => Trouble::Cut { arrived: end, expected: code.len() },
                };
                prop_assert_eq!(Packet::parse(&code[..end]), Err(expected));
            }
        }

        #[test]
        fn no_changed_character_makes_another_code(packet in packet(), by in 1_usize..58) {
            let code = packet.to_string();
            for at in 0..code.len() {
                let mut changed = code.clone().into_bytes();
                let all = base58_monero::base58::BASE58_CHARS;
                let digit = all.iter().position(|&digit| digit == changed[at]).unwrap();
                changed[at] = all[(digit + by) % all.len()];
                let changed = String::from_utf8(changed).unwrap();
                prop_assert!(Packet::parse(&changed).is_err(), "{} {}", at, changed);
            }
        }

        #[test]
        fn no_swap_of_neighbours_makes_another_code(packet in packet()) {
            let code = packet.to_string();
            for at in 1..code.len() {
                let mut changed = code.clone().into_bytes();
                changed.swap(at - 1, at);
                let changed = String::from_utf8(changed).unwrap();
                prop_assert!(changed == code || Packet::parse(&changed).is_err());
            }
        }

        #[test]
        fn any_text_is_refused_without_panic(text in any::<String>(), tail in "[1-9A-HJ-NP-Za-km-z]{0,60}") {
            prop_assert!(Packet::parse(&text).is_err());
            for text in [format!("k1{tail}"), format!("k1{tail}{text}")] {
                prop_assert!(Packet::parse(&text).is_err());
            }
        }
    }

    #[test]
    fn a_code_looks_as_the_table_says() {
        let packet = Packet::new(Kind::Response, Lock::Open, None, vec![1, 2, 3]).unwrap();
        let bytes = [0x4B, 1, 2, 0, 0, 3, 0, 0, 1, 2, 3];
        assert_eq!(packet.to_string(), code(&bytes));
        assert_eq!(packet.to_string(), "k1DYdfXBEzWij13DV2R7BgH");
    }

    #[test]
    fn each_kind_of_foreign_packet_is_told_apart() {
        let cases: &[(&[u8], Trouble)] = &[
            (&[0x4B, 2, 1, 0, 0, 0, 0, 0], Trouble::Newer { version: 2 }),
            (&[0x4B, 0, 1, 0, 0, 0, 0, 0], Trouble::Newer { version: 0 }),
            (
                &[0x4B, 1, 0, 0, 0, 0, 0, 0],
                Trouble::UnknownKind { kind: 0 },
            ),
            (
                &[0x4B, 1, 6, 0, 0, 0, 0, 0],
                Trouble::UnknownKind { kind: 6 },
            ),
            (
                &[0x4B, 1, 1, 6, 0, 0, 0, 0],
                Trouble::UnknownForm { form: 6 },
            ),
            (
                &[0x4B, 1, 1, 8, 0, 0, 0, 0],
                Trouble::UnknownForm { form: 8 },
            ),
            (
                &[0x4B, 1, 1, 0x81, 0, 0, 0, 1],
                Trouble::UnknownForm { form: 0x81 },
            ),
            (&[0x4B, 1, 1, 0, 0, 0, 0, 1], Trouble::NotCanonical),
            (&[0x4B, 1, 1, 1, 0, 0, 0, 0], Trouble::NotCanonical),
            (&[0x4C, 1, 1, 0, 0, 0, 0, 0], Trouble::NotACode),
        ];
        for (bytes, trouble) in cases {
            assert_eq!(Packet::parse(&code(bytes)), Err(*trouble), "{bytes:?}");
        }
    }

    #[test]
    fn what_follows_a_code_without_a_space_is_told() {
        let code = code(&[0x4B, 1, 1, 0, 0, 0, 0, 0]);
        let trouble = Packet::parse(&format!("{code}ab"));
        let (arrived, expected) = (code.len() + 2, code.len());
        assert_eq!(trouble, Err(Trouble::Overrun { arrived, expected }));
    }

    #[test]
    fn the_longest_code_is_at_the_limit() {
        let fits = (0..).take_while(|&body| characters(body) <= MAX_CHARACTERS);
        let longest = fits.last().unwrap();
        let new = |length| Packet::new(Kind::Plan, Lock::Open, None, vec![7; length]);
        let code = new(longest).unwrap().to_string();
        assert!(Packet::parse(&code).is_ok());
        assert!(matches!(new(longest + 1), Err(Unfit::Code { .. })));
        let characters = MAX_CHARACTERS + 1;
        let text = "k".repeat(characters);
        assert_eq!(Packet::parse(&text), Err(Trouble::TooLong { characters }));
        // A header that announces more than any code holds.
        let lies = format!("k1{}", base58::encode(&[0x4B, 1, 1, 0, 0xFF, 0xFF, 0, 0]));
        assert_eq!(Packet::parse(&lies), Err(Trouble::Damaged));
    }
}
