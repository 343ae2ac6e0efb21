//! A plain choice: a bar for each option, in the order of the question, and what its answers say. Options have no
//! order: nothing is drawn or said between them.

use leptos::prelude::*;

use crate::domain::workshop::{OptionsSaid, OwnCounts};
use crate::t;
use crate::ui::text::count;

use super::points_apart;

/// A bar for each option with how many chose it, and those who chose none below. Each name stands alone, so that one that is
/// written from right to left turns nothing around it.
#[component]
pub fn OptionBars(
    /// The options, first one first.
    options: Vec<String>,
    /// How many chose which.
    #[prop(into)]
    answers: Signal<OwnCounts>,
) -> impl IntoView {
    let bar = move |(place, name): (usize, String)| {
        let people = move || answers.with(|answers| answers.chosen.get(place).copied());
        let people = move || people().unwrap_or_default();
        // In percent of the longest bar.
        let length = move || {
            let most = answers.with(|answers| answers.chosen.into_iter().max());
            let most = u64::from(most.unwrap_or_default().max(1));
            (u64::from(people()) * 100 / most).to_string()
        };
        view! {
            <li class:none=move || people() == 0>
                <p>
                    <bdi>{name}</bdi>
                </p>
                <b>{move || count(people())}</b>
                <span class="option-track" aria-hidden="true">
                    <span class="option-fill" style=("--value", length)></span>
                </span>
            </li>
        }
        .into_any()
    };
    let bars = options.into_iter().enumerate().map(bar);
    view! { <ol class="option-bars">{bars.collect::<Vec<AnyView>>()}</ol> }
}

/// What the bars say, and how many chose none.
#[component]
pub fn OptionsSentence(
    options: Vec<String>,
    #[prop(into)] answers: Signal<OwnCounts>,
) -> impl IntoView {
    move || {
        let answers = answers.get();
        let parts = [
            options_said(&options, &answers),
            points_apart(&answers.scale()),
        ];
        parts.join(" ")
    }
}

/// How many chose which: “5 for “North”, 2 for “South””.
pub fn options_in_short(options: &[String], answers: &OwnCounts) -> String {
    let chosen = options.iter().zip(answers.chosen);
    let chosen = chosen.filter(|(_, people)| *people > 0);
    let chosen = chosen.map(|(option, people)| {
        let option = &**option;
        t!(
            "spread.options.count",
            people = count(people),
            option = option
        )
    });
    let chosen: Vec<String> = chosen.collect();
    match chosen.is_empty() {
        true => t!("spread.short.nobody").to_owned(),
        false => chosen.join(", "),
    }
}

/// What is to be said of a plain choice, in a sentence.
fn options_said(options: &[String], answers: &OwnCounts) -> String {
    let name = |place: usize| options.get(place).map_or("", String::as_str);
    let people = count(answers.answered());
    match OptionsSaid::of(answers) {
        OptionsSaid::Nobody => t!("spread.nobody").to_owned(),
        OptionsSaid::All(at) if answers.answered() == 1 => {
            t!("spread.options.one", option = name(at))
        }
        OptionsSaid::All(at) => t!("spread.options.all", people = people, option = name(at)),
        OptionsSaid::Most { at, people: n } => t!(
            "spread.options.most",
            people = people,
            n = count(n),
            option = name(at)
        ),
        OptionsSaid::Oftenest { at, people: n } => t!(
            "spread.options.oftenest",
            people = people,
            n = count(n),
            option = name(at)
        ),
        OptionsSaid::Level { .. } => t!(
            "spread.options.level",
            people = people,
            counts = options_in_short(options, answers)
        ),
    }
}

/// The rows of a table that belongs to the bars: each option and each other answer with how many gave it.
pub fn option_rows(options: &[String], answers: &OwnCounts) -> Vec<Vec<String>> {
    let chosen = options.iter().cloned().zip(answers.chosen);
    let others = [
        (t!("spread.dont_know"), answers.dont_know),
        (t!("spread.not_applicable_long"), answers.not_applicable),
        (t!("spread.unanswered"), answers.unanswered),
    ];
    let others = others.map(|(words, people)| (words.to_owned(), people));
    let all = chosen.chain(others);
    all.map(|(name, people)| vec![name, count(people)])
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::content::text::english_wording;
    use crate::key;

    #[test]
    fn only_what_is_said_of_most_says_most_and_of_all_says_all() {
        let said = |key| english_wording().say(key);
        assert!(said(key!("spread.options.all")).contains(", all for"));
        assert!(said(key!("spread.options.most")).contains("Most, {n},"));
        let others = [
            key!("spread.options.one"),
            key!("spread.options.oftenest"),
            key!("spread.options.level"),
            key!("spread.options.count"),
        ];
        for key in others {
            assert!(!said(key).contains("Most") && !said(key).contains("all "));
        }
    }
}
