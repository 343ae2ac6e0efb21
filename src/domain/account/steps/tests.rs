//! Plans from empty to enough, and what then goes wrong.

use super::*;
use crate::domain::account::diagnosis::{Competitor, MarketAccessIssue, Swot, SwotEntry};
use crate::domain::account::dmu_checks::DmuCheck;
use crate::domain::account::meetings::Meeting;
use crate::domain::account::monitoring::{Kpi, Review};
use crate::domain::account::objectives::Objective;
use crate::domain::account::profile::AccountAim;
use crate::domain::account::stakeholders::{Influence, Stakeholder, Stance};
use crate::domain::account::tactics::{Action, Initiative, Milestone};
use crate::domain::account::testing::*;
use crate::domain::account::typing::{AccountType, Level};
use crate::domain::number::Figure;
use crate::domain::portfolio::Axis;
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
fn each_thing_that_is_taken_away_is_named() {
    type Change = fn(&mut Account);
    let cases: &[(Change, Gap)] = &[
        (|a| a.profile.manager.clear(), Gap::NoManager),
        (|a| a.profile.about.clear(), Gap::NoPicture),
        (|a| a.aims = one(blank(9)), Gap::NoAim),
        (
            |a| {
                a.aims = one(AccountAim {
                    what: "Shorter stays".into(),
                    ..blank(9)
                });
            },
            Gap::AimWithoutSource(id(9)),
        ),
        (|a| a.drivers = one(blank(9)), Gap::NoDriver),
        (|a| a.typing.kind = None, Gap::NoType),
        (
            |a| a.typing.chosen_level = Some(Level::Account),
            Gap::LevelWithoutReason,
        ),
        (|a| a.placements.clear(), Gap::NotScored(Axis::Size)),
        (|a| a.checks = Records::default(), Gap::NoRelationshipCheck),
        (
            |a| {
                a.stakeholders.remove(id(3));
            },
            Gap::TooFewStakeholders {
                known: 2,
                needed: 3,
            },
        ),
        (
            |a| a.stakeholders.get_mut(id(3)).unwrap().stance = None,
            Gap::StakeholderUnrated(id(3)),
        ),
        (
            |a| a.stakeholders.get_mut(id(1)).unwrap().stance = Some(Stance::Opponent),
            Gap::CheckFailed(DmuCheck::OpponentsAddressed, Some(id(1))),
        ),
        (
            |a| {
                a.swot.remove(id(2));
            },
            Gap::SwotEmpty(Swot::Weakness),
        ),
        (|a| a.competitors = one(blank(9)), Gap::NoCompetitor),
        (
            |a| a.issues.get_mut(id(1)).unwrap().next_step.clear(),
            Gap::IssueWithoutStep(id(1)),
        ),
        (|a| a.objectives = Records::default(), Gap::NoObjective),
        (
            |a| a.objectives.get_mut(id(1)).unwrap().measure.clear(),
            Gap::ObjectiveNotMeasurable(id(1)),
        ),
        (
            |a| a.objectives.get_mut(id(1)).unwrap().gain.clear(),
            Gap::ObjectiveWithoutGain(id(1)),
        ),
        (|a| a.propositions = Records::default(), Gap::NoProposition),
        (
            |a| a.stakeholders.get_mut(id(2)).unwrap().influence = Some(Influence::Four),
            Gap::StakeholderWithoutProposition(id(2)),
        ),
        (
            |a| {
                a.objectives.push(Objective {
                    id: id(2),
                    ..a.objectives.get(id(1)).unwrap().clone()
                });
            },
            Gap::ObjectiveNotServed(id(2)),
        ),
        (|a| a.actions = Records::default(), Gap::NothingPlanned),
        (
            |a| a.actions.get_mut(id(1)).unwrap().owner.clear(),
            Gap::ActionWithoutOwner(id(1)),
        ),
        (
            |a| a.actions.get_mut(id(1)).unwrap().due = None,
            Gap::ActionWithoutDay(id(1)),
        ),
        (|a| a.monitoring.follow_up = None, Gap::NoFollowUp),
        (|a| a.monitoring.reviews = Records::default(), Gap::NoReview),
        (|a| a.monitoring.kpis = one(blank(9)), Gap::NoKpi),
    ];
    for (change, gap) in cases {
        let mut account = complete_account();
        change(&mut account);
        let report = report(&account, gap.step());
        assert!(report.gaps.contains(gap), "{gap:?}: {:?}", report.gaps);
        assert!(report.permille() < 1000, "{gap:?}");
        assert_eq!(report.state == StepState::Attention, gap.is_worry());
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
fn the_level_decides_what_is_asked_for() {
    let mut account = complete_account();
    account.profile.sponsor.clear();
    account.stakeholders.remove(id(3));
    for (level, no_sponsor, too_few) in [
        (Level::Account, false, false),
        (Level::KeyAccount, false, true),
        (Level::StrategicAccount, true, true),
    ] {
        let steps = steps_at(&account, level, today());
        let gaps: Vec<Gap> = steps.into_iter().flat_map(|report| report.gaps).collect();
        let few = |gap: &Gap| matches!(gap, Gap::TooFewStakeholders { .. });
        assert_eq!(gaps.contains(&Gap::NoSponsor), no_sponsor, "{level:?}");
        assert_eq!(gaps.iter().any(few), too_few, "{level:?}");
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

#[test]
fn a_gap_leads_to_its_record_or_to_the_list_where_it_is_missing() {
    for (gap, anchor) in [
        (Gap::NoManager, PlanAnchor::Field(Field::Manager)),
        (Gap::NotScored(Axis::Size), PlanAnchor::Field(Field::Size)),
        (
            Gap::SwotEmpty(Swot::Threat),
            PlanAnchor::Field(Field::Threats),
        ),
        (
            Gap::CheckFailed(DmuCheck::DeciderKnown, None),
            PlanAnchor::Field(Field::Stakeholders),
        ),
        (
            Gap::CheckFailed(DmuCheck::OpponentsAddressed, Some(id(3))),
            PlanAnchor::Record(id(3)),
        ),
        (
            Gap::StakeholderWithoutProposition(id(3)),
            PlanAnchor::Field(Field::Propositions),
        ),
        (Gap::ActionOverdue(id(3)), PlanAnchor::Record(id(3))),
    ] {
        assert_eq!(gap.anchor(), anchor);
        if let PlanAnchor::Field(field) = anchor {
            assert_eq!(field.page(), PlanPage::Step(gap.step()));
        }
    }
}

#[test]
fn an_unread_figure_is_no_picture() {
    let mut account = complete_account();
    account.profile.about.clear();
    for (value, known) in [("1,250", false), ("", false), ("1250", true)] {
        account.figures = one(crate::domain::account::profile::KeyFigure {
            value: Figure::typed(value),
            ..blank(1)
        });
        let gaps = report(&account, Step::Analysis).gaps;
        assert_eq!(gaps.is_empty(), known, "{value}");
    }
}
