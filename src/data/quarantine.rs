//! A text that was set aside because it could not be read, and where it came from.
//!
//! The first line is `<key> <milliseconds> <reason>`; the rest is the text, unchanged.

use super::envelope::{EnvelopeError, number};

/// Why a text was set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum QuarantineReason {
    /// It is not a stored document.
    NotAnEnvelope,
    /// Its end is missing.
    Cut,
    /// It was changed after it was written.
    Damaged,
    /// It is whole, but its content is no document.
    Unreadable,
    /// It could be read only in part; the part that could be read is in use.
    Repaired,
    /// It is whole and of this page, but a newer version wrote in its place meanwhile.
    Replaced,
}

impl QuarantineReason {
    /// All reasons.
    pub const ALL: [Self; 6] = [
        Self::NotAnEnvelope,
        Self::Cut,
        Self::Damaged,
        Self::Unreadable,
        Self::Repaired,
        Self::Replaced,
    ];

    const fn word(self) -> &'static str {
        match self {
            Self::NotAnEnvelope => "foreign",
            Self::Cut => "cut",
            Self::Damaged => "damaged",
            Self::Unreadable => "unreadable",
            Self::Repaired => "repaired",
            Self::Replaced => "replaced",
        }
    }
}

impl From<&EnvelopeError> for QuarantineReason {
    fn from(error: &EnvelopeError) -> Self {
        match error {
            EnvelopeError::NotAnEnvelope => Self::NotAnEnvelope,
            EnvelopeError::Cut { .. } => Self::Cut,
            EnvelopeError::Damaged => Self::Damaged,
            EnvelopeError::Newer(_) => Self::Unreadable,
        }
    }
}

/// A text that was set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quarantined {
    /// The key that it was stored under; empty if that is not known.
    pub origin: String,
    /// When it was set aside, in milliseconds since 1970 (UTC); 0 if that is not known.
    pub at: u64,
    /// Why.
    pub reason: QuarantineReason,
    /// The text, unchanged.
    pub text: String,
}

impl Quarantined {
    /// The inverse of [`Quarantined::to_text`]. A text without the first line is taken as a whole, so that
    /// nothing that was set aside is ever out of sight.
    pub fn read(stored: &str) -> Self {
        Self::parse(stored).unwrap_or_else(|| Self {
            origin: String::new(),
            at: 0,
            reason: QuarantineReason::Unreadable,
            text: stored.to_owned(),
        })
    }

    fn parse(stored: &str) -> Option<Self> {
        let (line, text) = stored.split_once('\n')?;
        let [origin, at, reason] = line.split(' ').collect::<Vec<_>>()[..] else {
            return None;
        };
        Some(Self {
            origin: origin.to_owned(),
            at: number(at)?,
            reason: QuarantineReason::ALL
                .into_iter()
                .find(|r| r.word() == reason)?,
            text: text.to_owned(),
        })
    }

    /// The text to store.
    pub fn to_text(&self) -> String {
        format!(
            "{} {} {}\n{}",
            self.origin,
            self.at,
            self.reason.word(),
            self.text
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_set_aside_comes_back_unchanged(
            id in "[a-z0-9]{1,40}",
            at in any::<u64>(),
            reason in prop::sample::select(&QuarantineReason::ALL[..]),
            text in any::<String>(),
        ) {
            let origin = format!("trellis:assessment:{id}:a");
            let quarantined = Quarantined { origin, at, reason, text };
            prop_assert_eq!(Quarantined::read(&quarantined.to_text()), quarantined);
        }

        #[test]
        fn no_text_gets_lost(text in any::<String>()) {
            prop_assert!(text.ends_with(&Quarantined::read(&text).text));
        }
    }
}
