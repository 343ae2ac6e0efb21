//! What one response answers, question by question, and the words of it that are hidden.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::assessment::Answer;
use crate::domain::workshop::{Decision, GivenAnswer, Response, Revealable, Workshop};
use crate::store::Workspace;
use crate::t;
use crate::ui::pages::workshop::board::{AskedQuestions, Subject};
use crate::ui::pages::workshop::open_workshop;

/// What was answered, folded until it is asked for: the questions that have an answer.
#[component]
pub fn OneAnswered(
    response: Response,
    /// Which response it is, for who hears the page.
    about: String,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let response = StoredValue::new(response);
    view! {
        <details on:toggle=move |_| is_open.set(true)>
            <summary>
                {t!("workshop_one_by_one.show")} <span class="visually-hidden">": " {about}</span>
            </summary>
            <Show when=move || is_open.get()>
                <ul class="one-answered">{response.with_value(lines)}</ul>
            </Show>
        </details>
    }
}

fn lines(response: &Response) -> Vec<AnyView> {
    let open = open_workshop();
    let asked = open.editor.document.with_untracked(|workshop| {
        let session = &workshop.session;
        AskedQuestions::new(open.questionnaire, session.dimensions, &session.questions)
    });
    let items = response.answers.iter();
    let items = items.map(|answer| answer.map_or(GivenAnswer::Unanswered, GivenAnswer::Choice));
    let all = items.chain(response.own.iter().cloned());
    let given = asked.subjects.into_iter().zip(all);
    given
        .filter_map(|(subject, answer)| line(response, subject, answer))
        .collect()
}

fn line(response: &Response, subject: Subject, answer: GivenAnswer) -> Option<AnyView> {
    let short = subject.short.clone();
    let said = match answer {
        GivenAnswer::Unanswered => return None,
        GivenAnswer::Words(words) => {
            let Revealable::Own(question) = subject.part else {
                return None;
            };
            let response = response.id;
            view! { <SaidInWords words decision=Decision {
                response,
                question: Some(question),
                ..Decision::default()
            } /> }
            .into_any()
        }
        GivenAnswer::Choice(Answer::Point(point)) => {
            let anchor = subject.anchors();
            let anchor = anchor.and_then(|all| all.get(usize::from(point.number()) - 1));
            view! {
                <p>
                    <b>{point.number()}</b>
                    " "
                    {anchor.cloned()}
                </p>
            }
            .into_any()
        }
        GivenAnswer::Option(place) => {
            let options = subject.options().unwrap_or_default();
            let option = options.get(usize::from(place)).cloned();
            view! {
                <p>
                    <bdi>{option}</bdi>
                </p>
            }
            .into_any()
        }
        GivenAnswer::Choice(Answer::DontKnow) => {
            view! { <p>{t!("answer.dont_know")}</p> }.into_any()
        }
        GivenAnswer::Choice(Answer::NotApplicable) => {
            view! { <p>{t!("answer.not_applicable")}</p> }.into_any()
        }
    };
    let line = view! {
        <li>
            <p class="small muted">{short}</p>
            {said}
        </li>
    };
    Some(line.into_any())
}

/// An answer in words, with the button that hides it from the board and the report, and shows it again.
#[component]
fn SaidInWords(
    words: String,
    /// Which words; whether they are hidden changes.
    decision: Decision,
) -> impl IntoView {
    let open = open_workshop();
    let workspace: Workspace = expect_context();
    let is_full = RwSignal::new(false);
    let (response, question) = (decision.response, decision.question);
    let is_hidden = open.editor.memo(move |workshop: &Workshop| {
        question.is_some_and(|question| workshop.hidden(response, question).is_some())
    });
    let button = format!("hide-{response}-{}", question.unwrap_or_default());
    let back = button.clone();
    let press = move |_| {
        let decision = Decision {
            is_aside: !is_hidden.get_untracked(),
            ..decision.clone()
        };
        let id = open.id.get_value();
        is_full.set(!workspace.decide(&id, decision));
        let _ = page::focus(&back);
    };
    view! {
        <p class="in-words" class:hidden-words=move || is_hidden.get()>
            <bdi>{words.clone()}</bdi>
        </p>
        <p class="cluster">
            <button class="button small quiet" type="button" id=button on:click=press>
                {move || match is_hidden.get() {
                    true => t!("workshop_one_by_one.unhide"),
                    false => t!("workshop_one_by_one.hide"),
                }}
                <span class="visually-hidden">": " {words}</span>
            </button>
            <Show when=move || is_hidden.get()>
                <span class="small muted">{t!("workshop_one_by_one.is_hidden")}</span>
            </Show>
        </p>
        <Show when=move || is_full.get()>
            <p role="alert">{t!("workshop_one_by_one.full", most = Decision::MOST)}</p>
        </Show>
    }
}
