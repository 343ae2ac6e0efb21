//! A deleted document, kept for a while.

use serde_json::{Value, json};

/// On how many days the app is used before a deleted document is gone: somebody who comes back after a long time, or
/// whose clock was wrong, finds what was there.
pub const DAYS: u32 = 30;

/// A deleted document, as its payload was.
#[derive(Debug, Clone, PartialEq)]
pub struct Discarded {
    /// When it was deleted, in milliseconds since 1970 (UTC).
    pub deleted: u64,
    /// How many days the app had been used by then; `None` where nobody counted yet.
    pub days_used: Option<u32>,
    /// The document.
    pub document: Value,
}

/// How long a deleted document has been in the trash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stay {
    /// Its time is over.
    Over,
    /// Not long enough.
    Lasts,
    /// Nobody knows: its days are counted from now.
    Uncounted,
}

impl Discarded {
    /// Reads a payload; `None` if it is not one.
    pub fn parse(payload: &str) -> Option<Self> {
        let Value::Object(mut fields) = serde_json::from_str(payload).ok()? else {
            return None;
        };
        let days_used = fields.get("days_used").and_then(Value::as_u64);
        Some(Self {
            deleted: fields.get("deleted")?.as_u64()?,
            days_used: days_used.and_then(|days| days.try_into().ok()),
            document: fields.remove("document")?,
        })
    }

    /// The payload to store.
    pub fn to_payload(&self) -> String {
        let mut payload = json!({ "deleted": self.deleted, "document": self.document });
        if let Some(days) = self.days_used {
            payload["days_used"] = days.into();
        }
        payload.to_string()
    }

    /// How long it has been there, once the app was used on so many days. One that was deleted on a day that is still to
    /// come, before the counting began anew, is counted from now.
    pub fn stay(&self, days_used: u32) -> Stay {
        match self.days_used.and_then(|then| days_used.checked_sub(then)) {
            Some(days) if days > DAYS => Stay::Over,
            Some(_) => Stay::Lasts,
            None => Stay::Uncounted,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn discarded(days_used: Option<u32>) -> Discarded {
        Discarded {
            deleted: 1_800_000_000_000,
            days_used,
            document: json!({ "name": "Spring", "answers": {} }),
        }
    }

    #[test]
    fn a_discarded_document_comes_back_as_it_was() {
        for days_used in [None, Some(0), Some(u32::MAX)] {
            let discarded = discarded(days_used);
            assert_eq!(Discarded::parse(&discarded.to_payload()), Some(discarded));
        }
        for payload in ["", "{}", "[]", r#"{"deleted":"x","document":{}}"#] {
            assert_eq!(Discarded::parse(payload), None, "{payload}");
        }
    }

    #[test]
    fn what_counts_no_days_is_read_all_the_same() {
        for days in ["", r#""days_used":"x","#, r#""days_used":-1,"#] {
            let payload = format!(r#"{{{days}"deleted":7,"document":{{}}}}"#);
            assert_eq!(Discarded::parse(&payload).unwrap().days_used, None);
        }
    }

    #[test]
    fn a_document_stays_for_the_days_of_the_rule() {
        assert_eq!(discarded(Some(4)).stay(4), Stay::Lasts);
        assert_eq!(discarded(Some(4)).stay(4 + DAYS), Stay::Lasts);
        assert_eq!(discarded(Some(4)).stay(5 + DAYS), Stay::Over);
        assert_eq!(discarded(Some(4)).stay(3), Stay::Uncounted);
        assert_eq!(discarded(None).stay(400), Stay::Uncounted);
    }
}
