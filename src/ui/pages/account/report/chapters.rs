//! The chapters of the plan: which are open, and the table of contents that opens them.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::account::steps::{PlanPage, Step};
use crate::domain::words::Word;
use crate::t;
use crate::ui::route::AccountPage;

use super::Reported;

/// Which chapters are open on the screen. On paper all are.
#[derive(Clone, Copy)]
pub struct Chapters {
    /// One for each of the seven steps, and the last for the meetings.
    open: [RwSignal<bool>; COUNT],
}

const COUNT: usize = Step::ALL.len() + 1;

impl Chapters {
    pub fn new() -> Self {
        Self {
            open: std::array::from_fn(|_| RwSignal::new(false)),
        }
    }

    /// Whether a chapter is open.
    pub fn of(self, page: PlanPage) -> RwSignal<bool> {
        self.open[place(page)]
    }

    pub fn open_all(self) {
        self.set_all(true);
    }

    fn set_all(self, is_open: bool) {
        for chapter in self.open {
            chapter.set(is_open);
        }
    }

    /// Opens a chapter and leads to it.
    fn go_to(self, page: PlanPage) {
        self.of(page).set(true);
        request_animation_frame(move || {
            let _ = page::focus(&id(page));
        });
    }
}

/// All pages of a plan in order.
pub fn pages() -> impl Iterator<Item = PlanPage> {
    let steps = Step::ALL.iter().map(|step| PlanPage::Step(*step));
    steps.chain([PlanPage::Meetings])
}

const fn place(page: PlanPage) -> usize {
    match page {
        PlanPage::Step(step) => step as usize,
        PlanPage::Meetings => COUNT - 1,
    }
}

/// The id of a chapter's closed line, which takes the focus.
pub fn id(page: PlanPage) -> String {
    match page {
        PlanPage::Step(step) => format!("part-{}", step.word()),
        PlanPage::Meetings => "part-meetings".to_owned(),
    }
}

/// Links to the chapters in which something stands, and buttons for all of them.
#[component]
pub fn Contents(reported: Reported, chapters: Chapters) -> impl IntoView {
    let open = reported.open;
    // An address that names a chapter opens it.
    Effect::new(move |_| {
        let named = |page: &PlanPage| {
            (open.anchor).with(|anchor| anchor.as_ref().is_some_and(|at| at.as_str() == id(*page)))
        };
        if let Some(page) = pages().find(named) {
            chapters.go_to(page);
        }
    });
    let all = reported.filled();
    let links = move || {
        let link = |(page, title): (PlanPage, String)| {
            let href = open.href(AccountPage::Report, Some(&id(page)));
            view! {
                <li>
                    // An address that is shown already moves nothing.
                    <a href=href on:click=move |_| chapters.go_to(page)>
                        {title}
                    </a>
                </li>
            }
            .into_any()
        };
        all.get().into_iter().map(link).collect::<Vec<_>>()
    };
    view! {
        <nav class="plan-contents no-print" aria-label=t!("report.contents")>
            <ul>{links}</ul>
            <p class="cluster">
                <button
                    class="button small quiet"
                    type="button"
                    on:click=move |_| chapters.open_all()
                >
                    {t!("report.open_all")}
                </button>
                <button
                    class="button small quiet"
                    type="button"
                    on:click=move |_| chapters.set_all(false)
                >
                    {t!("report.close_all")}
                </button>
            </p>
        </nav>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::route::Anchor;

    #[test]
    fn every_chapter_has_a_place_and_an_address_of_its_own() {
        let places: Vec<usize> = pages().map(place).collect();
        assert_eq!(places, (0..COUNT).collect::<Vec<_>>());
        let mut ids: Vec<String> = pages().map(id).collect();
        assert!(ids.iter().all(|id| Anchor::new(id.as_str()).is_some()));
        ids.dedup();
        assert_eq!(ids.len(), COUNT);
    }
}
