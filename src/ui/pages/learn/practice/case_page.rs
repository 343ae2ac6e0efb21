//! A case: scene, answers that open to what speaks for and against each, and the ways on.

use leptos::prelude::*;

use crate::content::guide::{CASES, Case, CaseChoice};
use crate::t;
use crate::ui::components::{PageHead, Section, SourceChip};
use crate::ui::navigation::use_title;
use crate::ui::pages::learn::turn::Turn;
use crate::ui::pages::learn::{case_route, practice_route, say, topic_route};
use crate::ui::route::Route;

use super::KindMark;
use super::ruling::WhatTheRuleSays;
use super::tries::{CaseState, Tries};

/// The letters of the answers.
const LETTERS: [&str; 5] = ["A", "B", "C", "D", "E"];

/// The page of `#/learn/practice-<case>`.
#[component]
pub fn CasePage(case: &'static Case) -> impl IntoView {
    use_title(move || say(case.title));
    let tries = Tries::of_this_page();
    let state = {
        let tries = tries.clone();
        Memo::new(move |_| tries.with(|tries| tries.state(case)))
    };
    // Which answers are open: at first those that were chosen when the person was here before.
    let open = RwSignal::new(tries.with_untracked(|tries| tries.of(case).to_vec()));
    let press = Callback::new(move |place: usize| {
        tries.update(|tries| tries.choose(case, place));
        open.update(|open| match open.contains(&place) {
            true => open.retain(|one| *one != place),
            false => open.push(place),
        });
    });
    let choices: Vec<AnyView> = (case.choices.iter().enumerate())
        .map(|(place, choice)| {
            let is_open = Memo::new(move |_| open.with(|open| open.contains(&place)));
            let is_right = place == case.right;
            view! { <Answer place choice is_right is_open press /> }.into_any()
        })
        .collect();
    let done = move || match state.get() {
        CaseState::FirstTry => Some(t!("practice.first_try")),
        CaseState::Done => Some(t!("practice.done")),
        CaseState::Open | CaseState::Begun => None,
    };
    view! {
        <article class="guide case flows">
            <div class="case-open">
                <header class="page-head">
                    <p class="latin">
                        <a href=practice_route().href()>{t!("practice.title")}</a>
                        " · "
                        {t!("practice.number", n = case.place() + 1, all = CASES.len())}
                        " · "
                        {say(case.kind.name())}
                    </p>
                    <PageHead title=say(case.title) />
                </header>
                <KindMark kind=case.kind />
            </div>
            <p class="case-scene">{say(case.scene)}</p>
            <section class="case-asked" aria-labelledby="asked">
                <h2 id="asked" tabindex="-1">
                    {say(case.kind.ask())}
                </h2>
                <p class="small muted no-print">{t!("practice.hint")}</p>
                <ol class="case-choices" aria-label=t!("practice.answers")>
                    {choices}
                </ol>
                <p class="case-done" role="status">
                    {done}
                </p>
                <Show when=move || state.get().is_done()>
                    <WhatTheRuleSays facts=case.facts />
                </Show>
            </section>
            <Section id="read-on" title=t!("practice.read_on")>
                <p>
                    <a href=topic_route(case.topic).href()>
                        {t!("practice.read_topic", topic = say(case.topic.chapter().title))}
                    </a>
                </p>
            </Section>
            {turn(case)}
        </article>
    }
}

/// An answer as a button that opens to its explanation.
#[component]
fn Answer(
    place: usize,
    choice: &'static CaseChoice,
    is_right: bool,
    is_open: Memo<bool>,
    press: Callback<usize>,
) -> impl IntoView {
    let id = format!("why-{place}");
    let (word, mark) = match is_right {
        true => (t!("practice.right"), "good"),
        false => (t!("practice.wrong"), "attention"),
    };
    let why = move || {
        is_open.get().then(|| {
            view! {
                <span class="mark" data-state=mark></span>
                <span>
                    <strong>{word}</strong>
                    " "
                    {say(choice.why)}
                    " "
                    <SourceChip source=choice.source />
                </span>
            }
        })
    };
    view! {
        <li>
            <button
                class="case-choice"
                type="button"
                aria-expanded=move || is_open.get().to_string()
                aria-controls=id.clone()
                on:click=move |_| press.run(place)
            >
                <b aria-hidden="true">{LETTERS.get(place).copied()}</b>
                <span>{say(choice.text)}</span>
            </button>
            <p class="case-why" id=id role="status">
                {why}
            </p>
        </li>
    }
}

/// The cases before and after, all of them, and the guide.
fn turn(case: &'static Case) -> AnyView {
    let before = case.before().map(|before| {
        let words = t!("practice.before", case = say(before.title));
        (case_route(before), words)
    });
    let next = case.next().map(|next| {
        let words = t!("practice.next", case = say(next.title));
        (case_route(next), words)
    });
    let all = vec![
        (practice_route(), t!("practice.all")),
        (Route::Learn(None), t!("guide.index")),
    ];
    view! { <Turn pages=t!("practice.pages") before next all /> }.into_any()
}
