//! From one year's plan to the next: what goes on, what is closed, what becomes the new beginning, and what stays behind
//! (docs/method.md, "The next year").

use crate::domain::day::Day;
use crate::domain::id::DocumentId;
use crate::domain::number::Number;
use crate::domain::records::{Record, RecordId, Records};

use super::Account;
use super::contacts::Contacts;
use super::meetings::Meeting;
use super::monitoring::Review;
use super::objectives::Reading;
use super::progress::{Progress, Status};
use super::tactics::Initiative;

/// What the person chooses where more than one way is sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearChoices {
    /// The first day of the year that is planned. What was to be reached before it needs a new day.
    pub begins: Day,
    /// Meetings that took place, or whose day has passed, stay with the year that ends.
    pub leaves_meetings: bool,
    /// Actions that should have been done by now stay with the year that ends.
    pub leaves_overdue: bool,
    /// What changed at the account stays with the year that ends.
    pub leaves_moves: bool,
    /// Objectives that were reached go on, without a target until there is a new one.
    pub keeps_reached: bool,
}

impl YearChoices {
    /// What most people want who begin on `today`: meetings and what changed stay behind, whatever is still to be done
    /// goes on.
    pub fn usual(today: Day) -> Self {
        Self {
            begins: next_year_begins(today),
            leaves_meetings: true,
            leaves_overdue: false,
            leaves_moves: true,
            keeps_reached: false,
        }
    }
}

/// The first of January that is nearest: plans are made in the last months of a year, or in the first ones.
fn next_year_begins(today: Day) -> Day {
    let (year, month, _) = today.parts();
    let year = if month > 6 {
        year.saturating_add(1)
    } else {
        year
    };
    Day::new(year, 1, 1).unwrap_or(today)
}

/// A value that was reached and is the beginning now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewBaseline {
    /// What is measured, as the plan calls it.
    pub what: String,
    /// Its unit.
    pub unit: String,
    /// The value.
    pub value: Number,
    /// The day on which it was measured.
    pub day: Day,
}

/// What becomes of a plan's things.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct YearReport {
    /// What goes on as it is.
    pub carried: Carried,
    /// What is done, and stays with the year that ends.
    pub closed: Closed,
    /// Values that become the beginning of objectives and KPIs.
    pub baselines: Vec<NewBaseline>,
    /// What is agreed at meetings that stay behind, and becomes an action because it was none yet.
    pub agreed: usize,
    /// Objectives that go on and need a new day until which they are reached.
    pub without_day: usize,
    /// What stays with the year that ends by choice, or because it belongs to that year.
    pub left: Left,
}

/// How much goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Carried {
    /// People who decide.
    pub people: usize,
    /// Issues of market access that are open.
    pub issues: usize,
    /// Objectives.
    pub objectives: usize,
    /// Initiatives.
    pub initiatives: usize,
    /// Actions that are open.
    pub actions: usize,
    /// Of those, how many are late.
    pub overdue: usize,
    /// Meetings.
    pub meetings: usize,
}

/// What is done.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Closed {
    /// Objectives that were reached, as they are called.
    pub objectives: Vec<String>,
    /// Initiatives that came to their end, as they are called.
    pub initiatives: Vec<String>,
    /// Milestones that were reached, of initiatives that go on.
    pub milestones: usize,
    /// Actions that were done or dropped.
    pub actions: usize,
    /// Issues that were solved or given up.
    pub issues: usize,
}

/// What stays behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Left {
    /// Meetings.
    pub meetings: usize,
    /// Actions that are late.
    pub overdue: usize,
    /// Things that changed at the account.
    pub moves: usize,
    /// Reviews that were held, but for the last one, and those whose day has passed.
    pub reviews: usize,
    /// What the plan brought and cost.
    pub returns: usize,
    /// Amounts that were spent on resources of the year.
    pub spent: usize,
}

/// The plan of the next year, and what became of the things of this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextYear {
    /// The account with the new plan.
    pub account: Account,
    /// What became of what was there.
    pub report: YearReport,
}

