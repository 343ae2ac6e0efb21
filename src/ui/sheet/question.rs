//! The question on screen: legend as heading, answers, note, and the way on.

use leptos::prelude::*;

use crate::content::assessment::Question;
use crate::domain::workshop::GivenAnswer;
use crate::t;
use crate::ui::navigation::{HEADING, go, use_title};
use crate::ui::route::Route;
use crate::ui::text::plain;

use super::Sheet;
use super::choices::Choices;
use super::in_words::InWords;
use super::keys::use_number_keys;
use super::note::Note;
use super::pace::{Pace, pause_then};

/// The form of the question on screen.
#[component]
pub fn QuestionForm(sheet: Sheet) -> impl IntoView {
    let in_words = Memo::new(move |_| sheet.is_in_words());
    let built_in = move || sheet.here(|_, asked| asked.built_in()).flatten();
    let settings = sheet.workspace.settings();
    let keys_off = move || settings.with(|s| !s.number_keys);
    let all = sheet.len();
    use_title(move || t!("answering.title", n = sheet.at.get() + 1, all = all));

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
        } else if sheet.following().is_none() {
            sheet.of().words().finish
        } else {
            t!("answering.next")
        }
    };

    view! {
        <div class="question">
            <header class="question-head">
                <p class="latin">{move || sheet.text(|topic, _| topic.name.clone())}</p>
                <p class="position">
                    <span class="visually-hidden">{t!("answering.position")} " "</span>
                    <b>{move || sheet.at.get() + 1}</b>
                    " "
                    <span>{t!("answering.of", all = all)}</span>
                </p>
            </header>
            <form
                class="question-form"
                class:keys-off=keys_off
                class:own-answer=in_words
                on:submit=forward
            >
                {move || match in_words.get() {
                    true => view! { <InWords sheet /> }.into_any(),
                    false => {
                        view! {
                            <fieldset
                                aria-describedby=move || built_in().map(|_| "help")
                                disabled=move || sheet.is_read_only()
                            >
                                <legend>
                                    <h1 id=HEADING tabindex="-1">
                                        {move || sheet.text(|_, asked| asked.text().to_owned())}
                                    </h1>
                                </legend>
                                <Show when=move || built_in().is_some()>
                                    <details class="help" open>
                                        <summary>{t!("answering.help")}</summary>
                                        <div class="body">
                                            <p id="help">{move || built_in().map(|q| plain(q.help))}</p>
                                            {move || {
                                                built_in().map(|question| view! { <Basis question /> })
                                            }}
                                        </div>
                                    </details>
                                    <p class="choose">{t!("answering.choose")}</p>
                                </Show>
                                {move || {
                                    sheet
                                        .here(|_, asked| asked.clone())
                                        .map(|asked| view! { <Choices sheet asked chosen /> })
                                }}
                            </fieldset>
                        }
                            .into_any()
                    }
                }}
                <Note sheet />
                <div class="question-actions">
                    {move || {
                        sheet
                            .preceding()
                            .filter(|_| !sheet.changing.get())
                            .map(|before| {
                                view! {
                                    <a class="button" href=sheet.route_to(before).href()>
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
                        disabled=move || sheet.answer() == GivenAnswer::Unanswered
                        on:click=move |_| sheet.set_answer(GivenAnswer::Unanswered)
                    >
                        {t!("answering.clear")}
                    </button>
                    <a class="button quiet" href=sheet.of().review().href()>
                        {sheet.of().words().review}
                    </a>
                </div>
                <Pace workspace=sheet.workspace />
            </form>
        </div>
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
