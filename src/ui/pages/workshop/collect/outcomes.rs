//! How many codes came to which end, as marks and as a sentence.

use leptos::prelude::*;

use crate::t;

use super::logged_batch::{BatchSource, LoggedBatch, OutcomeCounts};

/// A number of codes that came to the same end.
struct OutcomeLine {
    mark: &'static str,
    n: usize,
    words: String,
}

fn outcomes(counts: &OutcomeCounts) -> Vec<OutcomeLine> {
    let outcome = |mark, n, words| OutcomeLine { mark, n, words };
    let all = [
        outcome(
            "good",
            counts.added,
            t!("workshop_collect.outcome.added", n = counts.added),
        ),
        outcome(
            "good",
            counts.updated,
            t!("workshop_collect.outcome.updated", n = counts.updated),
        ),
        outcome(
            "open",
            counts.known,
            t!("workshop_collect.outcome.known", n = counts.known),
        ),
        outcome(
            "open",
            counts.older,
            t!("workshop_collect.outcome.older", n = counts.older),
        ),
        outcome(
            "attention",
            counts.elsewhere,
            t!("workshop_collect.outcome.elsewhere", n = counts.elsewhere),
        ),
        outcome(
            "attention",
            counts.other,
            t!("workshop_collect.outcome.other", n = counts.other),
        ),
        outcome(
            "bad",
            counts.broken,
            t!("workshop_collect.outcome.broken", n = counts.broken),
        ),
        outcome(
            "bad",
            counts.locked,
            t!("workshop_collect.outcome.locked", n = counts.locked),
        ),
    ];
    all.into_iter().filter(|outcome| outcome.n > 0).collect()
}

/// The ends with their numbers, each with its mark.
#[component]
pub fn Outcomes(counts: OutcomeCounts) -> impl IntoView {
    let line = |OutcomeLine { mark, n, words }| {
        view! {
            <li>
                <span class="mark" data-state=mark></span>
                <b>{t!("workshop.count", n = n)}</b>
                " "
                {words}
            </li>
        }
        .into_any()
    };
    let all = outcomes(&counts).into_iter().map(line);
    view! { <ul class="outcomes">{all.collect::<Vec<AnyView>>()}</ul> }
}

/// What became of something, for who does not see the list.
pub fn summary(logged: &LoggedBatch) -> String {
    let all = outcomes(&logged.counts).into_iter();
    let parts: Vec<String> = all
        .map(|OutcomeLine { n, words, .. }| format!("{} {words}", t!("workshop.count", n = n)))
        .collect();
    t!("workshop_collect.summary", what = parts.join(", "))
}

/// How something came in.
pub fn source_name(logged: &LoggedBatch) -> String {
    let (n, characters) = (logged.codes, logged.characters);
    match &logged.source {
        BatchSource::Pasted => t!(
            "workshop_collect.source.pasted",
            n = n,
            characters = characters
        ),
        BatchSource::Dropped => t!(
            "workshop_collect.source.dropped",
            n = n,
            characters = characters
        ),
        BatchSource::File(name) => t!("workshop_collect.source.file", name = &**name),
        BatchSource::Camera => t!("workshop_collect.source.camera").to_owned(),
        BatchSource::Photo => t!("workshop_collect.source.photo").to_owned(),
        BatchSource::Scanner => t!("workshop_collect.source.scanner").to_owned(),
        BatchSource::Workshop(name) => t!("workshop_collect.source.workshop", name = &**name),
        BatchSource::Earlier => t!("workshop_collect.source.earlier").to_owned(),
    }
}
