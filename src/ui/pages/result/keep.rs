//! Comparing, printing and taking the result along.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::id::DocumentId;
use crate::t;
use crate::ui::components::{display_name, download_assessment, download_csv};
use crate::ui::navigation::go;
use crate::ui::route::Route;
use crate::ui::text::day;

use super::Scored;

/// The last section; it is not printed.
#[component]
pub fn Keep(scored: Scored) -> impl IntoView {
    let print = move |_| {
        // A browser without printing does nothing here, which loses nothing.
        let _ = page::print();
    };
    let json = move |_| {
        scored
            .assessment
            .with_untracked(|a| download_assessment(scored.workspace, a))
    };
    let csv = move |_| scored.assessment.with_untracked(download_csv);
    view! {
        <section class="section no-print" aria-labelledby="keep">
            <div class="section-head">
                <h2 id="keep">{t!("result.keep.title")}</h2>
                <p>{t!("result.keep.hint")}</p>
            </div>
            <div class="section-body stack">
                <CompareWith scored />
                <p class="cluster">
                    <a class="button" href=Route::ShareResult(scored.id.get_value()).href()>
                        {t!("result.keep.share")}
                    </a>
                    <button class="button" type="button" on:click=print>
                        {t!("result.keep.print")}
                    </button>
                    <button class="button" type="button" on:click=json>
                        {t!("result.keep.json")}
                    </button>
                    <button class="button" type="button" on:click=csv>
                        {t!("result.keep.csv")}
                    </button>
                </p>
                <p class="small muted">{t!("result.keep.formats")}</p>
            </div>
        </section>
    }
}

/// Another assessment of the same questionnaire to compare with; nothing while there is no other.
#[component]
fn CompareWith(scored: Scored) -> impl IntoView {
    let workspace = scored.workspace;
    let others = Memo::new(move |_| {
        let instrument = scored.assessment.with(|a| a.instrument.clone());
        let this = scored.id.get_value();
        workspace
            .assessments()
            .get()
            .into_iter()
            .filter(|id| *id != this)
            .filter_map(|id| {
                let other = workspace.assessment(&id)?;
                other.with(|a| {
                    (a.instrument == instrument)
                        .then(|| (id, format!("{}, {}", display_name(a), day(a.date)), a.date))
                })
            })
            .collect::<Vec<_>>()
    });
    let chosen = RwSignal::new(None::<DocumentId>);
    let compare = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let others = others.get_untracked();
        let wanted = chosen.get_untracked();
        let found = others
            .iter()
            .find(|(id, ..)| Some(id) == wanted.as_ref())
            .or(others.first());
        if let Some((other, _, date)) = found {
            let this = scored.id.get_value();
            // The earlier one is "before".
            let is_later = scored.assessment.with_untracked(|a| a.date >= *date);
            go(&if is_later {
                Route::Compare(other.clone(), this)
            } else {
                Route::Compare(this, other.clone())
            });
        }
    };
    move || {
        let others = others.get();
        if others.is_empty() {
            return view! { <p class="muted">{t!("result.keep.no_other")}</p> }.into_any();
        }
        let options = others
            .into_iter()
            .map(|(id, name, _)| view! { <option value=id.to_string()>{name}</option> })
            .collect_view();
        view! {
            <form class="stack tight" on:submit=compare>
                <p class="field">
                    <label for="compare-with">{t!("result.keep.compare_with")}</label>
                    <select
                        id="compare-with"
                        on:change=move |event| chosen.set(DocumentId::new(&event_target_value(&event)))
                    >
                        {options}
                    </select>
                </p>
                <p>
                    <button class="button" type="submit">
                        {t!("assess.compare_two")}
                    </button>
                </p>
            </form>
        }
            .into_any()
    }
}
