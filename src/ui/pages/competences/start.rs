//! Beginning a sheet of one's own.

use leptos::prelude::*;

use crate::domain::competence::{Competence, CompetenceRequest, CompetenceSheet, Rating};
use crate::domain::words::Word;
use crate::store::Workspace;
use crate::t;
use crate::ui::navigation::go;
use crate::ui::route::CompetencePage;

/// Asks whose competences they are, and leads to the first area.
#[component]
pub fn StartSheet() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let name = RwSignal::new(String::new());
    let begin = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (id, name) = (workspace.new_id(), name.get_untracked());
        let sheet = CompetenceSheet::begun(id, name, workspace.today());
        go(&CompetencePage::Rating(workspace.create(sheet)).route());
    };
    view! {
        <form class="competence-start" on:submit=begin>
            <p class="field">
                <label for="competence-name">{t!("competences.start.name")}</label>
                <input
                    id="competence-name"
                    type="text"
                    autocomplete="off"
                    maxlength=CompetenceRequest::MAX_NAME.to_string()
                    aria-describedby="competence-name-hint"
                    prop:value=name
                    on:input=move |event| name.set(event_target_value(&event))
                />
                <span class="hint" id="competence-name-hint">
                    {t!("competences.start.name_hint")}
                </span>
            </p>
            <p class="cluster">
                <button class="button primary" type="submit">
                    {t!("competences.start.begin")}
                </button>
                <span class="small muted">
                    {t!("competences.start.size", n = Competence::ALL.len(), steps = Rating::STEPS.len())}
                </span>
            </p>
        </form>
    }
}
