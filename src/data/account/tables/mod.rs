//! What accounts hold, as tables: each described once, for CSV, workbooks, Markdown and the plan on paper alike.

mod accounts;
mod ahead;
mod factors;
mod meetings;
mod people;
mod programme;
mod standing;
mod table_writer;

#[cfg(test)]
mod tests;

use crate::content::account::words::Label;
use crate::content::text::{Key, Wording};
use crate::data::table::{Table, TableId};
use crate::domain::account::Account;
use crate::domain::account::steps::{PlanPage, Step};
use crate::domain::day::Day;
use crate::domain::portfolio::Portfolio;
use crate::domain::words::Word;
use crate::key;

pub use programme::programme_actions;
use table_writer::TableWriter;

/// What tables of accounts need beside the accounts.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// By which criteria accounts are scored.
    pub portfolio: &'a Portfolio,
    /// The day on which they are made.
    pub today: Day,
    /// The reader's language.
    pub wording: Wording,
}

/// One table of what accounts hold.
struct TableKind {
    id: TableId,
    title: Key,
    /// Where in the plan it belongs.
    page: PlanPage,
    rows: fn(&Account, &mut TableWriter),
}

const fn kind(
    id: &'static str,
    title: Key,
    step: Step,
    rows: fn(&Account, &mut TableWriter),
) -> TableKind {
    TableKind {
        id: TableId::fixed(id),
        title,
        page: PlanPage::Step(step),
        rows,
    }
}

const fn of_meetings(
    id: &'static str,
    title: Key,
    rows: fn(&Account, &mut TableWriter),
) -> TableKind {
    TableKind {
        id: TableId::fixed(id),
        title,
        page: PlanPage::Meetings,
        rows,
    }
}

/// What an account is, in one row: in the plan its parts stand in their steps.
static ACCOUNTS: TableKind = kind(
    "accounts",
    key!("tables.accounts"),
    Step::Analysis,
    accounts::accounts,
);

static ONE_ROW: [TableKind; 3] = [
    kind(
        "profile",
        key!("tables.profile"),
        Step::Analysis,
        accounts::profile,
    ),
    kind(
        "segmentation",
        key!("tables.segmentation"),
        Step::Segmentation,
        accounts::segmentation,
    ),
    kind(
        "rhythms",
        key!("tables.rhythms"),
        Step::Monitoring,
        accounts::rhythms,
    ),
];

static LISTS: [TableKind; 28] = [
    kind("team", key!("tables.team"), Step::Analysis, people::team),
    kind(
        "figures",
        key!("tables.figures"),
        Step::Analysis,
        standing::figures,
    ),
    kind(
        "account-objectives",
        key!("tables.aims"),
        Step::Analysis,
        standing::aims,
    ),
    kind(
        "moves",
        key!("tables.moves"),
        Step::Analysis,
        standing::moves,
    ),
    kind(
        "drivers",
        key!("tables.drivers"),
        Step::Analysis,
        standing::drivers,
    ),
    kind(
        "scores",
        key!("tables.scores"),
        Step::Segmentation,
        accounts::scores,
    ),
    kind(
        "relationship-checks",
        key!("tables.checks"),
        Step::Segmentation,
        accounts::checks,
    ),
    kind(
        "relationship-answers",
        key!("tables.answers"),
        Step::Segmentation,
        accounts::answers,
    ),
    kind(
        "success-factors",
        key!("tables.factors"),
        Step::Segmentation,
        factors::factors,
    ),
    kind(
        "stakeholders",
        key!("tables.stakeholders"),
        Step::Dmu,
        people::stakeholders,
    ),
    kind(
        "coverage",
        key!("tables.coverage"),
        Step::Dmu,
        people::coverage,
    ),
    kind("swot", key!("tables.swot"), Step::Diagnosis, standing::swot),
    kind(
        "competitors",
        key!("tables.competitors"),
        Step::Diagnosis,
        standing::competitors,
    ),
    kind(
        "issues",
        key!("tables.issues"),
        Step::Diagnosis,
        standing::issues,
    ),
    kind(
        "objectives",
        key!("tables.objectives"),
        Step::Objectives,
        ahead::objectives,
    ),
    kind(
        "readings",
        key!("tables.readings"),
        Step::Objectives,
        ahead::readings,
    ),
    kind(
        "propositions",
        key!("tables.propositions"),
        Step::Tactics,
        ahead::propositions,
    ),
    kind(
        "initiatives",
        key!("tables.initiatives"),
        Step::Tactics,
        ahead::initiatives,
    ),
    kind(
        "milestones",
        key!("tables.milestones"),
        Step::Tactics,
        ahead::milestones,
    ),
    kind(
        "actions",
        key!("tables.actions"),
        Step::Tactics,
        ahead::actions,
    ),
    kind(
        "resources",
        key!("tables.resources"),
        Step::Tactics,
        ahead::resources,
    ),
    kind("kpis", key!("tables.kpis"), Step::Monitoring, ahead::kpis),
    kind(
        "kpi-readings",
        key!("tables.kpi_readings"),
        Step::Monitoring,
        ahead::kpi_readings,
    ),
    kind(
        "reviews",
        key!("tables.reviews"),
        Step::Monitoring,
        ahead::reviews,
    ),
    kind(
        "returns",
        key!("tables.returns"),
        Step::Monitoring,
        ahead::returns,
    ),
    of_meetings("meetings", key!("tables.meetings"), meetings::meetings),
    of_meetings("attendees", key!("tables.attendees"), meetings::attendees),
    of_meetings("agreed", key!("tables.agreed"), meetings::agreed),
];

