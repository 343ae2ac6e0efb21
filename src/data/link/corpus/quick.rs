//! The result of a quick check as the app writes it, in `tests/corpus/codes-quick.txt`.

use super::*;
use crate::content::assessment::instruments;
use crate::domain::assessment::Answer;
use crate::domain::id::DocumentId;
use crate::domain::id::ItemId;

const FILE: &str = "tests/corpus/codes-quick.txt";

/// The result of a quick check: only its items are answered.
fn of_quick_check() -> PacketContent {
    let [latest, _] = instruments();
    let points = answers(8);
    let mut points = points.iter();
    let is_asked = |item: &ItemId| latest.quick_items().any(|quick| quick == item);
    let answers: Vec<Option<Answer>> = latest
        .items()
        .map(|item| {
            is_asked(item)
                .then(|| points.next().copied().flatten())
                .flatten()
        })
        .collect();
    PacketContent::Response(Box::new(Response {
        fingerprint: Fingerprint::of(latest),
        answers,
        quick: true,
        ..alone()
    }))
}

#[test]
fn the_result_of_a_quick_check_is_read_as_one() {
    let text = std::fs::read_to_string(FILE).unwrap();
    let mut codes = text.lines().filter(|line| !line.starts_with('#'));
    let packet = Packet::parse(codes.next().unwrap()).unwrap();
    let opened = open(&packet, UnlockKey::None, &fallback()).unwrap();
    assert_eq!(opened, of_quick_check());
    assert_eq!(codes.next(), None);
    let PacketContent::Response(response) = opened else {
        panic!("a response");
    };
    let [latest, _] = instruments();
    assert_eq!(response.check(latest, None), Ok(()));
    let came = response.to_assessment(DocumentId::from_random(1), latest);
    assert!(came.is_quick());
    assert_eq!(came.asked(latest).count(), latest.quick_items().count());
}

/// As in [`super::editions`].
#[test]
#[ignore = "writes a file of the corpus"]
fn write_the_code_of_a_quick_check() {
    let code = packed(&of_quick_check(), packet::PacketLock::Open);
    let text =
        format!("# The result of a quick check, a code of format 1 with the field 15.\n{code}\n");
    std::fs::write(FILE, text).unwrap();
}
