//! What stands above every page of a workshop: who asks, its title, how far it is, and the way to its pages.

use leptos::prelude::*;

use crate::domain::workshop::{Progress, Workshop};
use crate::ui::components::PageHead;
use crate::ui::pages::workshops::StateMark;
use crate::ui::route::WorkshopPage;
use crate::ui::text::name_or;
use crate::{key, t};

use super::open_workshop;

/// The pages that the tabs lead to.
const TABS: [WorkshopPage; 4] = [
    WorkshopPage::Prepare,
    WorkshopPage::Collect,
    WorkshopPage::Board,
    WorkshopPage::Report,
];

/// What a workshop is called on screen: its title, or what stands for it while it has none.
pub fn workshop_name(workshop: &Workshop) -> String {
    name_or(&workshop.session.title, key!("workshop.unnamed")).to_owned()
}

/// The browser's title of a page.
pub(super) fn page_title(page: WorkshopPage, workshop: ReadSignal<Workshop>) -> String {
    let name = workshop.with(workshop_name);
    t!("workshop.title", page = page_name(page), name = name)
}

fn page_name(page: WorkshopPage) -> &'static str {
    match page {
        WorkshopPage::Prepare => t!("workshop_prepare.title"),
        WorkshopPage::Collect => t!("workshop_collect.title"),
        WorkshopPage::Board => t!("workshop_board.title"),
        WorkshopPage::Report => t!("workshop_report.title"),
        WorkshopPage::Sheet => t!("workshop_sheet.title"),
        WorkshopPage::Present => t!("workshop_present.title"),
    }
}

/// The head of a workshop's page, with the tabs.
#[component]
pub fn Head(here: WorkshopPage) -> impl IntoView {
    let open = open_workshop();
    let name = open.editor.memo(workshop_name);
    let host = open.editor.memo(|one| one.session.host.trim().to_owned());
    let state = open.editor.memo(|one| (one.progress, one.archived));
    let n = open.n();
    let tab = move |page: WorkshopPage| {
        let is_here = (page == here).then_some("page");
        let count = (page == WorkshopPage::Collect).then(|| {
            view! {
                <Show when=move || n.get() != 0>
                    " "
                    <span class="count">{move || t!("workshop.count", n = n.get())}</span>
                </Show>
            }
        });
        view! {
            <a href=open.href(page) aria-current=is_here>
                {page_name(page)}
                {count}
            </a>
        }
        .into_any()
    };
    view! {
        <header class="workshop-head">
            <div class="words">
                <Show when=move || host.with(|host| !host.is_empty())>
                    <p class="latin">{move || t!("workshop.asks", host = host.get())}</p>
                </Show>
                <PageHead title=name />
            </div>
            <p class="state">
                {move || {
                    let (progress, archived) = state.get();
                    view! { <StateMark progress archived /> }
                }}
                <NextStep />
            </p>
        </header>
        <nav class="tabs" aria-label=move || name.get()>
            {TABS.map(tab).into_iter().collect::<Vec<AnyView>>()}
        </nav>
    }
}

/// The step that the workshop can take from here: its collection closes, opens again, or waits once more.
#[component]
fn NextStep() -> impl IntoView {
    let open = open_workshop();
    let (progress, n) = (open.progress(), open.n());
    let hands = open.editor.memo(|one| !one.hands.is_empty());
    let step = move |to: Progress, words: &'static str| {
        view! {
            <button
                class="button small"
                type="button"
                id="next-step"
                on:click=move |_| {
                    open.set_progress(to);
                    // The button that was pressed is gone; another stands in its place.
                    request_animation_frame(|| {
                        let _ = crate::browser::page::focus("next-step");
                    });
                }
            >
                {words}
            </button>
        }
        .into_any()
    };
    move || match progress.get() {
        Progress::Preparing => None,
        Progress::Collecting if n.get() == 0 && !hands.get() => {
            Some(step(Progress::Preparing, t!("workshop.prepare_again")))
        }
        Progress::Collecting => Some(step(Progress::Closed, t!("workshop.close"))),
        Progress::Closed => Some(step(Progress::Collecting, t!("workshop.reopen"))),
    }
}
