//! What hostile texts take of the memory while they are opened: never more than is said here, whatever they promise.
//!
//! The allocator counts for the whole program, so this is one test, alone in it.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::hint::black_box;

use miniz_oxide::deflate::compress_to_vec;
use peak_alloc::PeakAlloc;
use trellis::data::document::Fallback;
use trellis::data::link::code_error::CodeError;
use trellis::data::link::finder::{find, only};
use trellis::data::link::packet::{MAX_CHARACTERS, PacketKind, PacketLock};
use trellis::data::link::passphrase::Passphrase;
use trellis::data::link::{Packet, UnlockKey, open};
use trellis::data::workshop::Chunk;
use trellis::domain::day::Day;
use trellis::domain::id::DocumentId;
use trellis::domain::workshop::{SecretKey, SessionId};

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

const KB: usize = 1_024;
const MB: usize = 1_024 * KB;

/// Runs something and returns how much more memory was in use at most than before.
fn peak<T>(run: impl FnOnce() -> T) -> usize {
    HEAP.reset_peak_usage();
    let before = HEAP.current_usage();
    black_box(run());
    HEAP.peak_usage().saturating_sub(before)
}

#[track_caller]
fn assert_below<T>(bound: usize, what: &str, run: impl FnOnce() -> T) {
    let most = peak(run);
    println!("{what}: {} of {} kB", most.div_ceil(KB), bound / KB);
    assert!(most <= bound, "{what}: {most} bytes, {bound} are allowed");
}

fn fallback() -> Fallback {
    Fallback {
        id: DocumentId::from_random(1),
        day: Day::EPOCH,
    }
}

/// A packet whose body inflates to this content.
fn deflated(kind: PacketKind, content: &[u8]) -> Packet {
    let declared = u16::try_from(content.len()).unwrap();
    Packet::new(
        kind,
        PacketLock::Open,
        Some(declared),
        compress_to_vec(content, 9),
    )
    .unwrap()
}

/// As much of this, again and again, as a packet may declare.
fn full(begin: &str, unit: &str, end: &str) -> Vec<u8> {
    let room = usize::from(u16::MAX) - begin.len() - end.len() - 2;
    let units = vec![unit; room / (unit.len() + 1)].join(",");
    format!("{begin}{units}{end}").into_bytes()
}

/// Contents that are as long as a packet may declare, and short when they are deflated.
fn bombs() -> Vec<Vec<u8>> {
    let mut bombs: Vec<Vec<u8>> = [0, 1, 7, 0x7F, 0xFF, b'a', b'[', b' ']
        .map(|byte| vec![byte; usize::from(u16::MAX)])
        .into();
    for list in [
        "stakeholders",
        "actions",
        "initiatives",
        "meetings",
        "nobody_knows",
    ] {
        for unit in ["{}", "[]", "0", "\"\"", "{\"id\":\"r1\"}"] {
            bombs.push(full(&format!("{{\"id\":\"a\",\"{list}\":["), unit, "]}"));
        }
    }
    bombs
}

#[test]
fn no_text_takes_more_memory_than_is_said() {
    // What is too long is not looked at.
    let long = "k1DYd".repeat(8_000);
    assert!(long.len() > MAX_CHARACTERS);
    assert_below(0, "a code of 40,000 characters", || Packet::parse(&long));
    assert_below(0, "an address of 40,000 characters", || only(&long));

    // What is found is kept once, and looked at behind its line four times at most.
    let packet = Packet::new(PacketKind::Plan, PacketLock::Open, None, vec![7; 17_860]).unwrap();
    let longest = packet.to_string();
    let header = &longest[..13];
    for unit in [
        longest.clone(),
        header.to_owned(),
        format!("{header}\n"),
        format!("#{header}\u{200B}"),
        format!("{header}7z\n"),
        "k1".to_owned(),
        "#k1DYd ".to_owned(),
        "k\u{200B}".to_owned(),
        "Content-Transfer-Encoding: base64\n\nI2sxRA==\n".to_owned(),
    ] {
        let text = unit.repeat(40_000_usize.div_ceil(unit.len()));
        let what = format!("{} bytes of {:?}", text.len(), &unit[..unit.len().min(20)]);
        assert_below(512 * KB, &what, || find(&text));
    }
    let mail = "Content-Transfer-Encoding: base64\n\n".to_owned() + &"I2sxRFlk\n".repeat(900_000);
    assert_below(8 * MB, "a mail with a part of 8 MB", || find(&mail));
    assert_below(64 * KB, "the longest code", || Packet::parse(&longest));

    // A bomb has no more room than it declares, and that is 64 kB at most.
    let bomb = compress_to_vec(&vec![0; 10 * MB], 10);
    for kind in PacketKind::ALL {
        for declared in [20_000, u16::MAX] {
            let body = bomb[..bomb.len().min(declared.into()) - 1].to_vec();
            let packet = Packet::new(kind, PacketLock::Open, Some(declared), body).unwrap();
            assert_below(128 * KB, "a bomb", || {
                assert_eq!(
                    open(&packet, UnlockKey::None, &fallback()),
                    Err(CodeError::WrongInflation)
                );
            });
        }
        for content in bombs() {
            let packet = deflated(kind, &content);
            let what = format!(
                "a {kind:?} of {:?}",
                String::from_utf8_lossy(&content[..30])
            );
            assert_below(64 * MB, &what, || {
                open(&packet, UnlockKey::None, &fallback())
            });
        }
    }

    // What a lock takes is never read from the packet.
    let body = [&[1; 17][..], &[0; 17_000]].concat();
    let locked = Packet::new(PacketKind::Plan, PacketLock::Passphrase, None, body.clone()).unwrap();
    let phrase = Passphrase::new("unfixed canopy ratio sift paper").unwrap();
    assert_below(20 * MB, "a passphrase", || {
        open(&locked, UnlockKey::Passphrase(&phrase), &fallback())
    });
    let sealed = Packet::new(PacketKind::Plan, PacketLock::Sealed, None, body).unwrap();
    let keys = [SecretKey([1; 32]); 100];
    assert_below(64 * KB, "a seal and a hundred keys", || {
        open(&sealed, UnlockKey::Secrets(&keys), &fallback())
    });

    // Stored responses that promise more than there is.
    for unit in ["\u{3400}", "\u{B3FF}", "\u{3401}", "a"] {
        let text = unit.repeat(20_000);
        assert_below(256 * KB, "a chunk", || {
            Chunk::decode(&text, SessionId([0; 8]))
        });
    }
}
