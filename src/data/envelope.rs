//! The stored text of a document: one line that says what follows, then the payload.
//!
//! `trellis <schema> <revision> <writer> <length> <crc>`, a line feed, and the payload. The check sum
//! covers the line before it as well, so that a changed revision is noticed like a changed answer.

use std::fmt;

/// The schema of the payloads that this version writes. A step from an older schema to this one is a
/// pure function, called where a payload is restored; there is none before schema 2.
pub const SCHEMA: u32 = 1;

const MAGIC: &str = "trellis";

/// The tab that wrote a document: random bits, chosen when the tab opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Writer(pub u64);

impl fmt::Display for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// One write of a document: two writes are the same one if their stamps are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// Counts the writes of this document, from 1.
    pub revision: u64,
    /// Who wrote.
    pub writer: Writer,
}

/// A payload with what is needed to trust it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// The schema of the payload; [`Envelope::parse`] gives no other than [`SCHEMA`].
    pub schema: u32,
    /// Which write this is.
    pub stamp: Stamp,
    /// The document, as JSON.
    pub payload: String,
}

/// Why a text is not an envelope that this version can open.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeError {
    /// The text does not start as an envelope does.
    #[error("the text is not an envelope")]
    NotAnEnvelope,
    /// The end of the payload is missing.
    #[error("{arrived} of {expected} bytes arrived")]
    Cut {
        /// Bytes of payload that are there.
        arrived: usize,
        /// Bytes of payload that were written.
        expected: usize,
    },
    /// The length or the check sum does not agree with the text.
    #[error("the text was changed after it was written")]
    Damaged,
    /// The envelope is whole, but a newer version wrote it.
    #[error("schema {} is newer than {SCHEMA}", .0.schema)]
    Newer(Box<Envelope>),
}

impl Envelope {
    /// An envelope of the present schema.
    pub fn new(stamp: Stamp, payload: String) -> Self {
        Self {
            schema: SCHEMA,
            stamp,
            payload,
        }
    }

    /// The exact inverse of `to_string`: any other text is refused.
    ///
    /// # Errors
    ///
    /// Says whether the text is no envelope, is cut, was changed, or comes from a newer version. A newer
    /// envelope is checked like any other and handed over inside the error.
    pub fn parse(text: &str) -> Result<Self, EnvelopeError> {
        let (line, payload) = match text.split_once('\n') {
            Some(parts) => parts,
            None => return Err(unfinished_line(text)),
        };
        let (head, crc) = line.rsplit_once(' ').ok_or(EnvelopeError::NotAnEnvelope)?;
        let Head {
            schema,
            stamp,
            length,
        } = Head::parse(head).ok_or(EnvelopeError::NotAnEnvelope)?;
        if payload.len() < length {
            return Err(EnvelopeError::Cut {
                arrived: payload.len(),
                expected: length,
            });
        }
        if payload.len() > length || crc != checksum(head, payload) {
            return Err(EnvelopeError::Damaged);
        }
        let envelope = Self {
            schema,
            stamp,
            payload: payload.to_owned(),
        };
        if schema > SCHEMA {
            return Err(EnvelopeError::Newer(Box::new(envelope)));
        }
        Ok(envelope)
    }

    /// The envelope that this text is, if an earlier version of the app wrote it in an earlier schema.
    pub fn of_earlier_schema(text: &str) -> Option<Self> {
        Self::before(text, SCHEMA)
    }

    fn before(text: &str, schema: u32) -> Option<Self> {
        // Most texts are not: their first words tell it without a look at the rest.
        let written: u32 = text.strip_prefix(MAGIC)?.split(' ').nth(1)?.parse().ok()?;
        (written < schema).then(|| Self::parse(text).ok()).flatten()
    }
}

impl fmt::Display for Envelope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head = format!(
            "{MAGIC} {} {} {} {}",
            self.schema,
            self.stamp.revision,
            self.stamp.writer,
            self.payload.len()
        );
        let crc = checksum(&head, &self.payload);
        write!(f, "{head} {crc}\n{}", self.payload)
    }
}

struct Head {
    schema: u32,
    stamp: Stamp,
    length: usize,
}

impl Head {
    fn parse(head: &str) -> Option<Self> {
        let mut words = head.split(' ');
        if words.next()? != MAGIC {
            return None;
        }
        let parsed = Self {
            schema: number(words.next()?).filter(|&schema| schema > 0)?,
            stamp: Stamp {
                revision: number(words.next()?)?,
                writer: writer(words.next()?)?,
            },
            length: number(words.next()?)?,
        };
        words.next().is_none().then_some(parsed)
    }
}

