//! The assessment that a page is about.

use leptos::prelude::*;

use crate::content::assessment::{Questionnaire, questionnaires};
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::assessment::Assessment;
use crate::domain::id::DocumentId;
use crate::store::Workspace;
use crate::ui::components::{missing_document, tell_when_taken_away, while_here};
use crate::ui::parts::of_edition;

/// The assessment with this id, and the latest edition of its questionnaire if that is what it answers; `None` while the
/// workspace has no such assessment. Tracks its coming and going, not its content.
pub fn opened(
    workspace: Workspace,
    id: &DocumentId,
) -> Option<(ReadSignal<Assessment>, Option<&'static Questionnaire>)> {
    let assessment = workspace.assessment(id)?;
    let mut latest = questionnaires().into_iter();
    let latest = assessment.with_untracked(|a| latest.find(|q| q.instrument.id == a.instrument));
    Some((assessment, latest))
}

/// What `draw` makes of the assessment with this id, while it is here, and of its questionnaire, whichever edition that is.
pub fn while_opened(
    workspace: Workspace,
    id: DocumentId,
    draw: impl Fn(ReadSignal<Assessment>, &'static Questionnaire) -> AnyView + Clone + Send + 'static,
) -> impl IntoView {
    tell_when_taken_away(workspace, DocumentKey::new(Kind::Assessment, id.clone()));
    let find = move || workspace.assessment(&id);
    let draw = move |assessment: ReadSignal<Assessment>| {
        let instrument = assessment.with_untracked(|a| a.instrument.clone());
        let draw = draw.clone();
        of_edition(&instrument, move |questionnaire| {
            draw(assessment, questionnaire)
        })
    };
    while_here(find, draw, missing_document)
}
