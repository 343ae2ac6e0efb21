//! What the list shows of an account, and by what it is found and put in order.

use crate::browser::letters::folded;
use crate::content::account::is_earlier_edition;
use crate::domain::account::Account;
use crate::domain::account::relationship::latest;
use crate::domain::account::steps::{StepState, completeness, plan_steps};
use crate::domain::account::typing::{AccountType, Level};
use crate::domain::agenda::{Agenda, AgendaEntry};
use crate::domain::assessment::{Instrument, Stage};
use crate::domain::day::Day;
use crate::domain::portfolio::{Portfolio, Position, placement_on};

/// What the list shows of an account. Made once an edit, so that finding and ordering judge nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountSummary {
    /// What it is called, without spaces around it.
    pub name: String,
    /// Its type.
    pub kind: Option<AccountType>,
    /// The account manager, without spaces around it; empty where none is named.
    pub manager: String,
    /// Its level, chosen or suggested.
    pub level: Option<Level>,
    /// The stage of the latest relationship check.
    pub stage: Option<Stage>,
    /// Whether that check answers an earlier edition.
    pub is_earlier: bool,
    /// Where it stands on the portfolio's axes.
    pub position: Option<Position>,
    /// How far the steps of its plan are.
    pub steps: Vec<StepState>,
    /// How complete the plan is, in permille.
    pub completeness: u16,
    /// What is due next.
    pub due: Option<AgendaEntry>,
    /// When it was changed last, in milliseconds since 1970 (UTC).
    pub edited: u64,
    /// Put aside by the person.
    pub archived: bool,
    /// The worked example.
    pub example: bool,
    /// Everything by which it can be found, folded.
    words: String,
}

impl AccountSummary {
    /// Judges an account. `check` is the relationship check's questionnaire.
    pub fn of(account: &Account, portfolio: &Portfolio, check: &Instrument, today: Day) -> Self {
        let profile = &account.profile;
        let reports = plan_steps(account, portfolio, today);
        let mut agenda = Agenda::new(today);
        agenda.add_account(account);
        let people = account.stakeholders.iter().map(|person| &person.name);
        let words = [
            &account.name,
            &profile.manager,
            &profile.sponsor,
            &profile.place,
        ];
        let check = latest(&account.checks).map(|one| (one.staging(check).stage, one.edition));
        let words: Vec<&str> = words
            .into_iter()
            .chain(people)
            .map(String::as_str)
            .collect();
        Self {
            name: account.name.trim().to_owned(),
            kind: account.typing.kind,
            manager: profile.manager.trim().to_owned(),
            level: account.typing.level(),
            stage: check.and_then(|(stage, _)| stage),
            is_earlier: check.is_some_and(|(_, edition)| is_earlier_edition(edition)),
            position: placement_on(&account.placements, today)
                .and_then(|placement| portfolio.position(&placement.scores)),
            completeness: completeness(&reports),
            steps: reports.iter().map(|report| report.state).collect(),
            due: agenda.into_entries().into_iter().next(),
            edited: account.edited,
            archived: account.archived,
            example: account.example,
            words: folded(&words.join("\n")),
        }
    }

    /// Whether every word stands somewhere in its names: the account's, the place's, those of people on both
    /// sides. `words` are folded.
    pub fn has_words(&self, words: &str) -> bool {
        words
            .split_whitespace()
            .all(|word| self.words.contains(word))
    }
}
