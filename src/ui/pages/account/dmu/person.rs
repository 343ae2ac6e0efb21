//! What the page shows of a stakeholder outside their form.

use crate::content::account::words::Label;
use crate::domain::account::Account;
use crate::domain::account::contacts::{Contacts, is_stale};
use crate::domain::account::stakeholders::{Contact, DmuRole, Influence, Stance};
use crate::domain::day::Day;
use crate::domain::records::RecordId;
use crate::ui::components::record_name;
use crate::ui::text;

/// A stakeholder in short.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// Names the record.
    pub id: RecordId,
    /// The name; empty while there is none.
    pub name: String,
    /// Their function.
    pub function: String,
    /// Their parts in the decision.
    pub roles: Vec<DmuRole>,
    /// How much weight their word has.
    pub influence: Option<Influence>,
    /// How they stand towards what we propose.
    pub stance: Option<Stance>,
    /// How well the one of us who knows them best does.
    pub contact: Option<Contact>,
    /// When one of us last spoke with them.
    pub last: Option<Day>,
    /// Whether that is too long ago, or should have been.
    pub is_stale: bool,
}

impl Person {
    /// All stakeholders of an account, in their order.
    pub fn all(account: &Account, today: Day) -> Vec<Self> {
        let contacts = Contacts::of(account, today);
        let person = account.stakeholders.iter().map(|person| Self {
            id: person.id,
            name: person.name.trim().to_owned(),
            function: person.function.trim().to_owned(),
            roles: person.roles.clone(),
            influence: person.influence,
            stance: person.stance,
            contact: contacts.depth(person.id),
            last: contacts.last(person.id),
            is_stale: is_stale(account, &contacts, person, today),
        });
        person.collect()
    }

    /// The name, or the words for one without.
    pub fn named(&self) -> String {
        record_name(&self.name).to_owned()
    }

    /// Whether they decide or buy: those the drawings mark by a square.
    pub fn decides_or_buys(&self) -> bool {
        let roles = [DmuRole::Decider, DmuRole::Buyer];
        roles.iter().any(|role| self.roles.contains(role))
    }

    /// Their roles in words; empty without any.
    pub fn role_names(&self) -> String {
        let names: Vec<&str> = self
            .roles
            .iter()
            .map(|role| text::plain(role.label()))
            .collect();
        names.join(", ")
    }
}
