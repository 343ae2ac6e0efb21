//! Texts of any kind. What is found must be a packet, at a place that is in the text and in order. All that is in an
//! encoded part of a mail stands where the part begins.
#![no_main]

use libfuzzer_sys::fuzz_target;
use trellis_fuzz::data::link::Packet;
use trellis_fuzz::data::link::finder::{find, only};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let findings = find(&text);
    let has_parts = text.to_ascii_lowercase().contains("base64");
    let follows = |at: usize, last: Option<usize>| Some(at) > last || has_parts && Some(at) == last;
    let mut last = None;
    for found in &findings.packets {
        assert!(found.times > 0 && follows(found.at.byte, last) && found.at.byte < text.len());
        assert_eq!(
            text[..found.at.byte].matches('\n').count() + 1,
            found.at.line
        );
        assert_eq!(
            Packet::parse(&found.packet.to_string()).as_ref(),
            Ok(&found.packet)
        );
        last = Some(found.at.byte);
    }
    let mut last = None;
    for broken in &findings.broken {
        assert!(follows(broken.at.byte, last));
        assert!(has_parts || text[broken.at.byte..].starts_with('k'));
        last = Some(broken.at.byte);
    }
    if let Ok(packet) = only(&text) {
        assert_eq!(packet, findings.packets[0].packet);
    }
});
