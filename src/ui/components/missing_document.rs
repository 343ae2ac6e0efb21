//! In place of a document that this browser doesn't hold.

use leptos::prelude::*;

use crate::t;
use crate::ui::navigation::use_title;
use crate::ui::route::Route;

use super::{Astray, PageHead};

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
