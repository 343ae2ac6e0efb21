//! A questionnaire of a person's own: its words are in it, not in the locales.

/// A questionnaire that a person wrote. Every item has five described answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnQuestionnaire {
    /// What it is called, up to [`OwnQuestionnaire::MAX_TITLE`] characters.
    pub title: String,
    /// Its topics in the order of asking, up to [`OwnQuestionnaire::MAX_DIMENSIONS`].
    pub dimensions: Vec<OwnDimension>,
}

/// A topic of a person's own questionnaire.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnDimension {
    /// What it is called, up to [`OwnQuestionnaire::MAX_TITLE`] characters.
    pub title: String,
    /// Its items in the order of asking, up to [`OwnQuestionnaire::MAX_ITEMS`].
    pub items: Vec<OwnItem>,
}

/// An item of a person's own questionnaire.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnItem {
    /// The question, up to [`OwnQuestionnaire::MAX_QUESTION`] characters.
    pub question: String,
    /// The described answers, point 1 first, each up to [`OwnQuestionnaire::MAX_ANCHOR`] characters.
    pub anchors: [String; 5],
}

impl OwnQuestionnaire {
    /// The longest title, in characters.
    pub const MAX_TITLE: usize = 120;
    /// The most topics.
    pub const MAX_DIMENSIONS: usize = 12;
    /// The most items of a topic: all together no more than a response has answers.
    pub const MAX_ITEMS: usize = 20;
    /// The longest question, in characters.
    pub const MAX_QUESTION: usize = 240;
    /// The longest described answer, in characters.
    pub const MAX_ANCHOR: usize = 240;
}
