//! The values that were measured for a KPI.

use leptos::prelude::*;

use crate::domain::account::progress::waiting;
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::components::Waiting;
use crate::ui::form::{DayField, FigureField, LineField, Rows};
use crate::ui::pages::account::{OpenAccount, open_account};
use crate::ui::text;
use crate::{bind, list};

/// All values of one KPI. A new one is of today.
#[component]
pub fn Readings(kpi: RecordId, unit: Signal<String>) -> impl IntoView {
    let OpenAccount { editor, today, .. } = open_account();
    let list = list!(editor, monitoring.kpis[kpi].readings, |reading| {
        reading.day.map(text::day).unwrap_or_default()
    });
    let list = list.adding(move |id| {
        editor.edit(move |account| {
            let found = account.monitoring.kpis.get_mut(kpi);
            if let Some(reading) = found.and_then(|one| one.readings.get_mut(id)) {
                reading.day = Some(today);
            }
        });
    });
    let waiting = editor.memo(move |account| {
        let kpi = account.monitoring.kpis.get(kpi);
        kpi.map_or(0, |one| waiting(&one.readings, today))
    });
    let fields = move |id: RecordId| {
        view! {
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
                signed=true
            />
            <LineField
                id=format!("{id}-note")
                label=t!("monitoring.reading.note")
                bind=bind!(editor, monitoring.kpis[kpi].readings[id].note)
                optional=true
            />
        }
        .into_any()
    };
    view! {
        <div class="part">
            <h4>{t!("monitoring.reading.title")}</h4>
            <Rows
                id=format!("{kpi}-readings")
                name=t!("monitoring.reading.title")
                list
                row_name=|number| t!("monitoring.reading.nth", number = number)
                fields
                columns="11rem 11rem minmax(0, 1fr)"
                add=t!("monitoring.reading.add")
            />
            <Waiting waiting />
        </div>
    }
}
