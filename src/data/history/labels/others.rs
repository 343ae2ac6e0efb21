//! What the fields of assessments, workshops, the portfolio and the settings are called.

use crate::content::competence::competence_texts;
use crate::content::role::pair_texts;
use crate::content::text::Key;
use crate::domain::competence::Competence;
use crate::domain::role::Pair;
use crate::domain::words::Word;
use crate::key;

use super::{answers, by_dimension};

/// See [`super::label`].
pub fn assessment(path: &[&str]) -> Option<Key> {
    Some(match path {
        ["answers", path @ ..] => return answers(path),
        ["suggested"] => key!("history.field.suggested"),
        ["suggested", path @ ..] => return answers(path),
        ["targets", path @ ..] => return by_dimension(path, key!("history.field.targets")),
        ["importance", path @ ..] => return by_dimension(path, key!("history.field.importance")),
        ["instrument"] => key!("history.field.questionnaire"),
        ["name"] => key!("tables.name"),
        ["extent"] => key!("history.field.extent"),
        ["scope"] => key!("history.field.scope"),
        ["scope", "company"] => key!("history.field.company"),
        ["scope", "unit"] => key!("history.field.unit"),
        ["scope", "team"] => key!("history.field.team"),
        ["date"] => key!("tables.day"),
        ["archived"] => key!("tables.archived"),
        ["example"] => key!("history.field.example"),
        _ => return None,
    })
}

/// What an invitation to a workshop says.
fn session(path: &[&str]) -> Option<Key> {
    Some(match path {
        [] => key!("history.field.invitation"),
        ["title"] => key!("history.field.title"),
        ["host"] => key!("history.field.host"),
        ["welcome"] => key!("history.field.welcome"),
        ["send_to"] => key!("history.field.send_to"),
        ["instrument"] => key!("history.field.questionnaire"),
        ["dimensions"] => key!("history.field.dimensions"),
        ["groups"] => key!("history.field.groups"),
        ["names"] => key!("history.field.names"),
        ["questions"] => key!("history.field.own_questions"),
        ["day"] => key!("tables.day"),
        ["before"] => key!("history.field.before"),
        ["id" | "fingerprint" | "key"] => key!("history.field.lock"),
        _ => return None,
    })
}

/// See [`super::label`].
pub fn workshop(path: &[&str]) -> Option<Key> {
    Some(match path {
        ["session", path @ ..] => return session(path),
        ["targets", path @ ..] => return by_dimension(path, key!("history.field.targets")),
        ["secret"] => key!("history.field.lock"),
        ["progress"] => key!("history.field.progress"),
        ["archived"] => key!("tables.archived"),
        ["revealed"] => key!("history.field.revealed"),
        ["published", ..] => key!("history.field.published"),
        ["notes"] => key!("history.field.notes"),
        ["actions"] => key!("tables.agreed"),
        ["actions", "what"] => key!("tables.what"),
        ["actions", "owner"] => key!("tables.owner"),
        ["actions", "due"] => key!("tables.due"),
        ["actions", "item"] => key!("history.field.question"),
        ["actions", "planned"] => key!("history.field.planned"),
        ["hands", ..] => key!("history.field.hands"),
        ["invited"] => key!("history.field.invited"),
        ["before"] => key!("history.field.before"),
        ["batches" | "intakes" | "decisions", ..] => key!("history.field.batches"),
        _ => return None,
    })
}

/// See [`super::label`].
pub fn participation(path: &[&str]) -> Option<Key> {
    Some(match path {
        ["session", path @ ..] => return session(path),
        ["answers", path @ ..] => return answers(path),
        ["own"] => key!("history.field.own_answers"),
        ["group"] => key!("history.field.group"),
        ["name"] => key!("tables.name"),
        ["response" | "revision" | "shown" | "returned" | "returned_at"] => {
            key!("history.field.returned")
        }
        ["keeps_copy"] => key!("history.field.keeps_copy"),
        ["archived"] => key!("tables.archived"),
        _ => return None,
    })
}

/// See [`super::label`].
pub fn role(path: &[&str]) -> Option<Key> {
    Some(match path {
        ["answers"] => key!("history.field.answers"),
        ["answers", pair] => pair_texts(Pair::from_word(pair)?).short,
        ["name"] => key!("tables.name"),
        ["date"] => key!("tables.day"),
        ["note"] => key!("tables.note"),
        _ => return None,
    })
}

/// See [`super::label`].
pub fn competence(path: &[&str]) -> Option<Key> {
    let of = |word: &str| Some(competence_texts(Competence::from_word(word)?).name);
    Some(match path {
        ["name"] => key!("tables.name"),
        ["asked"] => key!("history.field.invitation"),
        ["rounds"] => key!("history.field.ratings"),
        ["rounds", "day"] => key!("tables.day"),
        ["rounds", "ratings"] | ["rounds", "viewers", "ratings"] => key!("history.field.ratings"),
        ["rounds", "ratings", word] | ["rounds", "viewers", "ratings", word] => return of(word),
        ["rounds", "secret"] | ["rounds", "viewers", "token"] => key!("history.field.lock"),
        ["rounds", "viewers"] => key!("history.field.asked"),
        ["rounds", "viewers", "role"] => key!("history.field.asked_as"),
        ["rounds", "viewers", "name"] => key!("tables.name"),
        ["rounds", "viewers", "written" | "answered"] => key!("history.field.returned"),
        ["rounds", "viewers", "remark"] => key!("history.field.remark"),
        ["aims"] => key!("history.field.aims"),
        ["aims", "competence"] => key!("history.field.competence"),
        ["aims", "what"] => key!("tables.what"),
        ["aims", "evidence"] => key!("history.field.evidence"),
        ["aims", "due"] => key!("tables.due"),
        ["aims", "done"] => key!("history.field.done"),
        ["note"] => key!("tables.note"),
        _ => return None,
    })
}

/// See [`super::label`].
pub fn portfolio(path: &[&str]) -> Option<Key> {
    Some(match path {
        ["currency"] => key!("tables.currency"),
        ["fit"] => key!("tables.fit"),
        ["size"] => key!("tables.size"),
        ["fit" | "size", "name"] => key!("tables.criterion"),
        ["fit" | "size", "low"] => key!("history.field.low"),
        ["fit" | "size", "high"] => key!("history.field.high"),
        ["fit" | "size", "weight"] => key!("history.field.weight"),
        _ => return None,
    })
}

/// See [`super::label`].
pub fn settings(path: &[&str]) -> Option<Key> {
    Some(match path {
        ["number_keys"] => key!("answering.number_keys"),
        ["auto_advance"] => key!("answering.auto_advance"),
        ["last_backup"] => key!("data.last_backup"),
        _ => return None,
    })
}
