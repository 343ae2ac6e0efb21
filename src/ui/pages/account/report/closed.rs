//! What the closed line of a chapter says of it.

use crate::content::account::words::Label;
use crate::domain::account::Account;
use crate::domain::account::dmu_checks::{Finding, dmu_checks};
use crate::domain::account::progress::Status;
use crate::domain::account::stakeholders::{DmuRole, Stakeholder};
use crate::domain::account::steps::{PlanPage, Step};
use crate::domain::day::Day;
use crate::domain::portfolio::{Portfolio, Position, placement_on};
use crate::t;
use crate::ui::text::{day, plain};

use super::place::stage_name;

/// A chapter in one line: how much there is, and what needs attention. Counts of nothing stay out.
pub fn closed_line(page: PlanPage, account: &Account, portfolio: &Portfolio, today: Day) -> String {
    let parts = match page {
        PlanPage::Step(Step::Analysis) => vec![
            counted(account.team.len(), |n| t!("report.closed.team", n = n)),
            counted(account.figures.len(), |n| {
                t!("report.closed.figures", n = n)
            }),
            counted(account.aims.len(), |n| t!("report.closed.aims", n = n)),
            counted(account.moves.len(), |n| t!("report.closed.moves", n = n)),
            counted(account.drivers.len(), |n| {
                t!("report.closed.drivers", n = n)
            }),
        ],
        PlanPage::Step(Step::Segmentation) => {
            let placement = placement_on(&account.placements, today);
            let position = placement.and_then(|one| portfolio.position(&one.scores));
            let level = account.typing.level().map(Label::label);
            let field = position.map(Position::field).map(Label::label);
            let words = [level.map(plain), field.map(plain), stage_name(account)];
            words.map(|words| words.map(str::to_owned)).into()
        }
        PlanPage::Step(Step::Dmu) => {
            let decides = |one: &&Stakeholder| one.roles.contains(&DmuRole::Decider);
            let deciders = account.stakeholders.iter().filter(decides).count();
            let checks = dmu_checks(account, today);
            let open = |(_, finding): &&(_, Finding)| matches!(finding, Finding::Failed(_));
            let open = match account.stakeholders.is_empty() {
                true => 0,
                false => checks.iter().filter(open).count(),
            };
            vec![
                counted(account.stakeholders.len(), |n| {
                    t!("report.closed.stakeholders", n = n)
                }),
                counted(deciders, |n| t!("report.closed.deciders", n = n)),
                counted(open, |n| t!("report.closed.checks", n = n)),
            ]
        }
        PlanPage::Step(Step::Diagnosis) => {
            let open = account.issues.iter().filter(|one| one.status.is_open());
            vec![
                counted(account.swot.len(), |n| t!("report.closed.swot", n = n)),
                counted(account.competitors.len(), |n| {
                    t!("report.closed.competitors", n = n)
                }),
                counted(open.count(), |n| t!("report.closed.issues", n = n)),
            ]
        }
        PlanPage::Step(Step::Objectives) => {
            let (mut reached, mut late) = (0, 0);
            for objective in &account.objectives {
                match objective.progress(account.created, today).status {
                    Status::Reached => reached += 1,
                    Status::Behind { .. } | Status::Overdue => late += 1,
                    _ => (),
                }
            }
            vec![
                counted(account.objectives.len(), |n| {
                    t!("report.closed.objectives", n = n)
                }),
                counted(reached, |n| t!("report.closed.reached", n = n)),
                counted(late, |n| t!("report.closed.late", n = n)),
            ]
        }
        PlanPage::Step(Step::Tactics) => {
            let open = account.actions.iter().filter(|one| one.status.is_open());
            let overdue = account.actions.iter().filter(|one| one.is_overdue(today));
            vec![
                counted(account.propositions.len(), |n| {
                    t!("report.closed.propositions", n = n)
                }),
                counted(account.initiatives.len(), |n| {
                    t!("report.closed.initiatives", n = n)
                }),
                counted(open.count(), |n| t!("report.closed.actions", n = n)),
                counted(overdue.count(), |n| t!("report.closed.overdue", n = n)),
            ]
        }
        PlanPage::Step(Step::Monitoring) => {
            let next = account.monitoring.next_review(today);
            let next = next.and_then(|review| review.day);
            vec![
                counted(account.monitoring.kpis.len(), |n| {
                    t!("report.closed.kpis", n = n)
                }),
                next.map(|on| t!("report.closed.review", day = day(on))),
            ]
        }
        PlanPage::Meetings => {
            let ahead = account.meetings.iter().filter(|one| !one.held).count();
            vec![
                counted(account.meetings.len() - ahead, |n| {
                    t!("report.closed.held", n = n)
                }),
                counted(ahead, |n| t!("report.closed.ahead", n = n)),
            ]
        }
    };
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn counted(n: usize, words: fn(usize) -> String) -> Option<String> {
    (n > 0).then(|| words(n))
}
