//! The worked example: an invented account in a file of the site, as it would be today.
//!
//! The file was written for one day, its reference. Whoever opens it later finds every day moved by as much as has
//! passed since, so that what is overdue there is overdue by the same number of days.

use serde_json::Value;

use crate::data::document::Fallback;
use crate::domain::account::Account;
use crate::domain::day::Day;
use crate::domain::id::DocumentId;

use super::read_account;

/// The account of the example's file as of `today`; `None` where the file is not the example.
pub fn read_example(file: &str, today: Day) -> Option<Account> {
    let mut file: Value = serde_json::from_str(file).ok()?;
    let reference: Day = file["reference"].as_str()?.parse().ok()?;
    let mut account = file["account"].take();
    move_days(&mut account, reference.days_until(today));
    let fallback = Fallback {
        id: example_id()?,
        day: today,
    };
    let (mut account, _) = read_account(account, fallback).ok()?;
    account.id = example_id()?;
    account.example = true;
    Some(account)
}

/// The name of the example's account: fixed, so that it is there once.
pub fn example_id() -> Option<DocumentId> {
    DocumentId::new("exampleaccount")
}

/// Moves every day by so many days. A day within a sentence is a part of the sentence, and stays.
fn move_days(value: &mut Value, days: i32) {
    match value {
        Value::String(text) => {
            if let Ok(day) = text.parse::<Day>() {
                *text = day.plus_days(days).to_string();
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| move_days(value, days)),
        Value::Object(values) => values.values_mut().for_each(|value| move_days(value, days)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The file, as it lies with the texts.
#[cfg(test)]
pub const FILE: &str = include_str!("../../../locales/en/example_account.json");

/// The day for which the file was written.
#[cfg(test)]
pub const REFERENCE: Day = Day::fixed(2026, 11, 21);

/// The worked example as of the day for which it was written: a plan with something everywhere.
#[cfg(test)]
pub fn example_account() -> Account {
    read_example(FILE, REFERENCE).unwrap()
}

#[cfg(test)]
mod tests;