impl TableKind {
    /// The table of these accounts; `named` adds a first column with the account's name.
    fn of(&self, accounts: &[&Account], around: Around, named: bool) -> Table {
        let mut sheet = TableWriter::new(around, named);
        for account in accounts {
            sheet.open(account);
            (self.rows)(account, &mut sheet);
        }
        if accounts.is_empty() {
            // The header is there even if nothing else is.
            (self.rows)(&sheet.nobody(), &mut sheet);
            sheet.rows.clear();
        }
        Table {
            id: self.id.clone(),
            title: around.wording.say(self.title).to_owned(),
            columns: sheet.columns,
            rows: sheet.rows,
        }
    }
}

/// Every table of one account, those without rows too.
pub fn of_account(account: &Account, around: Around) -> Vec<Table> {
    all(&[account], around, false)
}

/// Every table of all these accounts, with the name of the account in the first column.
pub fn of_accounts(accounts: &[&Account], around: Around) -> Vec<Table> {
    all(accounts, around, true)
}

fn all(accounts: &[&Account], around: Around, named: bool) -> Vec<Table> {
    let first = ACCOUNTS.of(accounts, around, false);
    let lists = LISTS.iter().map(|kind| kind.of(accounts, around, named));
    std::iter::once(first).chain(lists).collect()
}

/// A part of the plan with what stands in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Chapter {
    /// Which part.
    pub page: PlanPage,
    /// What it says in single fields: a table of one row, without its empty columns.
    pub facts: Option<Table>,
    /// What is in it: tables with at least one row, without columns that are empty in all rows.
    pub tables: Vec<Table>,
    /// What of it is empty, by its name.
    pub empty: Vec<&'static str>,
}

impl Chapter {
    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.facts.is_none() && self.tables.is_empty()
    }

    /// What it is called, with its number in the plan.
    pub fn title(&self, wording: Wording) -> String {
        match self.page {
            PlanPage::Step(step) => format!("{} {}", step.number(), wording.say(step.label())),
            PlanPage::Meetings => wording.say(key!("tables.meetings")).to_owned(),
        }
    }
}

/// The whole plan of an account: the seven steps and the meetings.
pub fn full_plan(account: &Account, around: Around) -> Vec<Chapter> {
    let steps = Step::ALL.iter().map(|step| PlanPage::Step(*step));
    steps
        .chain([PlanPage::Meetings])
        .map(|page| {
            let mut chapter = Chapter {
                page,
                facts: None,
                tables: Vec::new(),
                empty: Vec::new(),
            };
            let single = ONE_ROW.iter().map(|kind| (kind, true));
            let lists = LISTS.iter().map(|kind| (kind, false));
            for (kind, is_single) in single.chain(lists).filter(|(kind, _)| kind.page == page) {
                let table = kind.of(&[account], around, false).without_empty_columns();
                if table.columns.is_empty() {
                    chapter.empty.push(around.wording.say(kind.title));
                } else if is_single {
                    chapter.facts = Some(table);
                } else {
                    chapter.tables.push(table);
                }
            }
            chapter
        })
        .collect()
}
