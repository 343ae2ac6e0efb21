//! Answering an assessment.

mod of_assessment;

use std::rc::Rc;

use leptos::prelude::*;

use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::assessment::Assessment;
use crate::domain::id::DocumentId;
use crate::store::Workspace;
use crate::ui::components::{missing_document, tell_when_taken_away, while_here};
use crate::ui::navigation::go;
use crate::ui::route::Route;
use crate::ui::sheet::Questions;

use super::opened::opened;

pub use of_assessment::OfAssessment;

/// The page of `#/assess/<id>` and its questions.
#[component]
pub fn Answering(id: DocumentId) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    tell_when_taken_away(workspace, DocumentKey::new(Kind::Assessment, id.clone()));
    let find = {
        let id = id.clone();
        move || opened(workspace, &id)
    };
    let draw = move |(assessment, questionnaire): (ReadSignal<Assessment>, _)| {
        // What answers an earlier edition is there to be read.
        let Some(questionnaire) = questionnaire else {
            go(&Route::Review(id.clone()));
            return ().into_any();
        };
        let id = id.clone();
        // Going on to all questions, and taking that back, asks anew.
        let is_quick = Memo::new(move |_| assessment.with(Assessment::is_quick));
        let draw = move || {
            // Read, because a memo that nobody reads follows nothing.
            let _ = is_quick.get();
            let of = Rc::new(OfAssessment::new(
                workspace,
                id.clone(),
                assessment,
                questionnaire,
            ));
            view! { <Questions of /> }
        };
        draw.into_any()
    };
    while_here(find, draw, missing_document)
}
