//! A line of all answers: what was asked, what was said, and the way to change it.

use leptos::prelude::*;

use crate::domain::assessment::Answer;
use crate::domain::workshop::GivenAnswer;
use crate::t;
use crate::ui::navigation::change_link;
use crate::ui::route::Route;

use super::Asked;

/// What was asked and answered. `number` counts from 1; `to` is where it is changed, if it can be.
#[component]
pub fn AnswerLine(
    number: u16,
    asked: Asked,
    answer: GivenAnswer,
    #[prop(optional)] note: String,
    #[prop(into)] to: Option<Route>,
) -> impl IntoView {
    let none = |text: &'static str| view! { <p class="none">{text}</p> }.into_any();
    let verb = match answer {
        GivenAnswer::Unanswered => t!("review.answer"),
        _ => t!("review.change"),
    };
    let said = |number: Option<u8>, text: Option<String>| {
        let number = number.map(|number| view! { <b>{number}</b> });
        view! {
            <p class="said">
                {number}
                {text}
            </p>
        }
        .into_any()
    };
    let said = match answer {
        GivenAnswer::Choice(Answer::Point(point)) => {
            let number = point.number();
            said(
                Some(number),
                asked.choices().into_iter().nth(usize::from(number) - 1),
            )
        }
        GivenAnswer::Option(place) => {
            said(None, asked.choices().into_iter().nth(usize::from(place)))
        }
        GivenAnswer::Words(words) => said(None, Some(words)),
        GivenAnswer::Choice(Answer::DontKnow) => none(t!("answer.dont_know")),
        GivenAnswer::Choice(Answer::NotApplicable) => none(t!("answer.not_applicable")),
        GivenAnswer::Unanswered => none(t!("answer.unanswered")),
    };
    let short = asked.short().to_owned();
    view! {
        <li class="answer-line">
            <p class="asked">{format!("{number}. {short}")}</p>
            {said}
            {(!note.is_empty()).then(|| view! { <p class="remark">{note}</p> })}
            {to.map(|to| {
                view! {
                    <a href=to.href() id=change_link(number)>
                        {verb}
                        <span class="visually-hidden">": " {short}</span>
                    </a>
                }
            })}
        </li>
    }
}
