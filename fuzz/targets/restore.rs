//! Stored documents and backup files. What is read must be written so that it reads the same, with nothing dropped.
#![no_main]

use libfuzzer_sys::fuzz_target;
use trellis_fuzz::data::backup;
use trellis_fuzz::data::document::{Document, Restored};
use trellis_fuzz::data::envelope::Envelope;
use trellis_fuzz::data::keys::DocumentKey;
use trellis_fuzz::domain::id::DocumentId;
use trellis_fuzz::{TODAY, fallback, find};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(envelope) = Envelope::parse(&text) {
        assert_eq!(envelope.to_string(), text);
    }
    let id = fallback().id;
    for key in [
        DocumentKey::Assessment(id.clone()),
        DocumentKey::Account(id),
        DocumentKey::Portfolio,
        DocumentKey::Programme,
        DocumentKey::Settings,
    ] {
        if let Ok(restored) = Document::restore_text(&key, &text, find, TODAY) {
            assert_kept(restored);
        }
    }
    if let Ok(backup) = backup::read(&text, find, TODAY, &|| DocumentId::from_random(2)) {
        backup.documents.into_iter().flatten().for_each(assert_kept);
    }
});

fn assert_kept(restored: Restored) {
    let document = restored.document;
    let content = document.content();
    let again = Document::restore_text(&content.key(), &content.payload(), find, TODAY);
    let again = again.map(|again| (again.document, again.dropped));
    assert_eq!(again, Ok((document, Vec::new())));
}
