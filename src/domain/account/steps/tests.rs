//! Plans from empty to enough, and what then goes wrong.

mod gaps;

use super::*;
use crate::domain::account::diagnosis::{Competitor, MarketAccessIssue, SwotEntry};
use crate::domain::account::meetings::Meeting;
use crate::domain::account::monitoring::{Kpi, Review};
use crate::domain::account::objectives::Objective;
use crate::domain::account::stakeholders::Stakeholder;
use crate::domain::account::tactics::{Action, Initiative, Milestone};
use crate::domain::account::testing::*;
use crate::domain::account::typing::{AccountType, Level};
use crate::domain::records::{RecordId, Records};

fn steps_at(account: &Account, level: Level, today: Day) -> Vec<StepReport> {
    let mut account = account.clone();
    account.typing.chosen_level = Some(level);
    account.typing.chosen_because = String::from("We know them");
    plan_steps(&account, &Portfolio::default(), today)
}

fn steps(account: &Account) -> Vec<StepReport> {
    plan_steps(account, &Portfolio::default(), today())
}

fn report(account: &Account, step: Step) -> StepReport {
    let mut steps = steps(account);
    steps.remove(usize::from(step.number()) - 1)
}

fn one<T: crate::domain::records::Record>(record: T) -> Records<T> {
    [record].into_iter().collect()
}

fn id(number: u32) -> RecordId {
    RecordId::fixed(number)
}

#[test]
fn an_empty_plan_has_not_started_and_lacks_something_in_every_step() {
    let steps = steps(&account());
    assert_eq!(steps.len(), 7);
    for (step, report) in Step::ALL.iter().zip(&steps) {
        assert_eq!((report.step, report.state), (*step, StepState::NotStarted));
        assert_eq!((report.satisfied, report.permille()), (0, 0), "{step:?}");
        assert!(!report.gaps.is_empty());
        assert!(
            report
                .gaps
                .iter()
                .all(|gap| gap.step() == *step && !gap.is_worry())
        );
    }
    assert_eq!(completeness(&steps), 0);
}

#[test]
fn a_complete_plan_is_enough_in_every_step() {
    for level in Level::ALL {
        for report in steps_at(&complete_account(), *level, today()) {
            assert_eq!(report.gaps, [], "{:?}", report.step);
            assert_eq!(report.state, StepState::Enough);
            assert_eq!(report.permille(), 1000);
        }
    }
    assert_eq!(completeness(&steps(&complete_account())), 1000);
}

#[test]
fn time_alone_turns_enough_into_attention() {
    let later = today().plus_months(14);
    let steps = steps_at(&complete_account(), Level::KeyAccount, later);
    let states: Vec<_> = steps.iter().map(|report| report.state).collect();
    let (enough, attention) = (StepState::Enough, StepState::Attention);
    assert_eq!(
        states,
        [
            enough, attention, attention, attention, attention, attention, attention
        ]
    );
    for report in &steps {
        let worries = report.gaps.iter().position(|gap| !gap.is_worry());
        assert_eq!(worries, None, "{:?}", report.gaps);
    }
}

#[test]
fn what_is_overdue_asks_for_attention_and_takes_nothing_from_completeness() {
    type Change = fn(&mut Account);
    let cases: &[(Change, Gap)] = &[
        (
            |a| a.issues.get_mut(id(1)).unwrap().due = Some(day("2026-06-14")),
            Gap::IssueOverdue(id(1)),
        ),
        (
            |a| a.objectives.get_mut(id(1)).unwrap().due = Some(day("2026-06-14")),
            Gap::ObjectiveOverdue(id(1)),
        ),
        (
            |a| {
                let readings = &mut a.objectives.get_mut(id(1)).unwrap().readings;
                *readings = one(reading("2026-06-01", "0"));
            },
            Gap::ObjectiveBehind(id(1)),
        ),
        (
            |a| a.actions.get_mut(id(1)).unwrap().due = Some(day("2026-06-14")),
            Gap::ActionOverdue(id(1)),
        ),
        (
            |a| {
                a.initiatives.push(Initiative {
                    milestones: one(Milestone {
                        due: Some(day("2026-06-14")),
                        ..blank(4)
                    }),
                    ..blank(5)
                });
            },
            Gap::MilestoneOverdue {
                initiative: id(5),
                milestone: id(4),
            },
        ),
        (
            |a| a.monitoring.last_follow_up = Some(day("2026-05-14")),
            Gap::FollowUpLate,
        ),
    ];
    for (change, gap) in cases {
        let mut account = complete_account();
        change(&mut account);
        let report = report(&account, gap.step());
        assert_eq!(report.gaps, [*gap]);
        assert_eq!(report.state, StepState::Attention);
        assert_eq!(report.permille(), 1000);
    }
}

#[test]
fn a_plan_is_gone_through_in_time() {
    for (review, gap) in [
        (("2026-06-15", false), None),
        (("2026-06-14", false), Some(Gap::ReviewMissed(id(1)))),
        (("2026-03-15", true), None),
        (("2026-03-14", true), Some(Gap::ReviewLate)),
    ] {
        let mut account = complete_account();
        account.monitoring.reviews = one(Review {
            day: Some(day(review.0)),
            held: review.1,
            ..blank(1)
        });
        let gaps = report(&account, Step::Monitoring).gaps;
        assert_eq!(gaps, gap.into_iter().collect::<Vec<_>>(), "{review:?}");
    }
}

#[test]
fn a_step_is_started_by_the_first_thing_in_it() {
    type Change = fn(&mut Account);
    let cases: &[(Change, Step)] = &[
        (|a| a.profile.place = "Lyon".into(), Step::Analysis),
        (
            |a| a.typing.kind = Some(AccountType::Payer),
            Step::Segmentation,
        ),
        (
            |a| {
                a.swot = one(SwotEntry {
                    text: "Trust".into(),
                    ..SwotEntry::default()
                })
            },
            Step::Diagnosis,
        ),
        (
            |a| {
                a.competitors = one(Competitor {
                    name: "None".into(),
                    ..Competitor::default()
                })
            },
            Step::Diagnosis,
        ),
        (
            |a| {
                a.issues = one(MarketAccessIssue {
                    what: "Tender".into(),
                    ..MarketAccessIssue::default()
                })
            },
            Step::Diagnosis,
        ),
        (
            |a| {
                a.objectives = one(Objective {
                    what: "Grow".into(),
                    ..Objective::default()
                })
            },
            Step::Objectives,
        ),
        (
            |a| {
                a.actions = one(Action {
                    what: "Call".into(),
                    ..Action::default()
                })
            },
            Step::Tactics,
        ),
        (
            |a| {
                a.monitoring.kpis = one(Kpi {
                    name: "Visits".into(),
                    ..Kpi::default()
                })
            },
            Step::Monitoring,
        ),
        (
            |a| {
                a.meetings = one(Meeting {
                    title: "Visit".into(),
                    ..blank(1)
                })
            },
            Step::Monitoring,
        ),
    ];
    for (change, step) in cases {
        let mut account = account();
        change(&mut account);
        for report in steps(&account) {
            let expected = if report.step == *step {
                StepState::Started
            } else {
                StepState::NotStarted
            };
            assert_eq!(report.state, expected, "{step:?}");
        }
    }
    // One person alone is a risk already: no decider is known.
    let mut account = account();
    account.stakeholders = one(Stakeholder {
        name: "Ada".into(),
        ..Stakeholder::default()
    });
    assert_eq!(report(&account, Step::Dmu).state, StepState::Attention);
}
