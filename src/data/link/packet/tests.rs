//! One packet, one code: round trips, cuts, changed characters.

use proptest::prelude::*;

use super::*;

fn packet() -> impl Strategy<Value = Packet> {
    let kind = prop::sample::select(&PacketKind::ALL[..]);
    let lock =
        prop::sample::select(&[PacketLock::Open, PacketLock::Passphrase, PacketLock::Sealed][..]);
    let inflated = prop::option::of(1_u16..);
    let body = prop::collection::vec(any::<u8>(), 0..120);
    (kind, lock, inflated, body)
        .prop_map(|(kind, lock, inflated, body)| Packet::new(kind, lock, inflated, body).unwrap())
}

/// A code of these bytes with the right check sum.
fn code(bytes: &[u8]) -> String {
    let crc = crc32fast::hash(bytes).to_be_bytes();
    format!("k1{}", base58::encode(&[bytes, &crc].concat()))
}

/// The headers from the first to the last that `boot.js` takes for those of an open invitation.
fn open_invitations() -> [String; 2] {
    let kind = PacketKind::Session.number();
    [
        [MAGIC, VERSION, kind, 0, 0, 0, 0, 0],
        [MAGIC, VERSION, kind, DEFLATED, 0xff, 0xff, 0xff, 0xff],
    ]
    .map(|header| base58::encode(&header))
}

#[test]
fn boot_knows_the_headers_of_open_invitations() {
    let [first, last] = open_invitations();
    let boot = include_str!("../../../boot.js");
    let known = format!("\"{first}\" <= header && header <= \"{last}\"");
    assert!(boot.contains(&known), "{known}");
}

proptest! {
    #[test]
    fn open_invitations_and_nothing_else_are_between_them(packet in packet()) {
        let code = packet.to_string();
        let [first, last] = open_invitations();
        let header = &code[PREFIX.len()..HEADER_CHARACTERS];
        let is_invitation = packet.kind() == PacketKind::Session && packet.lock() == PacketLock::Open;
        prop_assert_eq!((&*first..=&*last).contains(&header), is_invitation);
    }

    #[test]
    fn parsing_and_writing_are_inverse(packet in packet()) {
        prop_assert_eq!(Packet::parse(&packet.to_string()), Ok(packet));
    }

    #[test]
    fn a_code_that_parses_is_written_the_same_way(
        flags in any::<u8>(), kind in 0_u8..10, inflated in 0_u16..3, body in prop::collection::vec(any::<u8>(), 0..30),
    ) {
        let mut bytes = vec![MAGIC, VERSION, kind, flags, 0, body.len() as u8, 0, inflated as u8];
        bytes.extend(body);
        let code = code(&bytes);
        if let Ok(packet) = Packet::parse(&code) {
            prop_assert_eq!(packet.to_string(), code);
        }
    }

    #[test]
    fn a_cut_code_says_how_much_arrived(packet in packet()) {
        let code = packet.to_string();
        for end in 0..code.len() {
            let expected = match end {
                0..HEADER_CHARACTERS => CodeError::NotACode,
                _ => CodeError::Cut { arrived: end, expected: code.len() },
            };
            prop_assert_eq!(Packet::parse(&code[..end]), Err(expected));
        }
    }

    #[test]
    fn no_changed_character_makes_another_code(packet in packet(), by in 1_usize..58) {
        let code = packet.to_string();
        for at in 0..code.len() {
            let mut changed = code.clone().into_bytes();
            let all = base58_monero::base58::BASE58_CHARS;
            let digit = all.iter().position(|&digit| digit == changed[at]).unwrap();
            changed[at] = all[(digit + by) % all.len()];
            let changed = String::from_utf8(changed).unwrap();
            prop_assert!(Packet::parse(&changed).is_err(), "{} {}", at, changed);
        }
    }

    #[test]
    fn no_swap_of_neighbours_makes_another_code(packet in packet()) {
        let code = packet.to_string();
        for at in 1..code.len() {
            let mut changed = code.clone().into_bytes();
            changed.swap(at - 1, at);
            let changed = String::from_utf8(changed).unwrap();
            prop_assert!(changed == code || Packet::parse(&changed).is_err());
        }
    }

    #[test]
    fn any_text_is_refused_without_panic(text in any::<String>(), tail in "[1-9A-HJ-NP-Za-km-z]{0,60}") {
        prop_assert!(Packet::parse(&text).is_err());
        for text in [format!("k1{tail}"), format!("k1{tail}{text}")] {
            prop_assert!(Packet::parse(&text).is_err());
        }
    }
}

