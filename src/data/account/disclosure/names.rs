//! The names that documents know, and what may stand instead.
//!
//! A name is what stands in a field for names: it is looked for in every other text too, as a whole and in its
//! parts. What such a field holds instead of a name, a role or an abbreviation, stays.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::account::words::{FUNCTIONS, Label};
use crate::content::text::{Argument, Key, Wording};
use crate::domain::account::Account;
use crate::domain::account::profile::OurRole;
use crate::domain::account::stakeholders::{DmuRole, Stakeholder};
use crate::domain::account::typing::AccountType;
use crate::domain::programme::Programme;
use crate::domain::words::Word;
use crate::key;

use super::replace::{Needle, is_personal, is_title, words};

/// Whose side somebody is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Affiliation {
    /// Decides at the account.
    Account,
    /// One of us.
    Ours,
    /// Somebody else who works with the account.
    Competitor,
}

/// A name, and what may stand instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownName {
    /// As it was written.
    pub name: String,
    /// The role, unique among all names.
    pub instead: String,
    /// Whose side they are on.
    pub side: Affiliation,
}

/// All names that documents know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    all: Vec<KnownName>,
    /// What to look for, by its first word in lower case.
    pub(super) needles: BTreeMap<String, Vec<Needle>>,
    /// Names by their whole text, for those without words.
    pub(super) whole: BTreeMap<String, usize>,
    /// What stands for a name that several people share.
    pub(super) shared: &'static str,
    /// What stands for an e-mail address.
    pub(super) address: &'static str,
}

impl Names {
    /// Everybody whom accounts and the programme's plan name.
    pub fn of(accounts: &[&Account], programme: &Programme, wording: Wording) -> Self {
        let mut found = Candidates::new(wording);
        for account in accounts {
            for person in &account.stakeholders {
                found.stakeholder(person);
            }
        }
        for account in accounts {
            found.ours(account);
        }
        for action in &programme.actions {
            found.colleague(&action.owner);
        }
        for competitor in accounts.iter().flat_map(|account| &account.competitors) {
            let role = wording.say(key!("disclosure.role.competitor"));
            found.add(&competitor.name, Affiliation::Competitor, role, true);
        }
        found.finish(accounts)
    }

    /// All names: stakeholders, our own people, competitors.
    pub fn all(&self) -> &[KnownName] {
        &self.all
    }
}

/// A name with the role it is to have.
struct Candidate {
    name: String,
    side: Affiliation,
    role: String,
    /// The role even if nobody else has it gets a number.
    numbered: bool,
}

/// The most words of a job's title, up to its first comma.
const TITLE_WORDS: usize = 6;

/// Whether a function can stand in a sentence where a name stood. Some people write down what somebody does, in a
/// sentence ("decides the list for all three sites"): that reads as no one's name.
fn is_title_of_a_job(function: &str) -> bool {
    let first = function.split([',', ';']).next().unwrap_or_default();
    (1..=TITLE_WORDS).contains(&first.split_whitespace().count())
}

struct Candidates {
    wording: Wording,
    all: Vec<Candidate>,
    seen: BTreeSet<String>,
    /// What is no name though it stands where names stand, in lower case.
    roles: BTreeSet<String>,
}

impl Candidates {
    fn new(wording: Wording) -> Self {
        let keys = OurRole::ALL.iter().map(|role| role.label());
        let keys = keys.chain(FUNCTIONS);
        Self {
            wording,
            all: Vec::new(),
            seen: BTreeSet::new(),
            roles: keys.map(|key| wording.say(key).to_lowercase()).collect(),
        }
    }

    fn add(&mut self, name: &str, side: Affiliation, role: &str, numbered: bool) {
        let name = name.trim();
        let lower = name.to_lowercase();
        // An abbreviation such as KAM or MSL is a role.
        let is_short = name.chars().count() <= 4 && name.chars().all(char::is_uppercase);
        if name.is_empty() || is_short || self.roles.contains(&lower) || !self.seen.insert(lower) {
            return;
        }
        self.all.push(Candidate {
            name: name.to_owned(),
            side,
            role: role.to_owned(),
            numbered,
        });
    }

    fn stakeholder(&mut self, person: &Stakeholder) {
        let function = person.function.trim();
        if function.to_lowercase() == person.name.trim().to_lowercase() {
            return;
        }
        let role = match person.roles.first() {
            _ if is_title_of_a_job(function) => function,
            Some(role) => self.wording.say(role.label()),
            None => self.wording.say(key!("disclosure.role.stakeholder")),
        };
        self.add(&person.name, Affiliation::Account, role, false);
    }

