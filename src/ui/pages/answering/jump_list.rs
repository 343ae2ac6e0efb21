//! Every question with its state, to jump to.

use leptos::prelude::*;

use crate::content::assessment::Question;
use crate::domain::assessment::Answer;
use crate::t;
use crate::ui::text::plain;

use super::Sheet;

/// The list of all questions, closed until it is wanted.
#[component]
pub fn JumpList(sheet: Sheet) -> impl IntoView {
    let mut position = 0;
    let topics = sheet
        .questionnaire
        .topics
        .iter()
        .map(|topic| {
            let first = position;
            position += topic.questions.len();
            let rows = (first..)
                .zip(topic.questions)
                .map(|(n, question)| view! { <JumpRow sheet question n /> })
                .collect_view();
            view! {
                <li>
                    <h2>{plain(topic.name)}</h2>
                    <ol>{rows}</ol>
                </li>
            }
        })
        .collect_view();
    view! {
        <details class="all-questions">
            <summary>{t!("answering.all")}</summary>
            <ol class="jump">{topics}</ol>
        </details>
    }
}

#[component]
fn JumpRow(sheet: Sheet, question: &'static Question, n: usize) -> impl IntoView {
    let state = move || match sheet.assessment.with(|a| a.answers.get(&question.id)) {
        Some(Answer::Point(_)) => t!("answering.state.answered"),
        Some(Answer::DontKnow) => t!("answer.dont_know"),
        Some(Answer::NotApplicable) => t!("answer.not_applicable"),
        None => t!("answering.state.open"),
    };
    view! {
        <li>
            <a
                href=sheet.route_to(n).href()
                aria-current=move || (sheet.at.get() == n).then_some("true")
            >
                <span>{format!("{}. {}", n + 1, plain(question.short))}</span>
                " "
                <span class="state">{state}</span>
            </a>
        </li>
    }
}
