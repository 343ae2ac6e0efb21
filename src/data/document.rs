//! A document of any kind, so that one path stores, deletes, exports and imports them all.

mod content;

use serde_json::Value;

use crate::domain::account::Account;
use crate::domain::assessment::Assessment;
use crate::domain::day::Day;
use crate::domain::id::DocumentId;
use crate::domain::portfolio::Portfolio;
use crate::domain::programme::Programme;
use crate::domain::workshop::{Participation, Workshop};

use super::account::{read_account, read_portfolio, read_programme};
use super::assessment::restore::{Fallback, Instruments, RestoreError, restore};
use super::dropped::Dropped;
use super::keys::DocumentKey;
use super::settings::Settings;
use super::workshop::{read_participation, read_workshop};

pub use content::Content;

/// A document of any kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Document {
    /// An assessment.
    Assessment(Box<Assessment>),
    /// An account.
    Account(Box<Account>),
    /// A workshop, with the chunks of its responses where it comes from a file or goes into one; elsewhere they
    /// are stored beside it.
    Workshop(Box<Workshop>, Vec<String>),
    /// A participation in a workshop.
    Participation(Box<Participation>),
    /// What all accounts share.
    Portfolio(Portfolio),
    /// The programme's own plan.
    Programme(Programme),
    /// What the person chose.
    Settings(Settings),
}

/// A document that is valid, and what is not in it any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The document.
    pub document: Document,
    /// What was dropped, in the order of finding.
    pub dropped: Vec<Dropped>,
}

impl Document {
    /// What every document has.
    pub fn content(&self) -> &dyn Content {
        match self {
            Self::Assessment(assessment) => &**assessment,
            Self::Account(account) => &**account,
            Self::Workshop(workshop, _) => &**workshop,
            Self::Participation(participation) => &**participation,
            Self::Portfolio(portfolio) => portfolio,
            Self::Programme(programme) => programme,
            Self::Settings(settings) => settings,
        }
    }

    /// What every document has, to be changed.
    pub fn content_mut(&mut self) -> &mut dyn Content {
        match self {
            Self::Assessment(assessment) => &mut **assessment,
            Self::Account(account) => &mut **account,
            Self::Workshop(workshop, _) => &mut **workshop,
            Self::Participation(participation) => &mut **participation,
            Self::Portfolio(portfolio) => portfolio,
            Self::Programme(programme) => programme,
            Self::Settings(settings) => settings,
        }
    }

    /// Makes a document of any JSON. The key says of which kind, and names the document if it has no name of
    /// its own; `today` stands in for an unusable date.
    ///
    /// # Errors
    ///
    /// Only where nothing can be said: the value has no fields, or its questionnaire is unknown.
    pub fn restore(
        key: &DocumentKey,
        value: Value,
        instruments: Instruments,
        today: Day,
    ) -> Result<Restored, RestoreError> {
        let fallback = |id: &DocumentId| Fallback {
            id: id.clone(),
            day: today,
        };
        let (document, dropped) = match key {
            DocumentKey::Assessment(id) => {
                let (assessment, dropped) = restore(value, instruments, fallback(id))?;
                (assessment.into(), dropped)
            }
            DocumentKey::Account(id) => {
                let (account, dropped) = read_account(value, fallback(id))?;
                (account.into(), dropped)
            }
            DocumentKey::Workshop(id) => {
                let (workshop, responses, dropped) =
                    read_workshop(value, instruments, fallback(id))?;
                (Self::Workshop(Box::new(workshop), responses), dropped)
            }
            DocumentKey::Participation(id) => {
                let (participation, dropped) =
                    read_participation(value, instruments, fallback(id))?;
                (participation.into(), dropped)
            }
            DocumentKey::Portfolio => {
                let (portfolio, dropped) = read_portfolio(value)?;
                (Self::Portfolio(portfolio), dropped)
            }
            DocumentKey::Programme => {
                let (programme, dropped) = read_programme(value)?;
                (Self::Programme(programme), dropped)
            }
            DocumentKey::Settings => (Self::Settings(Settings::restore(&value)), Vec::new()),
        };
        Ok(Restored { document, dropped })
    }

