//! How long links are.

use super::*;
/// A link is this and its code.
const PAGE: &str = "https://trellis.example.org/#";

#[test]
fn links_are_as_short_as_they_are_said_to_be() {
    let length =
        |content: &PacketContent, lock| PAGE.len() + packed(content, lock).to_string().len();
    let open = |content: &PacketContent| length(content, packet::PacketLock::Open);
    let plain = content(PacketKind::Response, false);
    let mut commented = response(false);
    let comment = "We see the account too rarely, and each of us alone. The plan is in a file that \
                   nobody opens between two reviews; what the hospital wants for itself we have never asked.";
    commented.own = vec![GivenAnswer::words(comment.to_owned())];
    let commented = PacketContent::Response(Box::new(commented));
    for (name, length, most) in [
        ("response", open(&plain), 100),
        (
            "response, sealed",
            length(&plain, packet::PacketLock::Sealed),
            180,
        ),
        (
            "response, passphrase",
            length(&plain, packet::PacketLock::Passphrase),
            150,
        ),
        ("response with a comment", open(&commented), 300),
        (
            "response with a comment, sealed",
            length(&commented, packet::PacketLock::Sealed),
            380,
        ),
        (
            "result on its own",
            open(&PacketContent::Response(Box::new(alone()))),
            160,
        ),
        ("session", open(&content(PacketKind::Session, false)), 110),
        (
            "session, everything in it",
            open(&content(PacketKind::Session, true)),
            480,
        ),
        ("board", open(&content(PacketKind::Board, true)), 900),
        ("plan, empty", open(&content(PacketKind::Plan, false)), 200),
        (
            "questionnaire of 12 items",
            open(&content(PacketKind::Instrument, true)),
            500,
        ),
    ] {
        println!("{name}: {length} characters");
        assert!(length <= most, "{name}: {length}");
    }
}
