//! The plan stands as it is meant to, holds together, and is never counted.

use super::super::*;
use super::{file, texts_of};
use crate::content::account::relationship;
use crate::content::assessment::{questionnaire, worked_example};
use crate::domain::account::dmu_checks::Finding;
use crate::domain::account::monitoring::Side;
use crate::domain::account::names::known_names;
use crate::domain::account::preparation::PreparationFit;
use crate::domain::account::progress::Status;
use crate::domain::account::quality::{PlanQuality, Share};
use crate::domain::account::relationship::{Turn, trend};
use crate::domain::account::stakeholders::{Contact, Stance};
use crate::domain::account::steps::{Gap, StepState, plan_steps};
use crate::domain::account::tactics::ActionStatus;
use crate::domain::account::typing::Level;
use crate::domain::agenda::Agenda;
use crate::domain::number::Number;
use crate::domain::portfolio::{MapField, Portfolio, PortfolioEntry, placement_on};
use crate::domain::records::{Record, RecordId, Records};
use std::collections::BTreeSet;

#[test]
fn two_steps_need_attention_and_five_are_enough() {
    use StepState::{Attention, Enough};
    // Rhythms count in months, which are of several lengths.
    for passed in (0..800).step_by(7) {
        let today = REFERENCE.plus_days(passed);
        let account = read_example(FILE, today).unwrap();
        let steps = plan_steps(&account, &Portfolio::default(), today);
        let states: Vec<StepState> = steps.iter().map(|step| step.state).collect();
        let gaps: Vec<Gap> = steps.iter().flat_map(|step| step.gaps.clone()).collect();
        assert_eq!(
            states,
            [Enough, Enough, Enough, Enough, Attention, Attention, Enough],
            "{gaps:?}"
        );
        let id = RecordId::fixed;
        assert_eq!(
            gaps,
            [
                Gap::ObjectiveBehind(id(58)),
                Gap::ActionOverdue(id(84)),
                Gap::ActionOverdue(id(85)),
                Gap::MilestoneOverdue {
                    initiative: id(71),
                    milestone: id(73)
                },
                Gap::ActionWithoutOwner(id(88)),
            ]
        );
    }
}

#[test]
fn one_objective_is_on_track_one_behind_one_reached_and_one_has_just_begun() {
    let account = example_account();
    let objectives = account.objectives.iter();
    let status: Vec<Status> = objectives
        .map(|one| one.progress(account.created, REFERENCE).status)
        .collect();
    assert!(
        matches!(
            status[..],
            [
                Status::OnTrack,
                Status::Behind { .. },
                Status::Reached,
                Status::NoReading
            ]
        ),
        "{status:?}"
    );
    let kpis = account.monitoring.kpis.iter();
    assert!(
        kpis.map(|kpi| kpi.progress(REFERENCE))
            .all(|progress| progress.trend.is_some() || progress.latest().is_some())
    );
}

#[test]
fn the_relationship_rises_twice_and_one_answer_falls_back() {
    let account = example_account();
    let instrument = &relationship().instrument;
    let trend = trend(&account.checks, instrument);
    let turns: Vec<_> = trend.iter().map(|point| point.turn).collect();
    assert_eq!(turns, [None, Some(Turn::Rose), Some(Turn::Rose)]);
    let points = |check: usize| {
        let check = account.checks.iter().nth(check).unwrap();
        let answer = |item| check.answers.get(item).and_then(|answer| answer.point());
        instrument.items().map(answer).collect::<Vec<_>>()
    };
    let (before, after) = (points(1), points(2));
    assert!(after.iter().all(Option::is_some));
    let fell = before
        .iter()
        .zip(&after)
        .filter(|(before, after)| after < before);
    assert_eq!(fell.count(), 1);
    for check in &account.checks {
        for (item, _) in check.answers.iter() {
            assert!(instrument.position(item).is_some(), "{item}");
        }
    }
}

#[test]
fn the_map_shows_a_way_from_developing_to_investing() {
    let account = example_account();
    let portfolio = Portfolio::default();
    let field = |day| {
        let scores = &placement_on(&account.placements, day).unwrap().scores;
        portfolio.position(scores).unwrap().field()
    };
    let first = account.placements[0].day;
    assert_eq!(field(first), MapField::Develop);
    assert_eq!(field(REFERENCE), MapField::InvestJointly);
    let all: BTreeSet<RecordId> = Portfolio::FIT.into_iter().chain(Portfolio::SIZE).collect();
    for placement in &account.placements {
        assert_eq!(
            placement.scores.keys().copied().collect::<BTreeSet<_>>(),
            all
        );
    }
}

#[test]
fn it_is_a_strategic_account_with_a_reason_and_passes_every_check() {
    let account = example_account();
    assert_eq!(account.typing.level(), Some(Level::StrategicAccount));
    assert_ne!(
        account.typing.suggestion().unwrap().level,
        Level::StrategicAccount
    );
    assert!(!account.typing.choice_lacks_reason());
    let quality = PlanQuality::of(&account, &Portfolio::default(), REFERENCE);
    for (check, finding) in quality.checks {
        assert_eq!(finding, Finding::Passed, "{check:?}");
    }
    assert_eq!(quality.measurable, Share { part: 4, of: 4 });
    assert_eq!(quality.loose_actions.part, 1);
    let stances: BTreeSet<Stance> = account
        .stakeholders
        .iter()
        .filter_map(|p| p.stance)
        .collect();
    assert_eq!(stances.len(), 5, "one of each stance");
}

