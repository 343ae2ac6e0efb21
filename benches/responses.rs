//! What the responses of a workshop cost: `cargo xtask bench`. It prints figures and judges none; compare within
//! one run. How much each figure grows with the number of responses is the ratio that is to stay near that of the
//! numbers, or near one where the cost must not depend on them.

#![allow(missing_docs, clippy::expect_used)]

mod coming_in;
mod many;

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput};
use peak_alloc::PeakAlloc;
use trellis::data::workshop::{Chunk, Ledger};
use trellis::domain::workshop::{Response, ResponseOutcome, Session};

use many::{COUNTS, chunks, instrument, response, session};

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

/// Reads and counts everything that is stored.
fn open(session: &Session, chunks: &[String]) -> Ledger {
    let mut ledger = Ledger::new(instrument(), session, None, Vec::new());
    for (number, text) in (0..).zip(chunks) {
        let chunk = Chunk::decode(text, session.id).expect("it was just written");
        ledger.load(number, &chunk, &|_| None);
    }
    ledger
}

/// Takes one more response in, as far as writing its chunk.
fn add_one(session: &Session, ledger: &mut Ledger, chunks: &[String], one: &[Response]) {
    let read = |number: u32| Chunk::decode(chunks.get(number as usize)?, session.id).ok();
    let plan = ledger.collect((instrument(), session), one, 2, &read);
    let plan = plan.expect("every chunk is there");
    assert_eq!(plan.outcomes, [ResponseOutcome::Added]);
    for chunk in plan.writes.values() {
        black_box(chunk.encode());
    }
    ledger.commit(plan);
}

fn table(session: &Session) {
    println!("\nThe responses of a workshop: 32 items, 12 groups");
    println!(
        "responses   UTF-16 units   each   opened in ms   heap kept in kB   heap at most in kB"
    );
    let mut times: Vec<Duration> = Vec::new();
    for count in COUNTS {
        let stored = chunks(session, count);
        let units: usize = stored.iter().map(|text| text.encode_utf16().count()).sum();
        HEAP.reset_peak_usage();
        let before = HEAP.current_usage();
        let ledger = open(session, &stored);
        let (kept, most) = (HEAP.current_usage(), HEAP.peak_usage());
        assert_eq!(ledger.len(), count);
        // The quickest of some: what else the computer does only adds.
        let timed = || {
            let begun = Instant::now();
            black_box(open(session, &stored));
            begun.elapsed()
        };
        let took = (0..5).map(|_| timed()).min().unwrap_or_default();
        println!(
            "{count:>9}   {units:>12}   {:>4.1}   {:>12.1}   {:>15}   {:>18}",
            units as f64 / count as f64,
            took.as_secs_f64() * 1000.0,
            (kept - before) / 1024,
            (most - before) / 1024,
        );
        times.push(took);
    }
    for pair in times.windows(2) {
        let ratio = pair[1].as_secs_f64() / pair[0].as_secs_f64();
        println!("    ratio                           {ratio:>12.2}");
    }
    println!();
}

fn main() {
    let session = session();
    table(&session);
    let mut criterion = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    let mut group = criterion.benchmark_group("responses");
    for count in COUNTS {
        let stored = chunks(&session, count);
        group.throughput(Throughput::Elements(count as u64));
        group.bench_with_input(BenchmarkId::new("open", count), &stored, |b, stored| {
            b.iter(|| open(&session, stored));
        });
        // A chunk is rewritten, so it is as full beside any number of others.
        let count = count / Chunk::MAX * Chunk::MAX + Chunk::MAX / 2;
        let stored = chunks(&session, count);
        group.throughput(Throughput::Elements(1));
        let ledger = open(&session, &stored);
        let one = [response(&session, 1_000_000)];
        group.bench_with_input(BenchmarkId::new("one more", count), &stored, |b, stored| {
            b.iter_batched_ref(
                || ledger.clone(),
                |ledger| add_one(&session, ledger, stored, &one),
                BatchSize::LargeInput,
            );
        });
    }
    coming_in::measure(&mut group, &session);
    group.finish();
    criterion.final_summary();
}
