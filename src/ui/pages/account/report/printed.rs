//! What is printed: the summary, and which chapters.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::account::steps::PlanPage;
use crate::t;

use super::Reported;
use super::chapters::Chapters;

/// What is left out of a print. Nothing, until the person says otherwise.
#[derive(Clone, Copy)]
pub struct Printed {
    summary: RwSignal<bool>,
    left_out: RwSignal<Vec<PlanPage>>,
}

impl Printed {
    pub fn new() -> Self {
        Self {
            summary: RwSignal::new(true),
            left_out: RwSignal::new(Vec::new()),
        }
    }

    /// Whether the summary is printed.
    pub fn has_summary(self) -> bool {
        self.summary.get()
    }

    /// Whether a chapter is printed.
    pub fn has(self, page: PlanPage) -> bool {
        self.left_out.with(|left_out| !left_out.contains(&page))
    }

    /// Whether any of these chapters is printed.
    pub fn has_any(self, chapters: &[(PlanPage, String)]) -> bool {
        chapters.iter().any(|(page, _)| self.has(*page))
    }

    fn put(self, page: PlanPage, is_printed: bool) {
        self.left_out.update(|left_out| {
            left_out.retain(|one| *one != page);
            if !is_printed {
                left_out.push(page);
            }
        });
    }
}

/// A box to tick for the summary and for each chapter in which something stands, and the button.
#[component]
pub fn WhatIsPrinted(reported: Reported, printed: Printed, chapters: Chapters) -> impl IntoView {
    let all = reported.filled();
    let tick = move |label: String, is_ticked: Signal<bool>, set: Callback<bool>| {
        view! {
            <li>
                <label>
                    <input
                        type="checkbox"
                        class="check"
                        prop:checked=is_ticked
                        on:change=move |event| set.run(event_target_checked(&event))
                    />
                    " "
                    {label}
                </label>
            </li>
        }
        .into_any()
    };
    let boxes = move || {
        let summary = tick(
            t!("report.summary").to_owned(),
            printed.summary.into(),
            Callback::new(move |is_printed| printed.summary.set(is_printed)),
        );
        let chapter = |(page, title): (PlanPage, String)| {
            tick(
                title,
                Signal::derive(move || printed.has(page)),
                Callback::new(move |is_printed| printed.put(page, is_printed)),
            )
        };
        let chapters = all.get().into_iter().map(chapter);
        std::iter::once(summary).chain(chapters).collect::<Vec<_>>()
    };
    let everything = move |_| {
        printed.summary.set(true);
        printed.left_out.set(Vec::new());
    };
    let only_summary = move |_| {
        printed.summary.set(true);
        let pages = all.get_untracked().into_iter().map(|(page, _)| page);
        printed.left_out.set(pages.collect());
    };
    let is_nothing =
        Memo::new(move |_| !printed.has_summary() && !all.with(|all| printed.has_any(all)));
    let print = move |_| {
        // Older browsers print what is open, and no more.
        chapters.open_all();
        request_animation_frame(|| {
            // A browser without printing does nothing here, which loses nothing.
            let _ = page::print();
        });
    };
    view! {
        <fieldset class="printed">
            <legend>{t!("report.printed")}</legend>
            <p class="cluster">
                <button class="button small quiet" type="button" on:click=everything>
                    {t!("report.everything")}
                </button>
                <button class="button small quiet" type="button" on:click=only_summary>
                    {t!("report.only_summary")}
                </button>
            </p>
            <ul>{boxes}</ul>
        </fieldset>
        <p class="cluster">
            <button class="button primary" type="button" on:click=print>
                {t!("report.print")}
            </button>
            <span class="small muted" role="status">
                {move || match is_nothing.get() {
                    true => t!("report.print_nothing"),
                    false => t!("report.print_hint"),
                }}
            </span>
        </p>
    }
}
