//! Every question with its state, to jump to.

use leptos::prelude::*;

use crate::domain::assessment::Answer;
use crate::domain::workshop::GivenAnswer;
use crate::t;

use super::Sheet;

/// The list of all questions, closed until it is wanted.
#[component]
pub fn JumpList(sheet: Sheet) -> impl IntoView {
    let topics: Vec<_> = sheet.topics.with_value(|topics| {
        let mut numbers = 0..;
        let topics = topics.iter().map(|topic| {
            let rows: Vec<_> = topic
                .questions
                .iter()
                .zip(&mut numbers)
                .map(|(asked, n)| {
                    let short = asked.short().to_owned();
                    view! { <JumpRow sheet short n /> }
                })
                .collect();
            view! {
                <li>
                    <h2>{topic.name.clone()}</h2>
                    <ol>{rows}</ol>
                </li>
            }
        });
        topics.collect()
    });
    view! {
        <details>
            <summary>{t!("answering.all")}</summary>
            <ol class="jump">{topics}</ol>
        </details>
    }
}

#[component]
fn JumpRow(sheet: Sheet, short: String, n: usize) -> impl IntoView {
    let state = move || match sheet.of().answer(n) {
        GivenAnswer::Choice(Answer::DontKnow) => t!("answer.dont_know"),
        GivenAnswer::Choice(Answer::NotApplicable) => t!("answer.not_applicable"),
        GivenAnswer::Unanswered => t!("answering.state.open"),
        _ => t!("answering.state.answered"),
    };
    view! {
        <li>
            <a
                href=sheet.route_to(n).href()
                aria-current=move || (sheet.at.get() == n).then_some("true")
            >
                <span>{format!("{}. {short}", n + 1)}</span>
                " "
                <span class="state">{state}</span>
            </a>
        </li>
    }
}
