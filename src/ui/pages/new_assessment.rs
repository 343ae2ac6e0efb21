//! Starting an assessment.

use leptos::prelude::*;

use crate::content::assessment::questionnaires;
use crate::domain::assessment::Assessment;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{Details, DetailsForm, PageHead};
use crate::ui::navigation::{go, use_title};
use crate::ui::route::Route;

/// The page of `#/assess/new`. The scope of the latest assessment is proposed: most people assess the
/// same unit again.
#[component]
pub fn NewAssessment() -> impl IntoView {
    use_title(|| t!("new.title").to_owned());
    let workspace = expect_context::<Workspace>();
    let latest = untrack(|| latest_own(workspace));
    let scope = latest.map(|a| a.with_untracked(|a| a.scope.clone()));
    let details = Details {
        name: String::new(),
        scope: scope.unwrap_or_default(),
        date: workspace.today(),
    };
    let create = move |details: Details| {
        let [programme] = questionnaires();
        let id = programme.instrument.id.clone();
        let mut assessment = Assessment::new(workspace.new_id(), id, workspace.today());
        details.put_into(&mut assessment);
        go(&Route::Answering(workspace.create(assessment)));
    };
    view! {
        <header class="page-head">
            <PageHead title=t!("new.title").to_owned() />
            <p class="lead">{t!("new.lead")}</p>
        </header>
        <DetailsForm
            details
            prefix="new".to_owned()
            title=t!("new.form")
            submit=t!("new.create")
            done=create
            cancel=move |()| go(&Route::Assessments)
        />
    }
}

/// The assessment of the person's own that was edited last.
pub fn latest_own(workspace: Workspace) -> Option<ReadSignal<Assessment>> {
    workspace
        .assessments()
        .get()
        .iter()
        .filter_map(|id| workspace.assessment(id))
        .find(|a| a.with(|a| !a.example))
}
