//! All sheets of ratings: one's own, and those about people who asked.

use leptos::prelude::*;

use crate::content::competence::{area_about, area_name, competence_texts};
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::competence::{Area, Competence, CompetenceSheet, Round};
use crate::domain::id::DocumentId;
use crate::domain::words::Word;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{BareTrellis, PageHead, Section};
use crate::ui::keeping::have_it_kept;
use crate::ui::navigation::use_title;
use crate::ui::route::{CompetencePage, RolePage};
use crate::ui::text::{day, plain};

use super::start::StartSheet;
use super::words::sheet_name;

/// The page of `#/competences`.
#[component]
pub fn SheetList() -> impl IntoView {
    use_title(|| t!("competences.title").to_owned());
    let workspace = expect_context::<Workspace>();
    have_it_kept(workspace);
    let all = workspace.competence_sheets();
    let of = move |is_answer: bool| {
        Memo::new(move |_| {
            let mut ids = all.get();
            ids.retain(|id| {
                let sheet = workspace.competence_sheet(id);
                sheet.is_some_and(|sheet| sheet.with(|one| one.is_answer() == is_answer))
            });
            ids
        })
    };
    let (own, asked) = (of(false), of(true));
    let has_own = Memo::new(move |_| own.with(|ids| !ids.is_empty()));
    let has_asked = Memo::new(move |_| asked.with(|ids| !ids.is_empty()));
    view! {
        <header class="page-head">
            <PageHead title=t!("competences.title").to_owned() />
            <p class="lead">{t!("competences.lead")}</p>
        </header>
        {move || match has_own.get() {
            true => {
                view! {
                    <Section id="own" title=t!("competences.yours") class="flows">
                        <ul class="entries">
                            <For each=move || own.get() key=Clone::clone let:id>
                                <Entry id />
                            </For>
                        </ul>
                    </Section>
                }
                    .into_any()
            }
            false => {
                view! {
                    <div class="empty">
                        <BareTrellis />
                        <h2>{t!("competences.empty.title")}</h2>
                        <p>{t!("competences.empty.text")}</p>
                        <StartSheet />
                    </div>
                }
                    .into_any()
            }
        }}
        <Show when=move || has_asked.get()>
            <Section
                id="asked"
                title=t!("competences.asked")
                hint=t!("competences.asked_hint")
                class="flows"
            >
                <ul class="entries">
                    <For each=move || asked.get() key=Clone::clone let:id>
                        <Entry id />
                    </For>
                </ul>
            </Section>
        </Show>
        <Show when=move || has_own.get()>
            <Section id="another" title=t!("competences.another") class="no-print">
                <StartSheet />
            </Section>
        </Show>
        <About />
    }
}

/// What the list shows of a sheet: compared as a whole, so that typing a note redraws nothing here.
#[derive(Clone, PartialEq)]
struct SheetSummary {
    name: String,
    day: String,
    rated: usize,
    is_complete: bool,
    is_answer: bool,
    answers: usize,
    rounds: usize,
}

impl SheetSummary {
    fn of(sheet: &CompetenceSheet) -> Self {
        let round = sheet.current();
        Self {
            name: sheet_name(sheet),
            day: round.map_or_else(String::new, |round| day(round.day)),
            rated: round.map_or(0, Round::rated),
            is_complete: round.is_some_and(Round::is_complete),
            is_answer: sheet.is_answer(),
            answers: round.map_or(0, Round::answers),
            rounds: sheet.rounds.len(),
        }
    }

    /// Where the sheet is gone on with.
    fn next(&self, id: DocumentId) -> CompetencePage {
        match (self.is_complete, self.is_answer) {
            (false, _) => CompetencePage::Rating(id),
            (true, true) => CompetencePage::Return(id),
            (true, false) => CompetencePage::Result(id),
        }
    }
}

/// A row of the list.
#[component]
fn Entry(id: DocumentId) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let sheet = untrack(|| workspace.competence_sheet(&id))?;
    let row = Memo::new(move |_| sheet.with(SheetSummary::of));
    let id = StoredValue::new(id);
    let name = move || row.with(|row| row.name.clone());
    let next = move || row.with(|row| row.next(id.get_value()).href());
    let action = move || {
        row.with(|row| match (row.is_complete, row.is_answer) {
            (false, _) => t!("competences.go_on"),
            (true, true) => t!("competences.send_back"),
            (true, false) => t!("competences.to_result"),
        })
    };
    let state = move || {
        row.with(|row| {
            let mut all = vec![t!(
                "competences.rated",
                n = row.rated,
                all = Competence::ALL.len()
            )];
            if row.answers > 0 {
                all.push(t!("competences.answers_in", n = row.answers));
            }
            if row.rounds > 1 {
                all.push(t!("competences.rounds_n", n = row.rounds));
            }
            let all = all.into_iter().map(|one| view! { <li>{one}</li> });
            all.collect_view()
        })
    };
    let delete = move |_| {
        // A refusal by the storage shows in the banner; the sheet then stays.
        let _ = workspace.delete(&DocumentKey::new(Kind::Competence, id.get_value()));
    };
    let about = move || view! { <span class="visually-hidden">": " {name}</span> };
    Some(view! {
        <li class="entry">
            <div>
                <h3>
                    <a href=next>{name}</a>
                </h3>
                <p class="small muted">{move || row.with(|row| row.day.clone())}</p>
            </div>
            <ul class="small muted state">{state}</ul>
            <div class="actions">
                <a class="button small" href=next>
                    {action}
                    {about()}
                </a>
                <button class="button small quiet danger" type="button" on:click=delete>
                    {t!("competences.delete")}
                    {about()}
                </button>
            </div>
        </li>
    })
}

/// What the competences are.
#[component]
fn About() -> impl IntoView {
    let areas = Area::ALL.iter().map(|area| {
        let names = area.competences().map(|competence| {
            view! { <li>{plain(competence_texts(competence).name)}</li> }.into_any()
        });
        view! {
            <section>
                <h3>{plain(area_name(*area))}</h3>
                <p>{plain(area_about(*area))}</p>
                <ul class="leaves">{names.collect::<Vec<AnyView>>()}</ul>
            </section>
        }
        .into_any()
    });
    view! {
        <Section
            id="areas"
            title=t!("competences.areas")
            hint=t!("competences.areas_hint")
            class="no-print flows"
        >
            <div class="competence-areas">{areas.collect::<Vec<AnyView>>()}</div>
            <p class="measure">
                {t!("competences.role_hint")} " "
                <a href=RolePage::List.href()>{t!("competences.to_role")}</a>
            </p>
        </Section>
    }
}
