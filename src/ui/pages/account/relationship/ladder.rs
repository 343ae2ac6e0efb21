//! A question of the check: five described answers, one a stage, and the two that are none.

use leptos::prelude::*;

use crate::content::assessment::Question;
use crate::domain::assessment::{Answer, Point};
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::text::plain;

use super::super::open_account;

/// The question with its answers. `place` is its place among the questions, from 0. A check by an earlier edition is
/// there to be read.
#[component]
pub fn Ladder(
    id: RecordId,
    place: usize,
    question: &'static Question,
    is_earlier: bool,
) -> impl IntoView {
    let editor = open_account().editor;
    let answer = editor.memo(move |account| {
        let check = account.checks.get(id)?;
        check.answers.get(&question.id)
    });
    let name = format!("{id}-{place}");
    let radio = {
        let name = name.clone();
        move |this: Answer| {
            view! {
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || answer.get() == Some(this)
                    on:change=move |_| {
                        editor
                            .edit(move |account| {
                                if let Some(check) = account.checks.get_mut(id) {
                                    check.answers.set(&question.id, Some(this));
                                }
                            });
                    }
                />
            }
            .into_any()
        }
    };
    let rung = |point: Point| {
        view! {
            <label>
                {radio(Answer::Point(point))} <b>{point.number()}</b>
                <span>{plain(question.anchor(point))}</span>
            </label>
        }
        .into_any()
    };
    let rungs: Vec<AnyView> = (1..=5).filter_map(Point::new).map(rung).collect();
    let suggestion = editor.memo(move |account| account.checks.get(id)?.suggestion(&question.id));
    let suggested = move || {
        let answer = suggestion.get()?;
        let words = match answer {
            Answer::Point(point) => point.number().to_string(),
            Answer::DontKnow => t!("answer.dont_know").to_owned(),
            Answer::NotApplicable => t!("answer.not_applicable").to_owned(),
        };
        let confirm = move |_| {
            editor.edit(move |account| {
                if let Some(check) = account.checks.get_mut(id) {
                    check.answers.set(&question.id, Some(answer));
                }
            });
        };
        Some(view! {
            <p class="small">
                {t!("check.suggested", answer = words)} " "
                <button class="button small" type="button" on:click=confirm>
                    {t!("check.confirm")}
                    <span class="visually-hidden">": " {plain(question.short)}</span>
                </button>
            </p>
        })
    };
    view! {
        <fieldset
            class="ladder"
            id=(place == 0).then_some("first-question")
            tabindex="-1"
            disabled=is_earlier
        >
            <legend>{place + 1} ". " {plain(question.question)}</legend>
            // Whoever begins sees what it is; from then on it is there to be opened.
            <details class="help small" open=place == 0>
                <summary>
                    {t!("check.help")}
                    <span class="visually-hidden">": " {plain(question.short)}</span>
                </summary>
                <p class="body">{plain(question.help)}</p>
            </details>
            {suggested}
            <div class="rungs">{rungs}</div>
            <div class="apart">
                <label>{radio(Answer::DontKnow)} <span>{t!("answer.dont_know")}</span></label>
                <label>
                    {radio(Answer::NotApplicable)} <span>{t!("answer.not_applicable")}</span>
                </label>
            </div>
        </fieldset>
    }
}
