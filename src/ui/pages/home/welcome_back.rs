//! The start page for somebody who has been here.

use leptos::prelude::*;

use crate::domain::id::DocumentId;
use crate::t;
use crate::ui::components::Section;
use crate::ui::pages::assessments::Entry;
use crate::ui::route::Route;

use super::begin::Begin;
use super::jobs::Jobs;
use super::resume::Resume;

/// How many other assessments the start page lists.
const RECENT: usize = 3;

/// Where the person stopped, other recent assessments, and what else there is to do.
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
                    let all = view! {
                        <p>
                            <a href=Route::Assessments.href()>
                                {t!("home.all", n = own.with(Vec::len))}
                            </a>
                        </p>
                    };
                    view! {
                        <Section id="recent" title=t!("home.recent") beside=all.into_any()>
                            <ul class="entries">
                                {others
                                    .into_iter()
                                    .map(|id| view! { <Entry id picked=None /> })
                                    .collect_view()}
                            </ul>
                        </Section>
                    }
                })
        }}
        <Jobs begin=view! { <Begin class="button" /> }.into_any() />
    }
}
