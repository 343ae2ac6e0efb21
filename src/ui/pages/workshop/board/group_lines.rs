//! Groups beside each other: a wire for each that may be shown, and why another one is not.

use leptos::prelude::*;

use crate::domain::workshop::{Distribution, MIN_GROUP, Withheld};
use crate::t;
use crate::ui::charts::{Spread, SpreadScale, SpreadSize, in_short};
use crate::ui::text::halves;

/// A group, or everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupLine {
    /// What it is called.
    pub name: String,
    /// How many responses it has.
    pub n: u32,
    /// Its answers; `None` where they are not shown.
    pub answers: Option<LineAnswers>,
    /// Why they are not, where that is known.
    pub withheld: Option<Withheld>,
}

/// The answers of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineAnswers {
    /// On a scale.
    Scale(Distribution),
    /// To a plain choice: how many chose which, in words.
    Options(String),
}

/// A wire for each group, and one for everybody below them.
#[component]
pub fn GroupLines(
    #[prop(into)] groups: Signal<Vec<GroupLine>>,
    #[prop(into)] all: Signal<GroupLine>,
) -> impl IntoView {
    let lines = move || {
        let groups = groups.get().into_iter();
        groups.map(|line| row(line, "")).collect::<Vec<AnyView>>()
    };
    // Options are no scale.
    let has_scale =
        Memo::new(move |_| all.with(|all| !matches!(all.answers, Some(LineAnswers::Options(_)))));
    view! {
        <ol class="group-lines">
            <Show when=move || has_scale.get()>
                <li class="scale" aria-hidden="true">
                    <SpreadScale />
                </li>
            </Show>
            {lines}
            {move || row(all.get(), "all")}
        </ol>
    }
}

fn row(line: GroupLine, class: &'static str) -> AnyView {
    let GroupLine {
        name,
        n,
        answers,
        withheld,
    } = line;
    let is_all = class == "all";
    let said = match answers {
        Some(LineAnswers::Scale(answers)) => view! {
            <Spread
                figures=Signal::stored(answers.into())
                size=SpreadSize::Line
            />
            <p class="said">{in_short(&answers)}</p>
        }
        .into_any(),
        Some(LineAnswers::Options(chosen)) => {
            view! { <p class="said of-options">{chosen}</p> }.into_any()
        }
        None => {
            let why = match (n, withheld) {
                (0, _) => t!("workshop_board.groups.nobody").to_owned(),
                (_, Some(Withheld::Few)) => t!("workshop_board.groups.few", n = MIN_GROUP),
                (_, Some(Withheld::Difference)) => {
                    t!("workshop_board.groups.difference", n = MIN_GROUP)
                }
                (_, None) => t!("workshop_board.groups.withheld", n = MIN_GROUP),
            };
            view! { <p class="withheld">{why}</p> }.into_any()
        }
    };
    let name = match is_all {
        true => view! { <strong>{name}</strong> }.into_any(),
        false => view! { <bdi>{name}</bdi> }.into_any(),
    };
    view! {
        <li class=class>
            <p class="name">
                {name} " " <small>{t!("workshop_board.groups.people", n = n)}</small>
            </p>
            {said}
        </li>
    }
    .into_any()
}

/// The medians of some dimensions in each group that is shown, as rows of a table with a column for everybody.
pub fn medians(rows: Vec<(String, Vec<Option<Distribution>>)>) -> Vec<Vec<String>> {
    let cell = |answers: Option<Distribution>| {
        let median = answers.and_then(|answers| answers.median());
        median.map_or_else(|| t!("spread.none").to_owned(), halves)
    };
    let row = |(name, groups): (String, Vec<Option<Distribution>>)| {
        let cells = groups.into_iter().map(cell);
        std::iter::once(name).chain(cells).collect()
    };
    rows.into_iter().map(row).collect()
}
