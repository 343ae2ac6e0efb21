//! What is different between two states of a document, in words: where, and what became of it.

use std::collections::BTreeSet;

use leptos::prelude::*;
use serde_json::{Map, Value};

use crate::content::account::criteria::built_in;
use crate::data::document::Document;
use crate::data::history::changes::{Became, Change, Step, changes};
use crate::data::history::labels::label;
use crate::data::history::values::{Shown, shown};
use crate::data::kind::Kind;
use crate::domain::cadence::{Cadence, CadenceUnit};
use crate::domain::records::RecordId;
use crate::store::Workspace;
use crate::t;
use crate::ui::text::{day, day_and_time, plain};

use super::FirstFew;
use super::criterion::criterion_name;
use super::document_name::record_name;

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
/// How many fields of a record that is new are named.
const MOST_FIELDS: usize = 6;
/// How many differences are on the page before the others have to be opened.
const SHOWN: usize = 8;

/// The differences as a list, or that there are none.
pub fn difference_list(lines: &[Line]) -> AnyView {
    let items: Vec<AnyView> = lines
        .iter()
        .map(|line| {
            view! {
                <li>
                    <span class="muted">{line.at.clone()}</span>
                    <br />
                    {line.became.clone()}
                </li>
            }
            .into_any()
        })
        .collect();
    match items.is_empty() {
        true => view! { <p class="muted">{t!("differences.same")}</p> }.into_any(),
        false => view! {
            <FirstFew items shown=SHOWN more=|n: usize| t!("differences.more", n = n) />
        }
        .into_any(),
    }
}

/// What changed from one state to another.
pub fn differences(before: &Document, after: &Document) -> Vec<Line> {
    of(before, after, Told::Changes)
}

/// Where both say something, and not the same: what only one of them has is left out.
pub fn contradictions(ours: &Document, theirs: &Document) -> Vec<Line> {
    of(ours, theirs, Told::Contradictions)
}

/// What is told of two states.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    /// What one has become in the other.
    Changes,
    /// Where they contradict each other.
    Contradictions,
}

fn of(before: &Document, after: &Document, told: Told) -> Vec<Line> {
    let kind = after.key().kind();
    let (before, after) = (before.content().write(), after.content().write());
    let mut lines: Vec<Line> = Vec::new();
    // What stands directly in the document comes first: its name, its day.
    let (direct, within): (Vec<_>, Vec<_>) = changes(&before, &after)
        .into_iter()
        .filter(|change| told == Told::Changes || matches!(change.became, Became::Changed(..)))
        .partition(|change| change.at.len() == 1);
    for change in direct.into_iter().chain(within) {
        if kind == Kind::Account && change.fields() == ["placements"] {
            lines.extend(scores(&before, &after, told));
            continue;
        }
        let line = Line {
            at: at(kind, &change),
            became: became(kind, &change, (&before, &after), told),
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
                key.map_or(t!("differences.other"), plain).to_owned()
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

fn became(kind: Kind, change: &Change, (before, after): (&Value, &Value), told: Told) -> String {
    let path = change.fields();
    let said = |value: &Value, document: &Value| match value {
        Value::Object(record) => record_words(kind, &path, record, document),
        value => words(shown(kind, &path, value, document)?),
    };
    match &change.became {
        Became::Added(value) => match said(value, after) {
            Some(value) => t!("differences.added", value = value),
            None => t!("differences.added_only").to_owned(),
        },
        Became::Removed(value) => match said(value, before) {
            Some(value) => t!("differences.removed", value = value),
            None => t!("differences.removed_only").to_owned(),
        },
        Became::Changed(was, is) => match (said(was, before), said(is, after)) {
            (Some(was), Some(is)) => from_to(&was, &is, told),
            _ => t!("differences.changed_only").to_owned(),
        },
        Became::Moved => t!("differences.moved").to_owned(),
    }
}

fn from_to(was: &str, is: &str, told: Told) -> String {
    match told {
        Told::Changes => t!("differences.changed", was = was, is = is),
        Told::Contradictions => t!("differences.either", ours = was, theirs = is),
    }
}

/// What stands in the first fields of a record.
fn record_words(
    kind: Kind,
    path: &[&str],
    record: &Map<String, Value>,
    document: &Value,
) -> Option<String> {
    let field = |(name, value): (&String, &Value)| {
        let path: Vec<&str> = path.iter().copied().chain([&**name]).collect();
        let label = plain(label(kind, &path)?);
        let value = words(shown(kind, &path, value, document)?)?;
        Some(t!("differences.field", field = label, value = value))
    };
    let fields: Vec<String> = record
        .iter()
        .filter(|(name, _)| *name != "id")
        .filter_map(field)
        .take(MOST_FIELDS)
        .collect();
    (!fields.is_empty()).then(|| fields.join("; "))
}

/// The scores that are other ones: those of the last day of each, by the names of their criteria.
fn scores(before: &Value, after: &Value, told: Told) -> Vec<Line> {
    let last = |document: &Value| {
        let days = document.get("placements").and_then(Value::as_array);
        let last = days.and_then(|days| days.last()?.get(1)?.as_object().cloned());
        last.unwrap_or_default()
    };
    let (was, is) = (last(before), last(after));
    let criteria: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
    let line = |id: &String| {
        let score = |of: &Map<String, Value>| of.get(id).map(Value::to_string);
        let became = match (score(&was), score(&is)) {
            (was, is) if was == is => return None,
            (Some(was), Some(is)) => from_to(&was, &is, told),
            _ if told == Told::Contradictions => return None,
            (None, Some(is)) => t!("differences.added", value = is),
            (Some(was), None) => t!("differences.removed", value = was),
            (None, None) => return None,
        };
        let at = format!("{} › {}", t!("tables.scores"), criterion_called(id));
        Some(Line { at, became })
    };
    let lines: Vec<Line> = criteria.into_iter().filter_map(line).collect();
    match lines.is_empty() && told == Told::Changes {
        // Scores of earlier days only.
        true => vec![Line {
            at: t!("tables.scores").to_owned(),
            became: t!("differences.changed_only").to_owned(),
        }],
        false => lines,
    }
}

fn criterion_called(id: &str) -> String {
    let known = id.parse::<RecordId>().ok().and_then(|id| {
        let workspace = use_context::<Workspace>()?;
        workspace.portfolio().with_untracked(|portfolio| {
            let criterion = (portfolio.fit.get(id)).or_else(|| portfolio.size.get(id));
            criterion.map(|one| criterion_name(one).to_owned())
        })
    });
    known.unwrap_or_else(|| t!("differences.other").to_owned())
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
