//! How stage and index went from assessment to assessment.

use leptos::prelude::*;

use crate::content::assessment::Questionnaire;
use crate::domain::assessment::staging::Staging;
use crate::domain::assessment::{Assessment, Stage, Standing};
use crate::domain::day::Day;
use crate::domain::id::DocumentId;
use crate::t;
use crate::ui::charts::{Stages, StagesPoint};
use crate::ui::components::{MarkSize, Section, StageMark, display_name, standing_word};
use crate::ui::route::Route;
use crate::ui::text::{day, tenths};

/// One assessment of the course.
#[derive(Debug, Clone, PartialEq)]
struct Mark {
    id: DocumentId,
    name: String,
    day: Day,
    stage: Option<Stage>,
    /// The index, as it is shown in tenths, and for drawing.
    index: Option<(i16, f64)>,
    standing: Standing,
}

/// The drawing, and the same figures as a table.
#[component]
pub fn History(
    questionnaire: &'static Questionnaire,
    course: Memo<Vec<Assessment>>,
) -> impl IntoView {
    let marks = Memo::new(move |_| {
        let mark = |assessment: &Assessment| {
            let staging = Staging::of(&questionnaire.instrument, &assessment.answers);
            let index = staging.overall.index();
            Mark {
                id: assessment.id.clone(),
                name: display_name(assessment),
                day: assessment.date,
                stage: staging.stage,
                index: index.map(|index| (index.tenths(), index.mean())),
                standing: assessment.standing(&staging),
            }
        };
        course.with(|course| course.iter().map(mark).collect::<Vec<Mark>>())
    });
    let hint = move || {
        let practice = course.with(|course| {
            let parts = course
                .last()
                .map(|one| one.scope.parts().collect::<Vec<_>>());
            parts.unwrap_or_default().join(" · ")
        });
        let n = marks.with(Vec::len);
        if practice.is_empty() {
            t!("plan.history.of_all", n = n)
        } else {
            t!("plan.history.of", n = n, practice = practice)
        }
    };
    let points = Signal::derive(move || {
        marks.with(|marks| {
            let point = |mark: &Mark| StagesPoint {
                day: mark.day,
                label: label(mark),
                stage: mark.stage.map(Stage::number),
                index: mark.index.map(|(_, mean)| mean),
            };
            marks.iter().map(point).collect::<Vec<_>>()
        })
    });
    let has_way = Memo::new(move |_| marks.with(|marks| marks.len() > 1));
    view! {
        <Section id="history" title=t!("plan.history.title") hint=Signal::derive(hint)>
            <Show
                when=move || has_way.get()
                fallback=|| view! { <p class="muted">{t!("plan.history.only_one")}</p> }
            >
                <Stages points title=t!("plan.history.chart") />
            </Show>
            <div class="table-wrap" tabindex="0" role="region" aria-label=t!("plan.history.title")>
                <table>
                    <caption class="visually-hidden">{t!("plan.history.title")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t!("plan.history.assessment")}</th>
                            <th scope="col">{t!("plan.history.day")}</th>
                            <th scope="col">{t!("plan.history.stage")}</th>
                            <th scope="col" class="numeric">
                                {t!("plan.history.index")}
                            </th>
                        </tr>
                    </thead>
                    <tbody>
                        {move || marks.get().into_iter().rev().map(row).collect::<Vec<AnyView>>()}
                    </tbody>
                </table>
            </div>
        </Section>
    }
}

/// What the drawing says of one: its day, and that it is a quick check.
fn label(mark: &Mark) -> String {
    let day = day(mark.day);
    match (mark.standing, standing_word(mark.standing)) {
        (Standing::Quick, Some(word)) => format!("{day}, {word}"),
        _ => day,
    }
}

fn row(mark: Mark) -> AnyView {
    let index = mark
        .index
        .map_or_else(|| "\u{2013}".to_owned(), |(index, _)| tenths(index));
    view! {
        <tr>
            <th scope="row">
                <a href=Route::Result(mark.id).href()>{mark.name}</a>
            </th>
            <td>{day(mark.day)}</td>
            <td>
                <StageMark stage=mark.stage standing=mark.standing size=MarkSize::Named />
            </td>
            <td class="numeric">{index}</td>
        </tr>
    }
    .into_any()
}
