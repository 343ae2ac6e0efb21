//! What each step requires, and what in it has gone wrong.

use crate::domain::account::Account;
use crate::domain::account::diagnosis::Swot;
use crate::domain::account::dmu_checks::{DmuCheck, Finding, dmu_checks};
use crate::domain::account::monitoring::{Kpi, Monitoring};
use crate::domain::account::progress::Status;
use crate::domain::account::relationship;
use crate::domain::account::stakeholders::Stakeholder;
use crate::domain::account::typing::{Level, Typing};
use crate::domain::day::Day;
use crate::domain::order::ranked;
use crate::domain::portfolio::{Axis, Portfolio, placement_on};
use crate::domain::words::Word;

use super::{Gap, Step, StepReport, StepState};

/// A key account has a decision-making unit, and that is not a couple of people. One person may be enough
/// for an account of level 1.
const STAKEHOLDERS: usize = 3;

/// Judges one step.
pub(super) fn judge(
    step: Step,
    account: &Account,
    portfolio: &Portfolio,
    today: Day,
) -> StepReport {
    let mut points = Points::default();
    let started = match step {
        Step::Analysis => analysis(&mut points, account),
        Step::Segmentation => segmentation(&mut points, account, portfolio, today),
        Step::Dmu => dmu(&mut points, account, today),
        Step::Diagnosis => diagnosis(&mut points, account, today),
        Step::Objectives => objectives(&mut points, account, today),
        Step::Tactics => tactics(&mut points, account, today),
        Step::Monitoring => monitoring(&mut points, account, today),
    };
    let gaps = ranked(points.gaps, |gap| (i64::from(!gap.is_worry()), 0));
    let state = match &gaps[..] {
        _ if !started => StepState::NotStarted,
        [] => StepState::Enough,
        [first, ..] if first.is_worry() => StepState::Attention,
        _ => StepState::Started,
    };
    StepReport {
        step,
        state,
        gaps,
        satisfied: points.satisfied,
        required: points.required,
    }
}

/// The points of a step, counted.
#[derive(Default)]
struct Points {
    gaps: Vec<Gap>,
    satisfied: u16,
    required: u16,
}

impl Points {
    /// A point that is there unless a gap says otherwise.
    fn require(&mut self, gap: Option<Gap>) {
        self.require_each(gap.into_iter().collect());
    }

    /// A point that is there where no gap is left.
    fn require_each(&mut self, gaps: Vec<Gap>) {
        self.required += 1;
        self.satisfied += u16::from(gaps.is_empty());
        self.gaps.extend(gaps);
    }

    /// Points that can't be there yet, because what they ask about is not; another gap says so.
    fn leave_open(&mut self, points: u16) {
        self.required += points;
    }