#[test]
fn a_code_looks_as_the_table_says() {
    let packet = Packet::new(PacketKind::Response, PacketLock::Open, None, vec![1, 2, 3]).unwrap();
    let bytes = [0x4B, 1, 2, 0, 0, 3, 0, 0, 1, 2, 3];
    assert_eq!(packet.to_string(), code(&bytes));
    assert_eq!(packet.to_string(), "k1DYdfXBEzWij13DV2R7BgH");
}

#[test]
fn each_kind_of_foreign_packet_is_told_apart() {
    let cases: &[(&[u8], CodeError)] = &[
        (
            &[0x4B, 2, 1, 0, 0, 0, 0, 0],
            CodeError::Newer { version: 2 },
        ),
        (
            &[0x4B, 0, 1, 0, 0, 0, 0, 0],
            CodeError::Newer { version: 0 },
        ),
        (
            &[0x4B, 1, 0, 0, 0, 0, 0, 0],
            CodeError::UnknownKind { kind: 0 },
        ),
        (
            &[0x4B, 1, 8, 0, 0, 0, 0, 0],
            CodeError::UnknownKind { kind: 8 },
        ),
        (
            &[0x4B, 1, 1, 6, 0, 0, 0, 0],
            CodeError::UnknownForm { form: 6 },
        ),
        (
            &[0x4B, 1, 1, 8, 0, 0, 0, 0],
            CodeError::UnknownForm { form: 8 },
        ),
        (
            &[0x4B, 1, 1, 0x81, 0, 0, 0, 1],
            CodeError::UnknownForm { form: 0x81 },
        ),
        (&[0x4B, 1, 1, 0, 0, 0, 0, 1], CodeError::NotCanonical),
        (&[0x4B, 1, 1, 1, 0, 0, 0, 0], CodeError::NotCanonical),
        (&[0x4C, 1, 1, 0, 0, 0, 0, 0], CodeError::NotACode),
    ];
    for (bytes, error) in cases {
        assert_eq!(Packet::parse(&code(bytes)), Err(*error), "{bytes:?}");
    }
}

#[test]
fn what_follows_a_code_without_a_space_is_told() {
    let code = code(&[0x4B, 1, 1, 0, 0, 0, 0, 0]);
    let error = Packet::parse(&format!("{code}ab"));
    let (arrived, expected) = (code.len() + 2, code.len());
    assert_eq!(error, Err(CodeError::Overrun { arrived, expected }));
}

#[test]
fn the_longest_code_is_at_the_limit() {
    let fits = (0..).take_while(|&body| characters(body) <= MAX_CHARACTERS);
    let longest = fits.last().unwrap();
    let new = |length| Packet::new(PacketKind::Plan, PacketLock::Open, None, vec![7; length]);
    let code = new(longest).unwrap().to_string();
    assert!(Packet::parse(&code).is_ok());
    assert!(matches!(new(longest + 1), Err(Unfit::Code { .. })));
    let characters = MAX_CHARACTERS + 1;
    let text = "k".repeat(characters);
    assert_eq!(Packet::parse(&text), Err(CodeError::TooLong { characters }));
    // A header that announces more than any code holds.
    let lies = format!("k1{}", base58::encode(&[0x4B, 1, 1, 0, 0xFF, 0xFF, 0, 0]));
    assert_eq!(Packet::parse(&lies), Err(CodeError::Damaged));
}
