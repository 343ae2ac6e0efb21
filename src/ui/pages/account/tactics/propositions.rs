//! What each stakeholder gets from us.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::account::Account;
use crate::domain::account::stakeholders::Stakeholder;
use crate::domain::account::tactics::ValueProposition;
use crate::domain::order::{highest_first, ranked};
use crate::domain::records::RecordId;
use crate::list;
use crate::t;
use crate::ui::components::Section;
use crate::ui::form::{RecordHead, RecordList};

use super::super::due_mark::missing;
use super::super::open_account;
use super::proposition_form::PropositionForm;

/// How many people without a proposition are offered.
const OFFERED: usize = 6;

/// Value propositions, one a person, and whom to think of next.
#[component]
pub fn Propositions() -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let which = RwSignal::new(None);
    let propositions = list!(editor, propositions, |_: &ValueProposition| t!(
        "tactics.proposition"
    )
    .to_owned());
    let head = move |id: RecordId| {
        editor.document.with(|account| {
            let found = account.propositions.get(id);
            let person = found.and_then(|one| account.stakeholders.get(one.stakeholder?));
            let lacking = found.map_or(0, |one| {
                parts(one).iter().filter(|p| p.1.is_empty()).count()
            });
            let mark = match lacking {
                0 => view! { <span class="small muted">{t!("tactics.complete")}</span> }.into_any(),
                n => view! {
                    <span class="due" data-when="soon">
                        {t!("tactics.parts_missing", n = n, all = PARTS)}
                    </span>
                }
                .into_any(),
            };
            let function = person.map(|person| person.function.clone());
            let nobody = found.is_some_and(|one| one.stakeholder.is_none() || person.is_none());
            RecordHead {
                title: person.map(name_of).unwrap_or_default(),
                facts: function
                    .filter(|function| !function.trim().is_empty())
                    .map(IntoAny::into_any)
                    .or_else(|| nobody.then(|| missing(t!("tactics.for_nobody"))))
                    .into_iter()
                    .collect(),
                mark: Some(mark),
            }
        })
    };
    let below = move |id: RecordId| {
        let parts = editor.memo(move |account| account.propositions.get(id).map(parts));
        view! { <dl class="proposition below">{move || parts.get().map(|parts| parts.map(part))}</dl> }
            .into_any()
    };
    let without = editor.memo(without_proposition);
    let add = propositions.add;
    let add_for = move |person: RecordId| {
        let id = add.run(());
        editor.edit(move |account| {
            let needs = account
                .stakeholders
                .get(person)
                .map(|one| one.needs.clone());
            if let Some(proposition) = account.propositions.get_mut(id) {
                proposition.stakeholder = Some(person);
                proposition.need = needs.unwrap_or_default();
            }
        });
        which.set(Some(id));
        request_animation_frame(move || {
            let _ = page::focus(&format!("{id}-offer"));
        });
    };
    let offers = move || {
        let people = without.get();
        let all = people.len();
        let buttons: Vec<AnyView> = people
            .into_iter()
            .take(OFFERED)
            .map(|(id, name)| {
                let label = t!("tactics.propose_to", name = name.clone());
                view! {
                    <button
                        class="button small quiet"
                        type="button"
                        aria-label=label
                        on:click=move |_| add_for(id)
                    >
                        {name}
                    </button>
                }
                .into_any()
            })
            .collect();
        (all > 0).then(|| {
            view! {
                <div class="offers">
                    <span class="small muted">{t!("tactics.without", n = all)}</span>
                    {buttons}
                </div>
            }
        })
    };
    view! {
        <Section
            id="propositions"
            title=t!("tactics.propositions")
            hint=t!("tactics.propositions_about")
            class="wide"
        >
            <RecordList
                name=t!("tactics.propositions")
                list=propositions
                head
                form=move |id| view! { <PropositionForm id /> }.into_any()
                add=t!("tactics.proposition_add")
                none=t!("tactics.proposition_none")
                start=open.start()
                open=which
                below
                note=offers
            />
        </Section>
    }
}

/// What a person is called.
fn name_of(person: &Stakeholder) -> String {
    match person.name.trim() {
        "" => person.function.clone(),
        name => name.to_owned(),
    }
}

/// The people that no proposition is for, the most influential first.
fn without_proposition(account: &Account) -> Vec<(RecordId, String)> {
    let people = account.stakeholders.iter();
    let without = people.filter(|person| account.proposition_for(person.id).is_none());
    let influence = |person: &&Stakeholder| person.influence.map_or(0, |one| one as i64 + 1);
    let without = ranked(without, |person| (highest_first(influence(person)), 0));
    let named = without
        .into_iter()
        .map(|person| (person.id, name_of(person)));
    named.filter(|(_, name)| !name.trim().is_empty()).collect()
}

/// How many parts a proposition has.
const PARTS: usize = 4;

/// The parts of a proposition: what each is called, and what is there.
fn parts(proposition: &ValueProposition) -> [(&'static str, String); PARTS] {
    let ValueProposition {
        need,
        offer,
        evidence,
        measure,
        ..
    } = proposition;
    [
        (t!("tactics.need_short"), need),
        (t!("tactics.offer_short"), offer),
        (t!("tactics.evidence_short"), evidence),
        (t!("tactics.measure_short"), measure),
    ]
    .map(|(name, text)| (name, text.trim().to_owned()))
}

fn part((name, text): (&'static str, String)) -> AnyView {
    let is_missing = text.is_empty();
    let words = if is_missing {
        view! { <span class="muted">{t!("tactics.nothing_yet")}</span> }.into_any()
    } else {
        text.into_any()
    };
    view! {
        <div class:missing=is_missing>
            <dt>{name}</dt>
            <dd>{words}</dd>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::stakeholders::Influence;
    use crate::domain::day::Day;
    use crate::domain::id::DocumentId;
    use crate::domain::records::Record;

    #[test]
    fn the_most_influential_without_a_proposition_come_first() {
        let id = DocumentId::new("a").unwrap();
        let mut account = Account::new(id, Day::EPOCH);
        for (number, name, influence) in [
            (1, "Low", Some(Influence::Two)),
            (2, "Unknown", None),
            (3, "High", Some(Influence::Five)),
            (4, "Served", Some(Influence::Five)),
            (5, " ", Some(Influence::Five)),
        ] {
            account.stakeholders.push(Stakeholder {
                name: name.into(),
                influence,
                ..Stakeholder::blank(RecordId::fixed(number))
            });
        }
        account.propositions.push(ValueProposition {
            stakeholder: Some(RecordId::fixed(4)),
            ..ValueProposition::default()
        });
        let names = without_proposition(&account);
        let names: Vec<&str> = names.iter().map(|(_, name)| name.as_str()).collect();
        assert_eq!(names, ["High", "Low", "Unknown"]);
    }
}
