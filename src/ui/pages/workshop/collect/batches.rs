//! What came in, the latest first.

use leptos::prelude::*;

use crate::domain::order::{highest_first, ranked};
use crate::domain::records::RecordId;
use crate::domain::workshop::{Batch, Workshop};
use crate::t;
use crate::ui::components::Section;
use crate::ui::pages::workshop::open_workshop;

use super::batch_row::BatchRow;
use super::collector::collector;
use super::logged_batch::{BatchSource, LoggedBatch, OutcomeCounts};

/// The id of the list's heading.
pub const BATCHES_HEADING: &str = "brought";

/// So many are on the page at first.
const SHOWN: usize = 20;

/// Every batch since the app was opened, and every batch of the workshop before that.
#[component]
pub fn Batches() -> impl IntoView {
    let collector = collector();
    let batches = open_workshop().editor.memo(kept);
    let rows = Memo::new(move |_| {
        let log = collector.log();
        batches.with(|batches| rows(log, batches))
    });
    let all_shown = RwSignal::new(false);
    let shown = Memo::new(move |_| {
        let most = if all_shown.get() { usize::MAX } else { SHOWN };
        rows.with(|rows| {
            rows.iter()
                .take(most)
                .cloned()
                .collect::<Vec<LoggedBatch>>()
        })
    });
    let is_empty = Memo::new(move |_| rows.with(Vec::is_empty));
    let more = Memo::new(move |_| rows.with(Vec::len).saturating_sub(shown.with(Vec::len)));
    view! {
        <Show when=move || !is_empty.get()>
            <Section
                id=BATCHES_HEADING
                class="wide flows"
                title=t!("workshop_collect.brought")
                hint=t!("workshop_collect.brought_hint", kept = Batch::KEPT)
            >
                <ol class="batches">
                    <For each=move || shown.get() key=key let:logged>
                        <BatchRow logged />
                    </For>
                </ol>
                <Show when=move || more.get() != 0>
                    <p class="record-add">
                        <button class="button" type="button" on:click=move |_| all_shown.set(true)>
                            {move || t!("workshop_collect.more", n = more.get())}
                        </button>
                    </p>
                </Show>
            </Section>
        </Show>
    }
}

/// A row is drawn anew when something of it has changed.
fn key(logged: &LoggedBatch) -> (u32, u64, Option<RecordId>, bool, usize) {
    let handed_on = logged
        .reasons
        .iter()
        .filter(|one| one.is_handed_on())
        .count();
    let is_undone = logged.undone.is_some();
    (logged.number, logged.at, logged.batch, is_undone, handed_on)
}

fn kept(workshop: &Workshop) -> Vec<Batch> {
    workshop.batches.iter().cloned().collect()
}

/// The batches of the log, and those of the workshop that are not in it, the latest first.
fn rows(log: Vec<LoggedBatch>, batches: &[Batch]) -> Vec<LoggedBatch> {
    let is_known = |batch: &&Batch| log.iter().any(|one| one.batch == Some(batch.id));
    let earlier = batches
        .iter()
        .filter(|batch| !is_known(batch))
        .map(|batch| LoggedBatch {
            batch: Some(batch.id),
            counts: OutcomeCounts {
                added: batch.added as usize,
                updated: batch.updated as usize,
                ..OutcomeCounts::default()
            },
            ..LoggedBatch::of(BatchSource::Earlier, batch.at, 0, 0)
        });
    let earlier: Vec<LoggedBatch> = earlier.collect();
    ranked(log.into_iter().chain(earlier), |one| {
        (-(one.at as i64), highest_first(one.number))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_batch_stands_once_and_the_latest_first() {
        let batch = |id: u32, at: u64| Batch {
            id: RecordId::fixed(id),
            at,
            added: 3,
            updated: 1,
        };
        let batches = [batch(1, 1_000), batch(2, 5_000), batch(3, 9_000)];
        let mut pasted = LoggedBatch::of(BatchSource::Pasted, 5_000, 4, 400);
        pasted.batch = Some(RecordId::fixed(2));
        let nothing_new = LoggedBatch::of(BatchSource::Scanner, 7_000, 1, 90);
        let rows = rows(vec![pasted, nothing_new], &batches);
        let order: Vec<_> = rows.iter().map(|row| (row.at, row.batch)).collect();
        let id = |n| Some(RecordId::fixed(n));
        assert_eq!(
            order,
            [
                (9_000, id(3)),
                (7_000, None),
                (5_000, id(2)),
                (1_000, id(1))
            ]
        );
        assert_eq!(rows[0].source, BatchSource::Earlier);
        assert_eq!((rows[0].counts.added, rows[0].counts.updated), (3, 1));
        assert_eq!(rows[2].source, BatchSource::Pasted);
    }
}
