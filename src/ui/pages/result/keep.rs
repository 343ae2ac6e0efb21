//! Comparing, printing and taking the result along.

use leptos::prelude::*;

use crate::browser::page;
use crate::t;
use crate::ui::components::{
    CompareWith, ExportButton, Section, csv_words, download_answers, download_assessment,
    workbook_of_answers,
};
use crate::ui::navigation::go;
use crate::ui::route::Route;

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
    let csv = move |_| scored.assessment.with_untracked(download_answers);
    let workbook = move |()| {
        let assessment = scored.assessment;
        assessment.with_untracked(|a| workbook_of_answers(a, scored.questionnaire))
    };
    view! {
        <Section
            id="keep"
            title=t!("result.keep.title")
            hint=t!("result.keep.hint")
            class="no-print"
        >
            <div class="stack">
                <Comparing scored />
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
                    <ExportButton label=t!("export.xlsx") hint="" file=workbook />
                </p>
                <p class="small muted">{t!("result.keep.formats")} " " {csv_words()}</p>
            </div>
        </Section>
    }
}

/// Another assessment of the same questionnaire to compare with; nothing while there is no other.
#[component]
fn Comparing(scored: Scored) -> impl IntoView {
    let workspace = scored.workspace;
    let this = move || scored.id.get_value();
    let with = CompareWith::new(workspace, &scored.questionnaire.instrument.id, Some(this()));
    let compare = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(other) = untrack(|| with.chosen()) else {
            return;
        };
        let date = workspace.assessment(&other);
        let date = date.map(|other| other.with_untracked(|other| other.date));
        // The earlier one is "before".
        let is_later = Some(scored.assessment.with_untracked(|a| a.date)) >= date;
        go(&match is_later {
            true => Route::Compare(other, this()),
            false => Route::Compare(this(), other),
        });
    };
    view! {
        <Show
            when=move || with.has_any()
            fallback=|| view! { <p class="muted">{t!("result.keep.no_other")}</p> }
        >
            <form class="stack tight" on:submit=compare>
                {with.field()}
                <p>
                    <button class="button" type="submit">
                        {t!("assess.compare_two")}
                    </button>
                </p>
            </form>
        </Show>
    }
}
