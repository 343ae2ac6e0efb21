//! Figures of the account.

use leptos::prelude::*;

use crate::domain::account::profile::KeyFigure;
use crate::domain::figure::Figure;
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::components::Section;
use crate::ui::form::{DayField, FigureField, LineField, RecordHead, RecordList, facts};
use crate::ui::text;
use crate::{bind, list};

use super::super::open_account;

/// Beds, patients, spending: each with its day and source.
#[component]
pub fn Figures() -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let figures = list!(editor, figures, |figure: &KeyFigure| figure.name.clone());
    let head = move |id: RecordId| {
        editor.document.with(|account| {
            let figure = account.figures.get(id).cloned().unwrap_or_default();
            let value = match figure.value {
                Figure::Number(number) => format!("{} {}", text::number(number), figure.unit),
                Figure::Empty | Figure::Unread(_) => String::new(),
            };
            RecordHead {
                title: figure.name,
                facts: facts(&[&value, &figure.source]),
                mark: figure.as_of.map(|day| text::day(day).into_any()),
            }
        })
    };
    let form = move |id: RecordId| {
        view! {
            <div class="field-grid">
                <LineField
                    id=format!("{id}-name")
                    label=t!("analysis.figure")
                    bind=bind!(editor, figures[id].name)
                    hint=t!("analysis.figure_hint")
                    class="span-2"
                />
                <FigureField
                    id=format!("{id}-value")
                    label=t!("analysis.figure_value")
                    bind=bind!(editor, figures[id].value)
                    signed=true
                />
                <LineField
                    id=format!("{id}-unit")
                    label=t!("analysis.figure_unit")
                    bind=bind!(editor, figures[id].unit)
                    hint=t!("analysis.figure_unit_hint")
                />
                <DayField
                    id=format!("{id}-as-of")
                    label=t!("analysis.figure_as_of")
                    bind=bind!(editor, figures[id].as_of)
                />
                <LineField
                    id=format!("{id}-source")
                    label=t!("analysis.figure_source")
                    bind=bind!(editor, figures[id].source)
                    class="span-2"
                />
            </div>
        }
        .into_any()
    };
    view! {
        <Section
            id="figures"
            title=t!("analysis.figures")
            hint=t!("analysis.figures_about")
            class="wide"
        >
            <RecordList
                name=t!("analysis.figures")
                list=figures
                head
                form
                add=t!("analysis.figure_add")
                none=t!("analysis.figure_none")
                start=open.start()
            />
        </Section>
    }
}
