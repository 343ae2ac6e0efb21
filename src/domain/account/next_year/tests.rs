use super::super::diagnosis::{IssueStatus, MarketAccessIssue};
use super::super::meetings::Agreed;
use super::super::monitoring::{Kpi, Return};
use super::super::objectives::Objective;
use super::super::profile::Move;
use super::super::stakeholders::Contact;
use super::super::tactics::{Action, ActionStatus, Milestone, Resource};
use super::super::testing::*;
use super::*;
use crate::domain::figure::Figure;

fn choices() -> YearChoices {
    YearChoices::usual(today())
}

fn begun(account: &Account, choices: YearChoices) -> NextYear {
    let mut number = 1_000;
    account.next_year(choices, today(), &mut || {
        number += 1;
        RecordId::fixed(number)
    })
}

#[test]
fn the_year_begins_on_the_nearest_first_of_january() {
    for (today, begins) in [
        ("2026-07-01", "2027-01-01"),
        ("2026-12-01", "2027-01-01"),
        ("2027-01-20", "2027-01-01"),
        ("2027-06-30", "2027-01-01"),
    ] {
        assert_eq!(
            YearChoices::usual(day(today)).begins,
            day(begins),
            "{today}"
        );
    }
}

#[test]
fn people_profile_segmentation_and_open_issues_go_on() {
    let account = complete_account();
    let next = begun(&account, choices());
    assert_eq!(next.account.profile, account.profile);
    assert_eq!(next.account.typing, account.typing);
    assert_eq!(next.account.placements, account.placements);
    assert_eq!(next.account.checks, account.checks);
    assert_eq!(next.account.stakeholders, account.stakeholders);
    assert_eq!(next.account.swot, account.swot);
    assert_eq!(next.account.issues, account.issues);
    assert_eq!(next.account.propositions, account.propositions);
    assert_eq!(next.account.actions, account.actions);
    assert_eq!(next.report.carried.people, 3);
    assert_eq!(next.report.carried.issues, 1);
}

#[test]
fn what_is_done_is_closed_and_no_link_to_it_stays() {
    let mut account = complete_account();
    let reached = account.objectives.push(Objective {
        what: "Train the wards".into(),
        measure: "Wards".into(),
        baseline: Figure::typed("0"),
        target: Figure::typed("5"),
        due: Some(day("2026-12-31")),
        readings: [reading("2026-06-01", "5")].into_iter().collect(),
        ..blank(2)
    });
    account.actions.push(Action {
        objective: Some(reached),
        ..blank(2)
    });
    for (number, status) in [(3, ActionStatus::Done), (4, ActionStatus::Dropped)] {
        account.actions.push(Action {
            what: "Something".into(),
            status,
            ..blank(number)
        });
    }
    account.issues.push(MarketAccessIssue {
        status: IssueStatus::Solved,
        ..blank(2)
    });
    account.initiatives.push(Initiative {
        name: "Study".into(),
        end: Some(day("2026-05-01")),
        ..blank(1)
    });
    let milestone = |number, reached: Option<&str>| Milestone {
        what: "Something".into(),
        reached: reached.map(day),
        ..blank(number)
    };
    account.initiatives.push(Initiative {
        name: "Programme".into(),
        objective: Some(reached),
        milestones: [milestone(1, Some("2026-02-01")), milestone(2, None)]
            .into_iter()
            .collect(),
        ..blank(2)
    });
    let next = begun(&account, choices());
    let closed = &next.report.closed;
    assert_eq!(closed.objectives, ["Train the wards"]);
    assert_eq!(closed.initiatives, ["Study"]);
    assert_eq!(
        (closed.actions, closed.issues, closed.milestones),
        (2, 1, 1)
    );
    let programme = next.account.initiatives.iter().next().unwrap();
    assert_eq!(programme.milestones.len(), 1);
    assert_eq!(programme.objective, None);
    let objectives: Vec<_> = next
        .account
        .actions
        .iter()
        .map(|one| one.objective)
        .collect();
    assert_eq!(objectives, [Some(RecordId::fixed(1)), None]);

    let kept = begun(
        &account,
        YearChoices {
            keeps_reached: true,
            ..choices()
        },
    );
    assert!(kept.report.closed.objectives.is_empty());
    let objective = kept.account.objectives.get(reached).unwrap();
    assert_eq!(objective.baseline, Figure::typed("5"));
    assert!(objective.target.is_empty());
}

#[test]
fn an_initiative_ends_with_its_milestones_or_with_its_last_day() {
    let milestones = |reached: &[bool]| -> Records<Milestone> {
        let all = (1..).zip(reached).map(|(number, reached)| Milestone {
            reached: reached.then(today),
            ..blank(number)
        });
        all.collect()
    };
    for (end, reached, ended) in [
        (None, &[][..], false),
        (Some("2026-06-14"), &[], true),
        (Some("2026-06-15"), &[], false),
        (None, &[true, true], true),
        (None, &[true, false], false),
        (Some("2026-06-14"), &[true, false], false),
        (Some("2026-06-15"), &[true], true),
        (Some("2026-06-16"), &[true], false),
    ] {
        let initiative = Initiative {
            end: end.map(day),
            milestones: milestones(reached),
            ..blank(1)
        };
        assert_eq!(
            has_ended(&initiative, today()),
            ended,
            "{end:?} {reached:?}"
        );
    }
}

