//! Starting a quick check.

use leptos::prelude::*;

use crate::content::assessment::questionnaires;
use crate::domain::assessment::{Assessment, Extent};
use crate::store::Workspace;
use crate::ui::navigation::pass_on;
use crate::ui::route::Route;

use super::new_assessment::latest_own;

/// The page of `#/assess/quick`. It shows nothing: it leads to the first question. No form comes before that; name and
/// scope can be given later, and the scope of the latest assessment is proposed.
#[component]
pub fn StartQuickCheck() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let latest = untrack(|| latest_own(workspace)).map(|one| one.get_untracked());
    let id = match latest {
        // An address that is opened twice starts one.
        Some(begun) if is_begun(&begun) => begun.id,
        latest => {
            let [programme] = questionnaires();
            let id = programme.instrument.id.clone();
            let mut check = Assessment::new(workspace.new_id(), id, workspace.today());
            check.extent = Extent::Quick;
            check.scope = latest.map(|latest| latest.scope).unwrap_or_default();
            workspace.create(check)
        }
    };
    pass_on(&Route::Answering(id));
}

/// Whether it is a quick check in use that nothing is answered in yet.
fn is_begun(one: &Assessment) -> bool {
    one.is_quick() && !one.archived && one.answers.iter().next().is_none()
}
