//! Where things are in the browser's storage.
//!
//! | key | value |
//! |---|---|
//! | `trellis:assessment:<id>:a` and `:b` | an envelope in each of two slots, written in turn |
//! | `trellis:account:<id>:a` and `:b` | as above |
//! | `trellis:workshop:<id>:a` and `:b` | as above |
//! | `trellis:participation:<id>:a` and `:b` | as above |
//! | `trellis:portfolio:main:a` and `:b` | as above |
//! | `trellis:programme:main:a` and `:b` | as above |
//! | `trellis:settings:main:a` and `:b` | as above |
//! | `trellis:responses:<id>:<number>` | an envelope of some responses of the workshop with this id, packed; it
//! |   | stays here while the workshop is in the trash |
//! | `trellis:trash:<kind>:<id>` | an envelope of a deleted document |
//! | `trellis:quarantine:<number>` | a text that could not be read, and where it was |
//! | `trellis:theme` | `light` or `dark`, plain: the page reads it before the program arrives |
//! | `trellis:lineage` | what documents said when copies of them were made or came in, see [`super::lineage`] |
//! | `trellis:journal` | how far the journal came, plain: see [`super::journal::JournalMark`] |
//! | `trellis:days` | on how many days the app was used while something is in the trash, and the last one: see
//! |   | [`super::days`] |
//! | `trellis:offline` | `off`, plain: the person wants no copy of the program here; `offline.js` alone reads and writes it |
//!
//! Other keys with the prefix belong to other versions and are left alone. All sites of one origin share
//! a storage, so keys without the prefix are somebody else's.

use std::fmt;

use crate::domain::id::DocumentId;

use super::envelope::number;
use super::kind::Kind;

/// What every key starts with.
pub const PREFIX: &str = "trellis:";

/// The key of how far the journal had come: see [`super::journal::JournalMark`].
pub const JOURNAL_MARK: &str = "trellis:journal";

/// A key that is written only to see whether there is room, and removed at once.
pub const ROOM: &str = "trellis:room";

/// The key of the days on which the app was used.
pub const DAYS_USED: &str = "trellis:days";

/// One of the two places that a document is written to in turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// The first.
    A,
    /// The second.
    B,
}

impl Slot {
    /// Both slots.
    pub const BOTH: [Self; 2] = [Self::A, Self::B];

    /// The slot that is not this one.
    pub const fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
        }
    }
}

/// Names a stored document: what it is, and which one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentKey {
    kind: Kind,
    id: DocumentId,
}

impl DocumentKey {
    /// A document of a kind. Where there is one of its kind, it is that one, whatever the name.
    pub fn new(kind: Kind, id: DocumentId) -> Self {
        match kind.is_single() {
            true => Self::single(kind),
            false => Self { kind, id },
        }
    }

    /// The document of a kind that has one.
    pub fn single(kind: Kind) -> Self {
        let id = DocumentId::main();
        Self { kind, id }
    }

    /// What it is.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// Its name among documents of its kind; `None` where there is only one.
    pub const fn id(&self) -> Option<&DocumentId> {
        match self.kind.is_single() {
            true => None,
            false => Some(&self.id),
        }
    }

    /// Its name, if it is of this kind and there are many of it.
    pub fn id_of(&self, kind: Kind) -> Option<&DocumentId> {
        self.id().filter(|_| self.kind == kind)
    }

    /// One slot of this document.
    pub fn slot(&self, slot: Slot) -> StorageKey {
        StorageKey::Document(self.clone(), slot)
    }

    /// The exact inverse of `to_string`; `None` for any other text.
    pub fn from_text(text: &str) -> Option<Self> {
        let (kind, name) = text.split_once(':')?;
        Self::parse(kind, name)
    }

    /// The document with this word for its kind and this name, as its `to_string` has them.
    pub fn parse(kind: &str, name: &str) -> Option<Self> {
        let key = Self {
            kind: Kind::from_word(kind)?,
            id: DocumentId::new(name)?,
        };
        let fits = !key.kind.is_single() || key.id == DocumentId::main();
        fits.then_some(key)
    }
}

impl DocumentKey {
    /// The word for its kind, and its name. The inverse of [`DocumentKey::parse`].
    pub fn words(&self) -> (&'static str, &str) {
        (self.kind.word(), self.id.as_str())
    }
}

impl fmt::Display for DocumentKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind.word())?;
        f.write_str(":")?;
        f.write_str(self.id.as_str())
    }
}

/// A key of the storage.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StorageKey {
    /// A slot of a document.
    Document(DocumentKey, Slot),
    /// A chunk of the responses to a workshop.
    Responses(DocumentId, u32),
    /// A deleted document.
    Trash(DocumentKey),
    /// A text that was set aside.
    Quarantine(u64),
    /// The colour theme.
    Theme,
}

