//! Sentences to sort. Nothing of it is kept.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::content::guide::{Sides, Sorting, Statement};
use crate::domain::account::stakeholders::DmuRole;
use crate::domain::words::Word;
use crate::t;
use crate::ui::text::plain;

/// Which side was chosen for each sentence.
type Chosen = RwSignal<Vec<Option<usize>>>;

/// Sentences, each with a choice of sides; what the sources say appears once one is chosen.
#[component]
pub fn SortingTry(sorting: &'static Sorting) -> impl IntoView {
    let sides: Vec<&'static str> = match sorting.sides {
        Sides::Of(contrast) => contrast.sides.into_iter().map(plain).collect(),
        Sides::Roles => DmuRole::ALL
            .iter()
            .map(|role| plain(role.label()))
            .collect(),
    };
    let all = sorting.statements.len();
    let chosen = Chosen::new(vec![None; all]);
    let statements: Vec<AnyView> = (sorting.statements.iter().enumerate())
        .map(|(place, statement)| sentence(place, statement, &sides, chosen))
        .collect();
    let tally = move || {
        let (right, left) = chosen.with(|chosen| tally(sorting, chosen));
        match left {
            _ if left == all => None,
            0 => Some(t!("guide.sorting.all", right = right, n = all)),
            left => Some(t!(
                "guide.sorting.so_far",
                right = right,
                n = all,
                left = left
            )),
        }
    };
    let is_begun = move || chosen.with(|chosen| chosen.iter().any(Option::is_some));
    view! {
        <ol class="sorting">{statements}</ol>
        <p class="sorting-tally" role="status">
            {tally}
        </p>
        <Show when=is_begun>
            <button
                class="button small"
                type="button"
                on:click=move |_| chosen.set(vec![None; all])
            >
                {t!("guide.sorting.again")}
            </button>
        </Show>
    }
}

fn sentence(
    place: usize,
    statement: &'static Statement,
    sides: &[&'static str],
    chosen: Chosen,
) -> AnyView {
    let here = move || chosen.with(|chosen| chosen.get(place).copied().flatten());
    let choices: Vec<AnyView> = (sides.iter().enumerate())
        .map(|(side, name)| {
            view! {
                <label>
                    <input
                        type="radio"
                        name=format!("sort-{place}")
                        prop:checked=move || here() == Some(side)
                        on:change=move |_| {
                            chosen
                                .update(|chosen| {
                                    if let Some(one) = chosen.get_mut(place) {
                                        *one = Some(side);
                                    }
                                })
                        }
                    />
                    " "
                    <span>{*name}</span>
                </label>
            }
            .into_any()
        })
        .collect();
    let right = sides.get(statement.side).copied().unwrap_or_default();
    let said = move || {
        here().map(|side| {
            let (word, mark) = match side == statement.side {
                true => (t!("guide.sorting.right").to_owned(), "good"),
                false => (t!("guide.sorting.wrong", side = right), "attention"),
            };
            view! {
                <span class="mark" data-state=mark></span>
                " "
                <strong>{word}</strong>
                " "
                {plain(statement.why)}
            }
        })
    };
    view! {
        <li>
            <fieldset>
                <legend>{plain(statement.text)}</legend>
                <div class="sides">{choices}</div>
            </fieldset>
            <p class="said" role="status">
                {said}
            </p>
        </li>
    }
    .into_any()
}

/// How many sentences are sorted as the sources have it, and how many are left to sort.
fn tally(sorting: &Sorting, chosen: &[Option<usize>]) -> (usize, usize) {
    let pairs = sorting.statements.iter().zip(chosen);
    let right = pairs.filter(|(statement, side)| **side == Some(statement.side));
    let left = chosen.iter().filter(|side| side.is_none());
    (right.count(), left.count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::guide::{GuideTopic, Holds};

    #[test]
    fn what_is_right_and_what_is_left_are_counted() {
        let passages = GuideTopic::Kam.chapter().passages;
        let found = passages.iter().find_map(|passage| match passage.holds {
            Holds::Sorting(sorting) => Some(sorting),
            _ => None,
        });
        let sorting = found.unwrap();
        let right: Vec<_> = sorting
            .statements
            .iter()
            .map(|one| Some(one.side))
            .collect();
        let all = right.len();
        assert_eq!(tally(sorting, &right), (all, 0));
        assert_eq!(tally(sorting, &vec![None; all]), (0, all));
        let mut one_wrong = right;
        one_wrong[0] = one_wrong[0].map(|side| 1 - side);
        assert_eq!(tally(sorting, &one_wrong), (all - 1, 0));
        one_wrong[1] = None;
        assert_eq!(tally(sorting, &one_wrong), (all - 2, 1));
    }
}
