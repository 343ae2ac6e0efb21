//! Objectives and KPIs in the plan: how each stands, drawn and in figures, with every reading.

use leptos::prelude::*;

use crate::domain::account::Account;
use crate::domain::account::monitoring::Kpi;
use crate::domain::account::objectives::{Objective, Reading};
use crate::domain::day::Day;
use crate::domain::figure::Figure;
use crate::domain::records::Records;
use crate::t;
use crate::ui::components::{MeasureProgress, MeasureProgressView, record_name, status_words};
use crate::ui::text::{amount, day};

/// All objectives: what, how far, what the account gains.
pub fn objectives(account: &Account, today: Day) -> AnyView {
    let goal = |one: &Objective| {
        let measure = MeasureProgress::of_objective(one, account.created, today);
        let words = vec![
            (t!("objectives.measured_by"), one.measure.clone()),
            (t!("objectives.gain"), one.gain.clone()),
            (t!("report.readings"), readings(&one.readings, &one.unit)),
        ];
        let lacks = status_words(&one.progress(account.created, today).status).1;
        goal(&one.what, words, measure, lacks)
    };
    goals(account.objectives.iter().map(goal).collect())
}

/// All KPIs.
pub fn kpis(account: &Account, today: Day) -> AnyView {
    let goal = |one: &Kpi| {
        let words = vec![(t!("report.readings"), readings(&one.readings, &one.unit))];
        let lacks = status_words(&one.progress(today).status).1;
        goal(&one.name, words, MeasureProgress::of_kpi(one, today), lacks)
    };
    goals(account.monitoring.kpis.iter().map(goal).collect())
}

fn goals(goals: Vec<AnyView>) -> AnyView {
    view! { <ul class="plan-goals">{goals}</ul> }.into_any()
}

fn goal(
    title: &str,
    words: Vec<(&'static str, String)>,
    measure: Option<MeasureProgress>,
    lacks: &'static str,
) -> AnyView {
    let title = record_name(title).to_owned();
    let words = words
        .into_iter()
        .filter(|(_, words)| !words.trim().is_empty());
    let words: Vec<AnyView> = words
        .map(|(label, words)| {
            view! {
                <div>
                    <dt>{label}</dt>
                    " "
                    <dd>{words}</dd>
                </div>
            }
            .into_any()
        })
        .collect();
    let measure = match measure {
        Some(measure) => view! { <MeasureProgressView measure /> }.into_any(),
        None => view! { <p class="muted">{lacks}</p> }.into_any(),
    };
    view! {
        <li>
            <div>
                <h5>{title}</h5>
                <dl>{words}</dl>
            </div>
            <div class="standing">{measure}</div>
        </li>
    }
    .into_any()
}

/// Each value with its day and its note: "4 May 2026: 26 days (in Seefurt); …".
fn readings(readings: &Records<Reading>, unit: &str) -> String {
    let one = |reading: &Reading| {
        let value = match &reading.value {
            Figure::Number(value) => amount(*value, unit),
            Figure::Unread(text) => text.clone(),
            Figure::Empty => "\u{2013}".to_owned(),
        };
        let note = match reading.note.trim() {
            "" => String::new(),
            note => format!(" ({note})"),
        };
        match reading.day {
            Some(on) => format!("{}: {value}{note}", day(on)),
            None => format!("{value}{note}"),
        }
    };
    readings.iter().map(one).collect::<Vec<_>>().join("; ")
}
