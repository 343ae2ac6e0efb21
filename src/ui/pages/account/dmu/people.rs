//! The stakeholders as records.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::account::stakeholders::Contact;
use crate::domain::words::Word;
use crate::list;
use crate::t;
use crate::ui::components::Section;
use crate::ui::form::{ListBind, RecordHead, RecordList};
use crate::ui::text;

use super::Unit;
use super::contact::{cadence, depth_marks, last_contact};
use super::form::stakeholder_form;
use super::meanings::Meanings;
use super::person::Person;

/// The id of the section's heading, to which links lead.
pub(super) const STAKEHOLDERS: &str = "stakeholders";
/// Function, roles, influence, stance, contact.
const COLUMNS: &str = "minmax(0, 3fr) minmax(5.5rem, 2fr) 6rem 5.5rem 7rem";

/// The list of stakeholders.
pub(super) fn stakeholders(unit: Unit) -> ListBind {
    list!(unit.account.editor, stakeholders, |person| person
        .name
        .clone())
}

/// The stakeholders, each a row that opens into its form.
#[component]
pub(super) fn People(unit: Unit) -> impl IntoView {
    let rhythm = unit.account.editor.memo(cadence);
    let head = move |id| {
        let person = Memo::new(move |_| {
            unit.people
                .with(|people| people.iter().find(|person| person.id == id).cloned())
        });
        let none = || RecordHead {
            title: String::new(),
            facts: Vec::new(),
            mark: None,
        };
        person.with(|person| {
            person
                .as_ref()
                .map_or_else(none, |person| row(unit, person))
        })
    };
    let hint = move || t!("dmu.people_hint", cadence = rhythm.get());
    view! {
        <Section id=STAKEHOLDERS title=t!("dmu.people") class="wide" hint=Signal::derive(hint)>
            <Meanings />
            <RecordList
                name=t!("dmu.people")
                list=stakeholders(unit)
                head=Callback::new(head)
                form=Callback::new(move |id| stakeholder_form(unit, id))
                add=t!("dmu.add")
                none=t!("dmu.none")
                start=unit.account.start()
                open=unit.opened
                columns=COLUMNS
            />
        </Section>
    }
}

fn row(unit: Unit, person: &Person) -> RecordHead {
    let influence = person
        .influence
        .map(|influence| t!("dmu.influence_of", influence = influence.word()));
    let stance = person.stance.map(|stance| text::plain(stance.label()));
    let contact = person.contact.map(|contact| match contact {
        Contact::NoContact => t!("dmu.no_contact").into_any(),
        depth => view! { {depth_marks(Some(depth))} " " {text::plain(depth.label())} }.into_any(),
    });
    let roles = person.role_names();
    let roles = (!roles.is_empty()).then(|| view! { <b>{roles}</b> });
    let function = (!person.function.is_empty()).then(|| person.function.clone());
    RecordHead {
        title: person.name.clone(),
        facts: vec![
            function.into_any(),
            roles.into_any(),
            influence.into_any(),
            stance.into_any(),
            contact.into_any(),
        ],
        mark: last_contact(person, unit.account.today),
    }
}
