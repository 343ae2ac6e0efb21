//! Who is in: how many, by group. Never a name.

use leptos::prelude::*;

use crate::domain::workshop::{Aggregate, MIN_GROUP, Workshop};
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{LeavesIn, leaves_are_tens};
use crate::ui::text::count;

use super::live_board::LiveBoard;

/// The number, a leaf for each, and the groups.
#[component]
pub fn WhoIsIn(live: LiveBoard) -> impl IntoView {
    let workspace: Workspace = expect_context();
    let n = live.open.n();
    let hands = live.open.editor.memo(most_hands);
    let sizes = group_sizes(live);
    let reading = live.open.id.with_value(|id| workspace.reading(id));
    let still = move || {
        let reading = reading?.get();
        (!reading.is_done()).then(|| {
            let words = t!(
                "workshop_board.in.reading",
                read = reading.read,
                of = reading.of
            );
            view! { <p role="status">{words}</p> }
        })
    };
    let lost = move || match reading.map_or(0, |reading| reading.get().unreadable) {
        0 => None,
        parts => Some(view! { <p>{t!("workshop_board.in.unreadable", n = parts)}</p> }),
    };
    let about = move || {
        let leaf = match leaves_are_tens(n.get(), hands.get()) {
            true => t!("workshop_board.in.tens"),
            false => "",
        };
        match hands.get() {
            0 => leaf.to_owned(),
            hands => [&t!("workshop_board.in.hands", n = hands), leaf].join(" "),
        }
    };
    let groups = move || {
        let all = sizes.get().into_iter();
        all.map(|(name, size)| tally(name, size))
            .collect::<Vec<AnyView>>()
    };
    view! {
        <div class="room">
            <div>
                <p class="many">
                    <b>{move || count(n.get())}</b>
                    " "
                    <span>{move || t!("workshop_board.in.are_in", n = n.get())}</span>
                </p>
                <LeavesIn n hands=Signal::from(hands) />
                {still}
                {lost}
                <p class="small muted">{about}</p>
            </div>
            <ul class="tally">{groups}</ul>
        </div>
    }
}

/// A group and how many are of it; below the fewest, that it is not shown apart.
fn tally(name: String, size: u32) -> AnyView {
    let few = (0 < size && size < MIN_GROUP)
        .then(|| view! { <small>{t!("workshop_board.in.few", n = MIN_GROUP)}</small> });
    view! {
        <li>
            <span>{name}</span>
            <b>{count(size)}</b>
            {few}
        </li>
    }
    .into_any()
}

/// The names of the groups and how many are of each; last those without a group, if there are any.
fn group_sizes(live: LiveBoard) -> Memo<Vec<(String, u32)>> {
    let names = live.open.editor.memo(|one| one.session.groups.clone());
    let aggregate = live.open.aggregate;
    Memo::new(move |_| {
        let (sizes, rest) = aggregate.with(|all: &Aggregate| (all.group_sizes(), all.ungrouped()));
        let mut all: Vec<(String, u32)> = names.get().into_iter().zip(sizes).collect();
        if rest > 0 && !all.is_empty() {
            all.push((t!("workshop_board.in.no_group").to_owned(), rest));
        }
        all
    })
}

/// The most hands that were counted for a question: so many people have no device, or more.
fn most_hands(workshop: &Workshop) -> u32 {
    let asked = workshop.hands.iter().map(|(_, hands)| hands.asked());
    asked.max().unwrap_or_default()
}
