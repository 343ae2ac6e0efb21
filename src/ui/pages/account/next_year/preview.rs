//! What becomes of the plan, in words.

use leptos::prelude::*;

use crate::domain::account::next_year::{Carried, Closed, Left, NewBaseline, YearReport};
use crate::t;
use crate::ui::text::{amount, day};

/// Four lists: what goes on, what is closed, what is the new beginning, what stays behind.
#[component]
pub fn Preview(report: Memo<Option<YearReport>>) -> impl IntoView {
    let group = |name: &'static str, lines: Vec<String>| {
        let items: Vec<AnyView> = (lines.into_iter())
            .map(|line| view! { <li>{line}</li> }.into_any())
            .collect();
        view! {
            <div>
                <dt>{name}</dt>
                <dd>
                    <ul class="points">{items}</ul>
                </dd>
            </div>
        }
        .into_any()
    };
    let groups = move || {
        let report = report.get()?;
        Some([
            group(t!("next_year.carried"), carried(&report)),
            group(t!("next_year.closed"), closed(&report.closed)),
            group(t!("next_year.baselines"), baselines(&report.baselines)),
            group(t!("next_year.left"), left(report.left)),
        ])
    };
    view! { <dl class="meanings year-preview">{groups}</dl> }
}

/// Those of these lines that have something to count.
fn counted(lines: &[(usize, fn(usize) -> String)]) -> Vec<String> {
    let lines = lines.iter().filter(|(count, _)| *count > 0);
    lines.map(|(count, words)| words(*count)).collect()
}

/// The line, or what stands for none.
fn or(lines: Vec<String>, none: &str) -> Vec<String> {
    match lines.is_empty() {
        true => vec![none.to_owned()],
        false => lines,
    }
}

fn carried(report: &YearReport) -> Vec<String> {
    let Carried {
        people,
        issues,
        objectives,
        initiatives,
        actions,
        overdue,
        meetings,
    } = report.carried;
    let mut lines = vec![t!("next_year.always").to_owned()];
    lines.extend(counted(&[
        (people, |n| t!("next_year.people", n = n)),
        (issues, |n| t!("next_year.issues", n = n)),
        (objectives, |n| t!("next_year.objectives", n = n)),
        (report.without_day, |n| t!("next_year.without_day", n = n)),
        (initiatives, |n| t!("next_year.initiatives", n = n)),
        (actions, |n| t!("next_year.actions", n = n)),
        (overdue, |n| t!("next_year.overdue", n = n)),
        (report.agreed, |n| t!("next_year.agreed", n = n)),
        (meetings, |n| t!("next_year.meetings", n = n)),
    ]));
    lines
}

fn closed(closed: &Closed) -> Vec<String> {
    let named = |names: &[String], words: fn(&str) -> String| -> Vec<String> {
        let unnamed = t!("form.unnamed");
        let name = |name: &String| match name.trim() {
            "" => unnamed.to_owned(),
            name => name.to_owned(),
        };
        names.iter().map(|one| words(&name(one))).collect()
    };
    let mut lines = named(&closed.objectives, |name| {
        t!("next_year.closed_objective", name = name)
    });
    lines.extend(named(&closed.initiatives, |name| {
        t!("next_year.closed_initiative", name = name)
    }));
    lines.extend(counted(&[
        (closed.milestones, |n| {
            t!("next_year.closed_milestones", n = n)
        }),
        (closed.actions, |n| t!("next_year.closed_actions", n = n)),
        (closed.issues, |n| t!("next_year.closed_issues", n = n)),
    ]));
    or(lines, t!("next_year.nothing_closed"))
}

fn baselines(all: &[NewBaseline]) -> Vec<String> {
    let line = |one: &NewBaseline| {
        let what = match one.what.trim() {
            "" => t!("form.unnamed"),
            what => what,
        };
        t!(
            "next_year.baseline",
            what = what,
            value = amount(one.value, &one.unit),
            day = day(one.day)
        )
    };
    or(all.iter().map(line).collect(), t!("next_year.no_baselines"))
}

fn left(left: Left) -> Vec<String> {
    let Left {
        meetings,
        overdue,
        moves,
        reviews,
        returns,
        spent,
    } = left;
    let lines = counted(&[
        (meetings, |n| t!("next_year.left_meetings", n = n)),
        (overdue, |n| t!("next_year.left_overdue", n = n)),
        (moves, |n| t!("next_year.left_moves", n = n)),
        (reviews, |n| t!("next_year.left_reviews", n = n)),
        (returns, |n| t!("next_year.left_returns", n = n)),
        (spent, |n| t!("next_year.left_spent", n = n)),
    ]);
    or(lines, t!("next_year.nothing_left"))
}
