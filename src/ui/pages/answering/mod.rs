//! Answering: one question at a time.

mod choices;
mod jump_list;
mod keys;
mod note;
mod pace;
mod question;

use leptos::prelude::*;

use crate::content::assessment::Questionnaire;
use crate::data::keys::DocumentKey;
use crate::domain::assessment::{Answer, Assessment};
use crate::domain::id::{DocumentId, ItemId};
use crate::store::Workspace;
use crate::ui::components::{DimensionProgress, MissingDocument};
use crate::ui::navigation::{CurrentRoute, focus_heading};
use crate::ui::pages::opened::opened;
use crate::ui::route::Route;

use jump_list::JumpList;
use question::QuestionForm;

/// The page of `#/assess/<id>` and its questions.
#[component]
pub fn Answering(id: DocumentId) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    move || match opened(workspace, &id) {
        Some((assessment, questionnaire)) => {
            view! { <Questions id=id.clone() assessment questionnaire /> }.into_any()
        }
        None => view! { <MissingDocument /> }.into_any(),
    }
}

/// What the parts of the page share: the assessment, its questionnaire and the question on screen.
#[derive(Clone, Copy)]
pub(super) struct Sheet {
    workspace: Workspace,
    id: StoredValue<DocumentId>,
    assessment: Signal<Assessment>,
    questionnaire: &'static Questionnaire,
    /// The question on screen, from 0.
    at: Memo<usize>,
    /// Whether the person came from the review and wants to go back there.
    changing: Memo<bool>,
}

impl Sheet {
    fn len(&self) -> usize {
        self.questionnaire.instrument.len()
    }

    fn item(&self) -> ItemId {
        let instrument = &self.questionnaire.instrument;
        // `at` is kept below the number of items; an instrument without items never gets here.
        instrument
            .item_at(self.at.get())
            .cloned()
            .unwrap_or_else(|| ItemId::fixed(""))
    }

    fn answer(&self) -> Option<Answer> {
        let item = self.item();
        self.assessment.with(|a| a.answers.get(&item))
    }

    /// Whether a newer version wrote the assessment: it can be looked at, and the banner says why not more.
    fn is_read_only(&self) -> bool {
        let key = DocumentKey::Assessment(self.id.get_value());
        self.workspace.is_read_only(&key)
    }

    fn is_last(&self) -> bool {
        self.at.get() + 1 == self.len()
    }

    fn set_answer(&self, answer: Option<Answer>) {
        let item = untrack(|| self.item());
        self.id.with_value(|id| {
            self.workspace.edit(id, |a| a.answers.set(&item, answer));
        });
    }

    fn route_to(&self, position: usize) -> Route {
        Route::Question(self.id.get_value(), position as u16 + 1)
    }

    fn review(&self) -> Route {
        Route::Review(self.id.get_value())
    }

    /// Where "next" leads: the next question, or the review after the last one and when changing.
    fn next(&self) -> Route {
        if self.changing.get() || self.is_last() {
            self.review()
        } else {
            self.route_to(self.at.get() + 1)
        }
    }
}

#[component]
fn Questions(
    id: DocumentId,
    assessment: Signal<Assessment>,
    questionnaire: &'static Questionnaire,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let CurrentRoute(route) = expect_context();
    let instrument = &questionnaire.instrument;
    let last = instrument.len().saturating_sub(1);
    // Without a number in the address: where the person left off.
    let resumed = assessment
        .with_untracked(|a| {
            a.position
                .as_ref()
                .and_then(|item| instrument.position(item))
        })
        .unwrap_or(0);
    let at = Memo::new(move |_| match route.get() {
        Route::Question(_, n) | Route::Change(_, n) => usize::from(n - 1).min(last),
        _ => resumed,
    });
    let changing = Memo::new(move |_| matches!(route.get(), Route::Change(..)));
    let sheet = Sheet {
        workspace,
        id: StoredValue::new(id),
        assessment,
        questionnaire,
        at,
        changing,
    };

    // Outward only: the place is remembered in the document, and focus follows to the new question.
    Effect::new(move |before: Option<usize>| {
        let now = at.get();
        let item = untrack(|| sheet.item());
        sheet.id.with_value(|id| {
            workspace.edit(id, |a| a.position = Some(item));
        });
        if before.is_some_and(|before| before != now) {
            focus_heading();
        }
        now
    });

    view! {
        <DimensionProgress id=sheet.id.get_value() assessment questionnaire at />
        <JumpList sheet />
        <QuestionForm sheet />
    }
}
