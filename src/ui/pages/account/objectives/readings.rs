//! The values that were measured for an objective.

use leptos::prelude::*;

use crate::domain::account::progress::waiting;
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::components::Waiting;
use crate::ui::form::{DayField, FigureField, LineField, ListBind, Rows};
use crate::ui::text;
use crate::{bind, list};

use super::super::{OpenAccount, open_account};

/// The readings of an objective. A new one is of today.
pub fn readings_of(open: OpenAccount, objective: RecordId) -> ListBind {
    let (editor, today) = (open.editor, open.today);
    let readings = list!(editor, objectives[objective].readings, |reading| {
        reading.day.map(text::day).unwrap_or_default()
    });
    readings.adding(move |id| {
        editor.edit(move |account| {
            let found = account.objectives.get_mut(objective);
            if let Some(reading) = found.and_then(|one| one.readings.get_mut(id)) {
                reading.day = Some(today);
            }
        });
    })
}

/// All readings of an objective, each with its fields.
#[component]
pub fn Readings(objective: RecordId, unit: Signal<String>) -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let waiting = editor.memo(move |account| {
        let objective = account.objectives.get(objective);
        objective.map_or(0, |one| waiting(&one.readings, open.today))
    });
    let fields = move |id: RecordId| {
        view! {
            <DayField
                id=format!("{id}-day")
                label=t!("objectives.reading_day")
                bind=bind!(editor, objectives[objective].readings[id].day)
            />
            <FigureField
                id=format!("{id}-value")
                label=t!("objectives.reading_value")
                bind=bind!(editor, objectives[objective].readings[id].value)
                unit
                signed=true
            />
            <LineField
                id=format!("{id}-note")
                label=t!("objectives.reading_note")
                bind=bind!(editor, objectives[objective].readings[id].note)
                optional=true
            />
        }
        .into_any()
    };
    view! {
        <div class="part">
            <h4>{t!("objectives.readings")}</h4>
            <p class="hint">{t!("objectives.readings_hint")}</p>
            <Rows
                id=format!("{objective}-readings")
                name=t!("objectives.readings")
                list=readings_of(open, objective)
                row_name=|number| t!("objectives.reading_nth", number = number)
                fields
                columns="11rem 11rem minmax(0, 1fr)"
                add=t!("objectives.reading_add")
            />
            <Waiting waiting />
        </div>
    }
}
