//! An invitation that says where answers are sent, as the app writes it, in `tests/corpus/codes-send-to.txt`.

use super::*;

const FILE: &str = "tests/corpus/codes-send-to.txt";

fn addressed() -> PacketContent {
    PacketContent::Session(Box::new(Session {
        send_to: "petra@seeland.example".to_owned(),
        ..session(true)
    }))
}

#[test]
fn an_invitation_says_where_answers_are_sent() {
    let text = std::fs::read_to_string(FILE).unwrap();
    let mut codes = text.lines().filter(|line| !line.starts_with('#'));
    let packet = Packet::parse(codes.next().unwrap()).unwrap();
    let opened = open(&packet, UnlockKey::None, &fallback()).unwrap();
    assert_eq!(opened, addressed());
    assert_eq!(codes.next(), None);
}

/// As in [`super::editions`].
#[test]
#[ignore = "writes a file of the corpus"]
fn write_the_code_of_an_addressed_invitation() {
    let code = packed(&addressed(), packet::PacketLock::Open);
    let text = format!(
        "# An invitation that says where answers are sent, a code of format 1 with the field 13.\n{code}\n"
    );
    std::fs::write(FILE, text).unwrap();
}