impl StorageKey {
    /// The key that this text is; `None` for any other text. The exact inverse of `to_string`.
    pub fn parse(text: &str) -> Option<Self> {
        let words: Vec<&str> = text.strip_prefix(PREFIX)?.split(':').collect();
        match words[..] {
            ["theme"] => Some(Self::Theme),
            ["quarantine", stamp] => number(stamp).map(Self::Quarantine),
            ["responses", id, chunk] => Some(Self::Responses(DocumentId::new(id)?, number(chunk)?)),
            ["trash", kind, id] => DocumentKey::parse(kind, id).map(Self::Trash),
            [kind, id, slot] => {
                let slot = Slot::BOTH.into_iter().find(|s| s.word() == slot)?;
                Some(Self::Document(DocumentKey::parse(kind, id)?, slot))
            }
            _ => None,
        }
    }
}

impl fmt::Display for StorageKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(PREFIX)?;
        match self {
            Self::Document(document, slot) => write!(f, "{document}:{}", slot.word()),
            Self::Responses(id, chunk) => write!(f, "responses:{id}:{chunk}"),
            Self::Trash(document) => write!(f, "trash:{document}"),
            Self::Quarantine(stamp) => write!(f, "quarantine:{stamp}"),
            Self::Theme => f.write_str("theme"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key() -> impl Strategy<Value = StorageKey> {
        let id = "[a-z0-9]{1,40}".prop_map(|id| DocumentId::new(&id).unwrap());
        let kind = prop::sample::select(&Kind::ALL[..]);
        let document = (kind, id.clone()).prop_map(|(kind, id)| DocumentKey::new(kind, id));
        let slotted = (document.clone(), prop::sample::select(&Slot::BOTH[..]));
        prop_oneof![
            slotted.prop_map(|(document, slot)| StorageKey::Document(document, slot)),
            document.prop_map(StorageKey::Trash),
            (id, any::<u32>()).prop_map(|(id, chunk)| StorageKey::Responses(id, chunk)),
            any::<u64>().prop_map(StorageKey::Quarantine),
            Just(StorageKey::Theme),
        ]
    }

    proptest! {
        #[test]
        fn parsing_and_writing_a_key_are_inverse(key in key()) {
            prop_assert_eq!(StorageKey::parse(&key.to_string()), Some(key));
        }

        #[test]
        fn a_text_that_parses_is_written_the_same_way(
            text in "trellis:(assessment|account|workshop|responses|portfolio|settings|trash|quarantine|theme|[a-z]{1,3})(:[a-z0-9]{0,3}){0,3}",
        ) {
            if let Some(key) = StorageKey::parse(&text) {
                prop_assert_eq!(key.to_string(), text);
            }
        }
    }

    #[test]
    fn keys_look_as_the_table_says() {
        let id = DocumentId::new("k3v9").unwrap();
        let document = DocumentKey::new(Kind::Assessment, id);
        assert_eq!(
            document.slot(Slot::B).to_string(),
            "trellis:assessment:k3v9:b"
        );
        assert_eq!(
            StorageKey::Trash(document).to_string(),
            "trellis:trash:assessment:k3v9"
        );
        let account = DocumentKey::new(Kind::Account, DocumentId::new("k3v9").unwrap());
        assert_eq!(account.slot(Slot::A).to_string(), "trellis:account:k3v9:a");
        assert_eq!(
            DocumentKey::single(Kind::Portfolio)
                .slot(Slot::A)
                .to_string(),
            "trellis:portfolio:main:a"
        );
        assert_eq!(
            DocumentKey::single(Kind::Programme)
                .slot(Slot::B)
                .to_string(),
            "trellis:programme:main:b"
        );
        assert_eq!(
            StorageKey::Quarantine(7).to_string(),
            "trellis:quarantine:7"
        );
        assert_eq!(StorageKey::Theme.to_string(), "trellis:theme");
    }

    #[test]
    fn keys_of_others_are_not_ours() {
        for text in [
            "",
            "theme",
            "trellis:",
            "trellis:library:x:a",
            "trellis:responses:x:01",
            "trellis:responses:x:4294967296",
            "trellis:portfolio:other:a",
            "trellis:settings:other:a",
            "trellis:assessment:x",
            "trellis:assessment:x:c",
            "trellis:assessment:X:a",
            "trellis:assessment:x:a:b",
            "trellis:quarantine:07",
            "trellis:trash:x",
            "Trellis:theme",
        ] {
            assert_eq!(StorageKey::parse(text), None, "{text}");
        }
    }
}
