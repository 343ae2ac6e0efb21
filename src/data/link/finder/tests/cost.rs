//! What looking through a text costs.

use std::time::{Duration, Instant};

use super::packet;
use crate::data::link::finder::{find, work};
use crate::data::link::packet::{Packet, PacketKind, PacketLock};

/// Pieces that, repeated, make texts that are to cost more than their length; the first is a message of a chat.
fn costly() -> Vec<String> {
    let (_, code) = packet(8, 40);
    // A header that announces the longest body that a code can have.
    let mut longest = Packet::new(PacketKind::Plan, PacketLock::Open, None, vec![7; 17_860])
        .unwrap()
        .to_string();
    longest.truncate(13);
    let message =
        format!("[22.11.26, 10:14:03] Ana: kind regards, look: https://a.example/#{code}\n");
    vec![
        message,
        format!("{longest} "),
        format!("{longest}\n"),
        format!("{longest}\u{200B}"),
        format!("x\u{200B}{longest}7\n"),
        format!("a\u{200B}{longest}zzzz9 "),
        format!("{longest}<"),
        format!("{longest}<b"),
        format!("{longest}<a {}", "a".repeat(590)),
        "k1D\n".to_owned(),
        "k\u{200B}".to_owned(),
        "k1\u{200B}".to_owned(),
        "k1D\u{200B}".to_owned(),
        "k&shy;".to_owned(),
        "k<a>".to_owned(),
        "k1DYd<b>".to_owned(),
        "k ".to_owned(),
        "#k1D=\n".to_owned(),
        "k1".to_owned(),
        "&amp;#".to_owned(),
        format!("k{}", " ".repeat(1_999)),
        "2525%k1D".to_owned(),
        "Content-Transfer-Encoding: base64\n\n".to_owned(),
        // `#k1D` and the longest header, each in a part of its own.
        "Content-Transfer-Encoding: base64\n\nI2sxRA==\n".to_owned(),
        format!(
            "Content-Transfer-Encoding: base64\n\n{}\n",
            "I2sxRCBr".repeat(40)
        ),
    ]
}

/// How long it takes to look through a text of so many bytes, made of a piece.
fn time_of(piece: &str, size: usize) -> Duration {
    let text = piece.repeat(size / piece.len());
    let begun = Instant::now();
    std::hint::black_box(find(&text));
    begun.elapsed()
}

#[test]
fn twice_the_text_is_twice_the_work() {
    const SIZE: usize = 200_000;
    let bytes_read = |piece: &str, size: usize| {
        work::take_count();
        find(&piece.repeat(size / piece.len()));
        work::take_count()
    };
    for piece in costly() {
        let (once, twice) = (bytes_read(&piece, SIZE), bytes_read(&piece, 2 * SIZE));
        // Work that grows with the square would be four times as much.
        assert!(
            twice <= once * 5 / 2 + 1_000,
            "{once}, {twice} for {piece:?}"
        );
        assert!(twice <= 2 * SIZE * MOST_A_BYTE, "{twice} for {piece:?}");
    }
}

/// How often a byte is looked at, at the most, in the texts above.
const MOST_A_BYTE: usize = 32;

#[test]
#[ignore = "measures and judges nothing: `cargo xtask bench`"]
fn bench_texts_that_are_made_to_waste_time() {
    const SIZE: usize = 5_000_000;
    let mut rows: Vec<(Duration, String)> = costly()
        .into_iter()
        .map(|piece| (time_of(&piece, SIZE), piece))
        .collect();
    println!(
        "\nLooking for codes in a text of 5 MB: a chat first, then what is made to waste time, slowest first"
    );
    rows[1..].sort_by(|one, other| other.cmp(one));
    for (took, piece) in rows {
        let shown: String = piece.chars().take(40).collect();
        println!("{:>8.1} ms   {shown:?}", took.as_secs_f64() * 1000.0);
    }
}
