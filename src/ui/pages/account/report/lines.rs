//! What stands in the lists of the summary.

use crate::content::account::words::Label;
use crate::domain::account::Account;
use crate::domain::account::contacts::Contacts;
use crate::domain::account::diagnosis::Swot;
use crate::domain::account::money::Balance;
use crate::domain::account::monitoring::Side;
use crate::domain::account::objectives::Objective;
use crate::domain::account::stakeholders::{DmuRole, Stakeholder};
use crate::domain::agenda::{Agenda, EntryKind};
use crate::domain::day::Day;
use crate::domain::figure::Figure;
use crate::domain::number::Number;
use crate::domain::order::ranked;
use crate::t;
use crate::ui::components::{SheetLine, cut, distance, record_name, status_words};
use crate::ui::pages::agenda::entry_words;
use crate::ui::text::{amount, day, plain};

/// The longest text of a line, in characters: what is longer stands in the plan.
const LONGEST: usize = 110;

fn joined(parts: &[String]) -> String {
    let said = parts.iter().filter(|part| !part.is_empty());
    said.cloned().collect::<Vec<_>>().join(", ")
}

fn figure(figure: &Figure, unit: &str) -> Option<String> {
    figure.number().map(|number| amount(number, unit))
}

/// Each objective with its way: from, now, to, until when, and how it stands.
pub fn objectives(account: &Account, today: Day) -> Vec<SheetLine> {
    let line = |one: &Objective| {
        let progress = one.progress(account.created, today);
        let now = progress.latest().map(|(_, value)| amount(value, ""));
        let way: Vec<String> = [
            figure(&one.baseline, ""),
            now,
            figure(&one.target, &one.unit),
        ]
        .into_iter()
        .flatten()
        .collect();
        let due = one.due.map(day).unwrap_or_default();
        SheetLine {
            strong: cut(&one.what, LONGEST),
            small: joined(&[
                way.join(" → "),
                due,
                status_words(&progress.status).1.to_lowercase(),
            ]),
            ..SheetLine::default()
        }
    };
    account.objectives.iter().map(line).collect()
}

/// What the account gains by each objective.
pub fn gains(account: &Account) -> Vec<SheetLine> {
    let gains = account.objectives.iter().map(|one| one.gain.trim());
    let gains = gains.filter(|gain| !gain.is_empty());
    gains.map(text_line).collect()
}

fn text_line(text: &str) -> SheetLine {
    SheetLine {
        text: cut(text, LONGEST),
        ..SheetLine::default()
    }
}

/// Who decides, by weight.
pub fn deciders(account: &Account, today: Day) -> Vec<SheetLine> {
    let contacts = Contacts::of(account, today);
    let rank = |one: &&Stakeholder| {
        let weight = one.influence.map_or(0, |influence| influence as i64 + 1);
        (-weight, 0)
    };
    let line = |one: &Stakeholder| {
        let stance = one.stance.map(|one| plain(one.label()).to_lowercase());
        let contact = contacts.depth(one.id).map(|contact| {
            let contact = plain(contact.label()).to_lowercase();
            t!("disclosure.contact", contact = contact)
        });
        let name = record_name(&one.name);
        // With roles instead of names, the function says it twice.
        let function = match one.function.trim() {
            function if function == name => "",
            function => function,
        };
        SheetLine {
            strong: cut(name, 60),
            text: cut(function, 60),
            small: joined(&[stance.unwrap_or_default(), contact.unwrap_or_default()]),
        }
    };
    let deciders =
        (account.stakeholders.iter()).filter(|one| one.roles.contains(&DmuRole::Decider));
    ranked(deciders, rank).into_iter().map(line).collect()
}

/// What is due next, whoever's account it is.
pub fn next_steps(account: &Account, today: Day) -> Vec<SheetLine> {
    let mut agenda = Agenda::new(today);
    agenda.add_account(&in_use(account));
    let entries = agenda.into_entries().into_iter();
    entries
        .filter(|entry| entry.kind != EntryKind::Objective)
        .map(|entry| SheetLine {
            strong: day(entry.day),
            text: cut(&entry_words(&entry), LONGEST),
            small: joined(&[cut(&entry.owner, 40), distance(entry.day, today)]),
        })
        .collect()
}

/// The account as if it was in use: of an archived one and of the worked example nothing is due.
pub fn in_use(account: &Account) -> Account {
    Account {
        archived: false,
        example: false,
        ..account.clone()
    }
}

/// Threats, and market access issues that are open.
pub fn obstacles(account: &Account) -> Vec<SheetLine> {
    let threats = account.swot.iter().filter(|one| one.field == Swot::Threat);
    let issues = account.issues.iter().filter(|one| one.status.is_open());
    let issues = issues.map(|one| SheetLine {
        small: plain(one.status.label()).to_lowercase(),
        ..text_line(&one.what)
    });
    threats
        .map(|one| text_line(&one.text))
        .chain(issues)
        .collect()
}

/// What the plan costs, and what each side has of it.
pub fn returns(account: &Account, currency: &str) -> Vec<SheetLine> {
    let cost = account.cost();
    let money = |number: Number| amount(number, currency);
    let mut lines = Vec::new();
    if cost.budget.total != Number::ZERO || cost.spent.total != Number::ZERO {
        lines.push(SheetLine {
            strong: t!("report.cost").to_owned(),
            text: t!(
                "report.spent",
                spent = money(cost.spent.total),
                budget = money(cost.budget.total)
            ),
            ..SheetLine::default()
        });
    }
    for side in [Side::Ours, Side::Account] {
        let balance = account.monitoring.balance(side);
        if balance != Balance::default() {
            lines.push(SheetLine {
                strong: plain(side.label()).to_owned(),
                text: t!(
                    "report.value",
                    value = money(balance.value.total),
                    cost = money(balance.cost.total)
                ),
                ..SheetLine::default()
            });
        }
    }
    lines
}
