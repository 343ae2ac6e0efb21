//! Coverage: who of us knows whom, and how well.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::account::Account;
use crate::domain::account::profile::OurRole;
use crate::domain::account::stakeholders::Contact;
use crate::domain::account::stakeholders::Influence;
use crate::domain::records::RecordId;
use crate::domain::words::Word;
use crate::t;
use crate::ui::charts::{Legend, LegendEntry};
use crate::ui::components::Section;
use crate::ui::form::{Bind, Editor, Written, choices};
use crate::ui::text;

use super::Unit;
use super::contact::{cadence, depth_marks, last_contact};
use super::person::Person;

/// The id of the section's heading, to which links lead.
pub(super) const COVERAGE: &str = "coverage";

/// The roles of ours to ask about: those of the team, those about which something is said, those added.
pub(super) fn roles(editor: Editor<Account>, added: RwSignal<Vec<OurRole>>) -> Memo<Vec<OurRole>> {
    let known = editor.memo(|account| {
        let is_known = |role: &&OurRole| {
            account.team.iter().any(|one| one.role == Some(**role))
                || account
                    .stakeholders
                    .iter()
                    .any(|person| person.coverage.contains_key(role))
        };
        OurRole::ALL
            .iter()
            .filter(is_known)
            .copied()
            .collect::<Vec<_>>()
    });
    Memo::new(move |_| {
        let is_asked = |role: &&OurRole| {
            known.with(|known| known.contains(role)) || added.with(|added| added.contains(role))
        };
        OurRole::ALL.iter().filter(is_asked).copied().collect()
    })
}

/// How well a role of ours knows a person, to be changed.
pub(super) fn depth_bind(editor: Editor<Account>, person: RecordId, role: OurRole) -> Bind {
    editor.bind(
        move |account| {
            let person = account.stakeholders.get(person);
            person
                .and_then(|person| person.coverage.get(&role).copied())
                .written()
        },
        move |account, text| {
            if let Some(person) = account.stakeholders.get_mut(person) {
                match Contact::from_word(text) {
                    Some(depth) => person.coverage.insert(role, depth),
                    None => person.coverage.remove(&role),
                };
            }
        },
    )
}

/// The stakeholders down, our roles across; each cell is changed in place.
#[component]
pub(super) fn Coverage(unit: Unit) -> impl IntoView {
    let editor = unit.account.editor;
    let ids = Memo::new(move |_| {
        let ids = |people: &Vec<Person>| people.iter().map(|person| person.id).collect();
        unit.people.with(ids)
    });
    let ids: Memo<Vec<RecordId>> = ids;
    let rhythm = editor.memo(cadence);
    // Who of us has which role, to name them in the heads.
    let team = editor.memo(|account| {
        let members = account.team.iter();
        members
            .filter_map(|one| Some((one.role?, one.name.trim().to_owned())))
            .filter(|(_, name)| !name.is_empty())
            .collect::<Vec<_>>()
    });
    let heads = move || {
        let head = |role: &OurRole| {
            let names = team.with(|team| {
                let own = team.iter().filter(|(one, _)| one == role);
                own.map(|(_, name)| name.as_str())
                    .collect::<Vec<_>>()
                    .join(", ")
            });
            view! {
                <th scope="col">
                    {text::plain(role.label())}
                    <small>{names}</small>
                </th>
            }
            .into_any()
        };
        unit.roles
            .with(|roles| roles.iter().map(head).collect::<Vec<_>>())
    };
    let legend: Vec<AnyView> = Contact::ALL[1..]
        .iter()
        .map(|depth| {
            let mark = depth_marks(Some(*depth));
            view! { <LegendEntry mark words=text::plain(depth.label()) /> }.into_any()
        })
        .collect();
    view! {
        <Section id=COVERAGE title=t!("dmu.coverage") class="wide">
            <figure class="figure">
                <figcaption>
                    {t!("dmu.coverage_about")} " "
                    {move || t!(
                        "dmu.stale_about",
                        cadence = rhythm.get(),
                        influence = Influence::TO_BE_MET.word()
                    )}
                </figcaption>
                <div class="table-wrap" tabindex="0" role="region" aria-label=t!("dmu.coverage")>
                    <table class="matrix">
                        <caption class="visually-hidden">{t!("dmu.coverage")}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{t!("dmu.person")}</th>
                                {heads}
                                <th scope="col">{t!("dmu.last")}</th>
                            </tr>
                        </thead>
                        <tbody>
                            <For
                                each=move || ids.get()
                                key=|id| *id
                                children=move |id| line(unit, id)
                            />
                        </tbody>
                    </table>
                </div>
            </figure>
            <Legend>{legend}</Legend>
            <AddRole unit />
        </Section>
    }
}

