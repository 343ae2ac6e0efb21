//! The start page for somebody who has been here.

use leptos::prelude::*;

use crate::domain::id::DocumentId;
use crate::t;
use crate::ui::pages::assessments::Entry;
use crate::ui::route::Route;

use super::more::More;
use super::resume::Resume;

/// How many other assessments the start page lists.
const RECENT: usize = 3;

/// Where the person stopped, other recent assessments, and something new.
#[component]
pub fn WelcomeBack(id: DocumentId, own: Memo<Vec<DocumentId>>) -> impl IntoView {
    let others =
        move || own.with(|own| own.iter().skip(1).take(RECENT).cloned().collect::<Vec<_>>());
    view! {
        <Resume id />
        {move || {
            let others = others();
            (!others.is_empty())
                .then(|| {
                    view! {
                        <section class="section" aria-labelledby="recent">
                            <div class="section-head">
                                <h2 id="recent">{t!("home.recent")}</h2>
                                <p>
                                    <a href=Route::Assessments.href()>
                                        {t!("home.all", n = own.with(Vec::len))}
                                    </a>
                                </p>
                            </div>
                            <div class="section-body">
                                <ul class="entries">
                                    {others
                                        .into_iter()
                                        .map(|id| view! { <Entry id picked=None /> })
                                        .collect_view()}
                                </ul>
                            </div>
                        </section>
                    }
                })
        }}
        <More />
    }
}
