//! The name of a snapshot.

use std::fmt;

use crate::data::envelope::{hexadecimal, number};
use crate::data::keys::DocumentKey;
use crate::domain::day::Day;
use crate::domain::words::{Word, words};

words! {
    /// Why the state of a document was worth keeping.
    Reason {
        /// It was about to be changed for the first time that day.
        FirstOfDay = "day",
        /// It was about to be joined with what another tab made of it.
        Join = "join",
        /// It was about to take over something from a file.
        Import = "import",
        /// An earlier version of the app wrote it, in a schema of that time.
        Migration = "migration",
        /// An earlier state was about to be put in its place.
        Restore = "restore",
    }
}

/// Says of a snapshot everything but what the document was.
///
/// `<kind>:<id> <time> <day> <reason> <fingerprint> <length>`
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SnapshotName {
    /// The document.
    pub document: DocumentKey,
    /// When, in milliseconds since 1970 (UTC).
    pub at: u64,
    /// On which day, where the person was.
    pub day: Day,
    /// Why.
    pub reason: Reason,
    /// See [`super::fingerprint`].
    pub fingerprint: u32,
    /// How long the record is, in bytes.
    pub length: usize,
}

impl SnapshotName {
    /// The exact inverse of `to_string`; `None` for any other text.
    pub fn parse(name: &str) -> Option<Self> {
        let mut words = name.split(' ');
        let (kind, id) = words.next()?.split_once(':')?;
        let read = Self {
            document: DocumentKey::parse(kind, id)?,
            at: number(words.next()?)?,
            day: words.next()?.parse().ok()?,
            reason: Reason::from_word(words.next()?)?,
            fingerprint: hexadecimal::<8>(words.next()?)?.try_into().ok()?,
            length: number(words.next()?)?,
        };
        words.next().is_none().then_some(read)
    }
}

impl fmt::Display for SnapshotName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            document,
            at,
            day,
            reason,
            fingerprint,
            length,
        } = self;
        let reason = reason.word();
        write!(
            f,
            "{document} {at} {day} {reason} {fingerprint:08x} {length}"
        )
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::data::kind::Kind;
    use crate::domain::id::DocumentId;

    /// Any name of a snapshot of a few documents.
    pub fn name() -> impl Strategy<Value = SnapshotName> {
        let kind = prop::sample::select(&Kind::ALL[..]);
        let id = "[a-c]".prop_map(|id| DocumentId::new(&id).unwrap());
        let document = (kind, id).prop_map(|(kind, id)| DocumentKey::new(kind, id));
        let reason = prop::sample::select(Reason::ALL);
        (
            document,
            any::<u64>(),
            0_i32..60_000,
            reason,
            any::<u32>(),
            0_usize..2_000_000,
        )
            .prop_map(
                |(document, at, day, reason, fingerprint, length)| SnapshotName {
                    document,
                    at,
                    day: Day::EPOCH.plus_days(day),
                    reason,
                    fingerprint,
                    length,
                },
            )
    }

    proptest! {
        #[test]
        fn a_name_and_its_text_are_inverse(name in name()) {
            prop_assert_eq!(SnapshotName::parse(&name.to_string()), Some(name));
        }

        #[test]
        fn a_text_that_parses_is_written_the_same_way(
            text in "(account|settings):(main|[a-z]) [0-9]{1,3} 2026-10-0?[0-9] (day|join) [0-9a-fA-F+]{7,8} [0-9+]{1,3}",
        ) {
            if let Some(name) = SnapshotName::parse(&text) {
                prop_assert_eq!(name.to_string(), text);
            }
        }

        #[test]
        fn any_text_is_a_name_or_none(text in any::<String>()) {
            let _ = SnapshotName::parse(&text);
        }
    }

    #[test]
    fn a_name_looks_as_it_says() {
        let name = SnapshotName {
            document: DocumentKey::single(Kind::Portfolio),
            at: 1_800_000_000_000,
            day: Day::fixed(2027, 1, 15),
            reason: Reason::FirstOfDay,
            fingerprint: 0x1f,
            length: 240,
        };
        let text = "portfolio:main 1800000000000 2027-01-15 day 0000001f 240";
        assert_eq!(name.to_string(), text);
    }
}
