//! Clearing this browser of everything that Trellis keeps here.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::dialog;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{RemovalDialog, Section, download_backup};
use crate::ui::navigation::focus_heading;
use crate::ui::parts::forget_copies;

const DIALOG: &str = "remove-all";

/// A button, and the question whether that is meant.
#[component]
pub fn RemoveAll() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let is_left = RwSignal::new(false);
    let ask = move |_| {
        // A browser without dialogs does nothing here, which loses nothing.
        let _ = dialog::open(DIALOG);
    };
    let remove = move |()| {
        // A refusal by the storage shows in the banner; what it kept is still listed.
        let _ = workspace.wipe();
        is_left.set(false);
        spawn_local(async move {
            is_left.set(workspace.clear_databases().await.is_err());
            forget_copies(workspace).await;
        });
        focus_heading();
    };
    view! {
        <Section id="all" title=t!("data.wipe.title")>
            <div class="stack">
                <p class="measure">{t!("data.wipe.text")}</p>
                <p>
                    <button class="button danger" type="button" on:click=ask>
                        {t!("data.wipe.ask")}
                    </button>
                </p>
                <div role="alert">
                    {move || {
                        is_left.get().then(|| view! { <p class="note">{t!("data.wipe.left")}</p> })
                    }}
                </div>
            </div>
        </Section>
        <RemovalDialog
            id=DIALOG
            question=t!("data.wipe.question").to_owned()
            consequence=t!("data.wipe.consequence")
            keep=t!("data.wipe.keep")
            remove=t!("data.wipe.remove")
            removed=remove
        >
            <button class="button" type="button" on:click=move |_| download_backup(workspace)>
                {t!("data.download")}
            </button>
        </RemovalDialog>
    }
}
