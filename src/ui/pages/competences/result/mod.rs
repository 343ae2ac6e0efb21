//! What comes of a sheet: how the person is seen, what to talk about, what they work on, and how it went over time.

mod aims;
mod before_after;
mod overlay;
mod take_along;
mod talk;

use leptos::prelude::*;

use crate::content::guide::GuideTopic;
use crate::domain::competence::{Competence, CompetenceSheet, Round};
use crate::domain::id::DocumentId;
use crate::domain::words::Word;
use crate::t;
use crate::ui::components::{HistoryLink, PageHead, Section};
use crate::ui::form::{DayField, LineField, LinesField};
use crate::ui::keeping::have_it_kept;
use crate::ui::navigation::use_title;
use crate::ui::pages::topic_route;
use crate::ui::route::{CompetencePage, RolePage};
use crate::ui::text::day;

use super::open_sheet::{OpenSheet, with_sheet};
use super::returning::Returning;
use super::words::sheet_name;
use aims::DevelopmentPlan;
use before_after::BeforeAfter;
use overlay::OverlaySection;
use take_along::TakeAlong;
use talk::TalkAbout;

/// The page of `#/competences/<id>/result`, and of `/plan`, which is the same at the development plan.
#[component]
pub fn SheetResult(id: DocumentId, page: Memo<Option<CompetencePage>>) -> impl IntoView {
    with_sheet(id, move |open| {
        have_it_kept(open.workspace);
        let is_answer = open.sheet.with_untracked(CompetenceSheet::is_answer);
        match is_answer {
            true => view! { <Returning open /> }.into_any(),
            false => view! { <Outcome open page /> }.into_any(),
        }
    })
}

#[component]
fn Outcome(open: OpenSheet, page: Memo<Option<CompetencePage>>) -> impl IntoView {
    let name = open.memo(sheet_name);
    use_title(move || t!("competences.result_title", name = name.get()));
    // Outward only: who came for the plan is led to it.
    Effect::new(move |_| {
        if page.with(|page| matches!(page, Some(CompetencePage::Plan(_)))) {
            // Without the heading the page stays at its top.
            let _ = crate::browser::page::focus(aims::PLAN);
        }
    });
    let date = open.of_round(|round| day(round.day));
    let rated = open.of_round(Round::rated);
    let is_complete = open.of_round(Round::is_complete);
    let is_fixed = open.of_round(Round::is_fixed);
    let ratings = move || {
        let words = match (is_complete.get(), is_fixed.get()) {
            (false, _) => t!("competences.go_on"),
            (true, false) => t!("competences.change"),
            (true, true) => t!("competences.look"),
        };
        view! { <a href=CompetencePage::Rating(open.id()).href()>{words}</a> }
    };
    view! {
        <header class="role-head">
            <div>
                <PageHead title=name />
                <p class="scope">
                    {t!("competences.title")} " · " {date} " · "
                    {move || t!("competences.rated", n = rated.get(), all = Competence::ALL.len())}
                </p>
            </div>
            <p class="cluster no-print">
                {ratings} <a href=move || CompetencePage::Ask(open.id()).href()>{t!("competences.ask_others")}</a>
                <HistoryLink key=open.key() /> <a href=CompetencePage::List.href()>{t!("competences.missing.all")}</a>
            </p>
        </header>
        <Waiting open />
        <OverlaySection open />
        <TalkAbout open />
        <DevelopmentPlan open />
        <BeforeAfter open />
        <OwnWords open />
        <TakeAlong open />
        <p class="measure no-print competence-more">
            <a href=topic_route(GuideTopic::Gardener).href()>{t!("competences.to_guide")}</a>
            " · "
            <a href=RolePage::List.href()>{t!("competences.to_role")}</a>
        </p>
    }
}

/// What the page waits for: own ratings, answers, or somebody to be asked.
#[component]
fn Waiting(open: OpenSheet) -> impl IntoView {
    let state = open.of_round(|round| {
        (
            round.is_complete(),
            Competence::ALL.len() - round.rated(),
            round.viewers.len(),
            round.answers(),
        )
    });
    let said = move || {
        let (is_complete, missing, asked, answers) = state.get();
        match (is_complete, answers) {
            (false, 0) => Some((
                t!("competences.waiting.own", n = missing),
                CompetencePage::Rating(open.id()),
                t!("competences.go_on"),
            )),
            (false, _) => Some((
                t!("competences.waiting.held", n = answers),
                CompetencePage::Rating(open.id()),
                t!("competences.go_on"),
            )),
            (true, _) if asked == 0 => Some((
                t!("competences.waiting.nobody").to_owned(),
                CompetencePage::Ask(open.id()),
                t!("competences.ask_others"),
            )),
            (true, _) if answers < asked => Some((
                t!("competences.waiting.answers", n = answers, all = asked),
                CompetencePage::Ask(open.id()),
                t!("competences.see_asked"),
            )),
            _ => None,
        }
    };
    move || {
        said().map(|(words, to, action)| {
            view! {
                <p class="note no-print">
                    {words} " "
                    <a href=to.href()>{action}</a>
                </p>
            }
        })
    }
}

/// The name, the day and what the person makes of it.
#[component]
fn OwnWords(open: OpenSheet) -> impl IntoView {
    let note = open.bind(|sheet| &sheet.note, |sheet| &mut sheet.note);
    let name = open.bind(|sheet| &sheet.name, |sheet| &mut sheet.name);
    let date = crate::ui::form::Bind {
        get: open.of_round(|round| round.day.to_string()).into(),
        set: Callback::new(move |text: String| {
            // What is no day is said at the field, and the day that was there stays.
            if let Ok(day) = text.parse() {
                open.edit(|sheet| {
                    if let Some(round) = sheet.current_mut() {
                        round.day = day;
                    }
                });
            }
        }),
    };
    view! {
        <Section id="own-words" title=t!("competences.note.title") hint=t!("competences.note.hint") class="flows">
            <LinesField id="competence-note" label=t!("competences.note.label") bind=note rows=4 />
            <details class="no-print">
                <summary>{t!("competences.rename")}</summary>
                <div class="stack tight">
                    <LineField id="competence-name" label=t!("competences.start.name") bind=name />
                    <DayField id="competence-day" label=t!("competences.day") bind=date />
                </div>
            </details>
        </Section>
    }
}
