//! What is to be done today, this week and after, over all accounts, the programme and development plans.

mod entries;

use crate::domain::account::Account;
use crate::domain::account::steps::PlanPlace;
use crate::domain::competence::CompetenceSheet;
use crate::domain::day::Day;
use crate::domain::id::DocumentId;
use crate::domain::order::ranked;
use crate::domain::programme::Programme;
use crate::domain::records::RecordId;
use crate::domain::words::{Word, words};

words! {
    /// What an entry is about. The word is a part of its name in calendars and must not change.
    EntryKind {
        /// An open action.
        Action = "action",
        /// A milestone that is not reached.
        Milestone = "milestone",
        /// It is time to follow up with an account.
        FollowUp = "follow_up",
        /// The plan is to be gone through.
        Review = "review",
        /// It is time to speak with a stakeholder.
        Contact = "contact",
        /// The next step of a market access issue.
        IssueStep = "issue",
        /// A meeting that was not held.
        Meeting = "meeting",
        /// An objective that is not reached.
        Objective = "objective",
    }
}

/// To which document an entry belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// An account.
    Account(DocumentId),
    /// The programme as a whole.
    Programme,
    /// What a person works on to get better: a development plan.
    Development(DocumentId),
}

/// Something that is to be done by a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaEntry {
    /// The document.
    pub whose: Whose,
    /// What it is about.
    pub kind: EntryKind,
    /// The day.
    pub day: Day,
    /// What is to be done, in the person's own words: the action, the stakeholder's name, the title of a
    /// meeting. Empty where nothing was written, and for following up and reviews.
    pub what: String,
    /// Who does it, in the person's own words; empty where nobody is named.
    pub owner: String,
    /// The record; `None` for what a rhythm asks for.
    pub record: Option<RecordId>,
    /// Where it stands in the account's plan; `None` for the programme and for development plans.
    pub place: Option<PlanPlace>,
}

impl AgendaEntry {
    /// A name that stays the same as long as the entry is about the same thing: for calendars, which replace
    /// an entry that they know by it.
    pub fn uid(&self) -> String {
        let mut uid = String::from(match &self.whose {
            Whose::Account(id) => id.as_str(),
            Whose::Programme => "programme",
            Whose::Development(id) => id.as_str(),
        });
        // A milestone's name is its own only within its initiative, to which its place leads.
        let within = (self.kind == EntryKind::Milestone)
            .then(|| self.place.and_then(PlanPlace::as_record))
            .flatten();
        for record in [within, self.record].into_iter().flatten() {
            uid = format!("{uid}-{record}");
        }
        format!("{uid}-{}", self.kind.word())
    }
}

words! {
    /// How soon something is.
    Bucket {
        /// Its day has passed.
        Overdue = "overdue",
        /// Today.
        Today = "today",
        /// Until Sunday (ISO 8601).
        ThisWeek = "this_week",
        /// In the four weeks after this one.
        NextFourWeeks = "four_weeks",
        /// After that.
        Later = "later",
    }
}

impl Bucket {
    /// How soon a day is.
    pub fn of(day: Day, today: Day) -> Self {
        let sunday = today.end_of_week();
        match day {
            _ if day < today => Self::Overdue,
            _ if day == today => Self::Today,
            _ if day <= sunday => Self::ThisWeek,
            _ if day <= sunday.plus_days(4 * 7) => Self::NextFourWeeks,
            _ => Self::Later,
        }
    }
}

/// Gathers what is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    today: Day,
    entries: Vec<AgendaEntry>,
}

impl Agenda {
    /// An agenda without entries.
    pub const fn new(today: Day) -> Self {
        Self {
            today,
            entries: Vec::new(),
        }
    }

    /// Adds what an account asks for. Archived accounts and the worked example ask for nothing.
    pub fn add_account(&mut self, account: &Account) {
        if !account.archived && !account.example {
            entries::of_account(&account.as_counted(), self.today, &mut self.entries);
        }
    }

    /// What one account asks for, for its own page: also when it is archived or the worked example.
    pub fn of_account(account: &Account, today: Day) -> Vec<AgendaEntry> {
        let mut agenda = Self::new(today);
        entries::of_account(&account.as_counted(), today, &mut agenda.entries);
        agenda.into_entries()
    }

    /// Adds what the programme asks for.
    pub fn add_programme(&mut self, programme: &Programme) {
        entries::of_programme(programme, &mut self.entries);
    }

    /// Adds what a development plan asks for.
    pub fn add_development(&mut self, sheet: &CompetenceSheet) {
        entries::of_development(sheet, &mut self.entries);
    }

    /// All entries by day; those of one day in the order in which their documents were added.
    pub fn into_entries(self) -> Vec<AgendaEntry> {
        ranked(self.entries, |entry| (entry.day.number(), 0))
    }
}

#[cfg(test)]
mod tests;
