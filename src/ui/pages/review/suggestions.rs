//! What was answered to an earlier edition, to be confirmed question by question.

use leptos::prelude::*;

use crate::content::assessment::{Question, Questionnaire};
use crate::domain::assessment::{Answer, Assessment};
use crate::domain::id::DocumentId;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::Section;
use crate::ui::navigation::focus_heading;
use crate::ui::route::Route;
use crate::ui::text::plain;

/// The suggestions that wait, each with what it says in this edition; nothing where none does.
#[component]
pub fn Suggestions(
    id: DocumentId,
    assessment: ReadSignal<Assessment>,
    questionnaire: &'static Questionnaire,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let id = StoredValue::new(id);
    let waiting = Memo::new(move |_| {
        assessment.with(|a| {
            let numbered = (1..).zip(questionnaire.instrument.items());
            let waiting = numbered.filter_map(|(number, item)| Some((number, a.suggestion(item)?)));
            waiting.collect::<Vec<(u16, Answer)>>()
        })
    });
    let row = move |(number, answer): (u16, Answer)| {
        let mut questions = questionnaire
            .topics
            .iter()
            .flat_map(|topic| topic.questions);
        let question = questions.nth(usize::from(number) - 1)?;
        let confirm = move |_| {
            id.with_value(|id| workspace.edit::<Assessment>(id, |a| a.confirm(&question.id)));
            // The row is gone with it.
            focus_heading();
        };
        Some(line(question, number, answer, confirm, id.get_value()))
    };
    move || {
        let waiting = waiting.get();
        (!waiting.is_empty()).then(|| {
            let hint = t!("edition.confirm.hint", n = waiting.len());
            let rows: Vec<AnyView> = waiting.into_iter().filter_map(row).collect();
            view! {
                <Section id="suggested" title=t!("edition.confirm.title") hint>
                    <ul class="rows">{rows}</ul>
                </Section>
            }
        })
    }
}

fn line(
    question: &'static Question,
    number: u16,
    answer: Answer,
    confirm: impl Fn(leptos::ev::MouseEvent) + 'static,
    id: DocumentId,
) -> AnyView {
    let short = plain(question.short);
    let said = match answer {
        Answer::Point(point) => view! {
            <p class="said">
                <b>{point.number()}</b>
                {plain(question.anchor(point))}
            </p>
        }
        .into_any(),
        Answer::DontKnow => view! { <p class="none">{t!("answer.dont_know")}</p> }.into_any(),
        Answer::NotApplicable => {
            view! { <p class="none">{t!("answer.not_applicable")}</p> }.into_any()
        }
    };
    view! {
        <li class="answer-line">
            <p class="asked">{format!("{number}. {short}")}</p>
            {said}
            <p class="cluster">
                <button class="button small" type="button" on:click=confirm>
                    {t!("edition.confirm.button")}
                    <span class="visually-hidden">": " {short}</span>
                </button>
                <a href=Route::Change(id, number).href()>
                    {t!("edition.confirm.look")}
                    <span class="visually-hidden">": " {short}</span>
                </a>
            </p>
        </li>
    }
    .into_any()
}
