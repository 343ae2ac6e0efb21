//! An assessment as what is answered.

use leptos::prelude::*;

use crate::content::assessment::Questionnaire;
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
    /// Where it is kept.
    pub workspace: Workspace,
    /// Its name.
    pub id: DocumentId,
    /// What is in it.
    pub assessment: ReadSignal<Assessment>,
    /// What it asks.
    pub questionnaire: &'static Questionnaire,
}

impl OfAssessment {
    fn item(&self, at: usize) -> Option<&'static ItemId> {
        self.questionnaire.instrument.item_at(at)
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
        let topics = self.questionnaire.topics.iter();
        topics.map(AskedTopic::built_in).collect()
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
        let instrument = &self.questionnaire.instrument;
        let position = self
            .assessment
            .with_untracked(|a| instrument.position(a.position.as_ref()?));
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

    fn words(&self) -> SheetWords {
        SheetWords {
            review: t!("answering.review"),
            finish: t!("answering.finish"),
            note: t!("answering.note_hint"),
            in_words: String::new(),
        }
    }
}