#[test]
fn the_latest_value_becomes_the_baseline_and_days_before_the_year_go() {
    let mut account = complete_account();
    account.monitoring.kpis.push(Kpi {
        name: "Stay".into(),
        unit: "days".into(),
        baseline: Figure::typed("9"),
        target: Figure::typed("6"),
        readings: [reading("2026-03-01", "8"), reading("2026-09-01", "7")]
            .into_iter()
            .collect(),
        ..blank(2)
    });
    let next = begun(
        &account,
        YearChoices {
            begins: day("2027-01-01"),
            ..choices()
        },
    );
    let objective = next.account.objectives.iter().next().unwrap();
    assert_eq!(objective.baseline, Figure::typed("60"));
    assert_eq!(objective.start, Some(day("2026-06-01")));
    assert_eq!(objective.target, Figure::typed("100"));
    assert_eq!(objective.due, None);
    assert!(objective.readings.is_empty());
    assert_eq!(next.report.without_day, 1);
    let kpi = next
        .account
        .monitoring
        .kpis
        .get(RecordId::fixed(2))
        .unwrap();
    assert_eq!(kpi.baseline, Figure::typed("8"));
    // A value of a day to come counts from then on.
    assert_eq!(kpi.readings.len(), 1);
    let moved: Vec<_> = next
        .report
        .baselines
        .iter()
        .map(|one| &one.what[..])
        .collect();
    assert_eq!(moved, ["Patients", "Stay"]);
}

#[test]
fn meetings_stay_behind_and_what_they_have_shown_does_not() {
    let mut account = complete_account();
    account.monitoring.last_follow_up = None;
    for person in account.stakeholders.iter_mut() {
        person.contact = None;
        person.last_contact = None;
    }
    account.meetings.push(Meeting {
        agreed: [Agreed {
            what: "Send the dossier".into(),
            stakeholder: Some(RecordId::fixed(1)),
            ..blank(1)
        }]
        .into_iter()
        .collect(),
        ..meeting(true, "2026-05-20", &[1])
    });
    account.meetings.push(meeting(false, "2026-07-20", &[2]));
    account.meetings.push(meeting(false, "2026-02-20", &[2]));
    let next = begun(&account, choices());
    assert_eq!(next.report.left.meetings, 2);
    assert_eq!(next.report.carried.meetings, 1);
    assert_eq!(next.report.agreed, 1);
    let made = next.account.actions.iter().last().unwrap();
    assert_eq!(
        (made.what.as_str(), made.meeting),
        ("Send the dossier", None)
    );
    let person = next.account.stakeholders.get(RecordId::fixed(1)).unwrap();
    assert_eq!(person.last_contact, Some(day("2026-05-20")));
    assert_eq!(person.contact, Some(Contact::Brief));
    let other = next.account.stakeholders.get(RecordId::fixed(2)).unwrap();
    assert_eq!((other.last_contact, other.contact), (None, None));
    assert_eq!(
        next.account.last_follow_up(today()),
        Some(day("2026-05-20"))
    );

    let kept = begun(
        &account,
        YearChoices {
            leaves_meetings: false,
            ..choices()
        },
    );
    assert_eq!(kept.account.meetings, account.meetings);
    assert_eq!(kept.report.agreed, 0);
}

#[test]
fn late_actions_and_what_moved_stay_behind_by_choice() {
    let mut account = complete_account();
    account.actions.push(Action {
        what: "Late".into(),
        due: Some(day("2026-06-14")),
        ..blank(2)
    });
    account.moves.push(Move {
        event: "A new director".into(),
        ..blank(1)
    });
    let next = begun(&account, choices());
    assert_eq!(
        (next.report.carried.actions, next.report.carried.overdue),
        (2, 1)
    );
    assert!(next.account.moves.is_empty());
    let other = begun(
        &account,
        YearChoices {
            leaves_overdue: true,
            leaves_moves: false,
            ..choices()
        },
    );
    assert_eq!((other.report.left.overdue, other.report.left.moves), (1, 0));
    assert_eq!(other.account.actions, complete_account().actions);
    assert_eq!(other.account.moves, account.moves);
}

#[test]
fn reviews_returns_and_what_was_spent_belong_to_the_year() {
    let mut account = complete_account();
    for (number, held, on) in [
        (2, true, "2026-01-15"),
        (3, true, "2026-04-15"),
        (4, false, "2026-05-15"),
    ] {
        account.monitoring.reviews.push(Review {
            held,
            day: Some(day(on)),
            ..blank(number)
        });
    }
    account.monitoring.returns.push(Return {
        what: "Patients".into(),
        ..blank(1)
    });
    account.resources.push(Resource {
        budget: Figure::typed("100"),
        spent: Figure::typed("80"),
        ..blank(1)
    });
    let next = begun(&account, choices());
    // The one ahead, and the last one that was held.
    let reviews = next.account.monitoring.reviews.ids();
    assert_eq!(reviews, [RecordId::fixed(1), RecordId::fixed(3)]);
    assert_eq!(
        next.account.monitoring.review_due(today()),
        account.monitoring.review_due(today())
    );
    assert!(next.account.monitoring.returns.is_empty());
    let resource = next.account.resources.iter().next().unwrap();
    assert_eq!(
        (&resource.budget, &resource.spent),
        (&Figure::typed("100"), &Figure::Empty)
    );
    let left = next.report.left;
    assert_eq!((left.reviews, left.returns, left.spent), (2, 1, 1));
}

#[test]
fn the_year_that_ends_is_the_plan_as_it_was() {
    let account = complete_account();
    let id = DocumentId::new("earlier").unwrap();
    let ended = account.year_that_ends(id.clone(), "Acme, 2026".into(), today());
    assert_eq!(
        (&ended.id, ended.name.as_str(), ended.archived),
        (&id, "Acme, 2026", true)
    );
    assert_eq!(ended.goes_on_in.as_ref(), Some(&account.id));
    assert_eq!(ended.ended, Some(today()));
    let again = Account {
        id: account.id.clone(),
        name: account.name.clone(),
        archived: account.archived,
        goes_on_in: None,
        ended: None,
        ..ended
    };
    assert_eq!(again, account);
}
