//! What an assessment by an earlier edition says of itself, and how to go on.

use leptos::prelude::*;

use crate::content::assessment::{is_same, questionnaires};
use crate::data::document::Document;
use crate::data::kind::Kind;
use crate::domain::assessment::{Assessment, Instrument};
use crate::store::{Workspace, kind};
use crate::t;
use crate::ui::navigation::go;
use crate::ui::route::Route;

/// The latest edition of what an assessment answers, where it answers an earlier one.
pub fn later_edition(assessment: &Assessment) -> Option<&'static Instrument> {
    let mut latest = questionnaires().into_iter();
    latest
        .find(|latest| assessment.is_before(&latest.instrument))
        .map(|latest| &latest.instrument)
}

/// Says which edition an assessment answers and what that means, with the way on; nothing for the latest edition.
#[component]
pub fn EarlierEdition(assessment: ReadSignal<Assessment>) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let later = assessment.with_untracked(later_edition)?;
    let go_on = move |_| {
        let new = (workspace.new_id(), workspace.today());
        let new = assessment.with_untracked(|earlier| earlier.going_on(new, later, is_same));
        workspace.register(&[kind::<Assessment>()]);
        // Imported rather than created, so that it can be taken back.
        let added = workspace.import(vec![Document::from(new)]);
        let added = added
            .first()
            .and_then(|one| one.key.id_of(Kind::Assessment));
        if let Some(id) = added {
            go(&Route::Review(id.clone()));
        }
    };
    // Nobody goes on from answers that were invented.
    let is_own = assessment.with_untracked(|earlier| !earlier.example);
    let way_on = is_own.then(|| {
        view! {
            <div class="stack tight no-print">
                <p>{t!("edition.go_on_about")}</p>
                <p>
                    <button class="button primary" type="button" on:click=go_on>
                        {t!("edition.go_on")}
                    </button>
                </p>
            </div>
        }
    });
    Some(view! {
        <div class="note stack tight">
            <p>
                <strong>{t!("edition.first")}</strong>
                " "
                {t!("edition.about")}
            </p>
            {way_on}
        </div>
    })
}
