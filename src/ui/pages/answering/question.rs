//! The question on screen: legend as heading, answers, note, and the way on.

use leptos::prelude::*;

use crate::content::assessment::Question;
use crate::t;
use crate::ui::navigation::{HEADING, go, use_title};
use crate::ui::route::Route;
use crate::ui::text::plain;

use super::Sheet;
use super::choices::Choices;
use super::keys::use_number_keys;
use super::note::Note;
use super::pace::{Pace, pause_then};

/// The form of the question on screen.
#[component]
pub fn QuestionForm(sheet: Sheet) -> impl IntoView {
    let question = Memo::new(move |_| Shown(sheet.questionnaire.question(&sheet.item())));
    let text = move |of: fn(&Question) -> &'static str| {
        move || question.get().0.map(of).unwrap_or_default()
    };
    let topic = move || {
        sheet
            .questionnaire
            .topic_of(&sheet.item())
            .map_or("", |topic| plain(topic.name))
    };
    let settings = sheet.workspace.settings();
    let keys_off = move || settings.with(|s| !s.number_keys);
    use_title(move || t!("answering.title", n = sheet.at.get() + 1, all = sheet.len()));

    // An answer that was chosen with intent (click, tap or number key) may lead on by itself.
    let chosen = move || {
        if settings.with_untracked(|s| s.auto_advance) {
            pause_then(sheet.at, move || go(&untrack(|| sheet.next())));
        }
    };
    use_number_keys(sheet, chosen);

    let forward = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        go(&untrack(|| sheet.next()));
    };
    let next_label = move || {
        if sheet.changing.get() {
            t!("answering.back_to_review")
        } else if sheet.is_last() {
            t!("answering.finish")
        } else {
            t!("answering.next")
        }
    };

    view! {
        <div class="question">
            <header class="question-head">
                <p class="latin">{topic}</p>
                <p class="position">
                    <span class="visually-hidden">{t!("answering.position")} " "</span>
                    <b>{move || sheet.at.get() + 1}</b>
                    " "
                    <span>{t!("answering.of", all = sheet.len())}</span>
                </p>
            </header>
            <form class="question-form" class:keys-off=keys_off on:submit=forward>
                <fieldset aria-describedby="help" disabled=move || sheet.is_read_only()>
                    <legend>
                        <h1 id=HEADING tabindex="-1">
                            {text(|q| plain(q.question))}
                        </h1>
                    </legend>
                    <details class="help" open>
                        <summary>{t!("answering.help")}</summary>
                        <div class="body">
                            <p id="help">{text(|q| plain(q.help))}</p>
                            {move || question.get().0.map(|question| view! { <Basis question /> })}
                        </div>
                    </details>
                    <p class="choose">{t!("answering.choose")}</p>
                    {move || {
                        question.get().0.map(|question| view! { <Choices sheet question chosen /> })
                    }}
                </fieldset>
                <Note sheet />
                <div class="question-actions">
                    {move || {
                        (!sheet.changing.get() && sheet.at.get() > 0)
                            .then(|| {
                                view! {
                                    <a class="button" href=sheet.route_to(sheet.at.get() - 1).href()>
                                        <span class="arrow" aria-hidden="true">
                                            "←"
                                        </span>
                                        " "
                                        {t!("answering.back")}
                                    </a>
                                }
                            })
                    }}
                    <button class="button primary" type="submit">
                        {next_label}
                        " "
                        <span class="arrow" aria-hidden="true">
                            "→"
                        </span>
                    </button>
                    <button
                        class="button quiet"
                        type="button"
                        disabled=move || sheet.answer().is_none()
                        on:click=move |_| sheet.set_answer(None)
                    >
                        {t!("answering.clear")}
                    </button>
                    <a class="button quiet" href=sheet.review().href()>
                        {t!("answering.review")}
                    </a>
                </div>
                <Pace workspace=sheet.workspace />
            </form>
        </div>
    }
}

/// A question, compared by its id: its texts are fixed.
#[derive(Clone, Copy)]
struct Shown(Option<&'static Question>);

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        self.0.map(|q| &q.id) == other.0.map(|q| &q.id)
    }
}

/// What the question rests on.
#[component]
fn Basis(question: &'static Question) -> impl IntoView {
    let sources = question
        .sources
        .iter()
        .map(|source| {
            view! {
                <a class="chip" href=Route::Learn.href() title=plain(source.name())>
                    {plain(source.label())}
                </a>
                " "
            }
        })
        .collect_view();
    view! {
        <p class="source">
            {plain(question.basis)}
            " "
            <span class="visually-hidden">{t!("answering.sources")}</span>
            {sources}
        </p>
    }
}
