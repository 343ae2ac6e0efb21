//! What stands in a field, for the list of changes.

use serde_json::Value;

use crate::content::account::words::Label;
use crate::content::competence::{competence_texts, rating_name, role_name};
use crate::content::role::axis_texts;
use crate::content::text::Key;
use crate::data::kind::Kind;
use crate::domain::account::diagnosis::{IssueKind, IssueStatus, Swot};
use crate::domain::account::meetings::Reached;
use crate::domain::account::monitoring::Side;
use crate::domain::account::profile::OurRole;
use crate::domain::account::stakeholders::{Contact, DmuRole, Influence, Orientation, Stance};
use crate::domain::account::tactics::ActionStatus;
use crate::domain::account::typing::{AccountType, DriverKind, Functions, Level, YesNo};
use crate::domain::assessment::{Extent, Point};
use crate::domain::cadence::{Cadence, CadenceUnit};
use crate::domain::competence::{Competence, Rating, ViewerRole};
use crate::domain::day::Day;
use crate::domain::factors::Evidence;
use crate::domain::role::{Pair, Place, Pole};
use crate::domain::words::Word;
use crate::key;

use super::changes::referred;
use super::labels::question;

/// What stands in a field.
#[derive(Debug, Clone, PartialEq)]
pub enum Shown {
    /// What the person wrote, a name or a number.
    Text(String),
    /// One or several words of ours.
    Words(Vec<Key>),
    /// A day.
    Day(Day),
    /// A rhythm.
    Every(Cadence),
    /// A moment, in milliseconds since 1970 (UTC).
    Moment(u64),
}

/// What a value is, in the field that these fields lead to; `None` where it says nothing to a person. `document` is the
/// whole state: names of what is referred to are looked up there.
pub fn shown(kind: Kind, path: &[&str], value: &Value, document: &Value) -> Option<Shown> {
    let field = path.last().copied().unwrap_or_default();
    if is_hidden(kind, path) {
        return None;
    }
    match value {
        Value::Bool(true) => Some(Shown::Words(vec![YesNo::Yes.label()])),
        Value::Bool(false) => Some(Shown::Words(vec![YesNo::No.label()])),
        Value::Number(_) if field == "answer" => {
            let point = Point::new(value.as_u64()?.try_into().ok()?)?;
            let [.., item, _] = path else { return None };
            question(item).map(|question| Shown::Words(vec![question.anchor(point)]))
        }
        Value::Number(number) if kind == Kind::Role => {
            Some(Shown::Words(role_answer(path, number.as_i64()?)?))
        }
        Value::Number(number) => match (number.as_u64(), field) {
            (Some(moment), "last_backup") => Some(Shown::Moment(moment)),
            _ => Some(Shown::Text(number.to_string())),
        },
        Value::String(text) => text_of(kind, path, text, document),
        Value::Array(all) => list(kind, path, all, document),
        Value::Null | Value::Object(_) => None,
    }
}

/// Names and numbers that say nothing to a person.
fn is_hidden(kind: Kind, path: &[&str]) -> bool {
    match kind {
        Kind::Workshop | Kind::Participation => matches!(
            path,
            ["secret"
                | "revealed"
                | "before"
                | "progress"
                | "response"
                | "revision"
                | "shown"
                | "returned"
                | "returned_at"
                | "group"]
                | [
                    "session",
                    "id" | "fingerprint" | "key" | "before" | "instrument" | "dimensions" | "names"
                ]
                | [
                    "hands" | "invited" | "batches" | "intakes" | "decisions" | "published",
                    ..
                ]
                | ["actions", "item" | "planned"]
        ),
        Kind::Account | Kind::Programme => {
            path.contains(&"origin") || path.contains(&"factor") || path == ["goes_on_in"]
        }
        Kind::Assessment => path == ["instrument"],
        Kind::Competence => matches!(
            path,
            ["asked"] | ["rounds", "secret"] | ["rounds", "viewers", "token" | "written"]
        ),
        Kind::Role | Kind::Portfolio | Kind::Settings => false,
    }
}

