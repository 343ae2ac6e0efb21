//! Stored documents, packed responses, backup files and locked copies. What is read must be written so that it reads the
//! same, with nothing dropped.
#![no_main]

use base64ct::{Base64, Encoding};
use libfuzzer_sys::fuzz_target;
use trellis_fuzz::data::backup;
use trellis_fuzz::data::document::Restored;
use trellis_fuzz::data::document::all::restore_text;
use trellis_fuzz::data::envelope::Envelope;
use trellis_fuzz::data::keys::DocumentKey;
use trellis_fuzz::data::kind::Kind;
use trellis_fuzz::data::lineage::Lineage;
use trellis_fuzz::data::locked_copy;
use trellis_fuzz::data::workshop::Chunk;
use trellis_fuzz::data::workshop::units::to_text;
use trellis_fuzz::domain::id::DocumentId;
use trellis_fuzz::domain::workshop::{SessionId, Workshop};
use trellis_fuzz::{TODAY, fallback, find};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(envelope) = Envelope::parse(&text) {
        assert_eq!(envelope.to_string(), text);
    }
    let id = fallback().id;
    for kind in Kind::ALL {
        let key = DocumentKey::new(kind, id.clone());
        if let Ok(restored) = restore_text(&key, &text, find, TODAY) {
            assert_kept(restored);
        }
    }
    if let Ok(backup) = backup::read(&text, find, TODAY, &|| DocumentId::from_random(2)) {
        backup.documents.into_iter().flatten().for_each(assert_kept);
    }
    let lineage = Lineage::parse(&text);
    assert_eq!(Lineage::parse(&lineage.to_text()), lineage);
    // Its words are never asked for where it is not whole, so their cost is not the fuzzer's.
    let _ = locked_copy::check(&text);
    let content = Base64::encode_string(bytes);
    let locked = format!(r#"{{"format":"trellis-locked","version":1,"content":"{content}"}}"#);
    assert!(locked_copy::is_locked(&locked));
    let _ = locked_copy::check(&locked);
    let session = SessionId::from_random(3);
    assert_chunk_kept(&text, session);
    // No fuzzer writes in Chinese by itself.
    assert_chunk_kept(&to_text(bytes), session);
});

fn assert_kept(restored: Restored) {
    let mut document = restored.document;
    // They are stored beside it.
    let responses = std::mem::take(&mut document.responses);
    if let Some(workshop) = document.get::<Workshop>() {
        let session = workshop.session.id;
        responses
            .iter()
            .for_each(|text| assert_chunk_kept(text, session));
    }
    let content = document.content();
    let again = restore_text(&content.key(), &content.write().to_string(), find, TODAY);
    let again = again.map(|again| (again.document, again.dropped));
    assert_eq!(again, Ok((document, Vec::new())));
}

fn assert_chunk_kept(text: &str, session: SessionId) {
    if let Ok(chunk) = Chunk::decode(text, session) {
        assert_eq!(Chunk::decode(&chunk.encode(), session), Ok(chunk));
    }
}
