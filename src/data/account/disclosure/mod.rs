//! What a file or a print of accounts says about whom, and the same with roles instead of names.
//!
//! Notes about people are personal data. Before anything leaves, the person sees whose they are.

mod names;
mod replace;

#[cfg(test)]
mod tests;

use crate::data::fields::{Fields, each_text, tidy};
use crate::domain::account::Account;
use crate::domain::account::contacts::Contacts;
use crate::domain::account::stakeholders::{Contact, Influence, Orientation, Stakeholder, Stance};
use crate::domain::assessment::Assessment;
use crate::domain::day::Day;
use crate::domain::programme::Programme;

pub use names::{Affiliation, KnownName, Names};

/// Whether something leaves as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaves {
    /// As it is.
    AsItIs,
    /// Not.
    Not,
}

/// How people appear in what leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DisclosureChoice {
    /// Their names; if not, their roles stand instead.
    pub names: Leaves,
    /// How stakeholders are judged, and why: influence, stance, contact, what they decide by.
    pub judgements: Leaves,
}

/// How a stakeholder is judged in an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judgement {
    /// How much weight their word has.
    pub influence: Option<Influence>,
    /// How they stand.
    pub stance: Option<Stance>,
    /// Whether a reason for that is noted.
    pub because: bool,
    /// How well we know them.
    pub contact: Option<Contact>,
    /// What they decide by.
    pub orientation: Option<Orientation>,
    /// Whether it is noted what they need.
    pub needs: bool,
}

impl Judgement {
    /// What an account says about a stakeholder; `None` if it says nothing. `depth` is how well we know them by all
    /// that the account holds: it stands wherever a contact is noted, and that somebody came to a meeting is no
    /// judgement.
    pub fn of(person: &Stakeholder, depth: Option<Contact>) -> Option<Self> {
        let is_noted = person.contact.is_some() || !person.coverage.is_empty();
        let judgement = Self {
            influence: person.influence,
            stance: person.stance,
            because: !person.stance_because.trim().is_empty(),
            contact: depth.filter(|_| is_noted),
            orientation: person.orientation,
            needs: !person.needs.trim().is_empty(),
        };
        let nothing = Self {
            influence: None,
            stance: None,
            because: false,
            contact: None,
            orientation: None,
            needs: false,
        };
        (judgement != nothing).then_some(judgement)
    }
}

/// Somebody of whom a document speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedPerson {
    /// The name, what stands instead, and whose side they are on.
    pub known: KnownName,
    /// How they are judged, if they are; only stakeholders can be.
    pub judgement: Option<Judgement>,
    /// How often they are named, everywhere together.
    pub mentions: usize,
}

/// Whose names and which judgements documents hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disclosure {
    /// Everybody whose name is known: stakeholders, then our own people, then competitors.
    pub people: Vec<NamedPerson>,
}

impl Disclosure {
    /// Looks through accounts and the programme's plan, as they are `today`.
    pub fn of(accounts: &[&Account], programme: &Programme, names: &Names, today: Day) -> Self {
        let mut mentions = vec![0; names.all().len()];
        let mut count = |fields: &mut dyn Fields| {
            each_text(fields, &mut |_, _, text| {
                names.count_in(text, &mut mentions);
            });
        };
        for account in accounts {
            count(&mut (*account).clone());
        }
        count(&mut programme.clone());
        let judgement = |name: &str| {
            accounts.iter().find_map(|account| {
                let mut people = account.stakeholders.iter();
                let person = people.find(|person| person.name.trim() == name)?;
                Judgement::of(person, Contacts::of(account, today).depth(person.id))
            })
        };
        let people = names.all().iter().zip(mentions);
        Self {
            people: people
                .map(|(known, mentions)| NamedPerson {
                    known: known.clone(),
                    judgement: judgement(&known.name)
                        .filter(|_| known.side == Affiliation::Account),
                    mentions,
                })
                .collect(),
        }
    }
}

impl Disclosure {
    /// Looks through single texts, which judge nobody: only those who are named in them.
    pub fn of_texts(texts: &[&str], names: &Names) -> Self {
        let mut mentions = vec![0; names.all().len()];
        for text in texts {
            names.count_in(text, &mut mentions);
        }
        let people = names.all().iter().zip(mentions);
        let named = people.filter(|(_, mentions)| *mentions > 0);
        Self {
            people: named
                .map(|(known, mentions)| NamedPerson {
                    known: known.clone(),
                    judgement: None,
                    mentions,
                })
                .collect(),
        }
    }

    /// How many people it judges.
    pub fn judged(&self) -> usize {
        let people = self.people.iter();
        people.filter(|person| person.judgement.is_some()).count()
    }
}

impl DisclosureChoice {
    /// Everything as it is.
    pub const AS_IT_IS: Self = Self {
        names: Leaves::AsItIs,
        judgements: Leaves::AsItIs,
    };

    /// A text as it leaves.
    pub fn text(self, mut text: String, names: &Names) -> String {
        if self.names == Leaves::Not {
            names.replace_in(&mut text);
        }
        text
    }

    /// The account as it leaves.
    pub fn account(self, account: &Account, names: &Names) -> Account {
        let mut account = account.clone();
        if self.judgements == Leaves::Not {
            for person in account.stakeholders.iter_mut() {
                forget_judgement(person);
            }
        }
        self.replace(&mut account, names);
        account
    }

    /// The programme's plan as it leaves.
    pub fn programme(self, programme: &Programme, names: &Names) -> Programme {
        let mut programme = programme.clone();
        self.replace(&mut programme, names);
        programme
    }

    /// An assessment as it leaves: of its texts, names, scope and notes.
    pub fn assessment(self, assessment: &Assessment, names: &Names) -> Assessment {
        let mut assessment = assessment.clone();
        if self.names == Leaves::Not {
            let Assessment { name, scope, .. } = &mut assessment;
            for text in [name, &mut scope.company, &mut scope.unit, &mut scope.team] {
                names.replace_in(text);
            }
            let notes: Vec<_> = assessment
                .answers
                .iter()
                .map(|(item, response)| (item.clone(), response.note.clone()))
                .collect();
            for (item, mut note) in notes {
                names.replace_in(&mut note);
                assessment.answers.set_note(&item, note);
            }
        }
        assessment
    }

    fn replace(self, fields: &mut dyn Fields, names: &Names) {
        if self.names == Leaves::Not {
            each_text(fields, &mut |_, _, text| names.replace_in(text));
            // A role may be longer than the name was.
            tidy(fields);
        }
    }
}

fn forget_judgement(person: &mut Stakeholder) {
    person.influence = None;
    person.stance = None;
    person.stance_because.clear();
    person.contact = None;
    person.orientation = None;
    person.coverage.clear();
}
