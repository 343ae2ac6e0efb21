//! A deleted document, kept for a while.

use serde_json::{Value, json};

/// How many days a deleted document is kept.
pub const DAYS: u64 = 30;

const DAY: u64 = 24 * 60 * 60 * 1000;

/// A deleted document, as its payload was.
#[derive(Debug, Clone, PartialEq)]
pub struct Discarded {
    /// When it was deleted, in milliseconds since 1970 (UTC).
    pub deleted: u64,
    /// The document.
    pub document: Value,
}

impl Discarded {
    /// Reads a payload; `None` if it is not one.
    pub fn parse(payload: &str) -> Option<Self> {
        let Value::Object(mut fields) = serde_json::from_str(payload).ok()? else {
            return None;
        };
        Some(Self {
            deleted: fields.get("deleted")?.as_u64()?,
            document: fields.remove("document")?,
        })
    }

    /// The payload to store.
    pub fn to_payload(&self) -> String {
        json!({ "deleted": self.deleted, "document": self.document }).to_string()
    }

    /// Whether its time is over. One that was deleted in the future, by a clock that was wrong, is kept.
    pub const fn has_expired(&self, now: u64) -> bool {
        now.saturating_sub(self.deleted) > DAYS * DAY
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_discarded_document_comes_back_as_it_was() {
        let discarded = Discarded {
            deleted: 1_800_000_000_000,
            document: json!({ "name": "Spring", "answers": {} }),
        };
        assert_eq!(Discarded::parse(&discarded.to_payload()), Some(discarded));
        for payload in ["", "{}", "[]", r#"{"deleted":"x","document":{}}"#] {
            assert_eq!(Discarded::parse(payload), None, "{payload}");
        }
    }

    #[test]
    fn a_document_is_kept_for_thirty_days() {
        let discarded = Discarded {
            deleted: 1000,
            document: Value::Null,
        };
        assert!(!discarded.has_expired(1000 + 30 * DAY));
        assert!(discarded.has_expired(1001 + 30 * DAY));
        assert!(!discarded.has_expired(0));
    }
}
