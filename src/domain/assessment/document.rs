//! One assessment as a document: whose practice, when, with which answers.

use std::collections::BTreeMap;

use crate::domain::day::Day;
use serde::{Deserialize, Serialize};

use crate::domain::id::{DimensionId, DocumentId, InstrumentId, ItemId};

use super::targets::Importance;
use super::{Answers, Stage};

/// An assessment: a questionnaire answered for one scope at one time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// Names the document.
    pub id: DocumentId,
    /// The questionnaire.
    pub instrument: InstrumentId,
    /// What the person calls it; may be empty.
    #[serde(default)]
    pub name: String,
    /// Whose practice it looks at.
    #[serde(default)]
    pub scope: Scope,
    /// The day that the answers speak of.
    pub date: Day,
    /// Answers and notes.
    #[serde(default)]
    pub answers: Answers,
    /// Targets that the person set; a dimension without one has the next stage as target.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        with = "stage_numbers"
    )]
    pub targets: BTreeMap<DimensionId, Stage>,
    /// How much a dimension matters here; 2 where nothing is said.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub importance: BTreeMap<DimensionId, Importance>,
    /// The item that was last on screen, where answering resumes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<ItemId>,
    /// When it was last changed, in milliseconds since 1970 (UTC).
    #[serde(default)]
    pub edited: u64,
    /// Whether it was put aside by the person.
    #[serde(default)]
    pub archived: bool,
    /// Whether it belongs to the worked example.
    #[serde(default)]
    pub example: bool,
}

/// Whose practice an assessment looks at. Each part may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scope {
    /// The company.
    #[serde(default)]
    pub company: String,
    /// The business unit, therapy area or country.
    #[serde(default)]
    pub unit: String,
    /// The team.
    #[serde(default)]
    pub team: String,
}

impl Scope {
    /// The parts that are filled in, widest first.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        [&self.company, &self.unit, &self.team]
            .into_iter()
            .map(|part| part.trim())
            .filter(|part| !part.is_empty())
    }

    /// Whether two assessments look at the same practice: all parts are equal but for capitals and spaces
    /// around them.
    pub fn is_same_practice(&self, other: &Self) -> bool {
        let parts = |scope: &Self| {
            [&scope.company, &scope.unit, &scope.team].map(|part| part.trim().to_lowercase())
        };
        parts(self) == parts(other)
    }
}

impl Assessment {
    /// The longest name or scope part that is kept, in characters.
    pub const MAX_NAME: usize = 200;
    /// The longest note that is kept, in characters.
    pub const MAX_NOTE: usize = 4_000;

    /// An assessment with nothing answered yet.
    pub fn new(id: DocumentId, instrument: InstrumentId, date: Day) -> Self {
        Self {
            id,
            instrument,
            name: String::new(),
            scope: Scope::default(),
            date,
            answers: Answers::default(),
            targets: BTreeMap::new(),
            importance: BTreeMap::new(),
            position: None,
            edited: 0,
            archived: false,
            example: false,
        }
    }
}

/// Targets are stored as the stage's number.
mod stage_numbers {
    use super::*;
    use serde::{Deserializer, Serializer};

    pub fn serialize<S: Serializer>(
        targets: &BTreeMap<DimensionId, Stage>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_map(targets.iter().map(|(id, stage)| (id, stage.number())))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<BTreeMap<DimensionId, Stage>, D::Error> {
        BTreeMap::<DimensionId, u8>::deserialize(deserializer)?
            .into_iter()
            .map(|(id, number)| {
                Stage::new(number)
                    .map(|stage| (id, stage))
                    .ok_or_else(|| serde::de::Error::custom("a target is a stage from 1 to 5"))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_practice_is_the_same_however_it_is_spelt() {
        let scope = |company: &str, unit: &str| Scope {
            company: company.to_owned(),
            unit: unit.to_owned(),
            team: String::new(),
        };
        assert!(scope("Acme", "").is_same_practice(&scope(" ACME ", "")));
        assert!(!scope("Acme", "").is_same_practice(&scope("", "Acme")));
        assert!(!scope("Acme", "").is_same_practice(&scope("Acme", "Spain")));
    }
}
