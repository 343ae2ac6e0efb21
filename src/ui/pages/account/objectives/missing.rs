//! What an objective lacks to be measurable.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::account::progress::Missing;
use crate::domain::figure::Figure;
use crate::domain::records::RecordId;
use crate::t;

use super::super::open_account;

/// A sentence and a link to each field that is missing. Draws nothing where nothing is.
#[component]
pub fn MissingParts(
    id: RecordId,
    /// The record that is open: a link opens its own.
    which: RwSignal<Option<RecordId>>,
) -> impl IntoView {
    let missing = open_account().editor.memo(move |account| {
        let Some(objective) = account.objectives.get(id) else {
            return Vec::new();
        };
        let unread = |figure: &Figure| matches!(figure, Figure::Unread(_));
        let missing = objective.missing().into_iter();
        missing
            .map(|what| match what {
                Missing::Baseline => (what, unread(&objective.baseline)),
                Missing::Target => (what, unread(&objective.target)),
                _ => (what, false),
            })
            .collect::<Vec<(Missing, bool)>>()
    });
    let link = move |(what, is_unread): (Missing, bool)| {
        let (field, words) = match (what, is_unread) {
            (Missing::Measure, _) => ("measure", t!("objectives.missing.measure")),
            (Missing::Baseline, false) => ("baseline", t!("objectives.missing.baseline")),
            (Missing::Baseline, true) => ("baseline", t!("objectives.missing.baseline_unread")),
            (Missing::Target, false) => ("target", t!("objectives.missing.target")),
            (Missing::Target, true) => ("target", t!("objectives.missing.target_unread")),
            (Missing::Way, _) => ("target", t!("objectives.missing.way")),
            (Missing::Due, _) => ("due", t!("objectives.missing.due")),
        };
        let field = format!("{id}-{field}");
        let href = format!("#{field}");
        let lead = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            which.set(Some(id));
            let field = field.clone();
            request_animation_frame(move || {
                let _ = page::focus(&field);
            });
        };
        view! {
            <li>
                <a href=href on:click=lead>
                    {words}
                </a>
            </li>
        }
        .into_any()
    };
    move || {
        let links: Vec<AnyView> = missing.get().into_iter().map(link).collect();
        (!links.is_empty()).then(|| {
            view! {
                <div class="missing-parts">
                    <p>{t!("objectives.missing.title")}</p>
                    <ul>{links}</ul>
                </div>
            }
        })
    }
}
