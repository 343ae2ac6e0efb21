//! Practice: cases about invented accounts, each with an answer to choose and what speaks for and against it.

mod case_page;
mod marks;
mod ruling;
mod tries;

use leptos::prelude::*;

use crate::content::guide::{CASES, Case, CaseKind};
use crate::domain::words::Word;
use crate::t;
use crate::ui::components::{PageHead, Section};
use crate::ui::navigation::use_title;
use crate::ui::route::Route;
use crate::ui::text::plain;

use super::{case_route, say};

pub use case_page::CasePage;
pub use marks::KindMark;
use tries::{CaseState, Tries};

/// The page of `#/learn/practice`: all cases by what they ask, and how far the person is.
#[component]
pub fn Practice() -> impl IntoView {
    use_title(|| t!("practice.title").to_owned());
    let kinds: Vec<AnyView> = (CaseKind::ALL.iter())
        .map(|&kind| {
            let cases: Vec<_> = Case::of_kind(kind).collect();
            view! {
                <li>
                    <KindMark kind />
                    <div>
                        <h3>{plain(kind.name())}</h3>
                        <CaseList cases />
                    </div>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="guide flows">
            <header class="page-head">
                <p class="latin">
                    <a href=Route::Learn(None).href()>{t!("guide.title")}</a>
                </p>
                <PageHead title=t!("practice.title").to_owned() />
                <p class="lead">{t!("practice.lead")}</p>
            </header>
            <Section id="how-far" title=t!("practice.yours") hint=t!("practice.kept")>
                <HowFar />
            </Section>
            <Section id="cases" title=t!("practice.cases") hint=t!("practice.cases_hint")>
                <ul class="case-kinds">{kinds}</ul>
            </Section>
        </div>
    }
}

/// How many cases are worked through, and how many at first try; a place on a wire for each.
#[component]
fn HowFar() -> impl IntoView {
    let tries = Tries::of_this_page();
    let states = {
        let tries = tries.clone();
        Memo::new(move |_| tries.with(|tries| tries.states(&CASES)))
    };
    let leaves = (0..CASES.len()).map(|place| {
        let state = move || {
            let state = states.with(|all| all.get(place).copied());
            state.unwrap_or_default().mark()
        };
        view! { <i data-state=state></i> }.into_any()
    });
    let count = move |wanted: fn(CaseState) -> bool| {
        states.with(|all| all.iter().filter(|state| wanted(**state)).count())
    };
    let worked = move || {
        t!(
            "practice.worked",
            n = count(CaseState::is_done),
            all = CASES.len(),
            first = count(|state| state == CaseState::FirstTry)
        )
    };
    let is_begun = move || states.with(|all| all.iter().any(|one| *one != CaseState::Open));
    view! {
        <div class="case-progress">
            <span class="ticks" style:--leaves=CASES.len().to_string() aria-hidden="true">
                {leaves.collect::<Vec<AnyView>>()}
            </span>
            <p role="status">{worked}</p>
        </div>
        <Show when=is_begun>
            <button
                class="button small no-print"
                type="button"
                on:click={
                    let tries = tries.clone();
                    move |_| tries.set(Tries::default())
                }
            >
                {t!("practice.again")}
            </button>
        </Show>
    }
}

/// Cases as links, each with how far it is.
#[component]
pub fn CaseList(cases: Vec<&'static Case>) -> impl IntoView {
    let rows: Vec<AnyView> = cases
        .into_iter()
        .map(|case| {
            let tries = Tries::of_this_page();
            let state = Memo::new(move |_| tries.with(|tries| tries.state(case)));
            view! {
                <li>
                    <a href=case_route(case).href()>{say(case.title)}</a>
                    " "
                    <span class="state">
                        <span class="mark" data-state=move || state.get().sign()></span>
                        " "
                        {move || state.get().words()}
                    </span>
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <ul class="case-list">{rows}</ul> }
}
