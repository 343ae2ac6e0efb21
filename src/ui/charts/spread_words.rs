//! What a spread says, in words and figures.

use leptos::prelude::*;

use crate::domain::assessment::Point;
use crate::domain::workshop::{Agreement, Distribution, Halves, SpreadSaid};
use crate::t;
use crate::ui::text::{count, halves};

/// How much people agree, in whole percent: 100 means all, 0 means as far apart as can be.
pub fn agreement(agreement: Agreement) -> String {
    format!("{}%", agreement.percent())
}

/// The middle half: “from 2 to 3”, “at 2”.
fn half((from, to): (Halves, Halves)) -> String {
    match from == to {
        true => t!("spread.half_at", at = halves(from)),
        false => t!("spread.half_range", from = halves(from), to = halves(to)),
    }
}

/// How many chose which: “7 at 1, 3 at 2, 8 at 5”.
pub fn counts(answers: &Distribution) -> String {
    let chosen = (1..).zip(answers.points).filter(|(_, people)| *people > 0);
    let chosen =
        chosen.map(|(at, people): (u8, u32)| t!("spread.count", people = count(people), at = at));
    chosen.collect::<Vec<String>>().join(", ")
}

/// How many answers there are, their median, middle half and agreement. Where all are the same, that alone; where the
/// median says what most didn't, how many chose which.
pub fn sentence(answers: &Distribution, highest: Point) -> String {
    let n = answers.answered();
    let none = || t!("spread.none").to_owned();
    let agreed = answers.agreement(highest).map_or_else(none, agreement);
    match SpreadSaid::of(answers) {
        SpreadSaid::Nobody => t!("spread.nobody").to_owned(),
        SpreadSaid::All(at) if n == 1 => t!("spread.one", at = at.number()),
        SpreadSaid::All(at) => t!("spread.all", people = count(n), at = at.number()),
        SpreadSaid::Hidden { median, near } => t!(
            "spread.hidden",
            people = count(n),
            counts = counts(answers),
            median = halves(median),
            near = count(near),
            agreement = agreed
        ),
        SpreadSaid::Middle {
            median,
            half: middle,
        } => t!(
            "spread.sentence",
            people = count(n),
            median = halves(median),
            half = half(middle),
            agreement = agreed
        ),
    }
}

/// The same in a few words, beside a line.
pub fn in_short(answers: &Distribution) -> String {
    match SpreadSaid::of(answers) {
        SpreadSaid::Nobody => t!("spread.short.nobody").to_owned(),
        SpreadSaid::All(at) if answers.answered() == 1 => {
            t!("spread.short.one", at = at.number())
        }
        SpreadSaid::All(at) => t!("spread.short.all", at = at.number()),
        SpreadSaid::Hidden { median, .. } => t!(
            "spread.short.hidden",
            counts = counts(answers),
            median = halves(median)
        ),
        SpreadSaid::Middle {
            median,
            half: middle,
        } => t!(
            "spread.short.said",
            median = halves(median),
            half = half(middle)
        ),
    }
}

/// How many gave no point, and why; empty where everybody gave one.
pub fn points_apart(answers: &Distribution) -> String {
    let parts = [
        (answers.dont_know, t!("spread.dont_know")),
        (answers.not_applicable, t!("spread.not_applicable_long")),
        (answers.unanswered, t!("spread.unanswered")),
    ];
    let said = parts.into_iter().filter(|(people, _)| *people > 0);
    let said: Vec<String> = said
        .map(|(people, word)| format!("{} {word}", count(people)))
        .collect();
    match said.is_empty() {
        true => String::new(),
        false => t!("spread.apart", parts = said.join(", ")),
    }
}

/// The sentence that says what the drawing shows.
#[component]
pub fn SpreadSentence(
    #[prop(into)] answers: Signal<Distribution>,
    highest: Point,
    /// Whether those without a point are told too. Default is no.
    #[prop(optional)]
    apart: bool,
) -> impl IntoView {
    move || {
        let answers = answers.get();
        let apart = match apart {
            true => points_apart(&answers),
            false => String::new(),
        };
        [sentence(&answers, highest), apart].join(" ")
    }
}

/// Median, middle half, agreement and coverage, each with its name.
#[component]
pub fn SpreadNumbers(
    #[prop(into)] answers: Signal<Distribution>,
    highest: Point,
    /// Whether coverage is told. Default is no.
    #[prop(optional)]
    coverage: bool,
) -> impl IntoView {
    let number = |name: &'static str, value: String| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
            </div>
        }
        .into_any()
    };
    let numbers = move || {
        let [median, half, agreement, covered] = cells(&answers.get(), highest);
        let mut all = vec![
            number(t!("spread.median"), median),
            number(t!("spread.half"), half),
            number(t!("spread.agreement"), agreement),
        ];
        if coverage {
            all.push(number(t!("spread.coverage"), covered));
        }
        all
    };
    view! { <dl class="spread-figures">{numbers}</dl> }
}

/// Median, middle half, agreement and coverage, as short as can be.
fn cells(answers: &Distribution, highest: Point) -> [String; 4] {
    let none = || t!("spread.none").to_owned();
    let half = answers.quartiles().map(|(from, to)| match from == to {
        true => halves(from),
        false => format!("{}\u{2013}{}", halves(from), halves(to)),
    });
    [
        answers.median().map_or_else(none, halves),
        half.unwrap_or_else(none),
        answers.agreement(highest).map_or_else(none, agreement),
        format!("{}%", answers.coverage_percent()),
    ]
}

/// The header of a table with a distribution in each row, after its first column.
pub fn twin_head() -> Vec<String> {
    let points = (1..=Point::MAX).map(|number| number.to_string());
    let words = [
        t!("spread.dont_know"),
        t!("spread.not_applicable"),
        t!("spread.unanswered"),
        t!("spread.median"),
        t!("spread.half"),
        t!("spread.agreement"),
        t!("spread.coverage"),
    ];
    points.chain(words.map(str::to_owned)).collect()
}

/// The cells that belong to [`twin_head`].
pub fn twin_cells(answers: &Distribution, highest: Point) -> Vec<String> {
    let others = [
        answers.dont_know,
        answers.not_applicable,
        answers.unanswered,
    ];
    let counts = answers.points.into_iter().chain(others).map(count);
    counts.chain(cells(answers, highest)).collect()
}

#[cfg(test)]
mod tests {
    use crate::content::text::english_wording;
    use crate::key;

    #[test]
    fn only_what_is_said_of_all_says_all() {
        let said = |key| english_wording().say(key);
        let of_all = [key!("spread.all"), key!("spread.short.all")];
        assert!(
            of_all
                .into_iter()
                .all(|key| said(key).contains("all at {at}"))
        );
        let others = [
            key!("spread.half_at"),
            key!("spread.half_range"),
            key!("spread.count"),
            key!("spread.hidden"),
            key!("spread.sentence"),
            key!("spread.one"),
            key!("spread.short.one"),
            key!("spread.short.hidden"),
            key!("spread.short.said"),
        ];
        assert!(!others.into_iter().any(|key| said(key).contains("all ")));
        let hidden = [key!("spread.hidden"), key!("spread.short.hidden")];
        assert!(hidden.into_iter().all(|key| said(key).contains("{counts}")));
    }
}
