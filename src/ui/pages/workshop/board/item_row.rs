//! A question or a dimension as a row: its name, how its answers spread, and their figures.

use leptos::prelude::*;

use crate::domain::assessment::Point;
use crate::domain::workshop::Distribution;
use crate::t;
use crate::ui::charts::{Count, Spread, SpreadFigures, SpreadNumbers, SpreadSize};

/// How many questions a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowOf {
    /// A dimension, of so many questions.
    Dimension(usize),
    /// One question.
    Question,
}

/// The spread of a row and its figures.
#[component]
pub fn RowFigures(
    #[prop(into)] answers: Signal<Distribution>,
    #[prop(into)] aim: Signal<Option<u8>>,
    highest: Point,
    of: RowOf,
) -> impl IntoView {
    let figures = Signal::derive(move || SpreadFigures {
        answers: answers.get(),
        before: None,
        aim: aim.get(),
    });
    let is_dimension = of != RowOf::Question;
    let count = match is_dimension {
        true => Count::Shares,
        false => Count::People,
    };
    view! {
        <Spread figures size=SpreadSize::Slim count />
        <SpreadNumbers answers highest coverage=is_dimension />
    }
}

/// How many answers a row rests on, in words.
pub fn about(answers: &Distribution, of: RowOf) -> String {
    let n = answers.answered();
    let answered = match of {
        RowOf::Dimension(questions) => {
            let questions = t!("workshop_board.questions_of", n = questions);
            t!("workshop_board.answers_to", n = n, questions = questions)
        }
        RowOf::Question => t!("workshop_board.answers_in", n = n),
    };
    match answers.dont_know {
        0 => t!("workshop_board.about", answers = answered),
        unknown => t!(
            "workshop_board.about_unknown",
            answers = answered,
            unknown = unknown
        ),
    }
}
