//! How many codes came to which end, as marks and as a sentence.

use leptos::prelude::*;

use crate::domain::workshop::{Intake, IntakeSource, OutcomeCounts};
use crate::t;

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
            counts.added as usize,
            t!("workshop_collect.outcome.added", n = counts.added as usize),
        ),
        outcome(
            "good",
            counts.updated as usize,
            t!(
                "workshop_collect.outcome.updated",
                n = counts.updated as usize
            ),
        ),
        outcome(
            "open",
            counts.known as usize,
            t!("workshop_collect.outcome.known", n = counts.known as usize),
        ),
        outcome(
            "open",
            counts.older as usize,
            t!("workshop_collect.outcome.older", n = counts.older as usize),
        ),
        outcome(
            "attention",
            counts.held as usize,
            t!("workshop_collect.outcome.held", n = counts.held as usize),
        ),
        outcome(
            "attention",
            counts.elsewhere as usize,
            t!(
                "workshop_collect.outcome.elsewhere",
                n = counts.elsewhere as usize
            ),
        ),
        outcome(
            "attention",
            counts.other as usize,
            t!("workshop_collect.outcome.other", n = counts.other as usize),
        ),
        outcome(
            "bad",
            counts.broken as usize,
            t!(
                "workshop_collect.outcome.broken",
                n = counts.broken as usize
            ),
        ),
        outcome(
            "bad",
            counts.locked as usize,
            t!(
                "workshop_collect.outcome.locked",
                n = counts.locked as usize
            ),
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
pub fn summary(intake: &Intake) -> String {
    let all = outcomes(&intake.counts).into_iter();
    let parts: Vec<String> = all
        .map(|OutcomeLine { n, words, .. }| format!("{} {words}", t!("workshop.count", n = n)))
        .collect();
    t!("workshop_collect.summary", what = parts.join(", "))
}

/// How something came in.
pub fn source_name(intake: &Intake) -> String {
    let (n, characters) = (intake.codes as usize, intake.characters as usize);
    let name = &*intake.source_name;
    match intake.source {
        IntakeSource::Pasted => t!(
            "workshop_collect.source.pasted",
            n = n,
            characters = characters
        ),
        IntakeSource::Dropped => t!(
            "workshop_collect.source.dropped",
            n = n,
            characters = characters
        ),
        IntakeSource::File => t!("workshop_collect.source.file", name = name),
        IntakeSource::Camera => t!("workshop_collect.source.camera").to_owned(),
        IntakeSource::Photo => t!("workshop_collect.source.photo").to_owned(),
        IntakeSource::Scanner => t!("workshop_collect.source.scanner").to_owned(),
        IntakeSource::Workshop => t!("workshop_collect.source.workshop", name = name),
        IntakeSource::Earlier => t!("workshop_collect.source.earlier").to_owned(),
    }
}
