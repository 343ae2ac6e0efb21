//! What a plan lacks, and where each is mended.

use super::*;
use crate::domain::account::diagnosis::Swot;
use crate::domain::account::dmu_checks::DmuCheck;
use crate::domain::account::objectives::Reading;
use crate::domain::account::profile::AccountAim;
use crate::domain::account::stakeholders::{Influence, Stance};
use crate::domain::account::typing::Level;
use crate::domain::figure::Figure;
use crate::domain::portfolio::Axis;
use crate::domain::records::Records;

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
        (
            |a| {
                let kpi = a.monitoring.kpis.iter_mut().next().unwrap();
                kpi.readings = one(Reading {
                    value: Figure::typed("7"),
                    ..blank(2)
                });
            },
            Gap::KpiUndated(id(1)),
        ),
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