    /// Something that went wrong, aside from what is required.
    fn worry(&mut self, gaps: impl IntoIterator<Item = Gap>) {
        self.gaps.extend(gaps);
    }
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

fn analysis(points: &mut Points, account: &Account) -> bool {
    let profile = &account.profile;
    points.require(is_blank(&profile.manager).then_some(Gap::NoManager));
    if account.typing.level() == Some(Level::StrategicAccount) {
        let lacking = account.typing.lacks_sponsor(profile);
        points.require(lacking.then_some(Gap::NoSponsor));
    }
    let mut figures = account.figures.iter();
    let known = !is_blank(&profile.about) || figures.any(|figure| figure.value.number().is_some());
    points.require((!known).then_some(Gap::NoPicture));
    let aims = || account.aims.iter().filter(|aim| !is_blank(&aim.what));
    points.require(match aims().next() {
        None => Some(Gap::NoAim),
        Some(_) if aims().any(|aim| !is_blank(&aim.source)) => None,
        Some(first) => Some(Gap::AimWithoutSource(first.id)),
    });
    let mut drivers = account.drivers.iter();
    let driven = drivers.any(|driver| driver.kind.is_some() || !is_blank(&driver.name));
    points.require((!driven).then_some(Gap::NoDriver));

    account.profile != Default::default()
        || !account.team.is_empty()
        || !account.figures.is_empty()
        || !account.aims.is_empty()
        || !account.moves.is_empty()
        || !account.drivers.is_empty()
}

fn segmentation(points: &mut Points, account: &Account, portfolio: &Portfolio, today: Day) -> bool {
    points.require(account.typing.kind.is_none().then_some(Gap::NoType));
    points.require(match account.typing.level() {
        None => Some(Gap::NoLevel),
        Some(_) => account
            .typing
            .choice_lacks_reason()
            .then_some(Gap::LevelWithoutReason),
    });
    let placement = placement_on(&account.placements, today);
    for axis in Axis::BOTH {
        let scored = placement.and_then(|placement| portfolio.mean(axis, &placement.scores));
        points.require(scored.is_none().then_some(Gap::NotScored(axis)));
    }
    points.require(match relationship::latest(&account.checks) {
        None => Some(Gap::NoRelationshipCheck),
        Some(check) => check
            .is_stale(today)
            .then_some(Gap::StaleRelationshipCheck(check.id)),
    });

    account.typing != Typing::default()
        || !account.placements.is_empty()
        || !account.checks.is_empty()
}

fn dmu(points: &mut Points, account: &Account, today: Day) -> bool {
    let known = account.stakeholders.len();
    let needed = match account.typing.level() {
        Some(Level::Account) => 1,
        _ => STAKEHOLDERS,
    };
    points.require((known < needed).then_some(Gap::TooFewStakeholders { known, needed }));
    if known == 0 {
        points.leave_open(1 + DmuCheck::ALL.len() as u16);
        return false;
    }
    let rated = |person: &Stakeholder| {
        !person.roles.is_empty() && person.influence.is_some() && person.stance.is_some()
    };
    let unrated = account.stakeholders.iter().filter(|person| !rated(person));
    points.require_each(unrated.map(|one| Gap::StakeholderUnrated(one.id)).collect());
    for (check, finding) in dmu_checks(account, today) {
        points.require(match finding {
            Finding::Passed => None,
            Finding::NotJudged => Some(Gap::CheckNotJudged(check)),
            Finding::Failed(concerned) => Some(Gap::CheckFailed(check, concerned.first().copied())),
        });
    }
    true
}

fn diagnosis(points: &mut Points, account: &Account, today: Day) -> bool {
    for field in Swot::ALL {
        let mut entries = account.swot.iter();
        let filled = entries.any(|entry| entry.field == *field && !is_blank(&entry.text));
        points.require((!filled).then_some(Gap::SwotEmpty(*field)));
    }
    // That there is nobody else is an entry too: "none".
    let mut competitors = account.competitors.iter();
    let named = competitors.any(|competitor| !is_blank(&competitor.name));
    points.require((!named).then_some(Gap::NoCompetitor));
    let started =
        !account.swot.is_empty() || !account.competitors.is_empty() || !account.issues.is_empty();
    // No issue may mean that there is none, but not before anybody has looked.
    if started {
        let open = account.issues.iter().filter(|issue| issue.status.is_open());
        let aimless = open.filter(|issue| is_blank(&issue.next_step));
        points.require_each(
            aimless
                .map(|issue| Gap::IssueWithoutStep(issue.id))
                .collect(),
        );
    } else {
        points.leave_open(1);
    }
    let overdue = account
        .issues
        .iter()
        .filter(|issue| issue.is_overdue(today));
    points.worry(overdue.map(|issue| Gap::IssueOverdue(issue.id)));
    started
}

fn objectives(points: &mut Points, account: &Account, today: Day) -> bool {
    if account.objectives.is_empty() {
        points.require(Some(Gap::NoObjective));
        points.leave_open(2);
        return false;
    }
    points.require(None);
    let (mut vague, mut gainless) = (Vec::new(), Vec::new());
    for objective in &account.objectives {
        if is_blank(&objective.gain) {
            gainless.push(Gap::ObjectiveWithoutGain(objective.id));
        }
        match objective.progress(account.created, today).status {
            Status::NotMeasurable(_) => vague.push(Gap::ObjectiveNotMeasurable(objective.id)),
            Status::Behind { .. } => points.worry([Gap::ObjectiveBehind(objective.id)]),
            Status::Overdue => points.worry([Gap::ObjectiveOverdue(objective.id)]),
            Status::NoReading | Status::OnTrack | Status::Underway | Status::Reached => {}
        }
    }
    points.require_each(vague);
    points.require_each(gainless);
    true
}

fn tactics(points: &mut Points, account: &Account, today: Day) -> bool {
    let mut propositions = account.propositions.iter();
    if propositions.any(|proposition| proposition.has_evidence()) {
        let lacking =
            account
                .influential()
                .filter_map(|person| match account.proposition_for(person.id) {
                    None => Some(Gap::StakeholderWithoutProposition(person.id)),
                    Some(one) if one.has_evidence() => None,
                    Some(one) => Some(Gap::PropositionWithoutEvidence(one.id)),
                });
        points.require_each(lacking.collect());
    } else {
        points.require(Some(Gap::NoProposition));
    }

    if account.actions_kept().next().is_none() && account.initiatives.is_empty() {
        points.require(Some(Gap::NothingPlanned));
        points.leave_open(2);
    } else {
        points.require(None);
        let objectives = account.objectives.iter();
        let unserved = objectives.filter(|objective| !account.is_served(objective.id));
        points.require_each(
            unserved
                .map(|one| Gap::ObjectiveNotServed(one.id))
                .collect(),
        );
        let ownerless = account.open_actions().filter(|one| is_blank(&one.owner));
        let dayless = account.open_actions().filter(|one| one.due.is_none());
        let loose = ownerless
            .map(|action| Gap::ActionWithoutOwner(action.id))
            .chain(dayless.map(|action| Gap::ActionWithoutDay(action.id)));
        points.require_each(loose.collect());
    }

    let overdue = account.actions.iter().filter(|one| one.is_overdue(today));
    points.worry(overdue.map(|action| Gap::ActionOverdue(action.id)));
    for initiative in &account.initiatives {
        let steps = initiative.milestones.iter();
        let overdue = steps.filter(|milestone| milestone.is_overdue(today));
        points.worry(overdue.map(|milestone| Gap::MilestoneOverdue {
            initiative: initiative.id,
            milestone: milestone.id,
        }));
    }

    !account.propositions.is_empty()
        || !account.actions.is_empty()
        || !account.initiatives.is_empty()
        || !account.resources.is_empty()
}

fn monitoring(points: &mut Points, account: &Account, today: Day) -> bool {
    let monitoring = &account.monitoring;
    points.require(monitoring.follow_up.is_none().then_some(Gap::NoFollowUp));
    let late = account.follow_up_due(today).is_some_and(|due| due < today);
    points.worry(late.then_some(Gap::FollowUpLate));

    let missed = monitoring.missed_review(today);
    let due = monitoring.review_due(today);
    points.require(match (monitoring.next_review(today), missed, due) {
        (Some(_), ..) => None,
        (None, Some(missed), _) => Some(Gap::ReviewMissed(missed.id)),
        (None, None, Some(due)) => (due < today).then_some(Gap::ReviewLate),
        (None, None, None) => Some(Gap::NoReview),
    });
    points.require(followed(monitoring));

    *monitoring != Default::default() || !account.meetings.is_empty()
}

/// What is missing for a figure to be followed. One that was never measured yet is followed; values without a day show
/// no way.
fn followed(monitoring: &Monitoring) -> Option<Gap> {
    let named = || {
        let kpis = monitoring.kpis.iter();
        kpis.filter(|kpi| !is_blank(&kpi.name))
    };
    let is_undated =
        |kpi: &&Kpi| !kpi.readings.is_empty() && kpi.readings.iter().all(|one| one.day.is_none());
    let undated = named().find(is_undated);
    let has_way = named().any(|kpi| !kpi.readings.is_empty() && !is_undated(&kpi));
    match (named().next(), undated) {
        (None, _) => Some(Gap::NoKpi),
        (Some(_), Some(kpi)) if !has_way => Some(Gap::KpiUndated(kpi.id)),
        _ => None,
    }
}
