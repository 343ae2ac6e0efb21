//! How far an objective or a KPI has come (docs/method.md, "Step 5: objectives").

use std::cmp::Ordering;

use crate::domain::account::monitoring::Kpi;
use crate::domain::account::objectives::{Objective, Reading};
use crate::domain::day::Day;
use crate::domain::figure::Figure;
use crate::domain::number::Number;
use crate::domain::order::ranked;
use crate::domain::records::Records;

/// What an objective or a KPI lacks to be measurable. A figure that could not be read is lacking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// What is measured: the measure of an objective, the name of a KPI.
    Measure,
    /// The value at the beginning.
    Baseline,
    /// The value to be reached.
    Target,
    /// A way to go: target and baseline are the same.
    Way,
    /// The day until which an objective is to be reached.
    Due,
}

/// How many values count for nothing yet: they have no day, or one after `today`.
pub fn waiting(readings: &Records<Reading>, today: Day) -> usize {
    let values = readings.iter().filter(|one| one.value.number().is_some());
    values.filter(|one| !counts(one, today)).count()
}

/// Whether a value is of a day that has come.
fn counts(reading: &Reading, today: Day) -> bool {
    reading.day.is_some_and(|day| day <= today)
}

/// How it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// It can't be told, because something is missing.
    NotMeasurable(Vec<Missing>),
    /// Nothing was measured since the beginning.
    NoReading,
    /// As far as can be expected, or less than [`Progress::TOLERANCE`] behind.
    OnTrack,
    /// Less far than can be expected.
    Behind {
        /// By how much of the way from baseline to target, in permille.
        by: i32,
    },
    /// On the way; a KPI has no day by which to be there.
    Underway,
    /// The latest value is the target or better.
    Reached,
    /// The day has passed and the target is not reached as far as known.
    Overdue,
}

/// Where the last two values lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    /// From baseline towards target, or on beyond it.
    Towards,
    /// The other way.
    Away,
    /// The value stayed the same.
    Same,
}

/// How far an objective or a KPI has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// How it stands.
    pub status: Status,
    /// Every value with a day up to today, in the order of days; of one day in the order of the list.
    pub points: Vec<(Day, Number)>,
    /// How much of the way from baseline to target the latest value has gone, in permille: less than 0 or
    /// more than 1000 outside. `None` without a value or a way.
    pub done: Option<i32>,
    /// How much of the way would be gone today if it went evenly from start to due day: 0 to 1000 permille.
    /// `None` where there is no due day.
    pub expected: Option<i32>,
    /// Where the last two values lead; `None` with fewer, or without a way.
    pub trend: Option<Trend>,
}

impl Progress {
    /// So much behind, in permille of the way, still counts as on track: values are taken now and then, and
    /// few things grow evenly.
    pub const TOLERANCE: i32 = 100;

    /// The latest value and its day; of several on one day the last in the list.
    pub fn latest(&self) -> Option<(Day, Number)> {
        self.points.last().copied()
    }
}

impl Objective {
    /// What it lacks to be measurable.
    pub fn missing(&self) -> Vec<Missing> {
        let mut missing = missing(&self.measure, &self.baseline, &self.target);
        if self.due.is_none() {
            missing.push(Missing::Due);
        }
        missing
    }

    /// How far it has come. Without a start of its own it runs from the day on which the account was
    /// `created`.
    pub fn progress(&self, created: Day, today: Day) -> Progress {
        let start = self.start.unwrap_or(created);
        let course = Course {
            missing: self.missing(),
            way: way(&self.baseline, &self.target),
            span: self.due.map(|due| (start, due)),
        };
        course.progress(&self.readings, today)
    }
}

impl Kpi {
    /// What it lacks to be measurable. It needs no due day.
    pub fn missing(&self) -> Vec<Missing> {
        missing(&self.name, &self.baseline, &self.target)
    }

    /// How far it has come.
    pub fn progress(&self, today: Day) -> Progress {
        let course = Course {
            missing: self.missing(),
            way: way(&self.baseline, &self.target),
            span: None,
        };
        course.progress(&self.readings, today)
    }
}

fn missing(measure: &str, baseline: &Figure, target: &Figure) -> Vec<Missing> {
    let (from, to) = (baseline.number(), target.number());
    [
        (Missing::Measure, measure.trim().is_empty()),
        (Missing::Baseline, from.is_none()),
        (Missing::Target, to.is_none()),
        (Missing::Way, from.is_some() && from == to),
    ]
    .into_iter()
    .filter_map(|(what, is_missing)| is_missing.then_some(what))
    .collect()
}

/// Baseline and target, where they differ.
fn way(baseline: &Figure, target: &Figure) -> Option<(Number, Number)> {
    let way = baseline.number().zip(target.number());
    way.filter(|(from, to)| from != to)
}

/// What objectives and KPIs have in common.
struct Course {
    missing: Vec<Missing>,
    way: Option<(Number, Number)>,
    span: Option<(Day, Day)>,
}

impl Course {
    fn progress(self, readings: &Records<Reading>, today: Day) -> Progress {
        let points = points(readings, today);
        let latest = points.last().map(|(_, value)| *value);
        let done = self
            .way
            .zip(latest)
            .and_then(|((from, to), value)| value.permille_between(from, to));
        let expected = self.span.map(|(start, due)| expected(start, due, today));
        let trend = self.way.and_then(|way| trend(way, &points));
        Progress {
            status: self.status(latest, done, expected, today),
            points,
            done,
            expected,
            trend,
        }
    }

    fn status(
        self,
        latest: Option<Number>,
        done: Option<i32>,
        expected: Option<i32>,
        today: Day,
    ) -> Status {
        if !self.missing.is_empty() {
            return Status::NotMeasurable(self.missing);
        }
        // Compared exactly: 999.6 permille are rounded to 1000 and are not there.
        let is_there = |value: Number| {
            self.way.is_some_and(|(from, to)| match to.cmp(&from) {
                Ordering::Less => value <= to,
                _ => value >= to,
            })
        };
        if latest.is_some_and(is_there) {
            return Status::Reached;
        }
        if self.span.is_some_and(|(_, due)| due < today) {
            return Status::Overdue;
        }
        match (done, expected) {
            (None, _) => Status::NoReading,
            (Some(_), None) => Status::Underway,
            (Some(done), Some(expected)) => match expected.saturating_sub(done) {
                by if by > Progress::TOLERANCE => Status::Behind { by },
                _ => Status::OnTrack,
            },
        }
    }
}

/// Values with a day up to today. What is dated later was not measured.
fn points(readings: &Records<Reading>, today: Day) -> Vec<(Day, Number)> {
    let counted = readings.iter().filter(|reading| counts(reading, today));
    let points = counted.filter_map(|reading| Some((reading.day?, reading.value.number()?)));
    ranked(points, |(day, _)| (day.number(), 0))
}

/// How much of the time from start to due day has passed, 0 to 1000.
fn expected(start: Day, due: Day, today: Day) -> i32 {
    let (all, gone) = (start.days_until(due), start.days_until(today));
    if today >= due {
        1000
    } else if gone <= 0 {
        0
    } else {
        (i64::from(gone) * 1000 / i64::from(all)) as i32
    }
}

fn trend((from, to): (Number, Number), points: &[(Day, Number)]) -> Option<Trend> {
    let [.., (_, before), (_, after)] = points else {
        return None;
    };
    Some(match after.cmp(before) {
        Ordering::Equal => Trend::Same,
        turn if turn == to.cmp(&from) => Trend::Towards,
        _ => Trend::Away,
    })
}

#[cfg(test)]
mod tests;
