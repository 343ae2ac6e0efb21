//! Role profiles: their list, the pairs of statements, and what comes of them.

mod entry;
mod list;
mod questions;
mod result;
mod start;
mod team;
mod words;

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::id::DocumentId;
use crate::ui::navigation::{CurrentRoute, focus_heading};
use crate::ui::route::{RolePage, Route};

use super::not_found::NotFound;
use list::RoleList;
use questions::RoleQuestions;
use result::RoleResult;

/// What is on screen. From question to question it stays, and follows the address.
#[derive(Clone, PartialEq)]
enum Shown {
    List,
    Questions(DocumentId),
    Result(DocumentId),
    Nothing,
}

impl Shown {
    fn of(page: Option<&RolePage>) -> Self {
        match page {
            Some(RolePage::List) => Self::List,
            Some(RolePage::Answering(id) | RolePage::Question(id, _)) => {
                Self::Questions(id.clone())
            }
            Some(RolePage::Result(id)) => Self::Result(id.clone()),
            None => Self::Nothing,
        }
    }
}

/// The pages behind `#/roles`.
#[component]
pub fn RolePages() -> impl IntoView {
    let CurrentRoute(route) = expect_context();
    let page = Memo::new(move |before: Option<&Option<RolePage>>| {
        route.with(|route| match route {
            Route::Roles(behind) => RolePage::parse(behind),
            // Another page is about to come: until then this one stays as it is.
            _ => before.cloned().flatten(),
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
        Shown::List => view! { <RoleList /> }.into_any(),
        Shown::Questions(id) => view! { <RoleQuestions id page /> }.into_any(),
        Shown::Result(id) => view! { <RoleResult id /> }.into_any(),
        Shown::Nothing => view! { <NotFound /> }.into_any(),
    }
}
