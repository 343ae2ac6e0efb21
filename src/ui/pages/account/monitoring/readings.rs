//! The values that were measured for a KPI.

use leptos::prelude::*;

use crate::domain::records::RecordId;
use crate::t;
use crate::ui::form::{DayField, FigureField, LineField, RecordHead, RecordList};
use crate::ui::pages::account::open_account;
use crate::ui::text;
use crate::{bind, list};

/// All values of one KPI.
#[component]
pub fn Readings(kpi: RecordId, unit: Signal<String>) -> impl IntoView {
    let editor = open_account().editor;
    let document = editor.document;
    let list = list!(editor, monitoring.kpis[kpi].readings, |reading| {
        reading.day.map(text::day).unwrap_or_default()
    });
    let head = move |id| {
        document.with(|account| {
            let found = account
                .monitoring
                .kpis
                .get(kpi)
                .and_then(|kpi| kpi.readings.get(id));
            let value = found
                .and_then(|reading| reading.value.number())
                .map(text::number);
            let note = found.map(|reading| reading.note.clone());
            RecordHead {
                title: found
                    .and_then(|reading| reading.day)
                    .map(text::day)
                    .unwrap_or_default(),
                facts: note.into_iter().map(IntoAny::into_any).collect(),
                mark: value.map(IntoAny::into_any),
            }
        })
    };
    let form = move |id: RecordId| {
        view! {
            <div class="field-grid">
                <DayField
                    id=format!("{id}-day")
                    label=t!("monitoring.reading.day")
                    bind=bind!(editor, monitoring.kpis[kpi].readings[id].day)
                />
                <FigureField
                    id=format!("{id}-value")
                    label=t!("monitoring.reading.value")
                    bind=bind!(editor, monitoring.kpis[kpi].readings[id].value)
                    unit
                />
                <LineField
                    id=format!("{id}-note")
                    label=t!("monitoring.reading.note")
                    bind=bind!(editor, monitoring.kpis[kpi].readings[id].note)
                    class="span-2"
                    optional=true
                />
            </div>
        }
        .into_any()
    };
    view! {
        <div class="part">
            <h4>{t!("monitoring.reading.title")}</h4>
            <RecordList
                name=t!("monitoring.reading.title")
                list
                head
                form
                add=t!("monitoring.reading.add")
                none=t!("monitoring.reading.none")
            />
        </div>
    }
}
