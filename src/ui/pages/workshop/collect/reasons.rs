//! Why codes were not simply added: what is the matter with each, and what to do.

use leptos::prelude::*;

use crate::data::link::code_error::CodeError;
use crate::data::link::packet::PacketKind;
use crate::domain::id::DocumentId;
use crate::domain::workshop::{Misfit, Response};
use crate::t;
use crate::ui::route::{Route, WorkshopPage};

use super::collector::collector;
use super::logged_batch::{CodeReason, Respondent};

/// So many are on the page at first.
const SHOWN: usize = 40;

/// The reasons of a batch.
#[component]
pub fn Reasons(
    /// Names the batch.
    number: u32,
    reasons: Vec<CodeReason>,
) -> impl IntoView {
    if reasons.is_empty() {
        return ().into_any();
    }
    let n = reasons.len();
    let mut lines: Vec<AnyView> = reasons
        .into_iter()
        .map(|reason| view! { <ReasonLine number reason /> }.into_any())
        .collect();
    let others = lines.split_off(lines.len().min(SHOWN));
    let more = (!others.is_empty()).then(|| {
        view! {
            <details class="later">
                <summary>{t!("workshop_collect.more_reasons", n = others.len())}</summary>
                <ul class="reasons">{others}</ul>
            </details>
        }
    });
    view! {
        <details>
            <summary>{t!("workshop_collect.reasons", n = n)}</summary>
            <ul class="reasons">{lines}</ul>
            {more}
        </details>
    }
    .into_any()
}

#[component]
fn ReasonLine(number: u32, reason: CodeReason) -> impl IntoView {
    let (mark, what, to_do) = words(&reason);
    let way = match reason {
        CodeReason::Elsewhere {
            workshop,
            response: Some(response),
            ..
        } => Some(view! { <CollectThere number workshop response /> }.into_any()),
        CodeReason::Elsewhere { workshop, .. } => {
            let href = Route::WorkshopPage(workshop, WorkshopPage::Collect).href();
            Some(view! { <a href=href>{t!("workshop_collect.reason.see_there")}</a> }.into_any())
        }
        _ => None,
    };
    view! {
        <li>
            <span class="mark" data-state=mark></span>
            <div>
                <p>{what}</p>
                <p>{to_do} " " {way}</p>
            </div>
        </li>
    }
}

#[component]
fn CollectThere(number: u32, workshop: DocumentId, response: Box<Response>) -> impl IntoView {
    let collector = collector();
    let hand_on = move |_| collector.hand_on(number, &workshop, (*response).clone());
    view! {
        <button class="button small" type="button" on:click=hand_on>
            {t!("workshop_collect.reason.take_in_there")}
        </button>
    }
}

/// The mark, what is the matter, and what to do.
fn words(reason: &CodeReason) -> (&'static str, String, &'static str) {
    match reason {
        CodeReason::Corrected { who, revision } => (
            "good",
            t!(
                "workshop_collect.reason.corrected",
                who = who_words(who),
                n = usize::from(*revision)
            ),
            t!("workshop_collect.reason.corrected_do"),
        ),
        CodeReason::Known { who } => (
            "open",
            t!("workshop_collect.reason.known", who = who_words(who)),
            t!("workshop_collect.reason.nothing_do"),
        ),
        CodeReason::Repeated { times } => (
            "open",
            t!("workshop_collect.reason.repeated", n = *times),
            t!("workshop_collect.reason.nothing_do"),
        ),
        CodeReason::Older { who } => (
            "open",
            t!("workshop_collect.reason.older", who = who_words(who)),
            t!("workshop_collect.reason.older_do"),
        ),
        CodeReason::Differs { who } => (
            "attention",
            t!("workshop_collect.reason.differs", who = who_words(who)),
            t!("workshop_collect.reason.differs_do"),
        ),
        CodeReason::Elsewhere { name, response, .. } => (
            "attention",
            t!("workshop_collect.reason.elsewhere", name = &**name),
            match response {
                Some(_) => t!("workshop_collect.reason.elsewhere_do"),
                None => t!("workshop_collect.reason.elsewhere_done"),
            },
        ),
        CodeReason::Stranger => (
            "attention",
            t!("workshop_collect.reason.stranger").to_owned(),
            t!("workshop_collect.reason.stranger_do"),
        ),
        CodeReason::NoWorkshop => (
            "attention",
            t!("workshop_collect.reason.no_workshop").to_owned(),
            t!("workshop_collect.reason.open_do"),
        ),
        CodeReason::Other { kind } => (
            "attention",
            other_words(*kind).to_owned(),
            t!("workshop_collect.reason.open_do"),
        ),
        CodeReason::OtherQuestions { who } => (
            "attention",
            t!(
                "workshop_collect.reason.other_questions",
                who = who_words(who)
            ),
            t!("workshop_collect.reason.other_questions_do"),
        ),
        CodeReason::Unfit { who, misfit } => (
            "attention",
            t!(
                "workshop_collect.reason.unfit",
                who = who_words(who),
                what = misfit_words(*misfit)
            ),
            t!("workshop_collect.reason.unfit_do"),
        ),
        CodeReason::Full => (
            "attention",
            t!("workshop_collect.reason.full").to_owned(),
            t!("workshop_collect.reason.full_do"),
        ),
        CodeReason::Locked => (
            "bad",
            t!("workshop_collect.reason.locked").to_owned(),
            t!("workshop_collect.reason.locked_do"),
        ),
        CodeReason::Broken {
            error,
            beginning,
            line,
        } => {
            let (what, to_do) = error_words(*error);
            let place = t!(
                "workshop_collect.reason.place",
                line = *line,
                beginning = &**beginning
            );
            ("bad", format!("{what} {place}"), to_do)
        }
    }
}

