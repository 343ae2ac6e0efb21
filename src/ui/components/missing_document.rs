//! In place of a document that this browser doesn't hold.

use leptos::prelude::*;

use crate::data::keys::DocumentKey;
use crate::store::Workspace;
use crate::t;
use crate::ui::navigation::use_title;
use crate::ui::route::{CompetencePage, RolePage, Route};

use super::{Astray, PageHead};

/// What `draw` makes of what `find` finds, and `missing` where it finds nothing. It is drawn anew when that comes or
/// goes, whoever brings or takes it, and not when another document does: whoever types keeps the focus.
pub fn while_here<T: 'static>(
    find: impl Fn() -> Option<T> + Clone + Send + Sync + 'static,
    draw: impl Fn(T) -> AnyView + Send + 'static,
    missing: impl Fn() -> AnyView + Send + 'static,
) -> impl IntoView {
    drawn(false, find, draw, missing)
}

/// As [`while_here`], for a page that keeps what is typed into a document that another tab takes away: once drawn, it
/// stays.
pub fn once_here<T: 'static>(
    find: impl Fn() -> Option<T> + Clone + Send + Sync + 'static,
    draw: impl Fn(T) -> AnyView + Send + 'static,
    missing: impl Fn() -> AnyView + Send + 'static,
) -> impl IntoView {
    drawn(true, find, draw, missing)
}

fn drawn<T: 'static>(
    stays: bool,
    find: impl Fn() -> Option<T> + Clone + Send + Sync + 'static,
    draw: impl Fn(T) -> AnyView + Send + 'static,
    missing: impl Fn() -> AnyView + Send + 'static,
) -> impl IntoView {
    let look = find.clone();
    let is_shown =
        Memo::new(move |was: Option<&bool>| stays && was == Some(&true) || look().is_some());
    move || match is_shown.get() {
        true => untrack(|| find().map_or_else(&missing, &draw)),
        false => missing(),
    }
}

/// Has it said at once when another tab takes away the document that a page shows, with the way to put it back.
pub fn tell_when_taken_away(workspace: Workspace, key: DocumentKey) {
    Effect::new(move |was: Option<bool>| {
        let is_gone = workspace.is_taken_away(&key);
        if is_gone && was == Some(false) {
            workspace.tell_taken_away(&key);
        }
        is_gone
    });
}

/// [`MissingDocument`] for [`while_here`].
pub fn missing_document() -> AnyView {
    view! { <MissingDocument /> }.into_any()
}

/// Says that the account is not here, why that may be, and where to go.
pub fn missing_account() -> AnyView {
    view! {
        <Missing
            title=t!("account.missing.title")
            text=t!("account.missing.text")
            to=Route::Accounts
            all=t!("account.missing.all")
        />
    }
    .into_any()
}

/// Says that what the person answers in somebody's workshop is not here, why that may be, and where to go.
pub fn missing_answers() -> AnyView {
    view! {
        <Missing
            title=t!("take_part.missing.title")
            text=t!("take_part.missing.text")
            to=Route::Home
            all=t!("take_part.list.title")
        />
    }
    .into_any()
}

/// Says that the role profile is not here, why that may be, and where to go.
pub fn missing_role() -> AnyView {
    view! {
        <Missing
            title=t!("role.missing.title")
            text=t!("role.missing.text")
            to=RolePage::List.route()
            all=t!("role.missing.all")
        />
    }
    .into_any()
}

/// Says that the sheet of ratings is not here, why that may be, and where to go.
pub fn missing_sheet() -> AnyView {
    view! {
        <Missing
            title=t!("competences.missing.title")
            text=t!("competences.missing.text")
            to=CompetencePage::List.route()
            all=t!("competences.missing.all")
        />
    }
    .into_any()
}

/// Says that the document is not here, why that may be, and where to go.
#[component]
pub fn MissingDocument() -> impl IntoView {
    view! {
        <Missing
            title=t!("missing.title")
            text=t!("missing.text")
            to=Route::Assessments
            all=t!("missing.all")
        />
    }
}

/// Says that the workshop is not here, why that may be, and where to go.
#[component]
pub fn MissingWorkshop() -> impl IntoView {
    view! {
        <Missing
            title=t!("workshop.missing.title")
            text=t!("workshop.missing.text")
            to=Route::Workshops
            all=t!("workshop.missing.all")
        />
    }
}

#[component]
fn Missing(
    title: &'static str,
    text: &'static str,
    /// Where the others are.
    to: Route,
    /// What that is called.
    all: &'static str,
) -> impl IntoView {
    use_title(move || title.to_owned());
    view! {
        <div class="astray">
            <div class="stack">
                <PageHead title=title.to_owned() />
                <p>{text}</p>
                <p class="cluster">
                    <a class="button primary" href=to.href()>
                        {all}
                    </a>
                    <a class="button quiet" href=Route::Data.href()>
                        {t!("missing.data")}
                    </a>
                </p>
            </div>
            <Astray />
        </div>
    }
}
