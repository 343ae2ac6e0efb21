//! The complete copy: one button, and beside it whose data the file holds.

use leptos::prelude::*;

use crate::data::account::disclosure::{DisclosureChoice, Judgement};
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{WhoIsNamed, download_backup};
use crate::ui::pages::everybody::everybody;

/// The list that opens.
const LIST: &str = "copy-holds";

/// The button, what is in the file, and on request whom it names.
#[component]
pub fn CompleteCopy(is_empty: Signal<bool>) -> impl IntoView {
    let workspace: Workspace = expect_context();
    let accounts = workspace.accounts();
    let has_accounts = Memo::new(move |_| accounts.with(|all| !all.is_empty()));
    let workshops = workspace.workshops();
    let has_keys = Memo::new(move |_| {
        let ids = workshops.get();
        let mut all = ids.iter().filter_map(|id| workspace.workshop(id));
        all.any(|one| one.with(|one| one.secret.is_some()))
    });
    let open = RwSignal::new(false);
    // Names stay in a copy that restores everything.
    let choice = RwSignal::new(None::<DisclosureChoice>);
    let disclosure = Signal::derive(move || everybody(workspace));
    let whose = move || {
        view! {
            <div class="stack" id=LIST>
                <p class="measure">{t!("data.copy.names_stay")}</p>
                <WhoIsNamed disclosure choice id="copy-who" />
            </div>
        }
    };
    view! {
        <div class="stack">
            <p class="cluster">
                <button
                    class="button primary"
                    type="button"
                    disabled=is_empty
                    on:click=move |_| download_backup(workspace)
                >
                    {t!("data.download")}
                </button>
                <span class="small muted">{t!("data.download_hint")}</span>
            </p>
            <Show when=move || has_keys.get()>
                <p class="measure">{t!("data.copy.keys")}</p>
            </Show>
            <Show when=move || has_accounts.get()>
                <p class="cluster">
                    <span>{move || holds(workspace)}</span>
                    <button
                        class="button quiet"
                        type="button"
                        aria-expanded=move || open.get().to_string()
                        aria-controls=move || open.get().then_some(LIST)
                        on:click=move |_| open.update(|open| *open = !*open)
                    >
                        {t!("data.copy.whose")}
                    </button>
                </p>
                <Show when=move || open.get()>{whose}</Show>
            </Show>
        </div>
    }
}

/// What is in the file about people, counted. Tracks.
fn holds(workspace: Workspace) -> String {
    let ids = workspace.accounts().get();
    let (mut people, mut rated) = (0, 0);
    for account in ids.iter().filter_map(|id| workspace.account(id)) {
        account.with(|account| {
            let all = account.stakeholders.iter();
            people += all.len();
            rated += all
                .filter_map(|one| Judgement::of(one, one.contact))
                .count();
        });
    }
    t!(
        "data.copy.holds",
        accounts = t!("data.accounts", n = ids.len()),
        people = t!("data.copy.people", n = people),
        rated = t!("data.copy.rated", n = rated)
    )
}