    /// As [`Document::restore`], of a text.
    ///
    /// # Errors
    ///
    /// As there; a text that is not JSON is not a document.
    pub fn restore_text(
        key: &DocumentKey,
        text: &str,
        instruments: Instruments,
        today: Day,
    ) -> Result<Restored, RestoreError> {
        let value = serde_json::from_str(text).map_err(|_| RestoreError::NotAnObject)?;
        Self::restore(key, value, instruments, today)
    }

    /// Whether two documents say the same, whatever they are called in the storage and whenever they were
    /// looked at.
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        self.content().name() == other.content().name() && self.bare() == other.bare()
    }

    fn bare(&self) -> Self {
        let mut bare = self.clone();
        bare.content_mut().set_id(DocumentId::from_random(0));
        bare.content_mut().set_edited(0);
        match &mut bare {
            Self::Assessment(assessment) => assessment.position = None,
            Self::Participation(participation) => participation.position = None,
            Self::Workshop(_, responses) => responses.clear(),
            _ => {}
        }
        bare
    }
}

impl From<Assessment> for Document {
    fn from(assessment: Assessment) -> Self {
        Self::Assessment(Box::new(assessment))
    }
}

impl From<Account> for Document {
    fn from(account: Account) -> Self {
        Self::Account(Box::new(account))
    }
}

impl From<Workshop> for Document {
    fn from(workshop: Workshop) -> Self {
        Self::Workshop(Box::new(workshop), Vec::new())
    }
}

impl From<Participation> for Document {
    fn from(participation: Participation) -> Self {
        Self::Participation(Box::new(participation))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::data::assessment::testing::{TODAY, blank, find};

    fn keys() -> Vec<DocumentKey> {
        let id = DocumentId::new("a").unwrap();
        vec![
            DocumentKey::Assessment(id.clone()),
            DocumentKey::Account(id.clone()),
            DocumentKey::Workshop(id.clone()),
            DocumentKey::Participation(id),
            DocumentKey::Portfolio,
            DocumentKey::Programme,
            DocumentKey::Settings,
        ]
    }

    #[test]
    fn every_kind_is_read_from_what_it_writes() {
        let texts = [
            r#"{"id":"a","instrument":"test","date":"2026-01-01","name":"Spring"}"#,
            r#"{"id":"a","name":"Seeland","created":"2026-01-01"}"#,
            r#"{"id":"a","session":{"id":"0000000000000007","instrument":"test"}}"#,
            r#"{"id":"a","session":{"id":"0000000000000007","instrument":"test"}}"#,
            r#"{"currency":"CHF","edited":7}"#,
            r#"{"edited":7}"#,
            r#"{"number_keys":false}"#,
        ];
        for (key, text) in keys().iter().zip(texts) {
            let read = |text: &str| Document::restore_text(key, text, find, TODAY).unwrap();
            let document = read(text).document;
            assert_eq!(document.content().key(), *key);
            let again = read(&document.content().payload());
            assert_eq!((again.document, again.dropped), (document, Vec::new()));
        }
    }

    #[test]
    fn two_documents_say_the_same_under_two_names() {
        let one = Document::from(blank("a", "Spring"));
        let mut other = blank("b", "Spring");
        other.edited = 9;
        assert!(one.says_the_same_as(&other.clone().into()));
        other.archived = true;
        assert!(!one.says_the_same_as(&other.into()));
        let account = Account::new(DocumentId::new("a").unwrap(), TODAY);
        assert!(!one.says_the_same_as(&account.into()));
    }

    proptest! {
        #[test]
        fn any_text_is_refused_without_panic(text in any::<String>()) {
            for key in keys() {
                let _ = Document::restore_text(&key, &text, find, TODAY);
            }
        }
    }
}
