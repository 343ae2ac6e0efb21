//! All assessments.

mod entry;
mod picked;

use leptos::prelude::*;

use crate::content::assessment::programme_questions;
use crate::domain::id::DocumentId;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{BareTrellis, ExampleButton, PageHead, Section};
use crate::ui::navigation::use_title;
use crate::ui::pages::take_part::Participations;
use crate::ui::route::Route;

pub use entry::Entry;
use entry::pick_box;
use picked::PickedBar;

/// Which assessments are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shelf {
    Active,
    Archived,
}

/// The page of `#/assess`.
#[component]
pub fn Assessments() -> impl IntoView {
    use_title(|| t!("assess.title").to_owned());
    let workspace = expect_context::<Workspace>();
    let all = workspace.assessments();
    let shelf = RwSignal::new(Shelf::Active);
    let picked = RwSignal::new(Vec::new());
    let on_shelf = move |wanted: Shelf| -> Vec<DocumentId> {
        let mut ids = all.get();
        ids.retain(|id| {
            workspace
                .assessment(id)
                .is_some_and(|a| a.with(|a| a.archived) == (wanted == Shelf::Archived))
        });
        ids
    };
    let listed = Memo::new(move |_| on_shelf(shelf.get()));
    let counts = Memo::new(move |_| {
        (
            on_shelf(Shelf::Active).len(),
            on_shelf(Shelf::Archived).len(),
        )
    });
    let is_empty = Memo::new(move |_| all.with(Vec::is_empty));
    view! {
        <header class="page-head">
            <PageHead title=t!("assess.title").to_owned() />
            {move || {
                (!is_empty.get())
                    .then(|| {
                        view! {
                            <p class="cluster">
                                <a class="button primary" href=Route::NewAssessment.href()>
                                    {t!("assess.new")}
                                </a>
                                <a class="button" href=Route::QuickCheck.href()>
                                    {t!("home.begin.quick")}
                                </a>
                            </p>
                        }
                    })
            }}
        </header>
        {move || {
            if is_empty.get() {
                view! { <Empty /> }.into_any()
            } else {
                view! {
                    <Section id="list" title=t!("assess.yours") hint=t!("assess.pick_hint")>
                        <div class="tabs" role="group" aria-label=t!("assess.show")>
                            <ShelfButton shelf wanted=Shelf::Active text=move || {
                                t!("assess.active", count = counts.get().0)
                            } />
                            <ShelfButton shelf wanted=Shelf::Archived text=move || {
                                t!("assess.archived", count = counts.get().1)
                            } />
                        </div>
                        <ul class="entries">
                            <For each=move || listed.get() key=Clone::clone let:id>
                                <Entry id picked=Some(picked) />
                            </For>
                        </ul>
                        {move || {
                            listed
                                .with(Vec::is_empty)
                                .then(|| view! { <p class="muted">{t!("assess.shelf_empty")}</p> })
                        }}
                    </Section>
                }
                    .into_any()
            }
        }}
        <Participations />
        <PickedBar picked />
    }
}

#[component]
fn ShelfButton(
    shelf: RwSignal<Shelf>,
    wanted: Shelf,
    text: impl Fn() -> String + Send + 'static,
) -> impl IntoView {
    view! {
        <button
            type="button"
            aria-pressed=move || (shelf.get() == wanted).to_string()
            on:click=move |_| shelf.set(wanted)
        >
            {text}
        </button>
    }
}

#[component]
fn Empty() -> impl IntoView {
    view! {
        <div class="empty">
            <BareTrellis />
            <h2>{t!("assess.empty.title")}</h2>
            <p>{t!("assess.empty.text", questions = programme_questions())}</p>
            <p class="cluster">
                <a class="button primary" href=Route::NewAssessment.href()>
                    {t!("assess.new")}
                </a>
                <a class="button" href=Route::QuickCheck.href()>
                    {t!("home.begin.quick")}
                </a>
                <ExampleButton />
            </p>
        </div>
    }
}
