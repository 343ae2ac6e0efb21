//! In place of a workshop that this browser does not hold.

use leptos::prelude::*;

use crate::t;
use crate::ui::components::{Astray, PageHead};
use crate::ui::navigation::use_title;
use crate::ui::route::Route;

/// Says that the workshop is not here, why that may be, and where to go.
#[component]
pub fn MissingWorkshop() -> impl IntoView {
    use_title(|| t!("workshop.missing.title").to_owned());
    view! {
        <div class="astray">
            <div class="stack">
                <PageHead title=t!("workshop.missing.title").to_owned() />
                <p>{t!("workshop.missing.text")}</p>
                <p class="cluster">
                    <a class="button primary" href=Route::Workshops.href()>
                        {t!("workshop.missing.all")}
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
