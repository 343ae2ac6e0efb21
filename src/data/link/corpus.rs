//! The codes of every kind and form that were ever released, in `tests/corpus/`: every later version reads them.

mod choices;
mod competences;
mod contents;
mod editions;
mod lengths;
mod quick;
mod send_to;

use crate::data::assessment::testing::fallback;
use crate::data::link::bodies::PacketContent;
use crate::data::link::code_error::CodeError;
use crate::data::link::finder;
use crate::data::link::packet::{self, PacketKind};
use crate::data::link::passphrase::Passphrase;
use crate::data::link::secrets::public_key;
use crate::data::link::{Lock, Packet, UnlockKey, open, pack};
use crate::domain::day::Day;
use crate::domain::workshop::{
    Fingerprint, GivenAnswer, Response, ResponseId, SecretKey, Session, SessionId,
};

use contents::{COMPETENCES, alone, answers, board, content, response, session};

const FILE: &str = "tests/corpus/codes-1.txt";
const DAY: Day = Day::fixed(2026, 11, 22);
const SECRET: SecretKey = SecretKey([42; 32]);

fn phrase() -> Passphrase {
    Passphrase::new("unfixed canopy ratio sift paper").unwrap()
}

/// Every code of the corpus: its name, what it holds, how it is locked.
fn cases() -> Vec<(String, PacketContent, packet::PacketLock)> {
    let mut cases = Vec::new();
    for (kind, word) in
        PacketKind::ALL
            .into_iter()
            .zip(["session", "response", "board", "plan", "instrument"])
    {
        for (form, is_long, lock) in [
            ("plain", false, packet::PacketLock::Open),
            ("deflated", true, packet::PacketLock::Open),
            ("passphrase", true, packet::PacketLock::Passphrase),
            ("sealed", false, packet::PacketLock::Sealed),
        ] {
            cases.push((format!("{word}-{form}"), content(kind, is_long), lock));
        }
    }
    let shared = PacketContent::Response(Box::new(alone()));
    cases.push((
        "response-alone".to_owned(),
        shared,
        packet::PacketLock::Open,
    ));
    cases
}

fn packed(content: &PacketContent, lock: packet::PacketLock) -> Packet {
    let phrase = phrase();
    let lock = match lock {
        packet::PacketLock::Open => Lock::Open,
        packet::PacketLock::Passphrase => Lock::Passphrase {
            phrase: &phrase,
            salt: [5; 16],
        },
        packet::PacketLock::Sealed => Lock::Sealed {
            to: public_key(&SECRET),
            once: [6; 32],
        },
    };
    pack(content, lock).unwrap()
}

#[test]
fn every_code_that_was_released_is_read() {
    let text = std::fs::read_to_string(FILE).unwrap();
    let released: Vec<(&str, &str)> = text
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split_once(' ').unwrap())
        .collect();
    let cases = cases();
    assert_eq!(released.len(), cases.len());
    for ((released, code), (name, content, lock)) in released.into_iter().zip(cases) {
        assert_eq!(released, name);
        let packet = Packet::parse(code).unwrap();
        assert_eq!(
            (packet.kind(), packet.lock()),
            (content.kind(), lock),
            "{name}"
        );
        let is_deflated = packet.header().inflated.is_some();
        if name.ends_with("plain") && packet.kind() != PacketKind::Plan {
            assert!(!is_deflated, "{name}");
        }
        assert!(is_deflated || !name.ends_with("deflated"), "{name}");
        let phrase = phrase();
        let key = match lock {
            packet::PacketLock::Open => UnlockKey::None,
            packet::PacketLock::Passphrase => UnlockKey::Passphrase(&phrase),
            packet::PacketLock::Sealed => UnlockKey::Secrets(&[SecretKey([1; 32]), SECRET]),
        };
        assert_eq!(open(&packet, key, &fallback()), Ok(content), "{name}");
        assert_eq!(packet.to_string(), code);
    }
    let whole = finder::find(&text);
    assert_eq!((whole.packets.len(), whole.broken.len()), (21, 0));
}

/// `cargo test --lib link::corpus -- --ignored` writes the file of a version that was never released. A released
/// one stays as it is.
#[test]
#[ignore = "writes a file of the corpus"]
fn write_the_corpus() {
    let mut text = String::from(
        "# Codes of format 1. The passphrase is \"unfixed canopy ratio sift paper\", the secret key 32 bytes of 42.\n",
    );
    for (name, content, lock) in cases() {
        text += &format!("{name} {}\n", packed(&content, lock));
    }
    std::fs::write(FILE, text).unwrap();
}

#[test]
fn a_sealed_packet_opens_with_its_key_only() {
    let packet = packed(
        &content(PacketKind::Response, false),
        packet::PacketLock::Sealed,
    );
    let opened = |key| open(&packet, key, &fallback());
    assert_eq!(opened(UnlockKey::None), Err(CodeError::NeedsKey));
    assert_eq!(opened(UnlockKey::Secrets(&[])), Err(CodeError::NeedsKey));
    let others = [SecretKey([1; 32]), SecretKey([2; 32])];
    assert_eq!(
        opened(UnlockKey::Secrets(&others)),
        Err(CodeError::SealedForOthers)
    );
    assert_eq!(
        opened(UnlockKey::Passphrase(&phrase())),
        Err(CodeError::NeedsKey)
    );
    let locked = packed(
        &content(PacketKind::Response, false),
        packet::PacketLock::Passphrase,
    );
    assert_eq!(
        open(&locked, UnlockKey::None, &fallback()),
        Err(CodeError::NeedsPassphrase)
    );
    let wrong = Passphrase::new("another passphrase").unwrap();
    let opened = open(&locked, UnlockKey::Passphrase(&wrong), &fallback());
    assert_eq!(opened, Err(CodeError::WrongPassphrase));
}
