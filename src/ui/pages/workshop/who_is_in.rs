//! Who is in: how many, by group, as leaves. Never a name.

use leptos::prelude::*;

use crate::domain::workshop::{Aggregate, MIN_GROUP, Workshop};
use crate::t;
use crate::ui::components::{LeavesIn, leaves_are_tens};
use crate::ui::text::count;

use super::OpenWorkshop;

/// How many are in of a workshop.
#[derive(Clone, Copy)]
pub struct WhoIsIn {
    /// How many responses are in.
    n: Memo<u32>,
    /// The most hands that were counted for a question: so many people have no device, or more.
    hands: Memo<u32>,
    /// The names of the groups and how many are of each; last those without a group, if there are any.
    groups: Memo<Vec<(String, u32)>>,
}

impl WhoIsIn {
    /// Those of the open workshop.
    pub fn of(open: OpenWorkshop) -> Self {
        let names = open.editor.memo(|one| one.session.groups.clone());
        let aggregate = open.aggregate;
        let groups = Memo::new(move |_| {
            let (sizes, rest) =
                aggregate.with(|all: &Aggregate| (all.group_sizes(), all.ungrouped()));
            let mut all: Vec<(String, u32)> = names.get().into_iter().zip(sizes).collect();
            if rest > 0 && !all.is_empty() {
                all.push((t!("workshop.in.no_group").to_owned(), rest));
            }
            all
        });
        Self {
            n: open.n(),
            hands: open.editor.memo(most_hands),
            groups,
        }
    }

    /// The number in figures and words.
    pub fn number(self) -> impl IntoView {
        let n = self.n;
        view! {
            <b>{move || count(n.get())}</b>
            " "
            <span>{move || t!("workshop.in.are_in", n = n.get())}</span>
        }
    }

    /// A leaf for each; those that came last look different.
    pub fn leaves(self, new: Option<Memo<u32>>) -> impl IntoView {
        let new = Signal::derive(move || new.map_or(0, |new| new.get()));
        view! { <LeavesIn n=self.n new hands=Signal::from(self.hands) /> }
    }

    /// What a leaf stands for, and the hands beside the devices; nothing where neither needs saying.
    pub fn about(self) -> impl IntoView {
        move || {
            let hands = self.hands.get();
            let tens = leaves_are_tens(self.n.get(), hands);
            let tens = tens.then(|| t!("workshop.in.tens").to_owned());
            let hands = (hands > 0).then(|| t!("workshop.in.hands", n = hands));
            let said: Vec<String> = hands.into_iter().chain(tens).collect();
            (!said.is_empty()).then(|| view! { <p class="small muted">{said.join(" ")}</p> })
        }
    }

    /// How many are of each group; below the fewest, that it is not shown apart.
    pub fn by_group(self) -> impl IntoView {
        let items = move || {
            let all = self.groups.get().into_iter();
            all.map(|(name, size)| item(name, size))
                .collect::<Vec<AnyView>>()
        };
        view! { <ul class="tally">{items}</ul> }
    }
}

fn item(name: String, size: u32) -> AnyView {
    let few = (0 < size && size < MIN_GROUP)
        .then(|| view! { <small>{t!("workshop.in.few", least = MIN_GROUP)}</small> });
    view! {
        <li>
            <bdi>{name}</bdi>
            <b>{count(size)}</b>
            {few}
        </li>
    }
    .into_any()
}

fn most_hands(workshop: &Workshop) -> u32 {
    workshop.hands.most()
}
