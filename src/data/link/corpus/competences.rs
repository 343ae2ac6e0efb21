//! Requests and answers about competences as the app writes them, in `tests/corpus/codes-competences.txt`.

use super::*;
use crate::domain::competence::fingerprint;

const FILE: &str = "tests/corpus/codes-competences.txt";

/// Every code of the file: its name, what it holds, how it is locked.
fn codes() -> Vec<(&'static str, PacketContent, packet::PacketLock)> {
    use packet::PacketLock::{Open, Sealed};
    let request = |is_long| content(PacketKind::CompetenceRequest, is_long);
    let answer = |is_long| content(PacketKind::CompetenceAnswer, is_long);
    vec![
        ("request-plain", request(false), Open),
        ("request-long-name", request(true), Open),
        ("answer-sealed", answer(false), Sealed),
        ("answer-with-remark-sealed", answer(true), Sealed),
        ("answer-plain", answer(false), Open),
    ]
}

#[test]
fn every_code_about_competences_that_was_released_is_read() {
    let text = std::fs::read_to_string(FILE).unwrap();
    let released = text.lines().filter(|line| !line.starts_with('#'));
    let released: Vec<(&str, &str)> = released.map(|line| line.split_once(' ').unwrap()).collect();
    assert_eq!(released.len(), codes().len());
    for ((released, code), (name, content, lock)) in released.into_iter().zip(codes()) {
        assert_eq!(released, name);
        let packet = Packet::parse(code).unwrap();
        assert_eq!(
            (packet.kind(), packet.lock()),
            (content.kind(), lock),
            "{name}"
        );
        let key = UnlockKey::Secrets(&[SecretKey([1; 32]), SECRET]);
        assert_eq!(open(&packet, key, &fallback()), Ok(content), "{name}");
        assert_eq!(packet.to_string(), code);
    }
}

#[test]
fn an_answer_opens_with_the_key_of_who_asked_only() {
    let answer = content(PacketKind::CompetenceAnswer, true);
    let packet = packed(&answer, packet::PacketLock::Sealed);
    let opened = |key| open(&packet, key, &fallback());
    assert_eq!(opened(UnlockKey::None), Err(CodeError::NeedsKey));
    let others = [SecretKey([1; 32])];
    let refused = opened(UnlockKey::Secrets(&others));
    assert_eq!(refused, Err(CodeError::SealedForOthers));
    assert_eq!(opened(UnlockKey::Secrets(&[SECRET])), Ok(answer));
}

/// The sealed answer without a remark fits into a code on the screen, the request into a message.
#[test]
fn links_about_competences_are_short() {
    for (name, content, lock) in codes() {
        let length = packed(&content, lock).to_string().len();
        assert!(length <= 500, "{name}: {length}");
    }
    assert_eq!(fingerprint(), Fingerprint(COMPETENCES));
}

/// As in [`super::editions`].
#[test]
#[ignore = "writes a file of the corpus"]
fn write_the_codes_of_competences() {
    let mut text = String::from(
        "# Requests and answers about competences, codes of format 1. The secret key is 32 bytes of 42.\n",
    );
    for (name, content, lock) in codes() {
        text += &format!("{name} {}\n", packed(&content, lock));
    }
    std::fs::write(FILE, text).unwrap();
}
