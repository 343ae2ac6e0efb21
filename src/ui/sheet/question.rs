//! The question on screen: what is asked, in the margin where one is and what to look at, answers, note, and the way on.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clock;
use crate::content::assessment::Question;
use crate::content::text::Pack;
use crate::domain::workshop::GivenAnswer;
use crate::ui::components::SourceChip;
use crate::ui::navigation::{HEADING, focus_heading, go, use_title};
use crate::ui::parts::fetch_packs;
use crate::ui::text::{self, plain};
use crate::{pack, t};

use super::Sheet;
use super::choices::Choices;
use super::in_words::InWords;
use super::jump_list::JumpList;
use super::keys::use_number_keys;
use super::note::Note;
use super::pace::{Pace, pause_then};

/// What questions rest on, in words.
pub const BASIS: [Pack; 1] = [pack!("basis")];

/// The form of the question on screen.
#[component]
pub fn QuestionForm(sheet: Sheet) -> impl IntoView {
    let in_words = Memo::new(move |_| sheet.is_in_words());
    let built_in = move || sheet.here(|_, asked| asked.built_in()).flatten();
    let settings = sheet.workspace.settings();
    let keys_off = move || settings.with(|s| !s.number_keys);
    let all = sheet.len();
    let knows_basis = basis_comes();
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
            <Show when=move || !in_words.get()>
                <h1 id=HEADING tabindex="-1">
                    {move || sheet.text(|_, asked| asked.text().to_owned())}
                </h1>
            </Show>
            <div class="margin">
                <header class="question-head">
                    <TopicName sheet />
                    <p class="position">
                        <span class="visually-hidden">{t!("answering.position")} " "</span>
                        <b>{move || sheet.at.get() + 1}</b>
                        " "
                        <span>{t!("answering.of", all = all)}</span>
                    </p>
                </header>
                <Show when=move || built_in().is_some()>
                    // Whoever begins sees what it is; from then on it is there to be opened.
                    <details class="help" open=move || sheet.at.get() == 0>
                        <summary>{t!("answering.help")}</summary>
                        <div class="body">
                            <p>{t!("answering.includes")}</p>
                            <p>{move || built_in().map(|q| plain(q.help))}</p>
                            {move || {
                                built_in()
                                    .filter(|_| knows_basis.get())
                                    .map(|question| view! { <Basis question /> })
                            }}
                        </div>
                    </details>
                </Show>
            </div>
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
                                aria-labelledby=HEADING
                                aria-describedby=move || built_in().map(|_| "choose")
                                disabled=move || sheet.is_read_only()
                            >
                                <Show when=move || built_in().is_some()>
                                    <p class="choose" id="choose">
                                        {t!("answering.choose")}
                                    </p>
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
                // The way on comes first for the keyboard; the style sets the way back before it, and both at the foot
                // of the window.
                <div class="question-actions">
                    <button class="button primary" type="submit">
                        {next_label}
                        " "
                        <span class="arrow" aria-hidden="true">
                            "→"
                        </span>
                    </button>
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
                </div>
                <div class="question-more">
                    <button
                        class="button quiet"
                        type="button"
                        disabled=move || sheet.answer() == GivenAnswer::Unanswered
                        on:click=move |_| {
                            sheet.set_answer(GivenAnswer::Unanswered);
                            // A button that switches itself off loses the focus: it goes to the question.
                            focus_heading();
                        }
                    >
                        {t!("answering.clear")}
                    </button>
                    <a class="button quiet" href=sheet.of().review().href()>
                        {sheet.of().words().review}
                    </a>
                    <Pace workspace=sheet.workspace keys=t!("answering.number_keys") />
                    <JumpList sheet />
                </div>
            </form>
        </div>
    }
}

/// The name of the topic. Where a term stands in it, it opens to what that means.
#[component]
fn TopicName(sheet: Sheet) -> impl IntoView {
    move || {
        sheet.here(|topic, _| {
            let name = topic.name.clone();
            match topic.term {
                Some(term) => view! {
                    <details class="help latin">
                        <summary>{name}</summary>
                        <p class="body">{term}</p>
                    </details>
                }
                .into_any(),
                None => view! { <p class="latin">{name}</p> }.into_any(),
            }
        })
    }
}

/// Whether the words are here that say what questions rest on. They are asked for once the question is on screen, so
/// that nobody waits for them; where they don't come, the question is asked without.
fn basis_comes() -> RwSignal<bool> {
    let is_here = RwSignal::new(text::has(BASIS[0]));
    if !is_here.get_untracked() {
        clock::after(0, move || {
            spawn_local(async move {
                if fetch_packs(&BASIS).await.is_ok() {
                    // Refused where the person has gone to another page meanwhile.
                    let _ = is_here.try_set(true);
                }
            });
        });
    }
    is_here
}

/// What the question rests on.
#[component]
fn Basis(question: &'static Question) -> impl IntoView {
    let sources = question
        .sources
        .iter()
        .map(|source| {
            view! {
                <SourceChip source=*source />
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
