//! Rating, one area after the other.

use leptos::prelude::*;

use crate::browser::page;
use crate::content::competence::{area_about, area_name, competence_texts, rating_name};
use crate::domain::competence::{Area, Competence, CompetenceSheet, Rating, Round};
use crate::domain::id::DocumentId;
use crate::domain::words::Word;
use crate::t;
use crate::ui::navigation::{HEADING, focus_heading, go, use_title};
use crate::ui::route::CompetencePage;
use crate::ui::text::plain;

use super::open_sheet::{OpenSheet, with_sheet};
use super::words::sheet_name;

/// The page of `#/competences/<id>` and its areas.
#[component]
pub fn RatingPage(id: DocumentId, page: Memo<Option<CompetencePage>>) -> impl IntoView {
    with_sheet(id, move |open| {
        let at = Memo::new(move |before: Option<&Area>| {
            let left = || open.sheet.with_untracked(CompetenceSheet::resumed);
            page.with(|page| match (page, before) {
                (Some(CompetencePage::Area(_, n)), _) => {
                    Area::at(usize::from(*n) - 1).unwrap_or_else(left)
                }
                (Some(CompetencePage::Rating(_)), _) | (_, None) => left(),
                // Another page is about to come: until then this one stays where it is.
                (_, Some(before)) => *before,
            })
        });
        view! { <AreaForm open at /> }.into_any()
    })
}

fn area_page(open: OpenSheet, number: usize) -> CompetencePage {
    CompetencePage::Area(open.id(), number as u16 + 1)
}

#[component]
fn AreaForm(open: OpenSheet, at: Memo<Area>) -> impl IntoView {
    let all = Area::ALL.len();
    let number = Memo::new(move |_| at.get().number());
    let name = open.memo(sheet_name);
    let is_answer = open.memo(CompetenceSheet::is_answer);
    let is_fixed = open.of_round(Round::is_fixed);
    use_title(move || t!("competences.rating_title", n = number.get() + 1, all = all));

    // Outward only: the place is remembered in the document, and focus follows to the new area, seen from its top.
    Effect::new(move |before: Option<Area>| {
        let now = at.get();
        open.edit(|sheet| sheet.position = Some(now));
        if before.is_some_and(|before| before != now) {
            page::scroll_to_top();
            focus_heading();
        }
        now
    });

    let after = move || match Area::at(at.get().number() + 1) {
        Some(next) => area_page(open, next.number()),
        None if is_answer.get() => CompetencePage::Return(open.id()),
        None => CompetencePage::Result(open.id()),
    };
    let forward = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        go(&untrack(after).route());
    };
    let last_words = move || match (number.get() + 1 == all, is_answer.get()) {
        (false, _) => t!("competences.next"),
        (true, true) => t!("competences.finish_answer"),
        (true, false) => t!("competences.finish"),
    };
    let back = move || {
        let before = number.get().checked_sub(1)?;
        Some(view! {
            <a class="button" href=area_page(open, before).href()>
                <span class="arrow" aria-hidden="true">
                    "←"
                </span>
                " "
                {t!("competences.back")}
            </a>
        })
    };
    let about = move || match is_answer.get() {
        true => t!("competences.about_answer", name = name.get()),
        false => t!("competences.about_own").to_owned(),
    };
    let fieldsets = move || {
        let of_area = at.get().competences();
        let of_area = of_area.map(|competence| view! { <Asked open competence /> }.into_any());
        of_area.collect::<Vec<AnyView>>()
    };
    view! {
        <Progress open at />
        <form class="competence-form" on:submit=forward>
            <header class="page-head tight">
                <p class="latin">{name}</p>
                <h1 id=HEADING tabindex="-1">
                    {move || plain(area_name(at.get()))}
                </h1>
                <p class="measure">{move || plain(area_about(at.get()))}</p>
                <p class="measure">{about}</p>
                <details class="help" open=move || number.get() == 0>
                    <summary>{t!("competences.help.title")}</summary>
                    <div class="body">
                        <p>{t!("competences.help.steps")}</p>
                        <p>{t!("competences.help.unseen")}</p>
                    </div>
                </details>
                <Show when=move || is_fixed.get()>
                    <p class="note" role="status">
                        {t!("competences.fixed")} " "
                        <a href=move || CompetencePage::Result(open.id()).href()>
                            {t!("competences.to_result")}
                        </a>
                    </p>
                </Show>
            </header>
            <fieldset
                class="competence-area"
                aria-labelledby=HEADING
                disabled=move || is_fixed.get() || open.is_read_only()
            >
                {fieldsets}
            </fieldset>
            <div class="question-actions">
                <button class="button primary" type="submit">
                    {last_words}
                    " "
                    <span class="arrow" aria-hidden="true">
                        "→"
                    </span>
                </button>
                {back}
            </div>
        </form>
    }
}

