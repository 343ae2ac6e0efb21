//! What documents were at earlier times: the name of a snapshot, which of them are kept, and what changed between two
//! states.
//!
//! A snapshot is a record of a database of its own, `trellis-history`, under a name that says everything but what the
//! document was; the record is an envelope, as in the storage. So nothing of it takes room from the documents, and a
//! list of what is there reads no document.

pub mod changes;
pub mod keep;
pub mod labels;
mod name;
pub mod values;

use serde_json::Value;

use crate::domain::checksum;

pub use name::{Reason, SnapshotName};

/// Fields that say nothing of what a document is: what it is called in the storage, when it was changed, and where the
/// person was in it.
const ASIDE: [&str; 3] = ["id", "edited", "position"];

/// What a document says, as JSON, without what says nothing of it.
pub fn essence(mut written: Value) -> Value {
    if let Value::Object(fields) = &mut written {
        // The others stay in their order: removing one by one moves the last into its place.
        fields.retain(|name, _| !ASIDE.contains(&&**name));
    }
    written
}

/// A check sum of what a document says: two states with the same one are one state.
pub fn fingerprint(written: &Value) -> u32 {
    checksum::of(essence(written.clone()).to_string().as_bytes())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn looking_at_a_document_makes_no_other_state_of_it() {
        let one =
            json!({ "id": "a", "position": "x", "name": "Spring", "edited": 7, "example": true });
        let other = json!({ "id": "b", "name": "Spring", "edited": 8, "example": true });
        assert_eq!(fingerprint(&one), fingerprint(&other));
        assert_ne!(fingerprint(&one), fingerprint(&json!({ "name": "Autumn" })));
        assert_eq!(essence(one), json!({ "name": "Spring", "example": true }));
    }
}
