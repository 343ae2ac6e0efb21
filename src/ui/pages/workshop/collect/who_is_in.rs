//! Who is in, beside what is collected.

use leptos::prelude::*;

use crate::t;
use crate::ui::pages::workshop::open_workshop;
use crate::ui::pages::workshop::who_is_in::WhoIsIn;

use super::invited::InvitedAndMissing;

/// Up to so many groups the list is open.
const OPEN_GROUPS: usize = 6;

/// How many are in, the latest batch apart, and a list of the groups to open.
#[component]
pub fn InSoFar() -> impl IntoView {
    let open = open_workshop();
    let who = WhoIsIn::of(open);
    // What the latest batch brought, as long as it is in.
    let new = open.editor.memo(|one| {
        let latest = one.intakes.iter().last();
        let latest = latest.filter(|latest| latest.batch.is_some());
        latest.map_or(0, |latest| latest.counts.added as u32)
    });
    let groups = open.editor.memo(|one| one.session.groups.len());
    view! {
        <aside class="who-is-in" aria-labelledby="who-is-in">
            <h2 id="who-is-in" class="visually-hidden">
                {t!("workshop.in.title")}
            </h2>
            <p class="many" role="status">
                {who.number()}
            </p>
            {who.leaves(Some(new))}
            {who.about()}
            <InvitedAndMissing />
            <Show when=move || { groups.get() > 0 }>
                <details class="by-group" open=groups.get_untracked() <= OPEN_GROUPS>
                    <summary>{t!("workshop_collect.by_group")}</summary>
                    {who.by_group()}
                </details>
            </Show>
        </aside>
    }
}
