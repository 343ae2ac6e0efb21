//! Competences: the sheets of ratings, rating, what comes of it, asking others and answering them.

mod ask;
mod list;
mod open_sheet;
mod rating;
mod result;
mod returning;
mod start;
mod words;

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::id::DocumentId;
use crate::ui::navigation::{CurrentRoute, focus_heading};
use crate::ui::route::CompetencePage;

use super::not_found::NotFound;
use ask::AskOthers;
use list::SheetList;
use rating::RatingPage;
use result::SheetResult;
use returning::ReturnAnswer;

/// What is on screen. From area to area it stays, and follows the address.
#[derive(Clone, PartialEq)]
enum Shown {
    List,
    Rating(DocumentId),
    Result(DocumentId),
    Ask(DocumentId),
    Return(DocumentId),
    Nothing,
}

impl Shown {
    fn of(page: Option<&CompetencePage>) -> Self {
        match page {
            Some(CompetencePage::List) => Self::List,
            Some(CompetencePage::Rating(id) | CompetencePage::Area(id, _)) => {
                Self::Rating(id.clone())
            }
            Some(CompetencePage::Result(id) | CompetencePage::Plan(id)) => Self::Result(id.clone()),
            Some(CompetencePage::Ask(id)) => Self::Ask(id.clone()),
            Some(CompetencePage::Return(id)) => Self::Return(id.clone()),
            None => Self::Nothing,
        }
    }
}

/// The pages behind `#/competences`.
#[component]
pub fn CompetencePages() -> impl IntoView {
    let CurrentRoute(route) = expect_context();
    let page = Memo::new(move |before: Option<&Option<CompetencePage>>| {
        route.with(|route| match CompetencePage::is_behind(route) {
            true => CompetencePage::parse(route),
            // Another page is about to come: until then this one stays as it is.
            false => before.cloned().flatten(),
        })
    });
    let shown = Memo::new(move |_| page.with(|page| Shown::of(page.as_ref())));
    // Outward only: the focus follows, as it does between other pages.
    Effect::new(move |before: Option<Shown>| {
        let now = shown.get();
        if before.is_some_and(|before| before != now) {
            page::scroll_to_top();
            focus_heading();
        }
        now
    });
    move || match shown.get() {
        Shown::List => view! { <SheetList /> }.into_any(),
        Shown::Rating(id) => view! { <RatingPage id page /> }.into_any(),
        Shown::Result(id) => view! { <SheetResult id page /> }.into_any(),
        Shown::Ask(id) => view! { <AskOthers id /> }.into_any(),
        Shown::Return(id) => view! { <ReturnAnswer id /> }.into_any(),
        Shown::Nothing => view! { <NotFound /> }.into_any(),
    }
}
