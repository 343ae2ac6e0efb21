//! Names and keys of workshops: bytes that nobody chooses.

use std::fmt;
use std::str::FromStr;

use crate::domain::assessment::Instrument;
use crate::domain::checksum;

/// A text is not the bytes that it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a name or key is written in lower-case hexadecimal digits")]
pub struct NotBytes;

/// Defines a type of random bytes, written as lower-case hexadecimal digits.
macro_rules! bytes {
    ($(#[$doc:meta])* $name:ident, $length:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; $length]);

        /// As hexadecimal digits, which fit into a [`crate::domain::id::DocumentId`] where they are few enough.
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_hex(&self.0, f)
            }
        }

        impl FromStr for $name {
            type Err = NotBytes;

            fn from_str(text: &str) -> Result<Self, NotBytes> {
                let mut bytes = [0; $length];
                read_hex(text, &mut bytes)?;
                Ok(Self(bytes))
            }
        }
    };
}

bytes! {
    /// Names a session: eight random bytes, chosen when the facilitator prepares it.
    SessionId, 8
}
bytes! {
    /// Names a response: eight random bytes, chosen when the participant opens the invitation. A correction
    /// keeps the name and counts up its revision.
    ResponseId, 8
}
bytes! {
    /// The public half of a workshop's key (X25519). Who has it can write what only the facilitator can read.
    PublicKey, 32
}
bytes! {
    /// The secret half of a workshop's key (X25519). It stays in the facilitator's browser and backups.
    SecretKey, 32
}

impl SessionId {
    /// The name that these random bits make.
    pub const fn from_random(bits: u64) -> Self {
        Self(bits.to_be_bytes())
    }
}

impl ResponseId {
    /// The name that these random bits make.
    pub const fn from_random(bits: u64) -> Self {
        Self(bits.to_be_bytes())
    }
}

macro_rules! open_debug {
    ($($name:ident),+) => {
        $(impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        })+
    };
}

open_debug!(SessionId, ResponseId, PublicKey);

/// Says nothing, so that no log ever has it.
impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey")
    }
}

/// Tells whether two browsers mean the same questions: CRC-32 of an instrument's id, its highest point, and the
/// ids of its dimensions and items in order. Which of its dimensions are asked is not in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(pub u32);

impl Fingerprint {
    /// The fingerprint of an instrument.
    pub fn of(instrument: &Instrument) -> Self {
        let mut crc = checksum::begin();
        // A byte before each word says what it is, so that no two instruments read alike.
        let mut put = |mark: u8, word: &str| {
            crc.update(&[mark]);
            crc.update(word.as_bytes());
        };
        put(b'\n', instrument.id.as_str());
        put(instrument.highest.number(), "");
        for dimension in &instrument.dimensions {
            put(b'\n', dimension.id.as_str());
            for item in &dimension.items {
                put(b'\t', item.as_str());
            }
        }
        Self(crc.finalize())
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_hex(&self.0.to_be_bytes(), f)
    }
}

impl FromStr for Fingerprint {
    type Err = NotBytes;

    fn from_str(text: &str) -> Result<Self, NotBytes> {
        let mut bytes = [0; 4];
        read_hex(text, &mut bytes)?;
        Ok(Self(u32::from_be_bytes(bytes)))
    }
}

fn write_hex(bytes: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    bytes.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
}

fn read_hex(text: &str, bytes: &mut [u8]) -> Result<(), NotBytes> {
    let digits = text.as_bytes();
    if digits.len() != bytes.len() * 2 {
        return Err(NotBytes);
    }
    let digit = |digit: u8| match digit {
        b'0'..=b'9' => Ok(digit - b'0'),
        b'a'..=b'f' => Ok(digit - b'a' + 10),
        _ => Err(NotBytes),
    };
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::assessment::testing::instrument;
    use crate::domain::id::{DocumentId, InstrumentId};

    proptest! {
        #[test]
        fn a_name_and_its_text_are_inverse(bits in any::<u64>()) {
            let id = SessionId::from_random(bits);
            prop_assert_eq!(id.to_string().parse(), Ok(id));
            prop_assert!(DocumentId::new(&id.to_string()).is_some());
            let print = Fingerprint(bits as u32);
            prop_assert_eq!(print.to_string().parse(), Ok(print));
        }

        #[test]
        fn any_text_is_a_name_or_refused(text in "[0-9a-gA-F+ ]{14,18}") {
            if let Ok(id) = text.parse::<ResponseId>() {
                prop_assert_eq!(id.to_string(), text);
            }
        }
    }

    #[test]
    fn a_secret_key_is_not_written_to_a_log() {
        let key = SecretKey([7; 32]);
        assert_eq!(format!("{key:?}"), "SecretKey");
        assert_eq!(key.to_string().parse(), Ok(key));
    }

    #[test]
    fn a_fingerprint_changes_with_everything_that_is_asked() {
        let one = instrument(&[2, 3]);
        let mut other_id = one.clone();
        other_id.id = InstrumentId::fixed("other");
        let mut swapped = one.clone();
        swapped.dimensions[1].items.swap(0, 1);
        let mut moved = one.clone();
        let item = moved.dimensions[0].items.pop().unwrap();
        moved.dimensions[1].items.insert(0, item);
        let mut lower = one.clone();
        lower.highest = crate::domain::assessment::Point::new(3).unwrap();
        let print = Fingerprint::of(&one);
        for other in [other_id, swapped, moved, lower] {
            assert_ne!(Fingerprint::of(&other), print);
        }
        assert_eq!(Fingerprint::of(&instrument(&[2, 3])), print);
    }
}