impl Account {
    /// The plan of the next year as it begins on `today`. `fresh` gives names for actions that are made of what was agreed.
    /// Asked again of its own result it changes nothing.
    pub fn next_year(
        &self,
        choices: YearChoices,
        today: Day,
        fresh: &mut dyn FnMut() -> RecordId,
    ) -> NextYear {
        let mut account = self.clone();
        let mut report = YearReport::default();
        // First what looks at meetings, while they are there.
        if choices.leaves_meetings {
            leave_meetings(&mut account, today, fresh, &mut report);
        }
        close_issues(&mut account, &mut report);
        close_objectives(&mut account, choices, today, &mut report);
        close_initiatives(&mut account, today, &mut report);
        close_actions(&mut account, choices, today, &mut report);
        begin_to_measure_anew(&mut account, choices, today, &mut report);
        leave_what_belongs_to_the_year(&mut account, choices, today, &mut report);
        account.forget_missing();
        let counted = account.as_counted();
        report.carried = Carried {
            people: counted.stakeholders.len(),
            issues: counted.issues.len(),
            objectives: counted.objectives.len(),
            initiatives: counted.initiatives.len(),
            actions: counted.actions.len(),
            overdue: (account.actions.iter())
                .filter(|action| action.is_overdue(today))
                .count(),
            meetings: counted.meetings.len(),
        };
        drop(counted);
        NextYear { account, report }
    }

    /// What stays of the year that ends: the account with its plan as it is, under a name of its own, put aside, and
    /// linked to the account in which the plan goes on.
    pub fn year_that_ends(&self, id: DocumentId, name: String, today: Day) -> Self {
        Self {
            id,
            name,
            archived: true,
            goes_on_in: Some(self.id.clone()),
            ended: Some(today),
            ..self.clone()
        }
    }
}

/// Takes from a list what does not stay, and says how many that were.
fn keep<T: Record + Clone>(records: &mut Records<T>, mut stays: impl FnMut(&T) -> bool) -> usize {
    let before = records.len();
    *records = records.iter().filter(|one| stays(one)).cloned().collect();
    before - records.len()
}

/// Whether a meeting belongs to the time that has passed.
fn is_past(meeting: &Meeting, today: Day) -> bool {
    meeting.held || meeting.day.is_some_and(|day| day < today)
}

/// What meetings have shown stays known: with whom we spoke when, when we followed up, and what was agreed.
fn leave_meetings(
    account: &mut Account,
    today: Day,
    fresh: &mut dyn FnMut() -> RecordId,
    report: &mut YearReport,
) {
    let past: Vec<RecordId> = (account.meetings.iter())
        .filter(|meeting| is_past(meeting, today))
        .map(|meeting| meeting.id)
        .collect();
    for meeting in past {
        report.agreed += account.make_agreed_actions(meeting, fresh).len();
    }
    let (contacts, follow_up) = (Contacts::of(account, today), account.last_follow_up(today));
    report.left.meetings = keep(&mut account.meetings, |meeting| !is_past(meeting, today));
    let without = Contacts::of(account, today);
    for person in account.stakeholders.iter_mut() {
        if contacts.last(person.id) != without.last(person.id) {
            person.last_contact = contacts.last(person.id);
        }
        if contacts.depth(person.id) != without.depth(person.id) {
            person.contact = contacts.depth(person.id);
        }
    }
    if account.last_follow_up(today) != follow_up {
        account.monitoring.last_follow_up = follow_up;
    }
}

fn close_issues(account: &mut Account, report: &mut YearReport) {
    report.closed.issues = keep(&mut account.issues, |issue| issue.status.is_open());
}

fn close_objectives(
    account: &mut Account,
    choices: YearChoices,
    today: Day,
    report: &mut YearReport,
) {
    let created = account.created;
    let is_reached = |progress: Progress| progress.status == Status::Reached;
    if choices.keeps_reached {
        for objective in account.objectives.iter_mut() {
            if is_reached(objective.progress(created, today)) {
                objective.target = Default::default();
            }
        }
        return;
    }
    let closed = &mut report.closed.objectives;
    keep(&mut account.objectives, |objective| {
        let goes_on = !is_reached(objective.progress(created, today));
        if !goes_on {
            closed.push(objective.what.clone());
        }
        goes_on
    });
}

