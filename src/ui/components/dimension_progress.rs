//! How far each dimension is: four leaves on a wire.

use leptos::prelude::*;

use crate::content::assessment::{Questionnaire, Topic};
use crate::domain::assessment::{Answer, Assessment};
use crate::domain::id::DocumentId;
use crate::t;
use crate::ui::route::Route;
use crate::ui::text::plain;

/// A link for each dimension of the assessment, with a leaf for each of its questions. `at` marks the
/// question that the person is at, from 0.
#[component]
pub fn DimensionProgress(
    id: DocumentId,
    assessment: Signal<Assessment>,
    questionnaire: &'static Questionnaire,
    #[prop(into)] at: Signal<usize>,
) -> impl IntoView {
    let topics = questionnaire
        .topics
        .iter()
        .scan(0, |first, topic| {
            let start = *first;
            *first += topic.questions.len();
            Some((start, topic))
        })
        .map(|(first, topic)| {
            let href = Route::Question(id.clone(), first as u16 + 1).href();
            view! { <TopicProgress assessment topic first at href /> }
        })
        .collect_view();
    view! {
        <nav class="progress-dimensions" aria-label=t!("answering.progress")>
            <ol>{topics}</ol>
        </nav>
    }
}

#[component]
fn TopicProgress(
    assessment: Signal<Assessment>,
    topic: &'static Topic,
    first: usize,
    at: Signal<usize>,
    href: String,
) -> impl IntoView {
    let states = Memo::new(move |_| {
        assessment.with(|a| {
            topic
                .questions
                .iter()
                .map(|q| state(a.answers.get(&q.id)))
                .collect::<Vec<_>>()
        })
    });
    let here = Memo::new(move |_| at.get().checked_sub(first));
    let count = topic.questions.len();
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
            <a href=href aria-current=move || is_here().then_some("step")>
                <span class="name">{plain(topic.name)}</span>
                <span class="ticks" aria-hidden="true">
                    {ticks}
                </span>
                <span class="visually-hidden">{spoken}</span>
            </a>
        </li>
    }
}

/// The word by which the style draws an answer.
fn state(answer: Option<Answer>) -> &'static str {
    match answer {
        Some(Answer::Point(_)) => "answered",
        Some(Answer::DontKnow) => "unknown",
        Some(Answer::NotApplicable) => "na",
        None => "open",
    }
}
