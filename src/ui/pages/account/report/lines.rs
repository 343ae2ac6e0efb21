//! What stands in the lists of the summary.

use crate::content::account::spreadsheet::TableColumn;
use crate::content::account::words::Label;
use crate::domain::account::Account;
use crate::domain::account::contacts::Contacts;
use crate::domain::account::diagnosis::Swot;
use crate::domain::account::money::Balance;
use crate::domain::account::monitoring::{Kpi, Side};
use crate::domain::account::objectives::Objective;
use crate::domain::account::profile::{AccountAim, KeyFigure};
use crate::domain::account::progress::Progress;
use crate::domain::account::stakeholders::{DmuRole, Stakeholder};
use crate::domain::account::tactics::Initiative;
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

/// From, now, to: 26 → 17 → 10 days.
fn way(baseline: &Figure, progress: &Progress, target: &Figure, unit: &str) -> String {
    let now = progress.latest().map(|(_, value)| amount(value, ""));
    let way = [figure(baseline, ""), now, figure(target, unit)];
    way.into_iter().flatten().collect::<Vec<_>>().join(" → ")
}

/// Each objective with its way: from, now, to, until when, and how it stands.
pub fn objectives(account: &Account, today: Day) -> Vec<SheetLine> {
    let line = |one: &Objective| {
        let progress = one.progress(account.created, today);
        let due = one.due.map(day).unwrap_or_default();
        SheetLine {
            strong: cut(&one.what, LONGEST),
            small: joined(&[
                way(&one.baseline, &progress, &one.target, &one.unit),
                due,
                status_words(&progress.status).1.to_lowercase(),
            ]),
            ..SheetLine::default()
        }
    };
    account.objectives.iter().map(line).collect()
}

/// What the account itself wants, and how it measures that.
pub fn aims(account: &Account) -> Vec<SheetLine> {
    let line = |one: &AccountAim| SheetLine {
        small: cut(&one.measure, 60),
        ..text_line(&one.what)
    };
    account.aims.iter().map(line).collect()
}

/// The larger projects in their order; those that have ended come last.
pub fn initiatives(account: &Account, today: Day) -> Vec<SheetLine> {
    let has_ended = |one: &&Initiative| (one.end.is_some_and(|end| end < today).into(), 0);
    let line = |one: &Initiative| {
        let milestones = one.milestones.len();
        let reached = one.milestones.iter().filter(|one| one.reached.is_some());
        let milestones = (milestones > 0).then(|| {
            let reached = reached.count();
            t!("report.milestones", reached = reached, n = milestones)
        });
        let until = one.end.map(|end| t!("report.until", day = day(end)));
        SheetLine {
            strong: cut(record_name(&one.name), LONGEST),
            small: joined(&[
                cut(&one.owner, 40),
                until.unwrap_or_default(),
                milestones.unwrap_or_default(),
            ]),
            ..SheetLine::default()
        }
    };
    let all = ranked(account.initiatives.iter(), has_ended);
    all.into_iter().map(line).collect()
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

/// The account in figures: what it brings us first, where a figure is called like that.
pub fn figures(account: &Account) -> Vec<SheetLine> {
    let is_revenue = |one: &&KeyFigure| {
        let name = one.name.to_lowercase();
        let mut words = TableColumn::Revenue.also().iter();
        // Shorter ones stand in other words too.
        let says = words.any(|word| word.len() > 4 && name.contains(word));
        ((!says).into(), 0)
    };
    let line = |one: &KeyFigure| {
        let value = match &one.value {
            Figure::Number(value) => amount(*value, &one.unit),
            Figure::Unread(text) => text.clone(),
            Figure::Empty => return None,
        };
        Some(SheetLine {
            strong: cut(&value, 40),
            text: cut(&one.name, LONGEST),
            small: one.as_of.map(day).unwrap_or_default(),
        })
    };
    let all = ranked(account.figures.iter(), is_revenue);
    all.into_iter().filter_map(line).collect()
}

/// Each KPI with its way: from, now, to, and how it stands.
pub fn kpis(account: &Account, today: Day) -> Vec<SheetLine> {
    let line = |one: &Kpi| {
        let progress = one.progress(today);
        SheetLine {
            strong: cut(record_name(&one.name), LONGEST),
            small: joined(&[
                way(&one.baseline, &progress, &one.target, &one.unit),
                status_words(&progress.status).1.to_lowercase(),
            ]),
            ..SheetLine::default()
        }
    };
    account.monitoring.kpis.iter().map(line).collect()
}

/// A bar: what it is about, what it says in words, and how far it goes; where one has a mark, how far that is.
pub struct Bar {
    /// What it is about.
    pub label: String,
    /// What it says in words.
    pub words: String,
    /// How far it goes, of 1.
    pub share: f64,
    /// Where it should be today, of 1.
    pub mark: Option<f64>,
}

/// How far each objective has come that can be measured and was.
pub fn course(account: &Account, today: Day) -> Vec<Bar> {
    let bar = |one: &Objective| {
        let progress = one.progress(account.created, today);
        let done = f64::from(progress.done?) / 1000.0;
        Some(Bar {
            label: cut(&one.what, LONGEST),
            words: way(&one.baseline, &progress, &one.target, &one.unit),
            share: done.clamp(0.0, 1.0),
            mark: progress.expected.map(|share| f64::from(share) / 1000.0),
        })
    };
    account.objectives.iter().filter_map(bar).collect()
}

/// What was spent of what may be spent, and for each side the value reached beside the cost; all to one measure.
pub fn money(account: &Account, currency: &str) -> Vec<Bar> {
    let cost = account.cost();
    let mut amounts = vec![
        (t!("report.bar.budget").to_owned(), cost.budget.total),
        (t!("report.bar.spent").to_owned(), cost.spent.total),
    ];
    for side in [Side::Ours, Side::Account] {
        let balance = account.monitoring.balance(side);
        let side = plain(side.label());
        amounts.push((t!("report.bar.value", side = side), balance.value.total));
        amounts.push((t!("report.bar.cost", side = side), balance.cost.total));
    }
    amounts.retain(|(_, number)| *number > Number::ZERO);
    let most = amounts.iter().map(|(_, number)| number.to_f64());
    let most = most.fold(0.0, f64::max);
    let bars = amounts.into_iter().map(|(label, number)| Bar {
        label,
        words: amount(number, currency),
        share: number.to_f64() / most,
        mark: None,
    });
    bars.collect()
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
