//! The part that makes the worked example: nobody else needs to know on the start page what an assessment or an account
//! is.

use leptos::prelude::untrack;

use crate::content::assessment::worked_example;
use crate::content::text::Pack;
use crate::domain::id::DocumentId;
use crate::pack;
use crate::store::Workspace;
use crate::ui::text::plain;

use super::Parts;
use super::arrival::{NotHere, with_packs};

const PACKS: [Pack; 1] = [pack!("example")];

/// What of the example is wanted.
pub enum Example {
    /// Its two assessments.
    Assessments,
    /// Its account, made of the text of this file.
    Account(String),
}

/// Makes it. What only this reaches is in the part's wasm.
pub fn make((workspace, example): (Workspace, Example)) -> Option<DocumentId> {
    match example {
        Example::Assessments => assessments(workspace),
        Example::Account(file) => workspace.create_example_account(&file),
    }
}

/// Adds what of the worked example is wanted, unless it is here. Returns the name of the account, or of the later
/// assessment; `None` where the file is not the example.
///
/// # Errors
///
/// Where the part does not come.
pub async fn make_example(
    workspace: Workspace,
    example: Example,
) -> Result<Option<DocumentId>, NotHere> {
    let part = &Parts::in_use().example;
    with_packs((part.fetch)(), &PACKS).await?;
    (part.run)((workspace, example)).ok_or(NotHere)
}

fn assessments(workspace: Workspace) -> Option<DocumentId> {
    let mut last = None;
    for assessment in worked_example(&|key| plain(key).to_owned()) {
        let id = assessment.id.clone();
        let is_here = untrack(|| workspace.assessment(&id)).is_some();
        last = Some(match is_here {
            true => id,
            false => workspace.create(assessment),
        });
    }
    last
}
