//! The whole plan, to read and to print: eight chapters that open.

use leptos::prelude::*;

use crate::browser::page;
use crate::data::account::tables::Chapter;
use crate::data::table::Table;
use crate::domain::account::steps::{PlanPage, Step};
use crate::domain::portfolio::Axis;
use crate::key;
use crate::t;
use crate::ui::text::WORDING;

use super::super::dmu::Drawings;
use super::Reported;
use super::chapters::{Chapters, Contents, id, pages};
use super::closed::closed_line;
use super::compact::Form;
use super::printed::Printed;
use super::tables::{compact_view, facts, part, table_view};
use super::{goals, lists, place};

/// All chapters in which something stands, and a line about the others.
#[component]
pub fn FullPlan(reported: Reported, printed: Printed, chapters: Chapters) -> impl IntoView {
    let parts: Vec<AnyView> = pages()
        .map(|page| view! { <Part reported printed chapters page /> }.into_any())
        .collect();
    let filled = reported.filled();
    let empty = move || {
        let titles = reported.chapters.with(|chapters| {
            let empty = chapters.iter().filter(|one| one.is_empty());
            empty.map(|one| one.title(WORDING)).collect::<Vec<_>>()
        });
        (!titles.is_empty()).then(|| {
            let chapters = titles.join(", ");
            view! { <p class="muted plan-empty">{t!("report.empty", chapters = chapters)}</p> }
        })
    };
    view! {
        <section
            class="full-plan"
            class:no-print=move || !filled.with(|filled| printed.has_any(filled))
            aria-labelledby="plan"
        >
            <h2 id="plan" class="no-print">
                {t!("report.plan")}
            </h2>
            <Contents reported chapters />
            {parts}
            {empty}
        </section>
    }
}

/// A chapter: its closed line, and what stands in it.
#[component]
fn Part(reported: Reported, printed: Printed, chapters: Chapters, page: PlanPage) -> impl IntoView {
    let chapter = Memo::new(move |_| {
        (reported.chapters)
            .with(|chapters| chapters.iter().find(|one| one.page == page).cloned())
            .filter(|one| !one.is_empty())
    });
    let is_filled = Memo::new(move |_| chapter.with(Option::is_some));
    let is_open = chapters.of(page);
    let line = Memo::new(move |_| {
        let today = reported.open.today;
        reported.with_around(|account, around| closed_line(page, account, around.portfolio, today))
    });
    let drawn = move || {
        let toggled = move |_| is_open.set(page::is_open(&id(page)));
        view! {
            <details
                class="plan-chapter"
                class:no-print=move || !printed.has(page)
                prop:open=is_open
                on:toggle=toggled
            >
                <summary id=id(page)>
                    <h3>{chapter.with_untracked(|one| one.as_ref().map(|one| one.title(WORDING)))}</h3>
                    <span class="said">{line}</span>
                </summary>
                <div class="plan-body">
                    {move || chapter.get().map(|chapter| body(reported, chapter))}
                </div>
            </details>
        }
    };
    view! { <Show when=move || is_filled.get()>{drawn}</Show> }
}

/// What stands in a chapter.
fn body(reported: Reported, chapter: Chapter) -> AnyView {
    let today = reported.open.today;
    let table = |id: &str| chapter.tables.iter().find(|one| one.id.as_str() == id);
    let head: Option<AnyView> = match chapter.page {
        PlanPage::Step(Step::Segmentation) => Some(
            reported.with_around(|account, around| place::marks(account, around.portfolio, today)),
        ),
        PlanPage::Step(Step::Dmu) => {
            Some(view! { <Drawings document=reported.shown /> }.into_any())
        }
        _ => None,
    };
    let shown_by_marks: &[_] = match chapter.page {
        PlanPage::Step(Step::Segmentation) => &[
            key!("tables.level"),
            key!("tables.fit"),
            key!("tables.size"),
            key!("tables.field"),
            key!("tables.stage"),
        ],
        _ => &[],
    };
    let facts = (chapter.facts.as_ref()).map(|one| facts(one, shown_by_marks));
    let title = chapter.title(WORDING);
    let drawn = |one: &Table| {
        reported.with_around(|account, around| match one.id.as_str() {
            "scores" => {
                let of = |axis| place::scores(account, around.portfolio, axis).map(compact_view);
                Some(
                    Axis::BOTH
                        .map(of)
                        .into_iter()
                        .flatten()
                        .collect_view()
                        .into_any(),
                )
            }
            "relationship-answers" => Some(compact_view(place::answers(account))),
            "success-factors" => Some(compact_view(place::factors(account))),
            "swot" => Some(lists::swot(account)),
            "objectives" => Some(goals::objectives(account, today)),
            "kpis" => Some(goals::kpis(account, today)),
            "initiatives" => Some(lists::initiatives(account, one, today)),
            "meetings" => {
                let (attendees, agreed) = (table("attendees"), table("agreed"));
                Some(lists::meetings(account, one, attendees, agreed))
            }
            // The rest stands within one of these.
            _ => None,
        })
    };
    let parts: Vec<AnyView> = (chapter.tables.iter())
        .filter_map(|one| {
            let (body, half) = match Form::of(one.id.as_str()) {
                Form::Rows(kept) => (table_view(one.clone(), kept), false),
                Form::Half(kept) => (table_view(one.clone(), kept), true),
                Form::Within(_) => return None,
                Form::Drawn => (drawn(one)?, one.id.as_str() == "scores"),
            };
            let body = match one.id.as_str() {
                "relationship-checks" => {
                    let course = reported.shown.with(place::course);
                    view! { {course} {body} }.into_any()
                }
                _ => body,
            };
            // A chapter of one list is called like it.
            let own = (!title.ends_with(&one.title)).then_some(&*one.title);
            Some(part(own, half, body))
        })
        .collect();
    let empty = chapter.says_what_is_empty(WORDING);
    view! {
        {head} {facts} <div class="plan-parts">{parts}</div>
        {empty.map(|empty| view! { <p class="muted small">{empty}</p> })}
    }
    .into_any()
}