/// Where a role profile stands between two statements: the pole, and whether it is only nearer to it.
fn role_answer(path: &[&str], number: i64) -> Option<Vec<Key>> {
    let pair = Pair::from_word(path.last()?)?;
    let place = Place::new(number)?.number();
    let pole = match place {
        0 => return Some(vec![key!("word.role.alike")]),
        ..0 => Pole::First,
        _ => Pole::Second,
    };
    let is_rather = place.abs() < Place::FARTHEST;
    let mut words = vec![axis_texts(pair.axis()).pole(pole)];
    words.extend(is_rather.then_some(key!("word.role.rather")));
    Some(words)
}

fn text_of(kind: Kind, path: &[&str], text: &str, document: &Value) -> Option<Shown> {
    if let Some(word) = word(kind, path, text) {
        return Some(Shown::Words(vec![word]));
    }
    if let Ok(day) = text.parse() {
        return Some(Shown::Day(day));
    }
    if path.last().is_some_and(|field| REFERENCES.contains(field)) {
        return referred(document, text).map(Shown::Text);
    }
    Some(Shown::Text(text.to_owned()))
}

/// Fields that hold the name of another thing of the account.
const REFERENCES: [&str; 8] = [
    "stakeholder",
    "partner",
    "reports_to",
    "influences",
    "objective",
    "proposition",
    "meeting",
    "action",
];

fn list(kind: Kind, path: &[&str], all: &[Value], document: &Value) -> Option<Shown> {
    if let [unit, every] = all
        && let (Some(unit), Some(every)) = (unit.as_str(), every.as_u64())
    {
        let unit = CadenceUnit::from_word(unit)?;
        return Cadence::new(every.try_into().ok()?, unit).map(Shown::Every);
    }
    let (mut words, mut texts) = (Vec::new(), Vec::new());
    for one in all {
        match text_of(kind, path, one.as_str()?, document)? {
            Shown::Words(more) => words.extend(more),
            Shown::Text(text) => texts.push(text),
            Shown::Day(_) | Shown::Every(_) | Shown::Moment(_) => return None,
        }
    }
    match (words.is_empty(), texts.is_empty()) {
        (false, true) => Some(Shown::Words(words)),
        (true, false) => Some(Shown::Text(texts.join(", "))),
        _ => None,
    }
}

