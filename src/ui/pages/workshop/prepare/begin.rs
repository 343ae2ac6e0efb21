//! From preparing to collecting.

use leptos::prelude::*;

use crate::domain::workshop::Progress;
use crate::t;
use crate::ui::navigation::go;
use crate::ui::pages::workshop::invitation::lacks;
use crate::ui::pages::workshop::open_workshop;
use crate::ui::route::{Route, WorkshopPage};

use super::lacking::Lacking;

/// The button that begins to collect. What the invitation lacks is said when it is pressed too early.
#[component]
pub fn Begin() -> impl IntoView {
    let open = open_workshop();
    let progress = open.progress();
    let lacking = open.editor.memo(lacks);
    let was_pressed = RwSignal::new(false);
    let begin = move |_| {
        was_pressed.set(true);
        if lacking.with_untracked(Vec::is_empty) {
            open.set_progress(Progress::Collecting);
            go(&Route::WorkshopPage(
                open.id.get_value(),
                WorkshopPage::Collect,
            ));
        }
    };
    let said = Signal::derive(move || match was_pressed.get() {
        true => lacking.get(),
        false => Vec::new(),
    });
    view! {
        <Show when=move || progress.get() == Progress::Preparing>
            <div role="status">
                <Lacking first=t!("workshop_prepare.lacks.first") lacking=said />
            </div>
            <p class="cluster">
                <button class="button primary large" type="button" on:click=begin>
                    {t!("workshop_prepare.begin")}
                </button>
                <span class="small muted">{t!("workshop_prepare.begin_hint")}</span>
            </p>
        </Show>
    }
}
