//! Starting a quick check.

use leptos::prelude::*;

use crate::content::assessment::questionnaires;
use crate::domain::assessment::{Assessment, Extent};
use crate::domain::id::DocumentId;
use crate::store::Workspace;
use crate::ui::navigation::pass_on;
use crate::ui::route::Route;

use super::new_assessment::latest_scope;

/// The page of `#/assess/quick`. It shows nothing: it leads to the first question. No form comes before that; name and
/// scope can be given later, and the scope of the latest assessment is proposed.
#[component]
pub fn StartQuickCheck() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let id = untrack(|| begun(workspace).unwrap_or_else(|| begin(workspace)));
    pass_on(&Route::Answering(id));
}

/// A quick check of the person's own that nothing is answered in yet: an address that is opened twice starts one.
fn begun(workspace: Workspace) -> Option<DocumentId> {
    let mut ids = workspace.assessments().get().into_iter();
    ids.find(|id| {
        let one = workspace.assessment(id);
        one.is_some_and(|one| one.with(is_begun))
    })
}

fn is_begun(one: &Assessment) -> bool {
    one.is_quick() && !one.example && !one.archived && one.answers.iter().next().is_none()
}

fn begin(workspace: Workspace) -> DocumentId {
    let [programme] = questionnaires();
    let id = programme.instrument.id.clone();
    let mut check = Assessment::new(workspace.new_id(), id, workspace.today());
    check.extent = Extent::Quick;
    check.scope = latest_scope(workspace).unwrap_or_default();
    workspace.create(check)
}
