//! The form of a stakeholder.

use leptos::prelude::*;

use crate::bind;
use crate::content::account::words::{FUNCTIONS, Label};
use crate::domain::account::names::known_names;
use crate::domain::account::profile::OurRole;
use crate::domain::account::stakeholders::{
    Contact, DmuRole, Influence, Orientation, Stakeholder, Stance,
};
use crate::domain::records::{Record, RecordId};
use crate::domain::words::Word;
use crate::t;
use crate::ui::form::{
    Choice, ChoiceField, DayField, LineField, LinesField, OptionsField, PicksField, choices,
};
use crate::ui::text;

use super::Unit;
use super::coverage::depth_bind;

/// All that is asked about a person.
pub(super) fn stakeholder_form(unit: Unit, id: RecordId) -> AnyView {
    let editor = unit.account.editor;
    // A row that was just added, for a role perhaps, is not wrong yet; one about which more is said needs a
    // name.
    let is_nameless = editor.memo(move |account| {
        account.stakeholders.get(id).is_some_and(|person| {
            let just_added = Stakeholder {
                name: person.name.clone(),
                roles: person.roles.clone(),
                ..Stakeholder::blank(id)
            };
            person.name.trim().is_empty() && *person != just_added
        })
    });
    let nameless = move || is_nameless.get().then(|| t!("dmu.name_missing").to_owned());
    let functions = || FUNCTIONS.map(|key| text::plain(key).to_owned()).to_vec();
    let names = editor.memo(|account| {
        let names = known_names(account).into_iter();
        names.map(str::to_owned).collect::<Vec<_>>()
    });
    let others = Memo::new(move |_| {
        unit.people.with(|people| {
            let others = people.iter().filter(|person| person.id != id);
            others
                .map(|person| Choice {
                    value: person.id.to_string(),
                    label: person.named(),
                })
                .collect::<Vec<_>>()
        })
    });
    let are_others = Memo::new(move |_| others.with(|others| !others.is_empty()));
    // The numbers alone: what 1 and 5 mean is said below them.
    let numbers = Influence::ALL.iter().map(|influence| Choice {
        value: influence.word().to_owned(),
        label: influence.word().to_owned(),
    });
    let lines = move || {
        view! {
            <div class="field-grid">
                <ChoiceField
                    id=format!("{id}-reports")
                    label=t!("dmu.reports_to")
                    bind=bind!(editor, stakeholders[id].reports_to)
                    choices=others
                    none=t!("dmu.reports_to_nobody")
                />
                <PicksField
                    id=format!("{id}-influences")
                    label=t!("dmu.influences")
                    bind=bind!(editor, stakeholders[id].influences)
                    choices=others
                    hint=t!("dmu.influences_hint")
                />
            </div>
        }
    };
    view! {
        <div class="field-grid">
            <LineField
                id=format!("{id}-name")
                label=t!("dmu.name")
                bind=bind!(editor, stakeholders[id].name)
                class="span-2"
                hint=t!("dmu.name_hint")
                error=Signal::derive(nameless)
            />
            <LineField
                id=format!("{id}-function")
                label=t!("dmu.function")
                bind=bind!(editor, stakeholders[id].function)
                class="span-2"
                suggest=Signal::stored(functions())
            />
            <PicksField
                id=format!("{id}-roles")
                label=t!("dmu.roles")
                bind=bind!(editor, stakeholders[id].roles)
                choices=Signal::stored(choices::<DmuRole>())
                hint=t!("dmu.roles_hint")
            />
            <OptionsField
                id=format!("{id}-influence")
                label=t!("dmu.influence")
                bind=bind!(editor, stakeholders[id].influence)
                choices=numbers.collect()
                none=t!("dmu.not_known")
                hint=t!("dmu.influence_hint")
                class="span-2"
            />
            <OptionsField
                id=format!("{id}-stance")
                label=t!("dmu.stance")
                bind=bind!(editor, stakeholders[id].stance)
                choices={choices::<Stance>()}
                none=t!("dmu.not_known")
                hint=t!("dmu.stance_hint")
                class="wide"
            />
            <LinesField
                id=format!("{id}-because")
                label=t!("dmu.because")
                bind=bind!(editor, stakeholders[id].stance_because)
                hint=t!("dmu.because_hint")
                class="wide"
                rows=2
            />
            <LinesField
                id=format!("{id}-needs")
                label=t!("dmu.needs")
                bind=bind!(editor, stakeholders[id].needs)
                hint=t!("dmu.needs_hint")
                class="wide"
            />
            <ChoiceField
                id=format!("{id}-orientation")
                label=t!("dmu.orientation")
                bind=bind!(editor, stakeholders[id].orientation)
                choices=Signal::stored(choices::<Orientation>())
                none=t!("dmu.not_known")
            />
        </div>
        <div class="part">
            <h4>{t!("dmu.relationship")}</h4>
            <div class="field-grid">
                <OptionsField
                    id=format!("{id}-contact")
                    label=t!("dmu.contact")
                    bind=bind!(editor, stakeholders[id].contact)
                    choices={choices::<Contact>()}
                    none=t!("dmu.not_known")
                    class="wide"
                />
                <DayField
                    id=format!("{id}-last")
                    label=t!("dmu.last")
                    bind=bind!(editor, stakeholders[id].last_contact)
                    hint=t!("dmu.last_hint")
                />
                <LineField
                    id=format!("{id}-owner")
                    label=t!("dmu.owner")
                    bind=bind!(editor, stakeholders[id].owner)
                    suggest=Signal::from(names)
                />
            </div>
        </div>
        <div class="part">
            <h4>{t!("dmu.known_by")}</h4>
            {move || depths(unit, id)}
        </div>
        <div class="part">
            <h4>{t!("dmu.lines")}</h4>
            <Show
                when=move || are_others.get()
                fallback=|| view! { <p class="small muted">{t!("dmu.lines_none")}</p> }
            >
                {lines}
            </Show>
        </div>
    }
    .into_any()
}

/// For each role of ours that the page asks about, how well it knows the person.
fn depths(unit: Unit, id: RecordId) -> AnyView {
    let field = |role: OurRole| {
        view! {
            <ChoiceField
                id=format!("{id}-role-{}", role.word())
                label=text::plain(role.label())
                bind=depth_bind(unit.account.editor, id, role)
                choices=Signal::stored(choices::<Contact>())
                none=t!("dmu.not_known")
            />
        }
        .into_any()
    };
    let fields: Vec<AnyView> = unit
        .roles
        .with(|roles| roles.iter().copied().map(field).collect());
    if fields.is_empty() {
        return view! { <p class="small muted">{t!("dmu.known_by_nobody")}</p> }.into_any();
    }
    view! { <div class="field-grid">{fields}</div> }.into_any()
}
