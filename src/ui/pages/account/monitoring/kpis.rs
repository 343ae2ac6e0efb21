//! The figures that are followed (KPIs): where each began, stands and shall go.

use leptos::prelude::*;

use crate::domain::account::monitoring::Kpi;
use crate::domain::account::steps::Field;
use crate::domain::day::Day;
use crate::domain::number::Number;
use crate::domain::records::RecordId;
use crate::domain::words::Word;
use crate::t;
use crate::ui::components::{MeasureProgress, MeasureProgressView, Section, status_words};
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
            None => RecordHead::default(),
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
                below=move |id| view! { <KpiStanding id /> }.into_any()
                columns="repeat(3, minmax(0, 1fr))"
            />
        </Section>
    }
}

fn row(kpi: &Kpi, today: Day) -> RecordHead {
    let progress = kpi.progress(today);
    let value = |number: Option<Number>| match number {
        Some(number) => text::amount(number, &kpi.unit),
        None => "\u{2013}".to_owned(),
    };
    let (state, status) = status_words(&progress.status);
    let now = progress.latest().map(|(_, value)| value);
    let facts = vec![
        t!("monitoring.kpi.began", value = value(kpi.baseline.number())).into_any(),
        view! { <b>{t!("monitoring.kpi.now", value = value(now))}</b> }.into_any(),
        t!("monitoring.kpi.aim", value = value(kpi.target.number())).into_any(),
    ];
    let mark = view! {
        <span class="mark" data-state=state></span>
        <span>{status}</span>
    };
    RecordHead {
        title: kpi.name.clone(),
        facts,
        mark: Some(mark.into_any()),
    }
}

/// How a figure stands: while its row is closed, below it.
#[component]
fn KpiStanding(id: RecordId) -> impl IntoView {
    let open = open_account();
    let today = open.today;
    // Before there is a value the row says all.
    let measure = open
        .editor
        .memo(move |account| MeasureProgress::of_kpi(account.monitoring.kpis.get(id)?, today));
    move || {
        measure.get().map(|measure| {
            view! {
                <div class="kpi-standing">
                    <MeasureProgressView measure />
                </div>
            }
        })
    }
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
                signed=true
            />
            <FigureField
                id=format!("{id}-target")
                label=t!("monitoring.kpi.target")
                bind=bind!(editor, monitoring.kpis[id].target)
                unit=unit.get
                signed=true
            />
        </div>
        <Readings kpi=id unit=unit.get />
    }
}
