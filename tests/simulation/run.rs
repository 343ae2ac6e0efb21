//! Running simulations, and saying which one failed.

use std::cell::Cell;
use std::env;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use super::world::{Counts, World};

/// Steps of one simulation.
const STEPS: u64 = 3_000;

thread_local! {
    static STEP: Cell<u64> = const { Cell::new(0) };
}

/// What one seed came to.
struct Outcome {
    seed: u64,
    counts: Counts,
    fault: Option<String>,
}

fn simulate_one(seed: u64, steps: u64, is_traced: bool) -> Outcome {
    let run = || {
        let mut world = World::new(seed, is_traced);
        let mut fault = None;
        for _ in 0..steps {
            STEP.set(world.counts.steps + 1);
            fault = world.step().err();
            if fault.is_some() {
                break;
            }
        }
        if fault.is_none() {
            fault = world.come_to_rest().err();
        }
        world.counts.deeds = world.deeds.len() as u64;
        world.counts.calls = world.browser.borrow().calls;
        (world.counts, fault)
    };
    match catch_unwind(AssertUnwindSafe(run)) {
        Ok((counts, fault)) => Outcome {
            seed,
            counts,
            fault,
        },
        Err(_) => Outcome {
            seed,
            counts: Counts {
                steps: STEP.get(),
                ..Counts::default()
            },
            fault: Some("a panic, see above".into()),
        },
    }
}

impl Counts {
    fn add(&mut self, other: Self) {
        self.steps += other.steps;
        self.deeds += other.deeds;
        self.calls += other.calls;
        self.looks += other.looks;
        self.tab_deaths += other.tab_deaths;
        self.kills += other.kills;
        self.copies += other.copies;
        self.lost_to_kills += other.lost_to_kills;
        self.went_back += other.went_back;
        self.chosen += other.chosen;
        self.emptied += other.emptied;
    }
}

/// Runs these seeds on so many threads; returns the sums and what failed, in order of the seeds.
fn simulate_all(first: u64, count: u64, steps: u64, threads: usize) -> (Counts, Vec<Outcome>) {
    let next = AtomicU64::new(first);
    let work = || {
        let (mut counts, mut failed) = (Counts::default(), Vec::new());
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= first + count {
                return (counts, failed);
            }
            let outcome = simulate_one(seed, steps, false);
            counts.add(outcome.counts);
            if outcome.fault.is_some() {
                failed.push(outcome);
            }
        }
    };
    let (mut counts, mut failed) = (Counts::default(), Vec::new());
    std::thread::scope(|scope| {
        let all: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        for one in all {
            let (some, more) = one.join().unwrap();
            counts.add(some);
            failed.extend(more);
        }
    });
    failed.sort_by_key(|outcome| outcome.seed);
    (counts, failed)
}

fn tell(outcome: &Outcome, steps: u64) -> String {
    format!(
        "seed {} failed at step {}: {}\n    cargo xtask simulate --seed {} --steps {steps} --trace",
        outcome.seed,
        outcome.counts.steps,
        outcome.fault.as_deref().unwrap_or_default(),
        outcome.seed,
    )
}

#[test]
fn nothing_that_was_called_saved_is_lost() {
    let (counts, failed) = simulate_all(0, 24, 1_000, 2);
    let told: Vec<String> = failed.iter().map(|one| tell(one, 1_000)).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    assert!(
        counts.steps >= 24 * 1_000 && counts.deeds > 5_000,
        "{counts:?}"
    );
    assert!(counts.tab_deaths > 10 && counts.kills > 10, "{counts:?}");
    assert!(counts.went_back > 10 && counts.chosen > 10, "{counts:?}");
}

/// `cargo xtask simulate`: the environment says how many, or which one.
#[test]
#[ignore = "judges as many seeds as it is told"]
fn simulate() {
    let number = |name: &str| {
        env::var(name)
            .ok()
            .and_then(|text| text.parse::<u64>().ok())
    };
    let steps = number("TRELLIS_STEPS").unwrap_or(STEPS);
    if let Some(seed) = number("TRELLIS_SEED") {
        let is_traced = env::var_os("TRELLIS_TRACE").is_some();
        let outcome = simulate_one(seed, steps, is_traced);
        println!("{:?}", outcome.counts);
        assert!(outcome.fault.is_none(), "{}", tell(&outcome, steps));
        return;
    }
    let (first, count) = (
        number("TRELLIS_FROM").unwrap_or(0),
        number("TRELLIS_SEEDS").unwrap_or(1_000),
    );
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let begun = Instant::now();
    let (counts, failed) = simulate_all(first, count, steps, threads);
    let seconds = begun.elapsed().as_secs_f64();
    println!(
        "{count} seeds from {first}, {} steps in {seconds:.1} s on {threads} threads: {:.0} steps and {:.0} calls of the \
         storage a second",
        counts.steps,
        counts.steps as f64 / seconds,
        counts.calls as f64 / seconds
    );
    println!("{counts:?}");
    for outcome in &failed {
        println!("{}", tell(outcome, steps));
    }
    assert!(
        failed.is_empty(),
        "{} of {count} seeds failed",
        failed.len()
    );
}
