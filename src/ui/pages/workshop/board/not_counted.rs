//! Who came in after figures were shown, and doesn't count in them yet.

use leptos::prelude::*;

use crate::domain::workshop::{Disclosure, MIN_GROUP};
use crate::store::Workspace;
use crate::t;

use super::live_board::LiveBoard;

/// How many people wait or count on, why, and the button that counts them; nothing where nobody waits.
#[component]
pub fn NotCounted(live: LiveBoard) -> impl IntoView {
    let workspace: Workspace = expect_context();
    let counts = live.open.counts;
    let waiting = Memo::new(move |_| counts.with(Disclosure::waiting));
    let leaving = Memo::new(move |_| counts.with(Disclosure::leaving));
    let has_groups = live
        .open
        .editor
        .memo(|workshop| !workshop.session.groups.is_empty());
    let about = move || match has_groups.get() {
        true => t!(
            "workshop_board.waiting.groups",
            n = waiting.get(),
            fewest = MIN_GROUP
        ),
        false => t!(
            "workshop_board.waiting.room",
            n = waiting.get(),
            fewest = MIN_GROUP
        ),
    };
    let count = move |_| live.open.id.with_value(|id| workspace.count_everybody(id));
    view! {
        <div role="status">
            <Show when=move || { waiting.get() + leaving.get() > 0 }>
                <div class="note waiting">
                    <div class="stack">
                        <Show when=move || { waiting.get() > 0 }>
                            <p>{about}</p>
                        </Show>
                        <Show when=move || { leaving.get() > 0 }>
                            <p>{move || t!("workshop_board.leaving", n = leaving.get())}</p>
                        </Show>
                        <p class="no-print">
                            <button class="button small" type="button" on:click=count>
                                {t!("workshop_board.waiting.count")}
                            </button>
                        </p>
                        <p class="small no-print">{t!("workshop_board.waiting.count_about")}</p>
                    </div>
                </div>
            </Show>
        </div>
    }
}
