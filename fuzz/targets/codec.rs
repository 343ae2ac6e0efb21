//! Codes and what is in them. What opens must be written again so that it opens the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use trellis_fuzz::data::link::packet::{self, PacketKind};
use trellis_fuzz::data::link::{Lock, Packet, PacketContent, UnlockKey, open, pack};
use trellis_fuzz::domain::workshop::SecretKey;
use trellis_fuzz::fallback;

fuzz_target!(|bytes: &[u8]| {
    let Some((&form, rest)) = bytes.split_first() else {
        return;
    };
    // A kind, a form and a body, because no fuzzer finds a check sum by itself.
    if let Some(&kind) = PacketKind::ALL.get(usize::from(form % 8)) {
        let body = |rest: &[u8]| match form >> 3 & 3 {
            0 => Packet::new(kind, packet::PacketLock::Open, None, rest.to_vec()),
            1 => {
                let inflated = Some(u16::from_be_bytes([form, rest.len() as u8]));
                Packet::new(kind, packet::PacketLock::Open, inflated, rest.to_vec())
            }
            _ => Packet::new(kind, packet::PacketLock::Sealed, None, rest.to_vec()),
        };
        if let Ok(packet) = body(rest) {
            assert_eq!(Packet::parse(&packet.to_string()), Ok(packet.clone()));
            look_into(&packet);
        }
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        for word in text.split_whitespace() {
            if let Ok(packet) = Packet::parse(word) {
                assert_eq!(packet.to_string(), word);
                look_into(&packet);
            }
        }
    }
});

fn look_into(packet: &Packet) {
    let keys = [SecretKey([42; 32])];
    let Ok(content) = open(packet, UnlockKey::Secrets(&keys), &fallback()) else {
        return;
    };
    let again = PacketContent::read(content.kind(), &content.write(), &fallback());
    assert_eq!(
        again.as_ref().map(without_dropped),
        Ok(without_dropped(&content))
    );
    // A plan of a hostile packet may become longer than a packet: then nothing is packed.
    if let Ok(packed) = pack(&content, Lock::Open) {
        assert_eq!(open(&packed, UnlockKey::None, &fallback()), again);
    }
}

/// What was dropped once is not there to be dropped again.
fn without_dropped(content: &PacketContent) -> PacketContent {
    match content {
        PacketContent::Plan(account, _) => PacketContent::Plan(account.clone(), Vec::new()),
        other => other.clone(),
    }
}
