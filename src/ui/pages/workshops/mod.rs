//! All workshops.

mod empty;
mod list;
mod row;
mod state;

use leptos::prelude::*;

use crate::domain::id::DocumentId;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::PageHead;
use crate::ui::navigation::{go, use_title};
use crate::ui::pages::workshop::new_workshop;
use crate::ui::route::{Route, WorkshopPage};

use empty::ThreeSteps;
use list::WorkshopList;
pub use state::StateMark;

/// The page of `#/workshops`.
#[component]
pub fn Workshops() -> impl IntoView {
    use_title(|| t!("workshops.title").to_owned());
    let workspace = expect_context::<Workspace>();
    let all = workspace.workshops();
    let is_empty = Memo::new(move |_| all.with(Vec::is_empty));
    let is_archived_shown = RwSignal::new(false);
    let on_shelf = move |archived: bool| -> Vec<DocumentId> {
        let mut ids = all.get();
        ids.retain(|id| {
            let one = workspace.workshop(id);
            one.is_some_and(|one| one.with(|one| one.archived) == archived)
        });
        ids
    };
    let shown = Memo::new(move |_| on_shelf(is_archived_shown.get()));
    let counts = Memo::new(move |_| [false, true].map(|archived| on_shelf(archived).len()));
    let name = Signal::derive(move || match is_archived_shown.get() {
        true => t!("workshops.archived"),
        false => t!("workshops.current"),
    });
    let prepare = move |_| {
        let id = new_workshop(workspace);
        go(&Route::WorkshopPage(id, WorkshopPage::Prepare));
    };
    let shelf = move |archived: bool, name: &'static str| {
        view! {
            <button
                type="button"
                aria-pressed=move || (is_archived_shown.get() == archived).to_string()
                on:click=move |_| is_archived_shown.set(archived)
            >
                {name}
                " "
                <span class="count">
                    {move || t!("workshop.count", n = counts.get()[usize::from(archived)])}
                </span>
            </button>
        }
        .into_any()
    };
    view! {
        <header class="page-head">
            <PageHead title=t!("workshops.title").to_owned() />
            <Show when=move || is_empty.get()>
                <p class="lead">{t!("workshops.lead")}</p>
            </Show>
            <p class="cluster">
                <button class="button primary" type="button" on:click=prepare>
                    {t!("workshops.prepare")}
                </button>
                <a class="button" href=Route::Open.href()>
                    {t!("workshops.open")}
                </a>
            </p>
        </header>
        <Show when=move || !is_empty.get() fallback=|| view! { <ThreeSteps /> }>
            <div class="tabs" role="group" aria-label=t!("workshops.which")>
                {shelf(false, t!("workshops.current"))}
                {shelf(true, t!("workshops.archived"))}
            </div>
            <WorkshopList name shown />
        </Show>
    }
}
