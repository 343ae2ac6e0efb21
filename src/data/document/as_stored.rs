//! A document of a kind whose description is not here: known by its name, kept as it is.

use serde_json::{Map, Value};

use crate::data::keys::DocumentKey;
use crate::domain::id::DocumentId;

use super::reading::{RestoreError, object};
use super::{Content, Document};

/// A document as it is stored, of a kind that this page has not met yet: lists, trash, copies and "Saved" speak of
/// it all the same. It becomes what it is when its kind is registered.
#[derive(Debug, Clone, PartialEq)]
pub struct AsStored {
    key: DocumentKey,
    values: Map<String, Value>,
}

impl AsStored {
    /// The document that is stored under a key.
    ///
    /// # Errors
    ///
    /// Where it is not JSON with named fields.
    pub fn read(key: &DocumentKey, value: Value) -> Result<Document, RestoreError> {
        let mut read = Self {
            key: key.clone(),
            values: object(value)?,
        };
        if let Some(id) = key.id() {
            read.set_id(id.clone());
        }
        Ok(Document {
            content: Box::new(read),
            responses: Vec::new(),
        })
    }
}

impl Content for AsStored {
    fn key(&self) -> DocumentKey {
        self.key.clone()
    }

    fn set_id(&mut self, id: DocumentId) {
        self.values.insert("id".to_owned(), id.as_str().into());
        self.key = DocumentKey::new(self.key.kind(), id);
    }

    fn name(&self) -> &str {
        let Some((last, path)) = self.key.kind().name_fields().split_last() else {
            return "";
        };
        let mut values = &self.values;
        for field in path {
            match values.get(*field) {
                Some(Value::Object(inner)) => values = inner,
                _ => return "",
            }
        }
        values.get(*last).and_then(Value::as_str).unwrap_or("")
    }

    fn set_name(&mut self, name: String) {
        let Some((last, path)) = self.key.kind().name_fields().split_last() else {
            return;
        };
        let mut values = &mut self.values;
        for field in path {
            match values.get_mut(*field) {
                Some(Value::Object(inner)) => values = inner,
                _ => return,
            }
        }
        values.insert((*last).to_owned(), name.into());
    }

    fn edited(&self) -> u64 {
        let edited = self.values.get("edited").and_then(Value::as_u64);
        edited.unwrap_or_default()
    }

    fn set_edited(&mut self, edited: u64) {
        self.values.insert("edited".to_owned(), edited.into());
    }

    fn forget_position(&mut self) -> bool {
        self.values.remove("position");
        true
    }

    /// What is wrong with its texts is mended when its kind is here.
    fn tidy(&mut self) {}

    /// Which of its values are texts is known when its kind is here.
    fn each_text(&mut self, _visit: &mut dyn FnMut(&str)) {}

    fn write(&self) -> Value {
        Value::Object(self.values.clone())
    }

    fn boxed(&self) -> Box<dyn Content> {
        Box::new(self.clone())
    }

    fn equals(&self, other: &dyn Content) -> bool {
        let other = other as &dyn std::any::Any;
        other.downcast_ref::<Self>() == Some(self)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::data::kind::Kind;

    fn read(kind: Kind, value: Value) -> Document {
        let id = DocumentId::new("a").unwrap();
        AsStored::read(&DocumentKey::new(kind, id), value).unwrap()
    }

    #[test]
    fn a_document_of_another_kind_has_its_name_and_loses_nothing() {
        let account =
            json!({ "id": "a", "name": "Seeland", "edited": 7, "swot": [{ "id": "r1" }] });
        let read_account = read(Kind::Account, account.clone());
        let content = read_account.content();
        assert_eq!((content.name(), content.edited()), ("Seeland", 7));
        assert_eq!(content.write(), account);

        let mut workshop = read(
            Kind::Workshop,
            json!({ "id": "a", "session": { "title": "Bern" } }),
        );
        assert_eq!(workshop.content().name(), "Bern");
        workshop.content_mut().set_name("Bern (copy)".to_owned());
        workshop.content_mut().set_id(DocumentId::new("b").unwrap());
        let written = json!({ "id": "b", "session": { "title": "Bern (copy)" } });
        assert_eq!(workshop.content().write(), written);
    }

    #[test]
    fn what_says_nothing_of_its_name_has_none() {
        for value in [
            json!({}),
            json!({ "session": 7 }),
            json!({ "session": { "title": [] } }),
        ] {
            assert_eq!(read(Kind::Workshop, value).content().name(), "");
        }
        let key = DocumentKey::single(Kind::Portfolio);
        assert!(AsStored::read(&key, json!([])).is_err());
        let one = AsStored::read(&key, json!({ "currency": "CHF" })).unwrap();
        assert_eq!(one.content().write(), json!({ "currency": "CHF" }));
    }
}
