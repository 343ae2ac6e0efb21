//! What a simulation is made hard by. Each seed draws its own, so that faults which only some company brings out
//! are found as well as those of everything at once.

use fastrand::Rng;
use trellis::data::kind::Kind;

use super::browser::Wreck;

/// What happens in one simulation, and how often.
#[derive(Debug, Clone)]
pub struct Regime {
    /// The most tabs at a time.
    pub tabs: usize,
    /// The kinds of documents that the person works with.
    pub kinds: Vec<Kind>,
    /// Whether there is a journal.
    pub has_journal: bool,
    /// Of a thousand requests to the journal, how many fail.
    pub journal_failures: u32,
    /// Whether every write is on the disk when it returns.
    pub commits_at_once: bool,
    /// What a kill leaves of what was not committed.
    pub wreck: Wreck,
    /// Of a thousand steps, how many make a tab die at one of its next calls.
    pub tab_deaths: u32,
    /// Of a thousand steps, how many kill the browser at one of its next calls.
    pub kills: u32,
    /// Of a thousand steps, how many fill or empty the storage.
    pub full: u32,
    /// Of a thousand steps, how many make the storage fail, or work again.
    pub trouble: u32,
    /// Of a thousand steps, how many set the clock.
    pub clock: u32,
    /// Of a thousand steps, how many put a tab to sleep or wake it.
    pub sleep: u32,
    /// Whether some tabs run the next version.
    pub has_next_version: bool,
    /// Whether some tabs know only some kinds when they open.
    pub has_strangers: bool,
    /// Of a thousand steps, how many are a night, after which another day begins.
    pub nights: u32,
    /// Whether there is a history.
    pub has_history: bool,
    /// Whether everything may be removed.
    pub wipes: bool,
}

impl Regime {
    /// Whether what is in the journal is there after the browser was killed. It stands on the order in which writes
    /// reach the disk of the storage, which a torn one doesn't keep.
    pub fn outlives_kills(&self) -> bool {
        self.wreck != Wreck::Torn || self.commits_at_once
    }

    /// Draws one.
    pub fn draw(rng: &mut Rng) -> Self {
        let rate = |rng: &mut Rng, most: u32| match rng.bool() {
            true => rng.u32(1..=most),
            false => 0,
        };
        let mut kinds = vec![
            Kind::Assessment,
            Kind::Account,
            Kind::Workshop,
            Kind::Participation,
            Kind::Role,
            Kind::Competence,
            Kind::Portfolio,
            Kind::Programme,
        ];
        rng.shuffle(&mut kinds);
        kinds.truncate(rng.usize(1..=8));
        Self {
            tabs: rng.usize(1..=4),
            kinds,
            has_journal: rng.u8(..4) > 0,
            journal_failures: rate(rng, 10),
            commits_at_once: rng.u8(..6) == 0,
            wreck: match rng.u8(..3) {
                0 => Wreck::Torn,
                1 => Wreck::Prefix,
                _ => Wreck::Whole,
            },
            tab_deaths: rate(rng, 20),
            kills: rate(rng, 10),
            full: rate(rng, 10),
            trouble: rate(rng, 10),
            clock: rate(rng, 20),
            sleep: rate(rng, 40),
            has_next_version: rng.u8(..6) == 0,
            has_strangers: rng.u8(..3) == 0,
            wipes: rng.u8(..8) == 0,
            nights: rate(rng, 30),
            has_history: rng.bool(),
        }
    }
}
