//! Step 3 of the plan: who decides together, what each needs, who of us knows them.

mod checks;
mod contact;
mod coverage;
mod drawings;
mod form;
mod knot;
mod large_network;
mod meanings;
mod network;
mod people;
mod person;
mod short_names;
mod stance_map;
mod told;
mod unit_map;

use leptos::prelude::*;

use crate::domain::account::profile::OurRole;
use crate::domain::account::steps::Step;
use crate::domain::records::RecordId;
use crate::ui::form::focus_row;
use crate::ui::route::AccountPage;

use super::step_head::StepHead;
use super::step_turn::StepTurn;
use super::{OpenAccount, open_account};

use checks::Checks;
use coverage::Coverage;
pub use drawings::Drawings;
use knot::Press;
use network::Network;
use people::People;
use person::Person;
use stance_map::StanceMap;
pub use unit_map::unit_map;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Unit {
    account: OpenAccount,
    /// The stakeholders in their order.
    people: Memo<Vec<Person>>,
    /// The roles of ours that the page asks about.
    roles: Memo<Vec<OurRole>>,
    /// Roles that the person added here and nothing is said about yet.
    added: RwSignal<Vec<OurRole>>,
    /// The record that is open.
    opened: RwSignal<Option<RecordId>>,
    /// What a press of a person in a drawing does.
    press: Press,
    /// Who was chosen in a drawing.
    told: RwSignal<Option<RecordId>>,
}

impl Unit {
    fn of(account: OpenAccount) -> Self {
        let OpenAccount { editor, today, .. } = account;
        let added = RwSignal::new(Vec::new());
        Self {
            account,
            people: editor.memo(move |account| Person::all(account, today)),
            roles: coverage::roles(editor, added),
            added,
            opened: RwSignal::new(None),
            press: Press::Opens,
            told: RwSignal::new(None),
        }
    }

    /// The same for a drawing of its own, in which a press does this.
    fn telling(self, press: Press) -> Self {
        Self {
            press,
            told: RwSignal::new(None),
            ..self
        }
    }

    /// Opens a person's record. An address that is shown already moves nothing, so links do it themselves.
    fn open(self, id: RecordId) {
        self.opened.set(Some(id));
        focus_row(id);
    }

    /// A link that opens a person's record.
    fn link(self, id: RecordId, name: String) -> AnyView {
        view! {
            <a href=self.href(id) on:click=move |_| self.open(id)>
                {name}
            </a>
        }
        .into_any()
    }

    /// The address of a person's record.
    fn href(self, id: RecordId) -> String {
        self.account.record_href(AccountPage::Dmu, id)
    }
}

/// The step.
#[component]
pub fn DecisionMakingUnit() -> impl IntoView {
    let unit = Unit::of(open_account());
    let is_somebody = Memo::new(move |_| unit.people.with(|people| !people.is_empty()));
    view! {
        <StepHead step=Step::Dmu />
        <Checks unit />
        <People unit />
        <Show when=move || is_somebody.get()>
            <div class="two maps">
                <StanceMap unit />
                <Network unit />
            </div>
            <Coverage unit />
        </Show>
        <StepTurn step=Step::Dmu />
    }
}
