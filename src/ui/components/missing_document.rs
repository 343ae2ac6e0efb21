//! In place of a document that this browser doesn't hold.

use leptos::prelude::*;

use crate::t;
use crate::ui::navigation::use_title;
use crate::ui::route::Route;

use super::{Astray, PageHead};

/// Says that the assessment is not here, why that may be, and where to go.
#[component]
pub fn MissingDocument() -> impl IntoView {
    use_title(|| t!("missing.title").to_owned());
    view! {
        <div class="astray">
            <div class="stack">
                <PageHead title=t!("missing.title").to_owned() />
                <p>{t!("missing.text")}</p>
                <p class="cluster">
                    <a class="button primary" href=Route::Assessments.href()>
                        {t!("missing.all")}
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
