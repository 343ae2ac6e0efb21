//! What is not answered yet.

use leptos::prelude::*;

use crate::domain::workshop::GivenAnswer;
use crate::t;
use crate::ui::route::TakePart;
use crate::ui::sheet::{Answered, Asked};

use super::of_participation::OfParticipation;

/// How many open questions are named; the others are found in the list of all answers.
const NAMED: usize = 3;

/// How many questions are open, with the way to the first of them. Nothing where none is.
#[component]
pub fn OpenAnswers(of: OfParticipation, answers: Memo<Vec<GivenAnswer>>) -> impl IntoView {
    let questions: Vec<Asked> = of
        .topics()
        .into_iter()
        .flat_map(|topic| topic.questions)
        .collect();
    let open = Memo::new(move |_| {
        answers.with(|answers| {
            let open = (0..).zip(answers);
            open.filter(|(_, answer)| **answer == GivenAnswer::Unanswered)
                .map(|(at, _)| at)
                .collect::<Vec<usize>>()
        })
    });
    move || {
        let open = open.get();
        if open.is_empty() {
            return None;
        }
        let links: Vec<_> = open
            .iter()
            .take(NAMED)
            .filter_map(|&at| {
                let short = questions.get(at)?.short();
                let href = of.to(TakePart::Change(at as u16 + 1)).href();
                Some(view! {
                    <li>
                        <a href=href>{t!("take_part.review.answer_open", question = short)}</a>
                    </li>
                })
            })
            .collect();
        let box_view = view! {
            <div class="open-answers">
                <p>
                    <strong>{t!("take_part.review.open", n = open.len())}</strong>
                    " "
                    {t!("take_part.review.open_hint")}
                </p>
                <ul>{links}</ul>
            </div>
        };
        Some(box_view)
    }
}