/// A decimal number as `to_string` writes it: no sign, no leading zero.
pub(super) fn number<N: std::str::FromStr>(word: &str) -> Option<N> {
    let is_plain = word.bytes().all(|byte| byte.is_ascii_digit());
    let is_shortest = word.len() == 1 || !word.starts_with('0');
    (is_plain && is_shortest).then(|| word.parse().ok())?
}

pub(super) fn writer(word: &str) -> Option<Writer> {
    hexadecimal::<16>(word).map(Writer)
}

/// Exactly so many hexadecimal digits, as they are written here.
pub(super) fn hexadecimal<const DIGITS: usize>(word: &str) -> Option<u64> {
    let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    let is_whole = word.len() == DIGITS && word.bytes().all(is_digit);
    is_whole.then(|| u64::from_str_radix(word, 16).ok())?
}

fn checksum(head: &str, payload: &str) -> String {
    let mut crc = crate::domain::checksum::begin();
    crc.update(head.as_bytes());
    crc.update(b"\n");
    crc.update(payload.as_bytes());
    format!("{:08x}", crc.finalize())
}

/// A text without a line feed is an envelope only as far as it goes.
fn unfinished_line(text: &str) -> EnvelopeError {
    let starts = text.starts_with(MAGIC);
    let expected = text
        .rsplit_once(' ')
        .and_then(|(head, _)| Head::parse(head))
        .map(|head| head.length);
    match expected {
        Some(expected) => EnvelopeError::Cut {
            arrived: 0,
            expected,
        },
        None if starts => EnvelopeError::Damaged,
        None => EnvelopeError::NotAnEnvelope,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn envelope() -> impl Strategy<Value = Envelope> {
        (any::<u64>(), any::<u64>(), any::<String>()).prop_map(|(revision, writer, payload)| {
            let writer = Writer(writer);
            Envelope::new(Stamp { revision, writer }, payload)
        })
    }

    proptest! {
        #[test]
        fn parsing_and_writing_are_inverse(envelope in envelope()) {
            prop_assert_eq!(Envelope::parse(&envelope.to_string()), Ok(envelope));
        }

        #[test]
        fn a_text_that_parses_is_written_the_same_way(text in any::<String>()) {
            if let Ok(envelope) = Envelope::parse(&text) {
                prop_assert_eq!(envelope.to_string(), text);
            }
        }

        #[test]
        fn every_truncation_is_detected(envelope in envelope()) {
            let text = envelope.to_string();
            for (end, _) in text.char_indices() {
                prop_assert!(Envelope::parse(&text[..end]).is_err(), "{}", end);
            }
        }

        #[test]
        fn any_changed_character_is_detected(
            envelope in envelope(),
            place in any::<prop::sample::Index>(),
            other in any::<char>(),
        ) {
            let mut characters: Vec<char> = envelope.to_string().chars().collect();
            let place = place.index(characters.len());
            prop_assume!(characters[place] != other);
            characters[place] = other;
            let changed: String = characters.into_iter().collect();
            let error = Envelope::parse(&changed).unwrap_err();
            prop_assert!(!matches!(error, EnvelopeError::Newer(_)));
        }
    }

    #[test]
    fn an_envelope_of_an_earlier_schema_is_known_by_its_first_words() {
        let stamp = Stamp {
            revision: 7,
            writer: Writer(1),
        };
        let envelope = Envelope::new(stamp, "{}".to_owned());
        let text = envelope.to_string();
        assert_eq!(Envelope::before(&text, SCHEMA + 1), Some(envelope));
        assert_eq!(Envelope::of_earlier_schema(&text), None);
        for text in ["", "trellis", "trellis 0 1", "trellis x y", "elsewhere 1 2"] {
            assert_eq!(Envelope::before(text, SCHEMA + 1), None, "{text}");
        }
    }

    #[test]
    fn a_cut_envelope_says_how_much_arrived() {
        let stamp = Stamp {
            revision: 7,
            writer: Writer(9),
        };
        let text = Envelope::new(stamp, "0123456789".into()).to_string();
        assert_eq!(
            Envelope::parse(&text[..text.len() - 4]),
            Err(EnvelopeError::Cut {
                arrived: 6,
                expected: 10
            })
        );
    }

    #[test]
    fn an_envelope_of_a_newer_version_is_handed_over_whole() {
        let newer = Envelope {
            schema: SCHEMA + 1,
            stamp: Stamp {
                revision: 3,
                writer: Writer(1),
            },
            payload: "{}".into(),
        };
        assert_eq!(
            Envelope::parse(&newer.to_string()),
            Err(EnvelopeError::Newer(Box::new(newer)))
        );
    }

    #[test]
    fn anything_else_is_not_an_envelope() {
        for text in ["", "\n", "{}", "null", "trellas 1 1 0 0 0\n", "light"] {
            assert_eq!(
                Envelope::parse(text),
                Err(EnvelopeError::NotAnEnvelope),
                "{text:?}"
            );
        }
    }
}
