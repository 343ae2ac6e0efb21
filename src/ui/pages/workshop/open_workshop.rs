//! The workshop that is open, as context for its pages.

use leptos::prelude::*;

use crate::content::assessment::Questionnaire;
use crate::domain::id::DocumentId;
use crate::domain::workshop::{Aggregate, Disclosure, Progress, Workshop};
use crate::ui::form::Editor;
use crate::ui::route::{Route, WorkshopPage};

/// The workshop that is open.
#[derive(Clone, Copy)]
pub struct OpenWorkshop {
    /// The workshop, and the way to change it.
    pub editor: Editor<Workshop>,
    /// Its name as a document.
    pub id: StoredValue<DocumentId>,
    /// What is asked.
    pub questionnaire: &'static Questionnaire,
    /// What came back, counted: who is in.
    pub aggregate: Signal<Aggregate>,
    /// What of the counts may be seen: every figure that is shown is one of these.
    pub counts: Signal<Disclosure>,
}

/// The workshop that is open. Only for what is drawn within a workshop's page.
pub fn open_workshop() -> OpenWorkshop {
    expect_context()
}

impl OpenWorkshop {
    /// The address of one of the workshop's pages.
    pub fn href(self, page: WorkshopPage) -> String {
        Route::WorkshopPage(self.id.get_value(), page).href()
    }

    /// How many responses are in.
    pub fn n(self) -> Memo<u32> {
        let aggregate = self.aggregate;
        Memo::new(move |_| aggregate.with(Aggregate::n))
    }

    /// What may be seen, with the counts by show of hands.
    pub fn with_hands(self) -> Memo<Disclosure> {
        let counts = self.counts;
        let hands = self.editor.memo(|workshop| workshop.hands.clone());
        Memo::new(move |_| counts.with(|all| all.with_hands(&hands.read())))
    }

    /// How far the workshop is.
    pub fn progress(self) -> Memo<Progress> {
        self.editor.memo(|workshop| workshop.progress)
    }

    /// Whether what is asked stays as it is: the invitation is out, or responses are in.
    pub fn is_fixed(self) -> Memo<bool> {
        let (n, progress) = (self.n(), self.progress());
        Memo::new(move |_| n.get() > 0 || progress.get() != Progress::Preparing)
    }

    /// Goes a step on or back.
    pub fn set_progress(self, progress: Progress) {
        self.editor
            .edit(move |workshop| workshop.progress = progress);
    }
}
