//! The assessment that a page is about.

use leptos::prelude::*;

use crate::content::assessment::{Questionnaire, questionnaire};
use crate::domain::assessment::Assessment;
use crate::domain::id::DocumentId;
use crate::store::Workspace;

/// The assessment with this id and its questionnaire; `None` while the workspace has no such assessment.
/// Tracks its coming and going, not its content.
pub fn opened(
    workspace: Workspace,
    id: &DocumentId,
) -> Option<(ReadSignal<Assessment>, &'static Questionnaire)> {
    let assessment = workspace.assessment(id)?;
    let instrument = assessment.with_untracked(|a| a.instrument.clone());
    Some((assessment, questionnaire(&instrument)?))
}
