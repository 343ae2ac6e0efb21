//! The kinds of documents, by name. What documents of a kind can do is described where the kind is: see
//! [`crate::data::document::DocumentKind`].

/// A kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// An assessment.
    Assessment,
    /// An account.
    Account,
    /// A workshop, as its facilitator has it.
    Workshop,
    /// A workshop, as a participant has it.
    Participation,
    /// The profile of a role.
    Role,
    /// Ratings of a person's competences.
    Competence,
    /// What all accounts share. There is one.
    Portfolio,
    /// The programme's own plan. There is one.
    Programme,
    /// How the person wants the app to behave. There is one.
    Settings,
}

/// What is said of a kind without knowing its documents.
struct Facts {
    /// Names it in the keys of the storage.
    word: &'static str,
    /// The field of a backup file that has its documents, and the version from which on a file has it.
    in_file: Option<(&'static str, u64)>,
    /// Whether there is one document of it, called `main`.
    is_single: bool,
    /// The fields that lead to what the person calls a document.
    name: &'static [&'static str],
}

impl Kind {
    /// All kinds, in the order of the storage and of backup files.
    pub const ALL: [Self; 9] = [
        Self::Assessment,
        Self::Account,
        Self::Workshop,
        Self::Participation,
        Self::Role,
        Self::Competence,
        Self::Portfolio,
        Self::Programme,
        Self::Settings,
    ];

    const fn facts(self) -> &'static Facts {
        const fn many(
            word: &'static str,
            in_file: (&'static str, u64),
            name: &'static [&'static str],
        ) -> Facts {
            Facts {
                word,
                in_file: Some(in_file),
                is_single: false,
                name,
            }
        }
        const fn single(word: &'static str, in_file: Option<(&'static str, u64)>) -> Facts {
            Facts {
                word,
                in_file,
                is_single: true,
                name: &[],
            }
        }
        const TITLE: &[&str] = &["session", "title"];
        match self {
            Self::Assessment => const { &many("assessment", ("assessments", 1), &["name"]) },
            Self::Account => const { &many("account", ("accounts", 2), &["name"]) },
            Self::Workshop => const { &many("workshop", ("workshops", 3), TITLE) },
            Self::Participation => const { &many("participation", ("participations", 3), TITLE) },
            Self::Role => const { &many("role", ("roles", 5), &["name"]) },
            Self::Competence => const { &many("competence", ("competences", 6), &["name"]) },
            Self::Portfolio => const { &single("portfolio", Some(("portfolio", 2))) },
            Self::Programme => const { &single("programme", Some(("programme", 2))) },
            // Settings belong to a browser, not to a person's work.
            Self::Settings => const { &single("settings", None) },
        }
    }

    /// The word that names it in the keys of the storage.
    pub const fn word(self) -> &'static str {
        self.facts().word
    }

    /// The kind that this word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// The field of a backup file that has its documents, and the version of the file from which on it is there;
    /// `None` where a file has none of them.
    pub const fn in_file(self) -> Option<(&'static str, u64)> {
        self.facts().in_file
    }

    /// Whether there is one document of it, called `main`.
    pub const fn is_single(self) -> bool {
        self.facts().is_single
    }

    /// The fields that lead to what the person calls a document; none where there is one of its kind.
    pub const fn name_fields(self) -> &'static [&'static str] {
        self.facts().name
    }

    /// Whether a document has responses, which are stored beside it.
    pub const fn has_responses(self) -> bool {
        matches!(self, Self::Workshop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_and_its_word_are_inverse() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_word(kind.word()), Some(kind));
        }
        assert_eq!(Kind::from_word("library"), None);
    }

    #[test]
    fn only_where_there_are_many_a_document_has_a_name() {
        for kind in Kind::ALL {
            assert_eq!(kind.is_single(), kind.name_fields().is_empty(), "{kind:?}");
        }
    }
}
