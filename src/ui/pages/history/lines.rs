//! Changes in words: where, and what became of it.

use serde_json::Value;

use crate::content::account::criteria::built_in;
use crate::data::document::Document;
use crate::data::history::changes::{Became, Change, Step, changes};
use crate::data::history::labels::label;
use crate::data::history::values::{Shown, shown};
use crate::data::kind::Kind;
use crate::domain::cadence::{Cadence, CadenceUnit};
use crate::t;
use crate::ui::components::record_name;
use crate::ui::text::{day, day_and_time, plain};

/// A change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which field of what.
    pub at: String,
    /// What became of it.
    pub became: String,
}

/// How much of a text is shown, in characters.
const LONGEST: usize = 240;

/// What changed from one state to another.
pub fn lines(before: &Document, after: &Document) -> Vec<Line> {
    let kind = after.key().kind();
    let (before, after) = (before.content().write(), after.content().write());
    let mut lines: Vec<Line> = Vec::new();
    // What stands directly in the document comes first: its name, its day.
    let (direct, within): (Vec<_>, Vec<_>) = changes(&before, &after)
        .into_iter()
        .partition(|change| change.at.len() == 1);
    for change in direct.into_iter().chain(within) {
        let line = Line {
            at: at(kind, &change),
            became: became(kind, &change, &before, &after),
        };
        // Parts of a field that go by one name.
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

fn at(kind: Kind, change: &Change) -> String {
    let mut path: Vec<&str> = Vec::new();
    let mut words: Vec<String> = Vec::new();
    for step in &change.at {
        let word = match step {
            Step::Field(name) => {
                path.push(name);
                let key = label(kind, &path);
                key.map_or(t!("history.other"), plain).to_owned()
            }
            Step::Record(id, name) if name.is_empty() => {
                let criterion = id.parse().ok().filter(|_| kind == Kind::Portfolio);
                let texts = criterion.and_then(built_in);
                texts
                    .map_or(record_name(""), |texts| plain(texts.name))
                    .to_owned()
            }
            Step::Record(_, name) => shortened(name),
        };
        if words.last() != Some(&word) {
            words.push(word);
        }
    }
    words.join(" › ")
}

fn became(kind: Kind, change: &Change, before: &Value, after: &Value) -> String {
    let path = change.fields();
    let said = |value: &Value, document: &Value| words(shown(kind, &path, value, document)?);
    match &change.became {
        Became::Added(value) => match said(value, after) {
            Some(value) => t!("history.added", value = value),
            None => t!("history.added_only").to_owned(),
        },
        Became::Removed(value) => match said(value, before) {
            Some(value) => t!("history.removed", value = value),
            None => t!("history.removed_only").to_owned(),
        },
        Became::Changed(was, is) => match (said(was, before), said(is, after)) {
            (Some(was), Some(is)) => t!("history.changed", was = was, is = is),
            _ => t!("history.changed_only").to_owned(),
        },
        Became::Moved => t!("history.moved").to_owned(),
    }
}

fn words(shown: Shown) -> Option<String> {
    let words = match shown {
        Shown::Text(text) => shortened(text.trim()),
        Shown::Words(keys) => {
            let words: Vec<&str> = keys.into_iter().map(plain).collect();
            words.join(", ")
        }
        Shown::Day(date) => day(date),
        Shown::Every(every) => rhythm(every),
        Shown::Moment(moment) => day_and_time(moment),
    };
    (!words.is_empty()).then_some(words)
}

fn rhythm(every: Cadence) -> String {
    match every.unit() {
        CadenceUnit::Weeks => t!("tables.every_weeks", n = u32::from(every.every())),
        CadenceUnit::Months => t!("tables.every_months", n = u32::from(every.every())),
    }
}

/// The beginning of a long text.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
