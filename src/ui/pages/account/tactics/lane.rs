//! An initiative on the months: how long it lasts, and its milestones.

use leptos::prelude::*;

use crate::domain::account::Account;
use crate::domain::account::tactics::{Initiative, Milestone};
use crate::domain::day::Day;
use crate::domain::order::ranked;
use crate::t;
use crate::ui::charts::geometry::{Months, NameAt};
use crate::ui::components::record_name;
use crate::ui::text;

/// The longest name of a milestone in the drawing, in letters. The list beside it has the whole name.
const LETTERS: usize = 24;

/// What is drawn of an initiative.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    start: Option<Day>,
    end: Option<Day>,
    /// In the order of their days; those without one last.
    milestones: Vec<Milestone>,
}

/// How a milestone stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Knot {
    Reached,
    Overdue,
    Ahead,
}

impl Lane {
    /// The lane of an initiative. What has no beginning of its own begins with its first milestone, what has
    /// no end lasts until the last.
    pub fn of(initiative: &Initiative) -> Self {
        let milestones = initiative.milestones.iter().cloned();
        let milestones = ranked(milestones, |one| {
            (day_of(one).map_or(i64::MAX, Day::number), 0)
        });
        let days = || milestones.iter().filter_map(day_of);
        Self {
            start: initiative.start.or(days().next()),
            end: initiative.end.or(days().next_back()),
            milestones,
        }
    }

    /// The months that all initiatives of an account take, and today's.
    pub fn months(account: &Account, today: Day) -> Months {
        let lanes: Vec<Self> = account.initiatives.iter().map(Self::of).collect();
        Months::around(lanes.iter().flat_map(Self::days), today)
    }

    /// Every day of it.
    fn days(&self) -> impl Iterator<Item = Day> {
        let own = [self.start, self.end].into_iter().flatten();
        own.chain(self.milestones.iter().filter_map(day_of))
    }
}

/// The day on which a milestone stands: when it was reached, otherwise when it is to be.
fn day_of(milestone: &Milestone) -> Option<Day> {
    milestone.reached.or(milestone.due)
}

fn knot_of(milestone: &Milestone, today: Day) -> Knot {
    match milestone.reached {
        Some(_) => Knot::Reached,
        None if milestone.is_overdue(today) => Knot::Overdue,
        None => Knot::Ahead,
    }
}

impl Knot {
    const fn class(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::Overdue => "overdue",
            Self::Ahead => "",
        }
    }
}

/// The lane for the eye, and the same as a list of texts, which a narrow screen shows instead.
pub fn lane_view(lane: &Lane, months: Months, today: Day) -> AnyView {
    let span = lane.start.zip(lane.end);
    let span = span.and_then(|(start, end)| months.span(start, end));
    let span = span.map(|(from, to)| {
        view! { <i class="span" style:--from=place(from) style:--to=place(to)></i> }
    });
    let marks: Vec<(f64, &Milestone)> = lane
        .milestones
        .iter()
        .filter_map(|one| Some((months.place(day_of(one)?), one)))
        .collect();
    let letters: Vec<(f64, usize)> = marks
        .iter()
        .map(|(at, one)| (*at, short(&one.what).chars().count()))
        .collect();
    let knots: Vec<AnyView> = marks
        .iter()
        .zip(months.names(&letters))
        .map(|((at, milestone), name)| {
            let state = knot_of(milestone, today).class();
            let towards = match name {
                NameAt::Middle => Some(""),
                NameAt::Start => Some("to-end"),
                NameAt::End => Some("to-start"),
                NameAt::Nowhere => None,
            };
            let name = towards.map(|towards| {
                view! {
                    <span class=format!("knot-name {state} {towards}") style:--at=place(*at)>
                        {short(&milestone.what)}
                    </span>
                }
            });
            view! {
                <i class=format!("knot {state}") style:--at=place(*at)></i>
                {name}
            }
            .into_any()
        })
        .collect();
    let words: Vec<AnyView> = lane
        .milestones
        .iter()
        .map(|milestone| {
            let class = knot_of(milestone, today).class();
            view! { <li class=class>{milestone_words(milestone, today)}</li> }.into_any()
        })
        .collect();
    let has_words = !words.is_empty();
    view! {
        <div class="lane below" aria-hidden="true">
            <i class="today" style:--at=place(months.place(today))></i>
            {span}
            {knots}
        </div>
        {has_words.then(|| view! { <ol class="milestones below">{words}</ol> })}
    }
    .into_any()
}

/// A milestone in words.
fn milestone_words(milestone: &Milestone, today: Day) -> String {
    let what = record_name(&milestone.what);
    match (knot_of(milestone, today), day_of(milestone)) {
        (Knot::Reached, Some(day)) => {
            t!(
                "tactics.milestone.reached_on",
                what = what,
                day = text::day(day)
            )
        }
        (Knot::Overdue, Some(day)) => {
            t!(
                "tactics.milestone.overdue_since",
                what = what,
                day = text::day(day)
            )
        }
        (_, Some(day)) => t!("tactics.milestone.until", what = what, day = text::day(day)),
        (_, None) => t!("tactics.milestone.no_day", what = what),
    }
}

fn short(name: &str) -> String {
    let name = name.trim();
    match name.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", &name[..end]),
        None => name.to_owned(),
    }
}

/// A place as the style sheet reads it.
fn place(at: f64) -> String {
    format!("{at:.2}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::records::{Record, RecordId};

    fn day(text: &str) -> Option<Day> {
        text.parse().ok()
    }

    fn milestone(number: u32, due: &str, reached: &str) -> Milestone {
        Milestone {
            due: day(due),
            reached: day(reached),
            ..Milestone::blank(RecordId::fixed(number))
        }
    }

    #[test]
    fn milestones_stand_in_the_order_of_their_days_and_bound_the_initiative() {
        let mut initiative = Initiative {
            milestones: [
                milestone(1, "2027-06-30", ""),
                milestone(2, "", ""),
                milestone(3, "2027-01-31", "2026-12-15"),
            ]
            .into_iter()
            .collect(),
            ..Initiative::default()
        };
        let lane = Lane::of(&initiative);
        let order: Vec<RecordId> = lane.milestones.iter().map(Record::id).collect();
        assert_eq!(order, [3, 1, 2].map(RecordId::fixed));
        assert_eq!(
            (lane.start, lane.end),
            (day("2026-12-15"), day("2027-06-30"))
        );
        assert_eq!(lane.days().count(), 4);
        initiative.start = day("2026-10-01");
        initiative.end = day("2027-12-31");
        let lane = Lane::of(&initiative);
        assert_eq!((lane.start, lane.end), (initiative.start, initiative.end));
        let empty = Lane::of(&Initiative::default());
        assert_eq!((empty.start, empty.end), (None, None));
    }

    #[test]
    fn a_milestone_is_reached_overdue_or_ahead() {
        let today = day("2026-11-22").unwrap();
        for (due, reached, knot) in [
            ("2026-11-21", "", Knot::Overdue),
            ("2026-11-22", "", Knot::Ahead),
            ("", "", Knot::Ahead),
            ("2026-11-21", "2026-11-22", Knot::Reached),
        ] {
            assert_eq!(knot_of(&milestone(1, due, reached), today), knot);
        }
    }

    #[test]
    fn a_long_name_is_cut_between_letters() {
        assert_eq!(short(" draft "), "draft");
        assert_eq!(short(&"ä".repeat(25)), format!("{}…", "ä".repeat(24)));
    }
}
