//! Lists of the plan that are more than a table: the four fields of a SWOT, initiatives on their months, meetings
//! with who came and what was agreed.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::data::table::Table;
use crate::domain::account::Account;
use crate::domain::account::diagnosis::Swot;
use crate::domain::day::Day;
use crate::domain::words::Word;
use crate::key;
use crate::t;
use crate::ui::components::record_name;
use crate::ui::text::{self, WORDING};

use super::super::tactics::{Lane, Lanes, lane_view, lanes_legend};
use super::compact::{Form, part_of};
use super::tables::{named_cells, run, table_view};

/// The four fields, those that are empty too: that nothing is known to threaten us is worth a look.
pub fn swot(account: &Account) -> AnyView {
    let field = |field: &Swot| {
        let entries = account.swot.iter().filter(|entry| entry.field == *field);
        let entries: Vec<AnyView> = entries
            .map(|entry| view! { <li>{entry.text.trim().to_owned()}</li> }.into_any())
            .collect();
        let none = entries.is_empty().then(|| {
            view! { <p class="muted">{t!("report.nothing")}</p> }
        });
        view! {
            <div>
                <h5>{text::plain(field.label())}</h5>
                {none}
                <ul>{entries}</ul>
            </div>
        }
        .into_any()
    };
    let fields: Vec<AnyView> = Swot::ALL.iter().map(field).collect();
    view! { <div class="plan-swot">{fields}</div> }.into_any()
}

/// The initiatives on a line of months; below each what else is said of it. `table` has a row for each.
pub fn initiatives(account: &Account, table: &Table, today: Day) -> AnyView {
    let months = Lane::months(account, today);
    let lanes: Vec<AnyView> = (account.initiatives.iter().enumerate())
        .map(|(at, one)| {
            let named_cells = named_cells(table, at, &[key!("tables.initiative")]);
            view! {
                <li>
                    <h5>{record_name(&one.name).to_owned()}</h5>
                    {lane_view(&Lane::of(one), months, today)}
                    {run(named_cells)}
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <Lanes months=Signal::stored(months) labelled=Signal::stored(true)>
            <ul class="plan-lanes">{lanes}</ul>
        </Lanes>
        {lanes_legend(today)}
    }
    .into_any()
}

/// The meetings: what they were about, who came, what was agreed. `meetings` has a row for each; `attendees` and
/// `agreed` have those of all meetings, in the same order.
pub fn meetings(
    account: &Account,
    meetings: &Table,
    attendees: Option<&Table>,
    agreed: Option<&Table>,
) -> AnyView {
    let (mut came, mut settled) = (0, 0);
    let entries: Vec<AnyView> = (account.meetings.iter().enumerate())
        .map(|(at, one)| {
            let attendees = within(attendees, came, one.attendees.len());
            let agreed = within(agreed, settled, one.agreed.len());
            came += one.attendees.len();
            settled += one.agreed.len();
            let named_cells = named_cells(meetings, at, &[key!("tables.meeting")]);
            view! {
                <li>
                    <h5>{record_name(&one.title).to_owned()}</h5>
                    {run(named_cells)}
                    {attendees}
                    {agreed}
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <ul class="plan-meetings">{entries}</ul> }.into_any()
}

/// The rows of a table that belong to one meeting.
fn within(table: Option<&Table>, from: usize, rows: usize) -> Option<AnyView> {
    let of_meeting = [key!("tables.meeting"), key!("tables.day")];
    let part = part_of(table?, from, rows, &of_meeting, WORDING)?;
    let kept = match Form::of(part.id.as_str()) {
        Form::Within(kept) => kept,
        _ => &[],
    };
    Some(table_view(part, kept))
}