/// What a word of a vocabulary is called; `None` for what the person wrote.
fn word(kind: Kind, path: &[&str], text: &str) -> Option<Key> {
    fn label<W: Label>(text: &str) -> Option<Key> {
        W::from_word(text).map(Label::label)
    }
    if let [.., "answers", _, "answer"] = path {
        return match text {
            "dk" => Some(key!("answer.dont_know")),
            "na" => Some(key!("answer.not_applicable")),
            _ => None,
        };
    }
    match (kind, path) {
        (Kind::Assessment, ["extent"]) => match Extent::from_word(text)? {
            Extent::All => None,
            Extent::Quick => Some(key!("history.extent.quick")),
            Extent::GoneOn => Some(key!("history.extent.gone_on")),
        },
        (Kind::Account | Kind::Programme, ["factors", "answers", _]) => label::<Evidence>(text),
        (Kind::Competence, ["rounds", "ratings", _] | ["rounds", "viewers", "ratings", _]) => {
            Rating::from_word(text).map(rating_name)
        }
        (Kind::Competence, ["rounds", "viewers", "role"]) => {
            ViewerRole::from_word(text).map(role_name)
        }
        (Kind::Competence, ["aims", "competence"]) => {
            Competence::from_word(text).map(|one| competence_texts(one).name)
        }
        (Kind::Programme, ["actions", "status"]) => label::<ActionStatus>(text),
        (Kind::Account, _) => match path {
            ["actions", "status"] => label::<ActionStatus>(text),
            ["team", "role"] => label::<OurRole>(text),
            ["typing", "type"] => label::<AccountType>(text),
            ["typing", "level"] => label::<Level>(text),
            ["typing", "test", "functions"] => label::<Functions>(text),
            ["typing", "test", _] => label::<YesNo>(text),
            ["drivers", "kind"] => label::<DriverKind>(text),
            ["stakeholders", "roles"] => label::<DmuRole>(text),
            ["stakeholders", "influence"] => label::<Influence>(text),
            ["stakeholders", "stance"] => label::<Stance>(text),
            ["stakeholders", "contact"] | ["stakeholders", "coverage", _] => label::<Contact>(text),
            ["stakeholders", "orientation"] => label::<Orientation>(text),
            ["swot", "field"] => label::<Swot>(text),
            ["issues", "kind"] => label::<IssueKind>(text),
            ["issues", "status"] => label::<IssueStatus>(text),
            ["meetings", "attendees", "reached"] => label::<Reached>(text),
            ["monitoring", "returns", "side"] => label::<Side>(text),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::content::text::english_wording;

    fn said(kind: Kind, path: &[&str], value: Value) -> String {
        let document = json!({ "stakeholders": [{ "id": "r7", "name": "Dr Keller" }] });
        match shown(kind, path, &value, &document) {
            Some(Shown::Text(text)) => text,
            Some(Shown::Words(words)) => {
                let words: Vec<&str> = words
                    .iter()
                    .map(|key| english_wording().say(*key))
                    .collect();
                words.join(", ")
            }
            Some(Shown::Day(day)) => format!("day {day}"),
            Some(Shown::Every(every)) => format!("every {}", every.every()),
            Some(Shown::Moment(moment)) => format!("moment {moment}"),
            None => "nothing".to_owned(),
        }
    }

    #[test]
    fn values_are_told_as_people_know_them() {
        let account = |path: &[&str], value| said(Kind::Account, path, value);
        assert_eq!(
            account(&["stakeholders", "stance"], json!("sceptic")),
            "Sceptic"
        );
        assert_eq!(
            account(&["stakeholders", "roles"], json!(["user", "buyer"])),
            "User, Buyer"
        );
        assert_eq!(
            account(&["stakeholders", "reports_to"], json!("r7")),
            "Dr Keller"
        );
        assert_eq!(
            account(&["stakeholders", "influences"], json!(["r7"])),
            "Dr Keller"
        );
        assert_eq!(
            account(&["actions", "due"], json!("2026-11-22")),
            "day 2026-11-22"
        );
        assert_eq!(
            account(&["actions", "origin", "item"], json!("x")),
            "nothing"
        );
        assert_eq!(
            account(&["monitoring", "review"], json!(["months", 3])),
            "every 3"
        );
        assert_eq!(account(&["archived"], json!(true)), "Yes");
        assert_eq!(account(&["name"], json!("Seeland")), "Seeland");
        assert_eq!(
            account(&["figures", "value"], json!(["about 7"])),
            "about 7"
        );
        let of_competences = |path: &[&str], word: &str| said(Kind::Competence, path, json!(word));
        let rating = of_competences(&["rounds", "viewers", "ratings", "value.gain"], "help");
        assert_eq!(rating, "With help");
        let aim = of_competences(&["aims", "competence"], "people.trust");
        assert_eq!(aim, "Trust that lasts");
        assert_eq!(of_competences(&["rounds", "secret"], "00"), "nothing");
        let role = |place: i64| said(Kind::Role, &["answers", "horizon.day"], json!(place));
        assert_eq!(
            [-2, -1, 0, 1, 2].map(role),
            [
                "hunter",
                "hunter, rather",
                "both alike",
                "gardener, rather",
                "gardener"
            ]
        );
        assert_eq!(said(Kind::Settings, &["last_backup"], json!(7)), "moment 7");
        assert_eq!(said(Kind::Workshop, &["secret"], json!("abcd")), "nothing");
    }

    #[test]
    fn an_answer_is_told_in_its_words() {
        let answer = |value| {
            said(
                Kind::Assessment,
                &["answers", "meaning.definition", "answer"],
                value,
            )
        };
        let anchor = question("meaning.definition")
            .unwrap()
            .anchor(Point::new(2).unwrap());
        assert_eq!(answer(json!(2)), english_wording().say(anchor));
        let extent = |word: &str| said(Kind::Assessment, &["extent"], json!(word));
        assert_eq!(extent("quick"), "Quick check");
        assert_eq!(extent("gone_on"), "All questions, after a quick check");
        let unknown = english_wording().say(key!("answer.dont_know"));
        assert_eq!(answer(json!("dk")), unknown);
    }
}
