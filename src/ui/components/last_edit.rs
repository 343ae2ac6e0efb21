//! When what is here was last saved, before anything was written in this session.

use leptos::prelude::*;

use crate::store::Workspace;

/// The moment of the latest edit among all assessments, in milliseconds since 1970; `None` while there are
/// none. What was read back from the storage was saved then.
pub fn last_edit(workspace: Workspace) -> Option<u64> {
    let ids = workspace.assessments().get();
    let latest = workspace.assessment(ids.first()?)?;
    Some(latest.with(|a| a.edited)).filter(|edited| *edited > 0)
}
