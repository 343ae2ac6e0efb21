//! The fields of an initiative, and its milestones.

use leptos::prelude::*;

use crate::domain::account::tactics::Milestone;
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::form::{ChoiceField, DayField, FigureField, LineField, LinesField, Rows};
use crate::ui::text;
use crate::{bind, list};

use super::super::open_account;
use super::cost::currency;
use super::objectives;

/// The fields of an initiative.
#[component]
pub fn InitiativeForm(id: RecordId) -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let unit = currency(open);
    let end_error = editor.memo(move |account| {
        let one = account.initiatives.get(id)?;
        let (start, end) = one.start.zip(one.end)?;
        (end < start).then(|| t!("tactics.end_first", day = text::day(start)))
    });
    view! {
        <div class="field-grid">
            <LineField
                id=format!("{id}-name")
                label=t!("tactics.initiative")
                bind=bind!(editor, initiatives[id].name)
                hint=t!("tactics.initiative_hint")
                class="wide"
            />
            <LinesField
                id=format!("{id}-about")
                label=t!("tactics.initiative_what")
                bind=bind!(editor, initiatives[id].about)
                class="wide"
                rows=2
            />
            <ChoiceField
                id=format!("{id}-objective")
                label=t!("tactics.objective")
                bind=bind!(editor, initiatives[id].objective)
                choices=objectives(open)
                none=t!("tactics.not_chosen")
                class="span-2"
            />
            <LineField
                id=format!("{id}-owner")
                label=t!("tactics.initiative_owner")
                bind=bind!(editor, initiatives[id].owner)
                suggest=open.our_names()
            />
            <ChoiceField
                id=format!("{id}-partner")
                label=t!("tactics.partner")
                bind=bind!(editor, initiatives[id].partner)
                choices=open.people()
                none=t!("tactics.not_chosen")
                hint=t!("tactics.partner_hint")
            />
            <DayField
                id=format!("{id}-start")
                label=t!("tactics.start")
                bind=bind!(editor, initiatives[id].start)
            />
            <DayField
                id=format!("{id}-end")
                label=t!("tactics.end")
                bind=bind!(editor, initiatives[id].end)
                error=end_error
            />
            <LinesField
                id=format!("{id}-resources")
                label=t!("tactics.takes")
                bind=bind!(editor, initiatives[id].resources)
                hint=t!("tactics.takes_hint")
                class="wide"
                rows=2
            />
            <FigureField
                id=format!("{id}-budget")
                label=t!("tactics.budget")
                bind=bind!(editor, initiatives[id].budget)
                unit
            />
            <FigureField
                id=format!("{id}-spent")
                label=t!("tactics.spent")
                bind=bind!(editor, initiatives[id].spent)
                unit
            />
        </div>
        <Milestones initiative=id />
    }
}

#[component]
fn Milestones(initiative: RecordId) -> impl IntoView {
    let editor = open_account().editor;
    let milestones = list!(
        editor,
        initiatives[initiative].milestones,
        |one: &Milestone| one.what.clone()
    );
    let fields = move |id: RecordId| {
        view! {
            <LineField
                id=format!("{id}-what")
                label=t!("tactics.milestone.what")
                bind=bind!(editor, initiatives[initiative].milestones[id].what)
            />
            <DayField
                id=format!("{id}-due")
                label=t!("tactics.milestone.due")
                bind=bind!(editor, initiatives[initiative].milestones[id].due)
            />
            <DayField
                id=format!("{id}-reached")
                label=t!("tactics.milestone.reached_field")
                bind=bind!(editor, initiatives[initiative].milestones[id].reached)
            />
        }
        .into_any()
    };
    view! {
        <div class="part">
            <h4>{t!("tactics.milestone.title")}</h4>
            <p class="hint">{t!("tactics.milestone.hint")}</p>
            <Rows
                id=format!("{initiative}-milestones")
                name=t!("tactics.milestone.title")
                list=milestones
                row_name=|number| t!("tactics.milestone.nth", number = number)
                fields
                columns="minmax(0, 1fr) 11rem 11rem"
                add=t!("tactics.milestone.add")
            />
        </div>
    }
}
