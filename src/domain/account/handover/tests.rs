//! Plans handed over whole, and with something missing.

use super::*;
use crate::domain::account::meetings::Agreed;
use crate::domain::account::profile::Move;
use crate::domain::account::stakeholders::Influence;
use crate::domain::account::steps::{PlanAnchor, PlanPage, Step};
use crate::domain::account::tactics::ActionStatus;
use crate::domain::account::testing::*;
use crate::domain::records::Records;

fn answers(account: &Account, level: Level) -> Vec<HandoverAnswer> {
    let mut account = account.clone();
    account.typing.chosen_level = Some(level);
    handover(&account, today())
}

fn of(account: &Account, question: HandoverQuestion) -> (HandoverResult, PlanPlace) {
    let answers = answers(account, Level::StrategicAccount);
    let answer = answers.iter().find(|answer| answer.question == question);
    answer.map(|answer| (answer.found, answer.place)).unwrap()
}

/// A complete plan with a recorded meeting and a change.
fn handed_over() -> Account {
    let mut account = complete_account();
    account.moves.push(Move {
        day: Some(day("2026-05-01")),
        event: "New director".into(),
        reaction: "Ask for a first meeting".into(),
        ..blank(1)
    });
    account.meetings.push(Meeting {
        outcome: "They want the data".into(),
        ..meeting(true, "2026-06-01", &[1])
    });
    account
}

#[test]
fn an_empty_account_answers_nothing() {
    let answers = answers(&account(), Level::KeyAccount);
    assert_eq!(answers.len(), 12);
    assert!(
        answers
            .iter()
            .all(|one| one.found == HandoverResult::Missing)
    );
}

#[test]
fn a_well_kept_plan_answers_everything() {
    let answers = answers(&handed_over(), Level::StrategicAccount);
    assert_eq!(answers.len(), 13);
    for answer in answers {
        assert_eq!(
            answer.found,
            HandoverResult::Answered,
            "{:?}",
            answer.question
        );
    }
}

#[test]
fn what_is_missing_is_found_and_leads_to_its_place() {
    use HandoverQuestion::*;
    use HandoverResult::{Missing, Partly};
    type Change = fn(&mut Account);
    let id = RecordId::fixed;
    let record = |field, number| PlanPlace::record(field, id(number));
    let field = PlanPlace::field;
    let cases: &[(HandoverQuestion, Change, HandoverResult, PlanPlace)] = &[
        (
            WhoDecides,
            |a| {
                a.stakeholders
                    .get_mut(RecordId::fixed(1))
                    .unwrap()
                    .name
                    .clear()
            },
            Partly,
            record(Field::Stakeholders, 1),
        ),
        (
            WhoInfluences,
            |a| a.stakeholders.get_mut(RecordId::fixed(2)).unwrap().stance = None,
            Partly,
            record(Field::Stakeholders, 2),
        ),
        (
            WhoKeepsContact,
            |a| a.stakeholders.iter_mut().for_each(|one| one.owner.clear()),
            Missing,
            record(Field::Stakeholders, 1),
        ),
        (
            WhenWeSpoke,
            |a| {
                a.stakeholders
                    .get_mut(RecordId::fixed(3))
                    .unwrap()
                    .last_contact = None
            },
            Partly,
            record(Field::Stakeholders, 3),
        ),
        (
            WhatTheyWant,
            |a| a.aims.iter_mut().for_each(|aim| aim.source.clear()),
            Partly,
            record(Field::Aims, 1),
        ),
        (
            WhatTheyWant,
            |a| {
                a.aims = Records::default();
                a.profile.strategy = "To grow".into();
            },
            Partly,
            field(Field::Aims),
        ),
        (
            WhatChanged,
            |a| a.moves.iter_mut().for_each(|one| one.reaction.clear()),
            Partly,
            record(Field::Moves, 1),
        ),
        (
            OpenActions,
            |a| a.actions.iter_mut().for_each(|one| one.due = None),
            Partly,
            record(Field::Actions, 1),
        ),
        (
            OpenIssues,
            |a| a.issues.iter_mut().for_each(|one| one.owner.clear()),
            Partly,
            record(Field::Issues, 1),
        ),
        (
            HowSuccessIsMeasured,
            |a| {
                a.objectives.push(blank(2));
            },
            Partly,
            record(Field::Objectives, 2),
        ),
        (
            WhatWeOffer,
            |a| {
                a.stakeholders
                    .get_mut(RecordId::fixed(2))
                    .unwrap()
                    .influence = Some(Influence::Five);
            },
            Partly,
            field(Field::Propositions),
        ),
        (
            WhatComesNext,
            |a| a.monitoring.reviews = Records::default(),
            Partly,
            field(Field::Reviews),
        ),
        (
            WhoSponsors,
            |a| a.profile.sponsor.clear(),
            Missing,
            field(Field::Sponsor),
        ),
    ];
    for (question, change, found, place) in cases {
        let mut account = handed_over();
        change(&mut account);
        assert_eq!(of(&account, *question), (*found, *place), "{question:?}");
    }
}

#[test]
fn a_promise_needs_somebody_and_a_day_or_an_action() {
    let agreed = |owner: &str, action| Agreed {
        what: "Send the study".into(),
        owner: owner.into(),
        due: Some(day("2026-07-01")),
        action,
        ..blank(1)
    };
    for (item, found) in [
        (agreed("Ines", None), HandoverResult::Answered),
        (agreed("", None), HandoverResult::Partly),
        (
            agreed("", Some(RecordId::fixed(1))),
            HandoverResult::Answered,
        ),
        (
            agreed("", Some(RecordId::fixed(99))),
            HandoverResult::Partly,
        ),
    ] {
        let mut account = handed_over();
        let held = account.meetings.iter_mut().next().unwrap();
        held.agreed.push(item);
        let place = of(&account, HandoverQuestion::WhatWasPromised);
        assert_eq!(place.0, found);
        assert_eq!(place.1.page, PlanPage::Meetings);
    }
}

#[test]
fn nothing_left_to_do_is_an_answer() {
    let mut account = handed_over();
    for action in account.actions.iter_mut() {
        action.set_status(ActionStatus::Done, today());
    }
    account.issues = Records::default();
    let actions = of(&account, HandoverQuestion::OpenActions);
    assert_eq!(actions.0, HandoverResult::Answered);
    let (found, place) = of(&account, HandoverQuestion::OpenIssues);
    assert_eq!(found, HandoverResult::Answered);
    assert_eq!(place.page, PlanPage::Step(Step::Diagnosis));
    assert_eq!(place.anchor, PlanAnchor::Field(Field::Issues));
}