#[test]
fn actions_stand_in_every_state_and_meetings_are_prepared() {
    let account = example_account();
    let count = |status| {
        account
            .actions
            .iter()
            .filter(|one| one.status == status)
            .count()
    };
    use ActionStatus::{Done, Dropped, InProgress, Open};
    assert_eq!([Open, InProgress, Done, Dropped].map(count), [6, 2, 3, 1]);
    for action in &account.actions {
        assert_eq!(action.closed.is_some(), !action.status.is_open());
        assert!(action.closed <= Some(REFERENCE) && action.due.is_some());
    }
    let held: Vec<bool> = account
        .meetings
        .iter()
        .map(|meeting| meeting.held)
        .collect();
    assert_eq!(held, [true, true, false]);
    for meeting in &account.meetings {
        assert_eq!(meeting.held, meeting.day < Some(REFERENCE));
        assert_eq!(meeting.preparation_time().fit(), PreparationFit::Within);
        assert!(
            meeting
                .attendees
                .iter()
                .all(|one| one.reached.is_some() == meeting.held)
        );
        assert!(meeting.preparation.iter().all(|one| one.day < meeting.day));
    }
}

fn has<T: Record>(records: &Records<T>, id: Option<RecordId>) -> bool {
    id.is_none_or(|id| records.get(id).is_some())
}

/// Pages show several lists, and an address names a record alone.
#[test]
fn no_two_records_have_the_same_name() {
    let written = texts_of(&file()["account"]);
    let names: Vec<&String> = written
        .iter()
        .filter(|(field, _)| field == "id")
        .map(|(_, name)| name)
        .collect();
    let different: BTreeSet<&&String> = names.iter().collect();
    assert!(names.len() > 100);
    assert_eq!(different.len(), names.len());
}

#[test]
fn every_link_leads_somewhere() {
    let account = example_account();
    let person = |id| has(&account.stakeholders, id);
    let objective = |id| has(&account.objectives, id);
    for one in &account.stakeholders {
        assert!(person(one.reports_to) && one.reports_to != Some(one.id));
        assert!(
            one.influences
                .iter()
                .all(|id| person(Some(*id)) && *id != one.id)
        );
        // How well we know a person is the deepest of what our roles have.
        assert_eq!(one.coverage.values().copied().max(), one.contact);
        assert!(one.contact > Some(Contact::NoContact));
        let roles: BTreeSet<_> = account
            .team
            .iter()
            .filter_map(|member| member.role)
            .collect();
        assert!(one.coverage.keys().all(|role| roles.contains(role)));
    }
    assert!(account.issues.iter().all(|one| person(one.stakeholder)));
    assert!(
        account
            .propositions
            .iter()
            .all(|one| one.stakeholder.is_some() && person(one.stakeholder))
    );
    for one in &account.initiatives {
        assert!(objective(one.objective) && person(one.partner));
    }
    for one in &account.actions {
        assert!(one.objective.is_some() && objective(one.objective));
        assert!(person(one.stakeholder) && has(&account.meetings, one.meeting));
    }
    for meeting in &account.meetings {
        for one in &meeting.attendees {
            assert!(one.stakeholder.is_some() && person(one.stakeholder));
            assert!(has(&account.propositions, one.proposition));
        }
        for one in &meeting.agreed {
            assert!(person(one.stakeholder) && has(&account.actions, one.action));
            if let Some(action) = account.action_of(one) {
                assert_eq!(action.meeting, Some(meeting.id));
                assert_eq!((&action.owner, action.due), (&one.owner, one.due));
            }
        }
    }
}

#[test]
fn actions_come_from_answers_of_the_assessed_example() {
    let assessments = worked_example(&|_| String::new());
    let account = example_account();
    let origins = account.actions.iter().filter_map(|one| one.origin.as_ref());
    let mut count = 0;
    for origin in origins {
        count += 1;
        let assessment = assessments
            .iter()
            .find(|one| one.id == origin.assessment)
            .unwrap();
        let questionnaire = questionnaire(&origin.instrument).unwrap();
        assert!(questionnaire.question(&origin.item).is_some());
        let answer = assessment.answers.get(&origin.item).unwrap();
        assert_eq!(answer.point(), Some(origin.from), "{}", origin.item);
    }
    assert_eq!(count, 3);
}

#[test]
fn whoever_does_something_is_in_the_team() {
    let account = example_account();
    let team: BTreeSet<&str> = account.team.iter().map(|member| &*member.name).collect();
    assert_eq!(known_names(&account), team);
    let meetings = account.meetings.iter().map(|meeting| &meeting.ours);
    let reviews = account.monitoring.reviews.iter().map(|review| &review.who);
    for name in meetings.chain(reviews).flat_map(|names| names.split(", ")) {
        assert!(team.contains(name), "{name}");
    }
}

#[test]
fn figures_are_numbers_and_the_sums_agree() {
    let account = example_account();
    let cost = account.cost();
    let whole = Number::whole;
    assert_eq!(cost.budget.total, whole(145_000));
    assert_eq!(cost.spent.total, whole(71_300));
    let ours = account.monitoring.balance(Side::Ours);
    assert_eq!(ours.cost.total, cost.spent.total);
    assert_eq!(ours.difference(), whole(51_200));
    let theirs = account.monitoring.balance(Side::Account);
    assert_eq!(theirs.difference(), whole(19_200));
    let figures = [
        "value", "baseline", "target", "budget", "spent", "cost", "hours",
    ];
    for (name, text) in texts_of(&file()["account"]) {
        let is_figure = figures.contains(&&*name);
        assert!(
            !is_figure || Number::from_plain(&text).is_some(),
            "{name}: {text}"
        );
    }
}

#[test]
fn it_is_never_counted() {
    let account = example_account();
    assert_eq!(PortfolioEntry::of(&account, REFERENCE), None);
    let mut agenda = Agenda::new(REFERENCE);
    agenda.add_account(&account);
    assert_eq!(agenda.into_entries(), []);
}
