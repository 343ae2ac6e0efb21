//! A document of any kind, so that one path stores, deletes, exports and imports them all.

pub mod all;
mod as_stored;
pub(in crate::data) mod content;
mod reading;

use std::any::Any;

use serde_json::Value;

use crate::domain::id::DocumentId;

use super::dropped::Dropped;
use super::keys::DocumentKey;

pub use as_stored::AsStored;
pub use content::{Content, DocumentKind};
pub use reading::{Fallback, Instruments, Reader, RestoreError, read, read_document};

/// A document of any kind.
#[derive(Debug)]
pub struct Document {
    content: Box<dyn Content>,
    /// The chunks of its responses, where it is a workshop that comes from a file or goes into one; elsewhere they
    /// are stored beside it.
    pub responses: Vec<String>,
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
        &*self.content
    }

    /// What every document has, to be changed.
    pub fn content_mut(&mut self) -> &mut dyn Content {
        &mut *self.content
    }

    /// Names it in the storage.
    pub fn key(&self) -> DocumentKey {
        self.content.key()
    }

    /// A document with a copy of this content.
    pub fn copy_of(content: &dyn Content) -> Self {
        Self {
            content: content.boxed(),
            responses: Vec::new(),
        }
    }

    /// What it is, if it is of this kind.
    pub fn get<T: Content>(&self) -> Option<&T> {
        (&*self.content as &dyn Any).downcast_ref()
    }

    /// What it is, to be changed, if it is of this kind.
    pub fn get_mut<T: Content>(&mut self) -> Option<&mut T> {
        (&mut *self.content as &mut dyn Any).downcast_mut()
    }

    /// What it was made of, if it is of this kind.
    pub fn into_content<T: Content>(self) -> Option<T> {
        let content: Box<dyn Any> = self.content;
        content.downcast().ok().map(|content| *content)
    }

    /// Whether its kind is not here, so that nothing but its name is known.
    pub fn is_as_stored(&self) -> bool {
        (&*self.content as &dyn Any).is::<AsStored>()
    }

    /// As it stands in a file, with its responses.
    pub fn write(&self) -> Value {
        let mut written = self.content.write();
        if let Value::Object(fields) = &mut written
            && !self.responses.is_empty()
        {
            fields.insert(
                reading::RESPONSES.to_owned(),
                self.responses.as_slice().into(),
            );
        }
        written
    }

    /// Whether two documents say the same, whatever they are called in the storage and whenever they were
    /// looked at.
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        self.content.name() == other.content.name() && self.bare().equals(&*other.bare())
    }

    fn bare(&self) -> Box<dyn Content> {
        let mut bare = self.content.boxed();
        bare.set_id(DocumentId::from_random(0));
        bare.set_edited(0);
        bare.forget_position();
        bare
    }

    /// Whether it becomes the other by nothing but where the person was in it.
    pub fn differs_in_position_only(&self, other: &Self) -> bool {
        let mut before = self.content.boxed();
        if !before.forget_position() {
            return false;
        }
        let mut after = other.content.boxed();
        after.forget_position();
        before.equals(&*after)
    }
}

impl<T: DocumentKind> From<T> for Document {
    fn from(content: T) -> Self {
        Self {
            content: Box::new(content),
            responses: Vec::new(),
        }
    }
}

impl Clone for Document {
    fn clone(&self) -> Self {
        Self {
            content: self.content.boxed(),
            responses: self.responses.clone(),
        }
    }
}

impl PartialEq for Document {
    fn eq(&self, other: &Self) -> bool {
        self.content.equals(&*other.content) && self.responses == other.responses
    }
}

impl Eq for Document {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::all::restore_text;
    use super::*;
    use crate::data::assessment::testing::{TODAY, blank, find};
    use crate::data::kind::Kind;
    use crate::domain::account::Account;

    fn keys() -> Vec<DocumentKey> {
        let id = DocumentId::new("a").unwrap();
        let key = |kind| DocumentKey::new(kind, id.clone());
        Kind::ALL.into_iter().map(key).collect()
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
            let read = |text: &str| restore_text(key, text, find, TODAY).unwrap();
            let document = read(text).document;
            assert_eq!(document.content().key(), *key);
            let again = read(&document.content().write().to_string());
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
                let _ = restore_text(&key, &text, find, TODAY);
            }
        }
    }
}