    fn ours(&mut self, account: &Account) {
        let profile = &account.profile;
        let say = |key: Key| self.wording.say(key);
        let (manager, sponsor) = (say(key!("tables.manager")), say(key!("tables.sponsor")));
        self.add(&profile.manager, Affiliation::Ours, manager, false);
        self.add(&profile.sponsor, Affiliation::Ours, sponsor, false);
        for member in &account.team {
            match member.role {
                Some(role) if role != OurRole::Other => {
                    let role = self.wording.say(role.label());
                    self.add(&member.name, Affiliation::Ours, role, false);
                }
                _ => self.colleague(&member.name),
            }
        }
        let stakeholders = account.stakeholders.iter().map(|one| &one.owner);
        let issues = account.issues.iter().map(|one| &one.owner);
        let initiatives = account.initiatives.iter().map(|one| &one.owner);
        let actions = account.actions.iter().map(|one| &one.owner);
        let agreed = account.meetings.iter().flat_map(|meeting| &meeting.agreed);
        for owner in stakeholders
            .chain(issues)
            .chain(initiatives)
            .chain(actions)
            .chain(agreed.map(|one| &one.owner))
        {
            self.colleague(owner);
        }
        let meetings = account.meetings.iter().map(|meeting| &meeting.ours);
        let reviews = account.monitoring.reviews.iter().map(|one| &one.who);
        for several in meetings.chain(reviews) {
            for one in several.split([',', ';', '\n', '/', '&', '+']) {
                self.colleague(one);
            }
        }
    }

    /// Somebody of us whose role is not known.
    fn colleague(&mut self, name: &str) {
        let role = self.wording.say(key!("disclosure.role.colleague"));
        self.add(name, Affiliation::Ours, role, true);
    }

    fn finish(self, accounts: &[&Account]) -> Names {
        let wording = self.wording;
        let mut names = Names {
            all: Vec::new(),
            needles: BTreeMap::new(),
            whole: BTreeMap::new(),
            shared: wording.say(key!("disclosure.role.shared")),
            address: wording.say(key!("disclosure.role.address")),
        };
        // Words that are no part of a name: those of roles, and the accounts' own.
        let no_part = self.no_parts(accounts);
        for (place, one) in self.all.iter().enumerate() {
            names.look_for(place, &one.name, one.side, &no_part);
        }
        let roles: Vec<String> = self
            .all
            .iter()
            .map(|one| names.safe_role(one, wording))
            .collect();
        let mut count: BTreeMap<String, usize> = BTreeMap::new();
        for role in &roles {
            *count.entry(role.to_lowercase()).or_default() += 1;
        }
        let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
        for (one, role) in self.all.into_iter().zip(roles) {
            let lower = role.to_lowercase();
            let is_alone = count.get(&lower) == Some(&1) && !one.numbered;
            let number = numbers.entry(lower).or_default();
            *number += 1;
            let numbered = [
                ("role", Argument::from(role.clone())),
                ("number", Argument::from(*number)),
            ];
            names.all.push(KnownName {
                name: one.name,
                side: one.side,
                instead: match is_alone {
                    true => role,
                    false => wording.fill(key!("disclosure.role.numbered"), &numbered),
                },
            });
        }
        names
    }

    fn no_parts(&self, accounts: &[&Account]) -> BTreeSet<String> {
        let types = AccountType::ALL.iter().map(|one| one.label());
        let roles = DmuRole::ALL.iter().map(|one| one.label());
        let labels = types.chain(roles).map(|key| self.wording.say(key));
        let own = accounts.iter().map(|account| &*account.name);
        self.roles
            .iter()
            .map(String::as_str)
            .chain(labels)
            .chain(own)
            .flat_map(|text| words(text).map(|(_, word)| word.to_lowercase()))
            .collect()
    }
}

impl Names {
    fn look_for(
        &mut self,
        place: usize,
        name: &str,
        side: Affiliation,
        no_part: &BTreeSet<String>,
    ) {
        self.whole.insert(name.to_lowercase(), place);
        let all: Vec<&str> = words(name).map(|(_, word)| word).collect();
        let own: Vec<&str> = all.iter().copied().filter(|word| !is_title(word)).collect();
        let own = if own.is_empty() { all } else { own };
        self.add_needle(place, &own);
        if own.len() < 2 || !is_personal(&own) {
            return;
        }
        let parts = match side {
            // Companies are called by their first word.
            Affiliation::Competitor => &own[..1],
            Affiliation::Account | Affiliation::Ours => &own[..],
        };
        for part in parts {
            let is_part = part.chars().nth(1).is_some()
                && !part.starts_with(char::is_lowercase)
                && !no_part.contains(&part.to_lowercase());
            if is_part {
                self.add_needle(place, &[part]);
            }
        }
    }

    fn add_needle(&mut self, place: usize, own: &[&str]) {
        let lower: Vec<String> = own.iter().map(|word| word.to_lowercase()).collect();
        let Some(first) = lower.first().cloned() else {
            return;
        };
        let found = self.needles.entry(first).or_default();
        match found.iter_mut().find(|needle| needle.words == lower) {
            Some(known) if known.whose != Some(place) => known.whose = None,
            Some(_) => {}
            None => found.push(Needle {
                words: lower,
                starts_low: own[0].starts_with(char::is_lowercase),
                whose: Some(place),
            }),
        }
    }

    /// A role in which nobody's name stands.
    fn safe_role(&self, one: &Candidate, wording: Wording) -> String {
        match one.role.trim() {
            role if self.replaced(role).is_none() => role.to_owned(),
            _ => wording.say(key!("disclosure.role.stakeholder")).to_owned(),
        }
    }
}
