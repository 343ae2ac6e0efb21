//! The figures that are followed (KPIs): where each began, stands and shall go.

use leptos::prelude::*;

use crate::domain::account::monitoring::Kpi;
use crate::domain::account::progress::{Status, Trend};
use crate::domain::account::steps::Field;
use crate::domain::day::Day;
use crate::domain::number::Number;
use crate::domain::records::RecordId;
use crate::domain::words::Word;
use crate::t;
use crate::ui::components::Section;
use crate::ui::form::{FigureField, LineField, RecordHead, RecordList};
use crate::ui::pages::account::open_account;
use crate::ui::text;
use crate::{bind, list};

use super::readings::Readings;

/// All figures, and the form of each.
#[component]
pub fn Kpis() -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let (document, today) = (editor.document, open.today);
    let list = list!(editor, monitoring.kpis, |kpi| kpi.name.clone());
    let head = move |id| {
        document.with(|account| match account.monitoring.kpis.get(id) {
            Some(kpi) => row(kpi, today),
            None => RecordHead {
                title: String::new(),
                facts: Vec::new(),
                mark: None,
            },
        })
    };
    view! {
        <Section
            id=Field::Kpis.word()
            title=t!("monitoring.kpi.title")
            hint=t!("monitoring.kpi.hint")
            class="wide"
        >
            <RecordList
                name=t!("monitoring.kpi.title")
                list
                head
                form=move |id| view! { <KpiForm id /> }.into_any()
                add=t!("monitoring.kpi.add")
                none=t!("monitoring.kpi.none")
                start=open.start()
                columns="8rem 8rem 8rem minmax(0,1fr)"
            />
        </Section>
    }
}

fn row(kpi: &Kpi, today: Day) -> RecordHead {
    let progress = kpi.progress(today);
    let value = |number: Option<Number>| {
        number.map_or_else(
            || "\u{2013}".to_owned(),
            |number| with_unit(number, &kpi.unit),
        )
    };
    let now = progress.latest().map(|(_, value)| value);
    let facts = vec![
        t!("monitoring.kpi.began", value = value(kpi.baseline.number())).into_any(),
        view! { <b>{t!("monitoring.kpi.now", value = value(now))}</b> }.into_any(),
        t!("monitoring.kpi.aim", value = value(kpi.target.number())).into_any(),
        words(&progress.status, progress.done, progress.trend).into_any(),
    ];
    RecordHead {
        title: kpi.name.clone(),
        facts,
        mark: None,
    }
}

/// A value with its unit: "14 %", "17 days".
fn with_unit(number: Number, unit: &str) -> String {
    let mut words = text::number(number);
    let unit = unit.trim();
    if !unit.is_empty() {
        words.push('\u{A0}');
        words.push_str(unit);
    }
    words
}

/// How far the figure has come, and where it is heading, in one line.
fn words(status: &Status, done: Option<i32>, trend: Option<Trend>) -> String {
    let percent = done.map(|done| t!("monitoring.kpi.done", percent = text::number(Number::whole(done / 10))));
    let state = match status {
        Status::NotMeasurable(_) => t!("monitoring.kpi.not_measurable").to_owned(),
        Status::NoReading => t!("monitoring.kpi.no_reading").to_owned(),
        Status::Reached => t!("monitoring.kpi.reached").to_owned(),
        // A KPI has no day by which to be there: it is neither behind nor overdue.
        _ => percent.unwrap_or_default(),
    };
    let trend = match trend {
        Some(Trend::Towards) => t!("monitoring.kpi.towards"),
        Some(Trend::Away) => t!("monitoring.kpi.away"),
        Some(Trend::Same) => t!("monitoring.kpi.same"),
        None => return state,
    };
    format!("{state}, {trend}")
}

#[component]
fn KpiForm(id: RecordId) -> impl IntoView {
    let editor = open_account().editor;
    let unit = bind!(editor, monitoring.kpis[id].unit);
    view! {
        <div class="field-grid">
            <LineField
                id=format!("{id}-name")
                label=t!("monitoring.kpi.name")
                bind=bind!(editor, monitoring.kpis[id].name)
                class="span-2"
            />
            <LineField id=format!("{id}-unit") label=t!("monitoring.kpi.unit") bind=unit hint=t!("monitoring.kpi.unit_hint") />
            <FigureField
                id=format!("{id}-baseline")
                label=t!("monitoring.kpi.baseline")
                bind=bind!(editor, monitoring.kpis[id].baseline)
                unit=unit.get
            />
            <FigureField
                id=format!("{id}-target")
                label=t!("monitoring.kpi.target")
                bind=bind!(editor, monitoring.kpis[id].target)
                unit=unit.get
            />
        </div>
        <Readings kpi=id unit=unit.get />
    }
}