/// A competence: what is asked, four steps, and that it was not seen. Nothing is chosen beforehand.
#[component]
fn Asked(open: OpenSheet, competence: Competence) -> impl IntoView {
    let texts = competence_texts(competence);
    let rating = open.memo(move |sheet| {
        let round = sheet.current()?;
        round.ratings.get(&competence).copied()
    });
    let is_answer = open.memo(CompetenceSheet::is_answer);
    let group = competence.word();
    let choice = move |one: Rating, says: Signal<&'static str>| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=group
                    value=one.word()
                    prop:checked=move || rating.get() == Some(one)
                    on:change=move |_| open.edit(|sheet| sheet.rate(competence, Some(one)))
                />
                <span>
                    <strong>{plain(rating_name(one))}</strong>
                    " "
                    {says}
                </span>
            </label>
        }
        .into_any()
    };
    let steps = Rating::STEPS.into_iter().filter_map(move |step| {
        let says = plain(texts.step(step)?);
        Some(choice(step, Signal::stored(says)))
    });
    let unseen = Signal::derive(move || match is_answer.get() {
        true => t!("competences.unseen_answer"),
        false => t!("competences.unseen_own"),
    });
    let clear = move |_| open.edit(|sheet| sheet.rate(competence, None));
    view! {
        <fieldset class="competence" id=competence.word().replace('.', "-")>
            <legend>
                <h2>{plain(texts.name)}</h2>
                <p>{plain(texts.asks)}</p>
            </legend>
            <div class="choices keys-off">{steps.collect::<Vec<AnyView>>()}</div>
            <div class="choices apart keys-off">{choice(Rating::Unseen, unseen)}</div>
            <p class="small">
                <button
                    class="button small quiet"
                    type="button"
                    disabled=move || rating.get().is_none()
                    on:click=clear
                >
                    {t!("competences.clear")}
                    <span class="visually-hidden">": " {plain(texts.name)}</span>
                </button>
            </p>
        </fieldset>
    }
}

/// A leaf for each competence, and the way to each area.
#[component]
fn Progress(open: OpenSheet, at: Memo<Area>) -> impl IntoView {
    let rated = open.of_round(|round| round.ratings.keys().copied().collect::<Vec<_>>());
    let areas = Area::ALL.iter().map(|area| {
        let leaves = area.competences().map(|competence| {
            let state = move || match rated.with(|all| all.contains(&competence)) {
                true => "answered",
                false => "open",
            };
            view! { <i data-state=state></i> }.into_any()
        });
        let n = move || {
            let of_area = |one: &&Competence| one.area() == *area;
            rated.with(|all| all.iter().filter(of_area).count())
        };
        view! {
            <li>
                <a
                    href=area_page(open, area.number()).href()
                    aria-current=move || (at.get() == *area).then_some("step")
                >
                    <span>{plain(area_name(*area))}</span>
                    " "
                    <span class="visually-hidden">
                        {move || t!("competences.rated", n = n(), all = Competence::OF_AREA)}
                    </span>
                    <span class="ticks" aria-hidden="true">
                        {leaves.collect::<Vec<AnyView>>()}
                    </span>
                </a>
            </li>
        }
        .into_any()
    });
    view! {
        <nav class="competence-progress" aria-label=t!("competences.progress")>
            <ol>{areas.collect::<Vec<AnyView>>()}</ol>
        </nav>
    }
}
