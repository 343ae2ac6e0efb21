//! What a person answered.

use litemap::LiteMap;

use crate::domain::id::ItemId;

use super::Point;

/// The answer to an item. An item without one is unanswered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// The described answer at this point of the scale.
    Point(Point),
    /// The person cannot tell. Lowers coverage, never a score.
    DontKnow,
    /// The item makes no sense here. Left out of everything.
    NotApplicable,
}

impl Answer {
    /// The chosen point, if one was chosen.
    pub const fn point(self) -> Option<Point> {
        match self {
            Self::Point(point) => Some(point),
            Self::DontKnow | Self::NotApplicable => None,
        }
    }
}

/// What a person left at an item: an answer, a note, or both.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NotedAnswer {
    /// The answer, once one was given.
    pub answer: Option<Answer>,
    /// What was seen, and who could confirm it.
    pub note: String,
}

/// The answers and notes of one assessment, by item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(LiteMap<ItemId, NotedAnswer>);

impl Answers {
    /// The answer to an item; `None` while it is unanswered.
    pub fn get(&self, item: &ItemId) -> Option<Answer> {
        self.0.get(item)?.answer
    }

    /// The chosen point of an item; `None` for anything but a point.
    pub fn point(&self, item: &ItemId) -> Option<Point> {
        self.get(item)?.point()
    }

    /// The note at an item; empty when there is none.
    pub fn note(&self, item: &ItemId) -> &str {
        self.0.get(item).map_or("", |r| &r.note)
    }

    /// Sets or, with `None`, clears the answer; the note stays.
    pub fn set(&mut self, item: &ItemId, answer: Option<Answer>) {
        self.edit(item, |response| response.answer = answer);
    }

    /// Sets the note; the answer stays.
    pub fn set_note(&mut self, item: &ItemId, note: impl Into<String>) {
        let note = note.into();
        self.edit(item, |response| response.note = note);
    }

    /// Sets both at once; nothing said is nothing kept.
    pub fn set_response(&mut self, item: &ItemId, response: NotedAnswer) {
        self.edit(item, |before| *before = response);
    }

    fn edit(&mut self, item: &ItemId, change: impl FnOnce(&mut NotedAnswer)) {
        let response = self.0.entry(item.clone()).or_default();
        change(response);
        // Nothing said is nothing stored, so that equal answers are equal documents.
        if *response == NotedAnswer::default() {
            self.0.remove(item);
        }
    }

    /// Every item that has an answer or a note.
    pub fn iter(&self) -> impl Iterator<Item = (&ItemId, &NotedAnswer)> {
        self.0.iter()
    }

    /// Keeps what `keep` says and returns what was dropped.
    pub fn retain(&mut self, mut keep: impl FnMut(&ItemId, &NotedAnswer) -> bool) -> Vec<ItemId> {
        let dropped: Vec<ItemId> = self
            .0
            .iter()
            .filter(|(item, response)| !keep(item, response))
            .map(|(item, _)| item.clone())
            .collect();
        for item in &dropped {
            self.0.remove(item);
        }
        dropped
    }
}

impl FromIterator<(ItemId, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (ItemId, Answer)>>(answers: I) -> Self {
        let mut all = Self::default();
        for (item, answer) in answers {
            all.set(&item, Some(answer));
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clearing_an_answer_keeps_its_note() {
        let item = ItemId::fixed("a.b");
        let mut answers = Answers::default();
        answers.set(&item, Some(Answer::DontKnow));
        answers.set_note(&item, "ask the account owner");
        answers.set(&item, None);
        assert_eq!(answers.note(&item), "ask the account owner");
        answers.set_note(&item, "");
        assert_eq!(answers, Answers::default());
    }
}