/// Whether an initiative has come to its end: all of its milestones are reached, and its last day is not ahead; without
/// milestones, its last day has passed.
fn has_ended(initiative: &Initiative, today: Day) -> bool {
    let is_over = initiative.end.is_some_and(|end| end < today);
    match initiative.milestones.is_empty() {
        true => is_over,
        false => {
            (initiative.milestones.iter()).all(|one| one.reached.is_some())
                && initiative.end.is_none_or(|end| end <= today)
        }
    }
}

fn close_initiatives(account: &mut Account, today: Day, report: &mut YearReport) {
    let closed = &mut report.closed.initiatives;
    keep(&mut account.initiatives, |initiative| {
        let goes_on = !has_ended(initiative, today);
        if !goes_on {
            closed.push(initiative.name.clone());
        }
        goes_on
    });
    for initiative in account.initiatives.iter_mut() {
        // Where all are reached and its end is ahead, they are what shows that it runs.
        if initiative
            .milestones
            .iter()
            .any(|one| one.reached.is_none())
        {
            report.closed.milestones +=
                keep(&mut initiative.milestones, |one| one.reached.is_none());
        }
    }
}

fn close_actions(account: &mut Account, choices: YearChoices, today: Day, report: &mut YearReport) {
    report.closed.actions = keep(&mut account.actions, |action| action.status.is_open());
    if choices.leaves_overdue {
        report.left.overdue = keep(&mut account.actions, |action| !action.is_overdue(today));
    }
}

/// The latest value of what goes on is where the new year begins. Without a value everything stays as it is.
fn begin_to_measure_anew(
    account: &mut Account,
    choices: YearChoices,
    today: Day,
    report: &mut YearReport,
) {
    let created = account.created;
    for objective in account.objectives.iter_mut() {
        if let Some((day, value)) = objective.progress(created, today).latest() {
            objective.baseline = value.into();
            objective.start = Some(day);
            take_counted(&mut objective.readings, today);
            report.baselines.push(NewBaseline {
                what: first_written(&objective.measure, &objective.what),
                unit: objective.unit.clone(),
                value,
                day,
            });
        }
        if objective.due.is_some_and(|due| due < choices.begins) {
            objective.due = None;
            report.without_day += 1;
        }
    }
    for kpi in account.monitoring.kpis.iter_mut() {
        if let Some((day, value)) = kpi.progress(today).latest() {
            kpi.baseline = value.into();
            take_counted(&mut kpi.readings, today);
            report.baselines.push(NewBaseline {
                what: kpi.name.clone(),
                unit: kpi.unit.clone(),
                value,
                day,
            });
        }
    }
}

fn first_written(first: &str, second: &str) -> String {
    let written = [first, second]
        .into_iter()
        .find(|text| !text.trim().is_empty());
    written.unwrap_or_default().to_owned()
}

/// Values of days to come, and those without a day, were counted nowhere yet.
fn take_counted(readings: &mut Records<Reading>, today: Day) {
    keep(readings, |one| one.day.is_none_or(|day| day > today));
}

fn leave_what_belongs_to_the_year(
    account: &mut Account,
    choices: YearChoices,
    today: Day,
    report: &mut YearReport,
) {
    if choices.leaves_moves {
        // One that was added and left empty is nothing to speak of.
        report.left.moves = account.as_counted().moves.len();
        account.moves = Records::default();
    }
    // From the last review on the next one is counted.
    let last = last_held(&account.monitoring.reviews, today);
    report.left.reviews = keep(&mut account.monitoring.reviews, |review| {
        let is_ahead = !review.held && review.day.is_none_or(|day| day >= today);
        is_ahead || Some(review.id) == last
    });
    report.left.returns = account.as_counted().monitoring.returns.len();
    account.monitoring.returns = Records::default();
    for resource in account.resources.iter_mut() {
        if !resource.spent.is_empty() {
            resource.spent = Default::default();
            report.left.spent += 1;
        }
    }
}

fn last_held(reviews: &Records<Review>, today: Day) -> Option<RecordId> {
    let held = reviews.iter().filter(|review| review.held);
    let held = held.filter(|review| review.day.is_some_and(|day| day <= today));
    held.max_by_key(|review| review.day).map(|review| review.id)
}

#[cfg(test)]
mod tests;
