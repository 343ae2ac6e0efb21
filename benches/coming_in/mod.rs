//! Taking in what people send back: the codes of a chat are found and opened, and the answers collected.

use std::hint::black_box;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, BenchmarkId, Throughput};
use trellis::data::document::Fallback;
use trellis::data::link::finder::find;
use trellis::data::link::secrets::public_key;
use trellis::data::link::{Lock, PacketContent, UnlockKey, open, pack};
use trellis::data::workshop::Ledger;
use trellis::domain::id::DocumentId;
use trellis::domain::workshop::{Response, ResponseOutcome, SecretKey, Session};

use super::many::{instrument, response};

/// How many open codes there are in a text.
const OPEN: [usize; 2] = [1_000, 10_000];

/// How many sealed ones: each takes a multiplication of keys.
const SEALED: usize = 100;

/// A chat in which so many people send a link each.
fn chat(session: &Session, count: usize, lock: impl Fn(usize) -> Lock<'static>) -> String {
    let links = (0..count).map(|number| {
        let content = PacketContent::Response(Box::new(response(session, number as u64)));
        let packet = pack(&content, lock(number)).expect("it is short enough");
        format!("[22.11.26, 14:02:07] Beat: here is mine\nhttps://trellis.example/kam/#{packet}\n")
    });
    links.collect()
}

/// Finds all codes, opens them and collects the answers, as far as writing their chunks.
fn take_in(session: &Session, text: &str, keys: &[SecretKey]) -> usize {
    let fallback = Fallback {
        id: DocumentId::from_random(1),
        day: session.day,
    };
    let packets = find(text).packets.into_iter();
    let answers: Vec<Response> = packets
        .filter_map(
            |found| match open(&found.packet, UnlockKey::Secrets(keys), &fallback) {
                Ok(PacketContent::Response(response)) => Some(*response),
                _ => None,
            },
        )
        .collect();
    let mut ledger = Ledger::new(instrument(), session, None, Vec::new());
    let plan = ledger.collect((instrument(), session), &answers, 1, &|_| None);
    let plan = plan.expect("nothing has to be read");
    let added = plan.outcomes.iter();
    let added = added
        .filter(|outcome| **outcome == ResponseOutcome::Added)
        .count();
    for chunk in plan.writes.values() {
        black_box(chunk.encode());
    }
    ledger.commit(plan);
    added
}

/// Measures texts of many open and of some sealed codes.
pub fn measure(group: &mut BenchmarkGroup<WallTime>, session: &Session) {
    for count in OPEN {
        let text = chat(session, count, |_| Lock::Open);
        group.throughput(Throughput::Elements(count as u64));
        let name = BenchmarkId::new("find, open, collect", count);
        group.bench_with_input(name, &text, |b, text| {
            b.iter(|| assert_eq!(take_in(session, text, &[]), count));
        });
    }
    let secret = SecretKey([7; 32]);
    let to = public_key(&secret);
    let text = chat(session, SEALED, |number| Lock::Sealed {
        to,
        once: [number as u8; 32],
    });
    group.throughput(Throughput::Elements(SEALED as u64));
    let name = BenchmarkId::new("find, open, collect sealed ones", SEALED);
    group.bench_with_input(name, &text, |b, text| {
        b.iter(|| assert_eq!(take_in(session, text, &[secret]), SEALED));
    });
}