/// Who answered: name and group, as far as they are known.
fn who_words(who: &Respondent) -> String {
    match (who.name.trim(), &who.group) {
        ("", None) => t!("workshop_collect.who.nobody").to_owned(),
        ("", Some(group)) => t!("workshop_collect.who.group", group = &**group),
        (name, None) => name.to_owned(),
        (name, Some(group)) => t!("workshop_collect.who.both", name = name, group = &**group),
    }
}

fn other_words(kind: PacketKind) -> &'static str {
    match kind {
        PacketKind::Session => t!("workshop_collect.reason.session"),
        PacketKind::Board => t!("workshop_collect.reason.board"),
        PacketKind::Plan => t!("workshop_collect.reason.plan"),
        // An answer is no other thing.
        PacketKind::Instrument | PacketKind::Response => t!("workshop_collect.reason.instrument"),
    }
}

fn misfit_words(misfit: Misfit) -> &'static str {
    match misfit {
        Misfit::LongText => t!("workshop_collect.misfit.text"),
        Misfit::Group | Misfit::Groups => t!("workshop_collect.misfit.group"),
        Misfit::GivenAnswer | Misfit::Questions => t!("workshop_collect.misfit.own"),
        Misfit::Dimensions | Misfit::Answers => t!("workshop_collect.misfit.dimensions"),
        Misfit::Point => t!("workshop_collect.misfit.point"),
    }
}

/// What is wrong with a code, and what to do.
fn error_words(error: CodeError) -> (String, &'static str) {
    match error {
        CodeError::Cut { arrived, expected } => (
            t!(
                "workshop_collect.trouble.cut",
                arrived = arrived,
                expected = expected
            ),
            t!("workshop_collect.trouble.again_do"),
        ),
        CodeError::CutEarly { arrived } => (
            t!("workshop_collect.trouble.cut_early", n = arrived),
            t!("workshop_collect.trouble.again_do"),
        ),
        CodeError::Overrun { .. } => (
            t!("workshop_collect.trouble.overrun").to_owned(),
            t!("workshop_collect.trouble.again_do"),
        ),
        CodeError::Newer { .. } | CodeError::NewerField { .. } => (
            t!("workshop_collect.trouble.newer").to_owned(),
            t!("workshop_collect.trouble.newer_do"),
        ),
        CodeError::UnknownKind { .. } | CodeError::UnknownForm { .. } => (
            t!("workshop_collect.trouble.unknown").to_owned(),
            t!("workshop_collect.trouble.newer_do"),
        ),
        CodeError::NeedsPassphrase | CodeError::WrongPassphrase => (
            t!("workshop_collect.trouble.passphrase").to_owned(),
            t!("workshop_collect.reason.open_do"),
        ),
        CodeError::NeedsKey | CodeError::SealedForOthers => (
            t!("workshop_collect.reason.locked").to_owned(),
            t!("workshop_collect.reason.locked_do"),
        ),
        CodeError::NotACode | CodeError::Damaged => (
            t!("workshop_collect.trouble.damaged").to_owned(),
            t!("workshop_collect.trouble.file_do"),
        ),
        CodeError::TooLong { .. }
        | CodeError::WrongInflation
        | CodeError::NotCanonical
        | CodeError::Malformed
        | CodeError::TextTooLong { .. }
        | CodeError::NotText => (
            t!("workshop_collect.trouble.strange").to_owned(),
            t!("workshop_collect.trouble.strange_do"),
        ),
    }
}
