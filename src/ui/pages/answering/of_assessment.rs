//! An assessment as what is answered.

use leptos::prelude::*;

use crate::content::assessment::{Question, Questionnaire};
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::assessment::Assessment;
use crate::domain::id::{DocumentId, ItemId};
use crate::domain::workshop::GivenAnswer;
use crate::store::Workspace;
use crate::t;
use crate::ui::route::Route;
use crate::ui::sheet::{Answered, AskedTopic, SheetWords};

/// An assessment that is open, with its questionnaire.
pub struct OfAssessment {
    workspace: Workspace,
    id: DocumentId,
    assessment: ReadSignal<Assessment>,
    questionnaire: &'static Questionnaire,
    /// The items that it asks, as it asked them when the page was drawn.
    asked: Vec<&'static ItemId>,
}

impl OfAssessment {
    /// What an assessment of this name asks now.
    pub fn new(
        workspace: Workspace,
        id: DocumentId,
        assessment: ReadSignal<Assessment>,
        questionnaire: &'static Questionnaire,
    ) -> Self {
        let asked = |one: &Assessment| one.asked(&questionnaire.instrument).collect();
        Self {
            workspace,
            id,
            assessment,
            questionnaire,
            asked: assessment.with_untracked(asked),
        }
    }

    fn item(&self, at: usize) -> Option<&'static ItemId> {
        self.asked.get(at).copied()
    }

    fn edit(&self, at: usize, change: impl FnOnce(&mut Assessment, &ItemId)) {
        if let Some(item) = self.item(at) {
            self.workspace
                .edit::<Assessment>(&self.id, |a| change(a, item));
        }
    }
}

impl Answered for OfAssessment {
    fn topics(&self) -> Vec<AskedTopic> {
        let is_asked = |question: &Question| self.asked.contains(&&question.id);
        let topics = self.questionnaire.topics.iter();
        topics
            .map(|topic| AskedTopic::of_asked(topic, &is_asked))
            .collect()
    }

    fn answer(&self, at: usize) -> GivenAnswer {
        let answer = self
            .item(at)
            .and_then(|item| self.assessment.with(|a| a.answers.get(item)));
        answer.map_or(GivenAnswer::Unanswered, GivenAnswer::Choice)
    }

    fn set_answer(&self, at: usize, answer: GivenAnswer) {
        self.edit(at, |a, item| a.answers.set(item, answer.choice()));
    }

    fn note(&self, at: usize) -> Option<String> {
        let item = self.item(at)?;
        Some(self.assessment.with(|a| a.answers.note(item).to_owned()))
    }

    fn set_note(&self, at: usize, note: String) {
        self.edit(at, |a, item| a.answers.set_note(item, note));
    }

    fn resumed(&self) -> usize {
        let position = self.assessment.with_untracked(|a| {
            let last = a.position.as_ref()?;
            self.asked.iter().position(|item| *item == last)
        });
        position.unwrap_or(0)
    }

    fn remember(&self, at: usize) {
        self.edit(at, |a, item| a.position = Some(item.clone()));
    }

    fn is_read_only(&self) -> bool {
        let key = DocumentKey::new(Kind::Assessment, self.id.clone());
        self.workspace.is_read_only(&key)
    }

    fn question(&self, number: u16) -> Route {
        Route::Question(self.id.clone(), number)
    }

    fn review(&self) -> Route {
        Route::Review(self.id.clone())
    }

    fn is_passed_over(&self, at: usize) -> bool {
        let instrument = &self.questionnaire.instrument;
        let item = self.item(at);
        item.is_some_and(|item| self.assessment.with(|a| a.is_passed_over(instrument, item)))
    }

    fn words(&self) -> SheetWords {
        SheetWords {
            review: t!("answering.review"),
            finish: t!("answering.finish"),
            note: t!("answering.note_hint"),
            in_words: String::new(),
        }
    }
}
