//! How the competences went from the first round to the last, and the next round.

use leptos::prelude::*;

use crate::content::competence::competence_texts;
use crate::domain::competence::{Change, Competence, Course, Movement};
use crate::domain::words::Word;
use crate::t;
use crate::ui::components::Section;
use crate::ui::navigation::go;
use crate::ui::route::CompetencePage;
use crate::ui::text::{day, plain};

use super::super::open_sheet::OpenSheet;
use super::super::words::step_name;

/// What the section shows of the course.
#[derive(Clone, PartialEq)]
struct Summary {
    days: (String, String),
    counted: (usize, usize, usize),
    rows: Vec<(Competence, Change, Change)>,
    has_coach: bool,
}

/// Once there are two complete rounds, before and after; and the way to the next round.
#[component]
pub fn BeforeAfter(open: OpenSheet) -> impl IntoView {
    let course = open.memo(|sheet| {
        let course = Course::of(sheet)?;
        let rows = Competence::ALL.iter();
        let rows = rows.map(|one| (*one, course.own(*one), course.coach(*one)));
        let rows: Vec<_> = rows.collect();
        let saw = |change: &Change| change.before.is_some() || change.after.is_some();
        Some(Summary {
            days: (day(course.before.day), day(course.after.day)),
            counted: course.counted(),
            has_coach: rows.iter().any(|(_, _, coach)| saw(coach)),
            rows,
        })
    });
    let can_begin = open.memo(|sheet| sheet.can_begin_again());
    let begin = move |_| {
        let (id, today) = (open.workspace.new_record(), open.workspace.today());
        open.edit(|sheet| sheet.begin_again(id, today));
        go(&CompetencePage::Rating(open.id()).route());
    };
    view! {
        {move || course.get().map(|course| view! { <Changes course /> })}
        <Show when=move || can_begin.get()>
            <Section
                id="again"
                title=t!("competences.again.title")
                hint=t!("competences.again.hint")
                class="no-print"
            >
                <p>
                    <button class="button" type="button" disabled=move || open.is_read_only() on:click=begin>
                        {t!("competences.again.begin")}
                    </button>
                </p>
            </Section>
        </Show>
    }
}

#[component]
fn Changes(course: Summary) -> impl IntoView {
    let (up, same, down) = course.counted;
    let (before, after) = course.days;
    let heads = move |who: &'static str| {
        view! {
            <th scope="col">{t!("competences.course.at", who = who, day = before.clone())}</th>
            <th scope="col">{t!("competences.course.at", who = who, day = after.clone())}</th>
            <th scope="col">{t!("competences.course.way")}</th>
        }
        .into_any()
    };
    let own = heads.clone()(t!("competences.you"));
    let coach = course.has_coach.then(|| heads(t!("competences.coach")));
    let has_coach = course.has_coach;
    let rows = course
        .rows
        .into_iter()
        .map(move |(competence, own, coach)| {
            view! {
                <tr>
                    <th scope="row">{plain(competence_texts(competence).name)}</th>
                    {cells(own)}
                    {has_coach.then(|| cells(coach))}
                </tr>
            }
            .into_any()
        });
    view! {
        <Section
            id="course"
            title=t!("competences.course.title")
            hint=t!("competences.course.hint", up = up, same = same, down = down)
            class="wide flows"
        >
            <div class="table-wrap" role="region" tabindex="0" aria-label=t!("competences.course.title")>
                <table>
                    <caption class="visually-hidden">{t!("competences.course.title")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t!("competences.competence")}</th>
                            {own}
                            {coach}
                        </tr>
                    </thead>
                    <tbody>{rows.collect::<Vec<AnyView>>()}</tbody>
                </table>
            </div>
        </Section>
    }
}

fn cells(change: Change) -> AnyView {
    let way = match change.movement() {
        Some(Movement::Up(steps)) => t!("competences.course.up", n = steps),
        Some(Movement::Same) => t!("competences.course.same").to_owned(),
        Some(Movement::Down(steps)) => t!("competences.course.down", n = steps),
        None => t!("competences.course.unknown").to_owned(),
    };
    view! {
        <td>{step_name(change.before)}</td>
        <td>{step_name(change.after)}</td>
        <td>{way}</td>
    }
    .into_any()
}
