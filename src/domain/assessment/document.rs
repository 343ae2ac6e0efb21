//! One assessment as a document: whose practice, when, with which answers.

use litemap::LiteMap;

use crate::domain::day::Day;

use crate::domain::id::{DimensionId, DocumentId, InstrumentId, ItemId};

use super::targets::Importance;
use super::{Answers, Extent, Stage};

/// An assessment: a questionnaire answered for one scope at one time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Names the document.
    pub id: DocumentId,
    /// The questionnaire.
    pub instrument: InstrumentId,
    /// What the person calls it; may be empty.
    pub name: String,
    /// How much of the questionnaire it asks.
    pub extent: Extent,
    /// Whose practice it looks at.
    pub scope: Scope,
    /// The day that the answers speak of.
    pub date: Day,
    /// Answers and notes.
    pub answers: Answers,
    /// What was answered to an earlier edition, to be confirmed: see [`Assessment::going_on`].
    pub suggested: Answers,
    /// Targets that the person set; a dimension without one has the next stage as target.
    pub targets: LiteMap<DimensionId, Stage>,
    /// How much a dimension matters here; 2 where nothing is said.
    pub importance: LiteMap<DimensionId, Importance>,
    /// The item that was last on screen, where answering resumes.
    pub position: Option<ItemId>,
    /// When it was last changed, in milliseconds since 1970 (UTC).
    pub edited: u64,
    /// Whether it was put aside by the person.
    pub archived: bool,
    /// Whether it belongs to the worked example.
    pub example: bool,
}

/// Whose practice an assessment looks at. Each part may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    /// The company.
    pub company: String,
    /// The business unit, therapy area or country.
    pub unit: String,
    /// The team.
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
            extent: Extent::All,
            scope: Scope::default(),
            date,
            answers: Answers::default(),
            suggested: Answers::default(),
            targets: LiteMap::new(),
            importance: LiteMap::new(),
            position: None,
            edited: 0,
            archived: false,
            example: false,
        }
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
