//! Days for a person's own calendar: what a calendar program is told about them.

pub mod icalendar;

use serde::{Deserialize, Serialize};

use crate::domain::day::Day;

/// A calendar file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// What a calendar program calls it; one line.
    pub name: String,
    /// Its events in any order.
    pub events: Vec<CalendarEvent>,
}

/// Something on one day, all day long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarEvent {
    /// Names the event for ever and in every file, such as `<document>-<action>@trellis`: a program that meets
    /// the name again takes the event for a change, not for another one.
    pub uid: String,
    /// Its day.
    pub day: Day,
    /// What it is; one line.
    pub title: String,
    /// More about it, of any number of lines; empty if there is nothing to say.
    pub description: String,
    /// Where to read on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// When it last changed, in milliseconds since 1970 (UTC).
    pub changed: u64,
}
