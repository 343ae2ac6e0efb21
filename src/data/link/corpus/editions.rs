//! Codes as the app writes them for each edition of its questionnaire, in `tests/corpus/codes-editions.txt`: the first
//! edition's stay codes of the first, and never pass for those of another.

use super::*;
use crate::content::assessment::instruments;
use crate::domain::assessment::Instrument;
use crate::domain::workshop::Board;

const FILE: &str = "tests/corpus/codes-editions.txt";

/// The codes of an edition: their names, and what they hold.
fn of_edition(instrument: &Instrument) -> [(String, PacketContent); 4] {
    let fingerprint = Fingerprint::of(instrument);
    let asked = Session {
        instrument: instrument.id.clone(),
        fingerprint,
        ..session(false)
    };
    let returned = Response {
        fingerprint,
        ..response(false)
    };
    let shared = Response {
        fingerprint,
        ..alone()
    };
    let counted = Board {
        instrument: instrument.id.clone(),
        fingerprint,
        ..board(true)
    };
    [
        ("session", PacketContent::Session(Box::new(asked))),
        ("response", PacketContent::Response(Box::new(returned))),
        ("result", PacketContent::Response(Box::new(shared))),
        ("board", PacketContent::Board(Box::new(counted))),
    ]
    .map(|(word, content)| (format!("{word}-{}", instrument.id.edition()), content))
}

fn of_every_edition() -> Vec<(String, PacketContent)> {
    let first_to_last = instruments().into_iter().rev();
    first_to_last.flat_map(of_edition).collect()
}

#[test]
fn the_codes_of_every_edition_are_read_as_of_that_edition() {
    let text = std::fs::read_to_string(FILE).unwrap();
    let released: Vec<(&str, &str)> = text
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split_once(' ').unwrap())
        .collect();
    let cases = of_every_edition();
    assert_eq!(released.len(), cases.len());
    for ((released, code), (name, content)) in released.into_iter().zip(cases) {
        assert_eq!(released, name);
        let packet = Packet::parse(code).unwrap();
        let opened = open(&packet, UnlockKey::None, &fallback()).unwrap();
        assert_eq!(opened, content, "{name}");
        let fits = |one: &&Instrument| match &opened {
            PacketContent::Session(session) => session.asks(one),
            PacketContent::Response(response) => {
                response.fingerprint == Fingerprint::of(one) && response.check(one, None).is_ok()
            }
            PacketContent::Board(board) => {
                board.instrument == one.id && board.fingerprint == Fingerprint::of(one)
            }
            _ => false,
        };
        let editions: Vec<String> = instruments()
            .into_iter()
            .filter(fits)
            .map(|one| one.id.edition().to_string())
            .collect();
        assert_eq!(editions, [name.rsplit_once('-').unwrap().1], "{name}");
    }
}

/// `cargo test --lib link::corpus::editions -- --ignored` writes the file for an edition that was never released. What
/// was released stays as it is.
#[test]
#[ignore = "writes a file of the corpus"]
fn write_the_codes_of_every_edition() {
    let mut text =
        String::from("# Codes of format 1 for each edition of the programme questionnaire.\n");
    for (name, content) in of_every_edition() {
        text += &format!("{name} {}\n", packed(&content, packet::PacketLock::Open));
    }
    std::fs::write(FILE, text).unwrap();
}
