//! The fields of an objective.

use leptos::prelude::*;

use crate::bind;
use crate::domain::account::objectives::Objective;
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::form::{DayField, FigureField, LineField, LinesField};
use crate::ui::text;

use super::super::open_account;
use super::missing::MissingParts;
use super::readings::Readings;

/// Whether an objective is to be reached before it begins.
pub fn is_due_before_start(objective: &Objective) -> bool {
    objective
        .start
        .zip(objective.due)
        .is_some_and(|(start, due)| due < start)
}

/// The fields of an objective and its readings.
#[component]
pub fn ObjectiveForm(id: RecordId, which: RwSignal<Option<RecordId>>) -> impl IntoView {
    let editor = open_account().editor;
    let unit = bind!(editor, objectives[id].unit);
    let due_error = editor.memo(move |account| {
        let objective = account.objectives.get(id)?;
        let start = objective.start.filter(|_| is_due_before_start(objective))?;
        Some(t!("objectives.due_before_start", day = text::day(start)))
    });
    let aims = editor.memo(|account| {
        let aims = account.aims.iter().map(|aim| aim.what.trim());
        let aims: Vec<&str> = aims.filter(|aim| !aim.is_empty()).take(5).collect();
        aims.join(" · ")
    });
    let wanted = move || {
        let aims = aims.get();
        (!aims.is_empty()).then(|| t!("objectives.account_wants", aims = aims))
    };
    view! {
        <div class="field-grid">
            <LinesField
                id=format!("{id}-what")
                label=t!("objectives.what")
                bind=bind!(editor, objectives[id].what)
                hint=t!("objectives.what_hint")
                class="wide"
                rows=2
            />
            <LineField
                id=format!("{id}-measure")
                label=t!("objectives.measure")
                bind=bind!(editor, objectives[id].measure)
                hint=t!("objectives.measure_hint")
                class="span-2"
            />
            <LineField
                id=format!("{id}-unit")
                label=t!("objectives.unit")
                bind=unit
                hint=t!("objectives.unit_hint")
            />
            <FigureField
                id=format!("{id}-baseline")
                label=t!("objectives.baseline")
                bind=bind!(editor, objectives[id].baseline)
                unit=unit.get
                signed=true
            />
            <DayField
                id=format!("{id}-start")
                label=t!("objectives.start")
                bind=bind!(editor, objectives[id].start)
                hint=t!("objectives.start_hint")
            />
            <FigureField
                id=format!("{id}-target")
                label=t!("objectives.target")
                bind=bind!(editor, objectives[id].target)
                unit=unit.get
                signed=true
            />
            <DayField
                id=format!("{id}-due")
                label=t!("objectives.due")
                bind=bind!(editor, objectives[id].due)
                error=due_error
            />
            <LinesField
                id=format!("{id}-gain")
                label=t!("objectives.gain")
                bind=bind!(editor, objectives[id].gain)
                hint=t!("objectives.gain_hint")
                class="wide"
                rows=2
            />
        </div>
        <p class="hint">{wanted}</p>
        <MissingParts id which />
        <Readings objective=id unit=unit.get />
    }
}
