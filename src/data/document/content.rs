//! What a kind of document says of itself, and what follows from that for a document of any kind.

use std::any::Any;
use std::fmt::Debug;

use serde_json::{Map, Value};

use crate::data::dropped::Dropped;
use crate::data::fields::{self, Fields};
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::id::DocumentId;

use super::reading::{Fallback, Instruments, RestoreError};

/// A kind of document: its fields, and what it has beyond what all kinds have. It is described once, where the
/// kind is; storing, deleting, exporting and importing need no more.
pub trait DocumentKind: Fields + Clone + PartialEq + Debug + Send + Sync + 'static {
    /// Its name.
    const KIND: Kind;

    /// Fields that every document has, and what is told where one is absent.
    const EXPECTED: &[(&str, Dropped)] = &[("id", Dropped::Id)];

    /// A document without anything in it, of which `values` are the fields to be read.
    ///
    /// # Errors
    ///
    /// Where nothing can be said, because its questionnaire is unknown.
    fn blank(
        values: &Map<String, Value>,
        instruments: Instruments,
        fallback: Fallback,
    ) -> Result<Self, RestoreError>;

    /// Takes out what was read and does not belong together.
    fn fit(&mut self, _instruments: Instruments, _dropped: &mut Vec<Dropped>) {}

    /// Whether these responses, as a file has them, are its own.
    fn owns_responses(&self, _text: &str) -> bool {
        false
    }

    /// Brings into order what belongs together, beyond cleaning and cutting texts: see [`Content::tidy`].
    fn settle(&mut self) {}

    /// Its name in the storage; `None` where there is one of its kind.
    fn id(&self) -> Option<&DocumentId> {
        None
    }

    /// Gives it another name in the storage. Nothing happens where there is one of its kind.
    fn set_id(&mut self, _: DocumentId) {}

    /// What the person calls it; empty where there is one of its kind.
    fn name(&self) -> &str {
        ""
    }

    /// Changes what the person calls it. Nothing happens where there is one of its kind.
    fn set_name(&mut self, _: String) {}

    /// When it was changed last, in milliseconds since 1970 (UTC); 0 if never, or if nobody counts.
    fn edited(&self) -> u64 {
        0
    }

    /// Notes when it was changed last.
    fn set_edited(&mut self, _: u64) {}

    /// Forgets where the person was in it. Whether it knows such a place.
    fn forget_position(&mut self) -> bool {
        false
    }
}

/// The methods of a [`DocumentKind`] that has these fields: a name in the storage (`id`), what the person calls it,
/// when it was changed (`edited`), where the person was in it (`position`).
macro_rules! document_fields {
    ($($part:ident $(: $($field:ident).+)?),+) => {
        $($crate::data::document::content::document_fields!(@ $part $(: $($field).+)?);)+
    };
    (@ id) => {
        fn id(&self) -> Option<&$crate::domain::id::DocumentId> {
            Some(&self.id)
        }

        fn set_id(&mut self, id: $crate::domain::id::DocumentId) {
            self.id = id;
        }
    };
    (@ name: $($field:ident).+) => {
        fn name(&self) -> &str {
            &self.$($field).+
        }

        fn set_name(&mut self, name: String) {
            self.$($field).+ = name;
        }
    };
    (@ edited) => {
        fn edited(&self) -> u64 {
            self.edited
        }

        fn set_edited(&mut self, edited: u64) {
            self.edited = edited;
        }
    };
    (@ position) => {
        fn forget_position(&mut self) -> bool {
            self.position = None;
            true
        }
    };
}
pub(in crate::data) use document_fields;

/// What a document of any kind has. It follows from [`DocumentKind`], where each is described.
#[allow(missing_docs, reason = "as in DocumentKind")]
pub trait Content: Any + Debug + Send + Sync {
    /// Names it in the storage.
    fn key(&self) -> DocumentKey;
    fn set_id(&mut self, id: DocumentId);
    fn name(&self) -> &str;
    fn set_name(&mut self, name: String);
    fn edited(&self) -> u64;
    fn set_edited(&mut self, edited: u64);
    fn forget_position(&mut self) -> bool;
    /// Cleans and cuts every text, so that what is in use is what will be read back.
    fn tidy(&mut self);
    /// Shows every text of a person.
    fn each_text(&mut self, visit: &mut dyn FnMut(&str));
    /// The document as JSON.
    fn write(&self) -> Value;
    /// A copy.
    fn boxed(&self) -> Box<dyn Content>;
    /// Whether it is the same to the letter.
    fn equals(&self, other: &dyn Content) -> bool;
}

impl<T: DocumentKind> Content for T {
    fn key(&self) -> DocumentKey {
        match DocumentKind::id(self) {
            Some(id) => DocumentKey::new(T::KIND, id.clone()),
            None => DocumentKey::single(T::KIND),
        }
    }

    fn set_id(&mut self, id: DocumentId) {
        DocumentKind::set_id(self, id);
    }

    fn name(&self) -> &str {
        DocumentKind::name(self)
    }

    fn set_name(&mut self, name: String) {
        DocumentKind::set_name(self, name);
    }

    fn edited(&self) -> u64 {
        DocumentKind::edited(self)
    }

    fn set_edited(&mut self, edited: u64) {
        DocumentKind::set_edited(self, edited);
    }

    fn forget_position(&mut self) -> bool {
        DocumentKind::forget_position(self)
    }

    fn tidy(&mut self) {
        fields::tidy(self);
        self.settle();
    }

    fn each_text(&mut self, visit: &mut dyn FnMut(&str)) {
        fields::each_text(self, &mut |_, _, text| visit(text));
    }

    fn write(&self) -> Value {
        fields::write(&mut self.clone())
    }

    fn boxed(&self) -> Box<dyn Content> {
        Box::new(self.clone())
    }

    fn equals(&self, other: &dyn Content) -> bool {
        (other as &dyn Any).downcast_ref::<T>() == Some(self)
    }
}
