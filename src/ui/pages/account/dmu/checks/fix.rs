//! What mends what a check found.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::account::dmu_checks::DmuCheck;
use crate::domain::account::stakeholders::DmuRole;
use crate::domain::account::tactics::Action;
use crate::domain::records::{Record, RecordId};
use crate::t;
use crate::ui::form::focus_form;
use crate::ui::route::AccountPage;

use super::super::Unit;
use super::super::coverage::COVERAGE;
use super::super::people::{STAKEHOLDERS, stakeholders};
use super::{CheckOutcome, Checked};

/// So many people get a link each.
const LINKED: usize = 4;

/// Links and buttons that mend it.
pub(super) fn fix(unit: Unit, checked: &Checked) -> AnyView {
    let people = &checked.people;
    let list = |words| link(unit, AccountPage::Dmu, STAKEHOLDERS, words);
    match (checked.check, checked.outcome) {
        (DmuCheck::DeciderKnown, CheckOutcome::NotJudged) => add(unit, None, t!("dmu.add")),
        (DmuCheck::DeciderKnown, _) => view! {
            {add(unit, Some(DmuRole::Decider), t!("dmu.decider.add"))}
            {list(t!("dmu.decider.choose"))}
        }
        .into_any(),
        (DmuCheck::GatekeeperKnown, CheckOutcome::NotJudged) => add(unit, None, t!("dmu.add")),
        (DmuCheck::GatekeeperKnown, _) => view! {
            {add(unit, Some(DmuRole::Gatekeeper), t!("dmu.gatekeeper.add"))}
            {list(t!("dmu.gatekeeper.choose"))}
        }
        .into_any(),
        (DmuCheck::InfluentialSupport, CheckOutcome::Failed) if !people.is_empty() => view! {
            {open_records(unit, t!("dmu.support.look"), people)}
            {link(unit, AccountPage::Tactics, "propositions", t!("dmu.support.offer"))}
        }
        .into_any(),
        (DmuCheck::InfluentialSupport | DmuCheck::OpponentsAddressed, CheckOutcome::NotJudged) => {
            list(t!("dmu.rate"))
        }
        (DmuCheck::InfluentialSupport, _) => list(t!("dmu.support.find")),
        (DmuCheck::SeveralContacts, CheckOutcome::NotJudged) => list(t!("dmu.contacts.note")),
        (DmuCheck::SeveralContacts, _) => {
            link(unit, AccountPage::Dmu, COVERAGE, t!("dmu.contacts.see"))
        }
        (DmuCheck::OpponentsAddressed, _) => {
            let actions = people.iter().take(LINKED);
            let actions = actions.map(|(id, name)| add_action(unit, *id, name.clone()));
            actions.collect::<Vec<_>>().into_any()
        }
        (DmuCheck::ContactsCurrent, CheckOutcome::NotJudged) => list(t!("dmu.current.note")),
        (DmuCheck::ContactsCurrent, _) => view! {
            {open_records(unit, t!("dmu.current.open_records"), people)}
            {link(unit, AccountPage::Meetings, "meetings", t!("dmu.current.meet"))}
        }
        .into_any(),
    }
}

fn link(unit: Unit, page: AccountPage, place: &'static str, words: &'static str) -> AnyView {
    // The address may be the one shown already: then nothing would move.
    let go = move |_| {
        if page == AccountPage::Dmu {
            let _ = page::focus(place);
        }
    };
    view! {
        <p>
            <a href=unit.account.href(page, Some(place)) on:click=go>
                {words}
            </a>
        </p>
    }
    .into_any()
}

fn open_records(unit: Unit, lead: &'static str, people: &[(RecordId, String)]) -> AnyView {
    let links: Vec<AnyView> = people
        .iter()
        .take(LINKED)
        .enumerate()
        .map(|(n, (id, name))| {
            let gap = if n == 0 { " " } else { ", " };
            view! {
                {gap}
                {unit.link(*id, name.clone())}
            }
            .into_any()
        })
        .collect();
    view! { <p class="small">{lead} {links}</p> }.into_any()
}

fn button(words: String, act: impl Fn() + 'static) -> AnyView {
    view! {
        <p>
            <button class="button small quiet" type="button" on:click=move |_| act()>
                {words}
            </button>
        </p>
    }
    .into_any()
}

/// Adds a stakeholder, with a role if one is missing, and opens the record.
fn add(unit: Unit, role: Option<DmuRole>, words: &'static str) -> AnyView {
    let list = stakeholders(unit).adding(move |id| {
        unit.account.editor.edit(move |account| {
            if let Some(person) = account.stakeholders.get_mut(id) {
                person.roles.extend(role);
            }
        });
    });
    button(words.to_owned(), move || {
        let id = list.add.run(());
        unit.opened.set(Some(id));
        focus_form(id);
    })
}

/// Adds an action for a person and opens it where the plan has its actions.
fn add_action(unit: Unit, person: RecordId, name: String) -> AnyView {
    let words = t!("dmu.opponents.add", name = name.as_str());
    button(words, move || {
        let open = unit.account;
        let id = open.editor.new_record.run(());
        let what = t!("dmu.opponents.action", name = name.as_str());
        open.editor.edit(move |account| {
            account.actions.push(Action {
                what,
                stakeholder: Some(person),
                ..Action::blank(id)
            });
        });
        let _ = page::set_hash(&open.record_href(AccountPage::Tactics, id));
    })
}
