//! Larger projects with the account, on a line of months.

use leptos::prelude::*;

use crate::domain::account::tactics::Initiative;
use crate::domain::records::RecordId;
use crate::list;
use crate::t;
use crate::ui::components::Section;
use crate::ui::form::{RecordHead, RecordList};

use super::super::due_mark::missing;
use super::super::open_account;
use super::initiative_form::InitiativeForm;
use super::lane::{Lane, lane_view};
use super::lanes::{Lanes, lanes_legend};

/// Initiatives with their milestones.
#[component]
pub fn Initiatives() -> impl IntoView {
    let open = open_account();
    let (editor, today) = (open.editor, open.today);
    let initiatives = list!(editor, initiatives, |one: &Initiative| one.name.clone());
    let months = editor.memo(move |account| Lane::months(account, today));
    let is_empty = editor.memo(|account| account.initiatives.is_empty());
    let head = move |id: RecordId| {
        editor.document.with(|account| {
            let one = account.initiatives.get(id);
            let partner = one.and_then(|one| account.stakeholders.get(one.partner?));
            let partner = partner.map(|person| person.name.trim()).unwrap_or_default();
            let owner = one.map(|one| one.owner.trim()).unwrap_or_default();
            let who = match (owner, partner) {
                ("", _) => missing(t!("tactics.nobody_yet")),
                (owner, "") => owner.to_owned().into_any(),
                (owner, partner) => {
                    t!("tactics.owner_with", owner = owner, partner = partner).into_any()
                }
            };
            RecordHead {
                title: one.map(|one| one.name.clone()).unwrap_or_default(),
                facts: vec![who],
                mark: None,
            }
        })
    };
    let below = move |id: RecordId| {
        let lane = editor.memo(move |account| account.initiatives.get(id).map(Lane::of));
        (move || lane.get().map(|lane| lane_view(&lane, months.get(), today))).into_any()
    };
    view! {
        <Section
            id="initiatives"
            title=t!("tactics.initiatives")
            hint=t!("tactics.initiatives_about")
            class="wide"
        >
            <Lanes months class="records" labelled=Signal::derive(move || !is_empty.get())>
                <RecordList
                    name=t!("tactics.initiatives")
                    list=initiatives
                    head
                    form=move |id| view! { <InitiativeForm id /> }.into_any()
                    add=t!("tactics.initiative_add")
                    none=t!("tactics.initiative_none")
                    start=open.start()
                    below
                />
            </Lanes>
            <Show when=move || !is_empty.get()>{lanes_legend(today)}</Show>
        </Section>
    }
}
