//! Who is in, as leaves on wires.

use leptos::prelude::*;

/// Up to so many people each is a leaf; above, a leaf is ten.
const ONE_EACH: u32 = 300;

/// The most leaves that are drawn.
const MOST: u32 = 600;

/// A leaf for each answer, or for ten from [`ONE_EACH`] on; the latest and those counted by hand look different. It
/// says nothing by itself: the figure stands beside it.
#[component]
pub fn LeavesIn(
    /// How many answers are in.
    #[prop(into)]
    n: Signal<u32>,
    /// How many of them came last.
    #[prop(optional, into)]
    new: Option<Signal<u32>>,
    /// How many hands were counted beside them.
    #[prop(optional, into)]
    hands: Option<Signal<u32>>,
) -> impl IntoView {
    let leaves = Memo::new(move |_| {
        let hands = hands.map_or(0, |hands| hands.get());
        let new = new.map_or(0, |new| new.get());
        leaves(n.get(), new, hands)
    });
    let leaf = |class: &'static str| view! { <i class=class></i> }.into_any();
    move || {
        let [old, new, hands] = leaves.get();
        let kinds = [("", old), ("new", new), ("hand", hands)];
        let all: Vec<AnyView> = kinds
            .into_iter()
            .flat_map(|(class, count)| (0..count).map(move |_| leaf(class)))
            .collect();
        (!all.is_empty()).then(|| {
            view! {
                <p class="leaves-in" aria-hidden="true">
                    {all}
                </p>
            }
        })
    }
}

/// Whether a leaf stands for ten.
pub fn leaves_are_tens(n: u32, hands: u32) -> bool {
    n.saturating_add(hands) > ONE_EACH
}

/// How many leaves there are of those that were in, of the latest, and of hands.
fn leaves(n: u32, new: u32, hands: u32) -> [u32; 3] {
    let each = if leaves_are_tens(n, hands) { 10 } else { 1 };
    let count = |people: u32| people.div_ceil(each);
    let new = new.min(n);
    let all = count(n).min(MOST);
    let new = count(new).min(all);
    [all - new, new, count(hands).min(MOST)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leaf_is_one_person_until_there_are_many() {
        for (people, drawn) in [
            ((0, 0, 0), [0, 0, 0]),
            ((38, 2, 4), [36, 2, 4]),
            ((3, 9, 0), [0, 3, 0]),
            ((300, 0, 0), [300, 0, 0]),
            ((301, 11, 0), [29, 2, 0]),
            ((295, 0, 6), [30, 0, 1]),
            ((100_000, 100_000, 9_999), [0, 600, 600]),
        ] {
            let (n, new, hands) = people;
            assert_eq!(leaves(n, new, hands), drawn, "{people:?}");
        }
    }
}
