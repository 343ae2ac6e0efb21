//! What came in, the latest first.

use leptos::prelude::*;

use crate::domain::order::{highest_first, ranked};
use crate::domain::records::RecordId;
use crate::domain::workshop::{Batch, Intake, IntakeSource, OutcomeCounts, Workshop};
use crate::t;
use crate::ui::components::Section;
use crate::ui::pages::workshop::open_workshop;

use super::batch_row::BatchRow;

/// The id of the list's heading.
pub const BATCHES_HEADING: &str = "brought";

/// So many are on the page at first.
const SHOWN: usize = 20;

/// Every intake that is kept, and every batch of which none is.
#[component]
pub fn Batches() -> impl IntoView {
    let rows = open_workshop().editor.memo(rows);
    let all_shown = RwSignal::new(false);
    let shown = Memo::new(move |_| {
        let most = if all_shown.get() { usize::MAX } else { SHOWN };
        rows.with(|rows| rows.iter().take(most).cloned().collect::<Vec<Intake>>())
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
                    <For each=move || shown.get() key=key let:intake>
                        <BatchRow intake />
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

/// A row is drawn anew when something of it has changed but the reasons that are done with, which it hides itself.
fn key(intake: &Intake) -> (RecordId, u64, Option<RecordId>, bool, usize) {
    let handed_on = intake
        .reasons
        .iter()
        .filter(|one| one.is_handed_on())
        .count();
    (
        intake.id,
        intake.at,
        intake.batch,
        intake.is_undone,
        handed_on,
    )
}

/// What came in, the latest first: the intakes, and the batches of which none is kept.
fn rows(workshop: &Workshop) -> Vec<Intake> {
    let is_known = |batch: &&Batch| {
        let mut intakes = workshop.intakes.iter();
        intakes.any(|one| one.batch == Some(batch.id))
    };
    let earlier = workshop.batches.iter().filter(|batch| !is_known(batch));
    let earlier: Vec<Intake> = earlier
        .map(|batch| Intake {
            batch: Some(batch.id),
            counts: OutcomeCounts {
                added: batch.added,
                updated: batch.updated,
                ..OutcomeCounts::default()
            },
            ..Intake::of(IntakeSource::Earlier, String::new(), batch.at)
        })
        .collect();
    let all = workshop.intakes.iter().cloned().chain(earlier);
    // Of two at one moment the later one is first.
    let numbered: Vec<(u32, Intake)> = (0..).zip(all).collect();
    let ranked = ranked(numbered, |(number, one)| {
        (-(one.at as i64), highest_first(*number))
    });
    ranked.into_iter().map(|(_, one)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::DocumentId;
    use crate::domain::workshop::testing::session;

    #[test]
    fn a_batch_stands_once_and_the_latest_first() {
        let batch = |id: u32, at: u64| Batch {
            id: RecordId::fixed(id),
            at,
            added: 3,
            updated: 1,
        };
        let mut workshop = Workshop::new(DocumentId::new("a").unwrap(), session());
        workshop.batches = [batch(1, 1_000), batch(2, 5_000), batch(3, 9_000)]
            .into_iter()
            .collect();
        let mut pasted = Intake::of(IntakeSource::Pasted, String::new(), 5_000);
        (pasted.id, pasted.batch) = (RecordId::fixed(1), Some(RecordId::fixed(2)));
        let mut nothing_new = Intake::of(IntakeSource::Scanner, String::new(), 7_000);
        nothing_new.id = RecordId::fixed(2);
        workshop.take_in(pasted);
        workshop.take_in(nothing_new);
        let rows = rows(&workshop);
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
        assert_eq!(rows[0].source, IntakeSource::Earlier);
        assert_eq!((rows[0].counts.added, rows[0].counts.updated), (3, 1));
        assert_eq!(rows[2].source, IntakeSource::Pasted);
    }
}