/// A person's line.
fn line(unit: Unit, id: RecordId) -> AnyView {
    let person = Memo::new(move |_| {
        unit.people
            .with(|people| people.iter().find(|person| person.id == id).cloned())
    });
    let name = Memo::new(move |_| {
        person.with(|person| person.as_ref().map(Person::named).unwrap_or_default())
    });
    let head = move || {
        let person = person.get()?;
        let influence = person
            .influence
            .map(|one| t!("dmu.influence_of", influence = one.word()));
        let roles = Some(person.role_names()).filter(|roles| !roles.is_empty());
        let facts: Vec<String> = roles.into_iter().chain(influence).collect();
        Some(view! {
            {unit.link(id, person.named())}
            <small>{facts.join(", ")}</small>
        })
    };
    let last = move || person.with(|person| last_contact(person.as_ref()?, unit.account.today));
    let cells = move || {
        let cell = |role: &OurRole| cell(unit, id, *role, name);
        unit.roles
            .with(|roles| roles.iter().map(cell).collect::<Vec<_>>())
    };
    view! {
        <tr>
            <th scope="row">{head}</th>
            {cells}
            <td>{last}</td>
        </tr>
    }
    .into_any()
}

/// How well one of our roles knows a person: marks, and a choice in words.
fn cell(unit: Unit, id: RecordId, role: OurRole, person: Memo<String>) -> AnyView {
    let bind = depth_bind(unit.account.editor, id, role);
    let depth = move || bind.get.with(|word| Contact::from_word(word));
    let now = bind.get.get_untracked();
    let options: Vec<AnyView> = std::iter::once((String::new(), t!("dmu.no_entry").to_owned()))
        .chain(
            choices::<Contact>()
                .into_iter()
                .map(|choice| (choice.value, choice.label)),
        )
        .map(|(value, label)| {
            let is_chosen = value == now;
            view! {
                <option value=value selected=is_chosen>
                    {label}
                </option>
            }
            .into_any()
        })
        .collect();
    let label = move || {
        let role = text::plain(role.label());
        t!("dmu.cell", role = role, person = person.get())
    };
    view! {
        <td>
            {move || depth_marks(depth())}
            <select
                class="small"
                aria-label=label
                prop:value=bind.get
                on:change=move |event| bind.set(event_target_value(&event))
            >
                {options}
            </select>
        </td>
    }
    .into_any()
}

/// Adds a column for a role that nobody on the team has.
#[component]
fn AddRole(unit: Unit) -> impl IntoView {
    let chosen = RwSignal::new(None::<OurRole>);
    let missing = Memo::new(move |_| {
        let is_missing = |role: &&OurRole| unit.roles.with(|roles| !roles.contains(role));
        OurRole::ALL
            .iter()
            .filter(is_missing)
            .copied()
            .collect::<Vec<_>>()
    });
    let options = move || {
        let option = |role: OurRole| {
            view! { <option value=role.word()>{text::plain(role.label())}</option> }.into_any()
        };
        let roles = missing.get();
        chosen.set(roles.first().copied());
        roles.into_iter().map(option).collect::<Vec<_>>()
    };
    let add = move |_| {
        if let Some(role) = chosen.get_untracked() {
            unit.added.update(|added| added.push(role));
        }
    };
    view! {
        <Show when=move || missing.with(|missing| !missing.is_empty())>
            <p class="record-add">
                <label for="add-role">{t!("dmu.other_role")}</label>
                <select
                    id="add-role"
                    class="small"
                    on:change=move |event| chosen.set(OurRole::from_word(&event_target_value(&event)))
                >
                    {options}
                </select>
                <button class="button small" type="button" on:click=add>
                    {t!("dmu.add_role")}
                </button>
            </p>
        </Show>
    }
}
