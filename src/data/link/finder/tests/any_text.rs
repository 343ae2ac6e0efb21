//! Any text, any packet.

use proptest::prelude::*;

use super::{packet, wrapped};
use crate::data::link::finder::{find, only};

fn noise() -> impl Strategy<Value = String> {
    let words = "[a-zA-Z0-9 .,:;/#%=&<>\\n\\\\(){}*_`|\"'-]{0,40}";
    let special = prop::sample::select(
        &[
            "\u{200B}",
            "\n> ",
            "=\r\n",
            "é",
            "https://x.example/#",
            "k1",
            "k1D",
            " ",
            "",
        ][..],
    );
    (words, special).prop_map(|(words, special)| format!("{words}{special}"))
}

proptest! {
    #[test]
    fn every_packet_is_found_in_any_words(
        bodies in prop::collection::vec((any::<u8>(), 0_usize..200, noise()), 1..6), tail in noise(),
    ) {
        let mut text = String::new();
        let mut packets = Vec::new();
        for (seed, length, noise) in bodies {
            let (packet, code) = packet(seed, length);
            text += &format!("{noise} {code} ");
            packets.push(packet);
        }
        text += &tail;
        let found = find(&text);
        for packet in packets {
            prop_assert!(found.packets.iter().any(|found| found.packet == packet), "{}", text);
        }
    }

    #[test]
    fn any_text_is_looked_through(text in any::<String>(), pieces in prop::collection::vec(noise(), 0..20)) {
        find(&text);
        let (_, code) = packet(9, 30);
        find(&pieces.join(&code[..20]));
        find(&pieces.join("k1"));
    }

    #[test]
    fn a_code_is_found_however_its_lines_are_broken(
        length in 0_usize..300, width in 1_usize..90,
        line_end in prop::sample::select(&["\n", "\r\n", "\n> ", "=\r\n", "\u{AD}", "<wbr>", "<br>", " ", "\n\t"][..]),
    ) {
        let (packet, code) = packet(10, length);
        let text = format!("#{}", wrapped(&code, width, line_end));
        prop_assert_eq!(only(&text), Ok(packet));
    }
}
