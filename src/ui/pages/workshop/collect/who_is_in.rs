//! Who is in: how many, by group, as leaves.

use leptos::prelude::*;

use crate::domain::workshop::{HandCounts, MIN_GROUP};
use crate::t;
use crate::ui::components::{LeavesIn, leaves_are_tens};
use crate::ui::pages::workshop::open_workshop;

use super::collector::collector;

/// Up to so many groups the list is open.
const OPEN_GROUPS: usize = 6;

/// The figures of who is in. Never a name.
#[component]
pub fn WhoIsIn() -> impl IntoView {
    let open = open_workshop();
    let collector = collector();
    let n = open.n();
    let hands = open.editor.memo(|one| most_hands(&one.hands));
    // What the latest batch brought, as long as it is in.
    let new = Memo::new(move |_| {
        let log = collector.log();
        let latest = log.last().filter(|latest| latest.batch.is_some());
        latest.map_or(0, |latest| latest.counts.added as u32)
    });
    let names = open.editor.memo(|one| one.session.groups.clone());
    let aggregate = open.aggregate;
    let sizes = Memo::new(move |_| aggregate.with(|all| (all.group_sizes(), all.ungrouped())));
    view! {
        <aside class="who-is-in" aria-labelledby="who-is-in">
            <h2 id="who-is-in" class="visually-hidden">
                {t!("workshop_collect.who_is_in")}
            </h2>
            <p class="many" role="status">
                <b>{move || t!("workshop.count", n = n.get())}</b>
                " "
                <span>{move || t!("workshop_collect.are_in", n = n.get())}</span>
            </p>
            <LeavesIn n=n new=Signal::from(new) hands=Signal::from(hands) />
            <Show when=move || leaves_are_tens(n.get(), hands.get())>
                <p class="small muted">{t!("workshop_collect.tens")}</p>
            </Show>
            <Show when=move || hands.get() != 0>
                <p class="small muted">{move || t!("workshop_collect.and_hands", n = hands.get())}</p>
            </Show>
            <Show when=move || names.with(|names| !names.is_empty())>
                <details class="by-group" open=names.with_untracked(Vec::len) <= OPEN_GROUPS>
                    <summary>{t!("workshop_collect.by_group")}</summary>
                    <ul class="tally">
                        {move || {
                            let names = names.get();
                            let (sizes, ungrouped) = sizes.get();
                            let mut lines: Vec<AnyView> = names
                                .into_iter()
                                .zip(sizes)
                                .map(|(name, size)| line(name, size))
                                .collect();
                            if ungrouped > 0 {
                                lines.push(line(t!("workshop_collect.no_group").to_owned(), ungrouped));
                            }
                            lines
                        }}
                    </ul>
                </details>
            </Show>
        </aside>
    }
}

fn line(name: String, size: u32) -> AnyView {
    let few = (0 < size && size < MIN_GROUP)
        .then(|| view! { <small>{t!("workshop_collect.few", least = MIN_GROUP)}</small> });
    view! {
        <li>
            <span>{name}</span>
            <b>{t!("workshop.count", n = size)}</b>
            {few}
        </li>
    }
    .into_any()
}

/// The most hands at one question: about how many people there are without a device.
fn most_hands(hands: &HandCounts) -> u32 {
    let at_each = hands.iter().map(|(_, counts)| counts.asked());
    at_each.max().unwrap_or(0)
}
