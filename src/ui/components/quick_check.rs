//! What a quick check says of itself, and the way on to all questions.

use leptos::prelude::*;

use crate::content::assessment::minutes_for;
use crate::domain::assessment::staging::DIMENSION_MINIMUM;
use crate::domain::assessment::{Assessment, Coverage, Instrument, Tally};
use crate::domain::id::DocumentId;
use crate::store::Workspace;
use crate::t;
use crate::ui::navigation::go;
use crate::ui::route::Route;

/// Says of a quick check how much it asks, and what it can't say, with the way on; nothing of any other assessment.
#[component]
pub fn QuickMark(
    id: DocumentId,
    assessment: ReadSignal<Assessment>,
    instrument: &'static Instrument,
) -> impl IntoView {
    let asked = Memo::new(move |_| {
        assessment.with(|one| one.is_quick().then(|| one.asked(instrument).count()))
    });
    move || {
        let asked = asked.get()?;
        Some(view! {
            <div class="note stack tight">
                <p>
                    <strong>{t!("quick.mark", asked = asked, all = instrument.len())}</strong>
                    " "
                    {t!("quick.cannot", minimum = DIMENSION_MINIMUM, percent = Coverage::ENOUGH_PERCENT)}
                </p>
                <GoOnToAll id=id.clone() assessment instrument class="button primary" />
            </div>
        })
    }
}

/// The button that goes on from a quick check to all questions, with what that takes.
#[component]
pub fn GoOnToAll(
    id: DocumentId,
    assessment: ReadSignal<Assessment>,
    instrument: &'static Instrument,
    /// The words by which the style knows the button.
    class: &'static str,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let open = Memo::new(move |_| {
        assessment.with(|one| Tally::of(instrument.items(), &one.answers).unanswered())
    });
    let go_on = move |_| {
        workspace.go_on_to_all(&id, instrument);
        go(&Route::Answering(id.clone()));
    };
    let about = move || {
        let open = open.get();
        t!(
            "quick.go_on_about",
            n = open,
            minutes = minutes_for(open.into())
        )
    };
    view! {
        <div class="cluster no-print">
            <button class=class type="button" on:click=go_on>
                {t!("quick.go_on", all = instrument.len())}
            </button>
            <span class="small muted">{about}</span>
        </div>
    }
}
