//! When what is here was last saved, before anything was written in this session.

use leptos::prelude::*;

use crate::store::Workspace;

/// The moment of the latest edit among all documents, in milliseconds since 1970; `None` while there are none.
/// What was read back from the storage was saved then.
pub fn last_edit(workspace: Workspace) -> Option<u64> {
    let assessment = workspace.assessments().with(|ids| ids.first().cloned());
    let account = workspace.accounts().with(|ids| ids.first().cloned());
    let edited = [
        assessment
            .and_then(|id| workspace.assessment(&id))
            .map(|one| one.with(|a| a.edited)),
        account
            .and_then(|id| workspace.account(&id))
            .map(|one| one.with(|a| a.edited)),
        Some(workspace.portfolio().with(|one| one.edited)),
        Some(workspace.programme().with(|one| one.edited)),
    ];
    edited.into_iter().flatten().filter(|at| *at > 0).max()
}
