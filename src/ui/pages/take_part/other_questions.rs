//! In place of an invitation to questions that this version of the app does not have.

use leptos::prelude::*;

use crate::domain::workshop::Session;
use crate::t;
use crate::ui::components::PageHead;
use crate::ui::route::Route;

use super::host::host_of;

/// Says that the invitation asks other questions than there are here, what that means, and what to do.
#[component]
pub fn OtherQuestions(session: Session) -> impl IntoView {
    let host = host_of(&session);
    view! {
        <div class="taking-part">
            <article class="packet torn" aria-labelledby=crate::ui::navigation::HEADING>
                <header class="packet-head">
                    <div class="words">
                        <p class="packet-kind badge">{t!("take_part.other.kind")}</p>
                        <PageHead title=t!("take_part.other.title").to_owned() />
                        <p class="latin">{session.title.clone()}</p>
                    </div>
                </header>
                <div class="packet-body"><dl class="what-now">
                    <div>
                        <dt>{t!("take_part.other.happened")}</dt>
                        <dd>{t!("take_part.other.happened_text", host = &*host)}</dd>
                    </div>
                    <div>
                        <dt>{t!("take_part.other.safe")}</dt>
                        <dd>{t!("take_part.other.safe_text")}</dd>
                    </div>
                    <div>
                        <dt>{t!("take_part.other.do")}</dt>
                        <dd>{t!("take_part.other.do_text", host = &*host)}</dd>
                    </div>
                </dl></div>
                <div class="packet-do">
                    <p class="cluster">
                        <a class="button" href=Route::Home.href()>
                            {t!("take_part.other.home")}
                        </a>
                    </p>
                </div>
            </article>
        </div>
    }
}
