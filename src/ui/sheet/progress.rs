//! How far each topic is: a leaf for each question, on a wire.

use leptos::prelude::*;

use crate::domain::assessment::Answer;
use crate::domain::workshop::GivenAnswer;
use crate::t;

use super::Sheet;

/// A link for each topic, with a leaf for each of its questions, the question on screen marked.
#[component]
pub fn DimensionProgress(sheet: Sheet) -> impl IntoView {
    let topics: Vec<_> = sheet.topics.with_value(|topics| {
        let mut first = 0;
        let topics = topics.iter().map(|topic| {
            let start = first;
            first += topic.questions.len();
            let (name, count) = (topic.name.clone(), topic.questions.len());
            view! { <TopicProgress sheet name first=start count /> }
        });
        topics.collect()
    });
    let wires = topics.len();
    view! {
        <nav class="progress-dimensions" style:--wires=wires.to_string() aria-label=t!("answering.progress")>
            <ol>{topics}</ol>
        </nav>
    }
}

#[component]
fn TopicProgress(sheet: Sheet, name: String, first: usize, count: usize) -> impl IntoView {
    let states = Memo::new(move |_| {
        (first..first + count)
            .map(|at| state(&sheet.of().answer(at)))
            .collect::<Vec<_>>()
    });
    let here = Memo::new(move |_| sheet.at.get().checked_sub(first));
    let is_here = move || here.get().is_some_and(|n| n < count);
    let ticks = (0..count)
        .map(|n| {
            view! {
                <i
                    class:here=move || here.get() == Some(n)
                    data-state=move || states.with(|s| s[n])
                ></i>
            }
        })
        .collect_view();
    let spoken = move || {
        let done = states.with(|s| s.iter().filter(|s| **s != "open").count());
        t!("answering.topic_progress", done = done, all = count)
    };
    view! {
        <li>
            <a
                href=sheet.route_to(first).href()
                aria-current=move || is_here().then_some("step")
            >
                <span class="name">{name}</span>
                <span class="ticks" style:--leaves=count.to_string() aria-hidden="true">
                    {ticks}
                </span>
                <span class="visually-hidden">{spoken}</span>
            </a>
        </li>
    }
}

/// The word by which the style draws an answer.
fn state(answer: &GivenAnswer) -> &'static str {
    match answer {
        GivenAnswer::Choice(Answer::DontKnow) => "unknown",
        GivenAnswer::Choice(Answer::NotApplicable) => "na",
        GivenAnswer::Unanswered => "open",
        _ => "answered",
    }
}
