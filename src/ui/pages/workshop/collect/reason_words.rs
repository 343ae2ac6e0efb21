//! What is the matter with a code, in words, and what to do.

use crate::domain::workshop::{CodeEnd, CodeReason};
use crate::t;

/// What is the matter, and what to do.
pub fn words(reason: &CodeReason) -> (String, &'static str) {
    let who = || who_words(reason);
    let n = reason.number as usize;
    match reason.end {
        CodeEnd::Corrected => (
            t!("workshop_collect.reason.corrected", who = who(), n = n),
            t!("workshop_collect.reason.corrected_do"),
        ),
        CodeEnd::Known => (
            t!("workshop_collect.reason.known", who = who()),
            t!("workshop_collect.reason.nothing_do"),
        ),
        CodeEnd::Repeated => (
            t!("workshop_collect.reason.repeated", n = n),
            t!("workshop_collect.reason.nothing_do"),
        ),
        CodeEnd::Older => (
            t!("workshop_collect.reason.older", who = who()),
            t!("workshop_collect.reason.older_do"),
        ),
        CodeEnd::Differs => (
            t!("workshop_collect.reason.differs", who = who()),
            t!("workshop_collect.reason.differs_do"),
        ),
        CodeEnd::Alike => (
            t!("workshop_collect.reason.alike", n = n),
            match (reason.is_handed_on(), reason.of < reason.number) {
                (true, _) => t!("workshop_collect.reason.held_done"),
                (false, false) => t!("workshop_collect.reason.alike_do"),
                (false, true) => t!("workshop_collect.reason.alike_many_do"),
            },
        ),
        CodeEnd::OtherSource => (
            t!("workshop_collect.reason.other_source", who = who(), n = n),
            match reason.is_handed_on() {
                false => t!("workshop_collect.reason.other_source_do"),
                true => t!("workshop_collect.reason.held_done"),
            },
        ),
        CodeEnd::Elsewhere => (
            t!("workshop_collect.reason.elsewhere", name = &*reason.name),
            match reason.is_handed_on() {
                false => t!("workshop_collect.reason.elsewhere_do"),
                true => t!("workshop_collect.reason.elsewhere_done"),
            },
        ),
        CodeEnd::Stranger => (
            t!("workshop_collect.reason.stranger").to_owned(),
            t!("workshop_collect.reason.stranger_do"),
        ),
        CodeEnd::NoWorkshop => to_open(t!("workshop_collect.reason.no_workshop")),
        CodeEnd::Invitation => to_open(t!("workshop_collect.reason.session")),
        CodeEnd::Board => to_open(t!("workshop_collect.reason.board")),
        CodeEnd::Plan => to_open(t!("workshop_collect.reason.plan")),
        CodeEnd::Questionnaire => to_open(t!("workshop_collect.reason.instrument")),
        CodeEnd::Competences => to_open(t!("workshop_collect.reason.competences")),
        CodeEnd::OtherQuestions => (
            t!("workshop_collect.reason.other_questions", who = who()),
            t!("workshop_collect.reason.other_questions_do"),
        ),
        CodeEnd::UnfitText => unfit(who(), t!("workshop_collect.misfit.text")),
        CodeEnd::UnfitGroup => unfit(who(), t!("workshop_collect.misfit.group")),
        CodeEnd::UnfitOwn => unfit(who(), t!("workshop_collect.misfit.own")),
        CodeEnd::UnfitDimensions => unfit(who(), t!("workshop_collect.misfit.dimensions")),
        CodeEnd::UnfitPoint => unfit(who(), t!("workshop_collect.misfit.point")),
        CodeEnd::Full => (
            t!("workshop_collect.reason.full").to_owned(),
            t!("workshop_collect.reason.full_do"),
        ),
        CodeEnd::Locked => (
            t!("workshop_collect.reason.locked").to_owned(),
            t!("workshop_collect.reason.locked_do"),
        ),
        CodeEnd::Passphrase => (
            placed(t!("workshop_collect.trouble.passphrase").to_owned(), reason),
            t!("workshop_collect.reason.open_do"),
        ),
        CodeEnd::Cut => {
            let what = t!(
                "workshop_collect.trouble.cut",
                arrived = n,
                expected = reason.of as usize
            );
            again(what, reason)
        }
        CodeEnd::CutEarly => again(t!("workshop_collect.trouble.cut_early", n = n), reason),
        CodeEnd::Overrun => again(t!("workshop_collect.trouble.overrun").to_owned(), reason),
        CodeEnd::Newer => (
            placed(t!("workshop_collect.trouble.newer").to_owned(), reason),
            t!("workshop_collect.trouble.newer_do"),
        ),
        CodeEnd::Unknown => (
            placed(t!("workshop_collect.trouble.unknown").to_owned(), reason),
            t!("workshop_collect.trouble.newer_do"),
        ),
        CodeEnd::Damaged => (
            placed(t!("workshop_collect.trouble.damaged").to_owned(), reason),
            t!("workshop_collect.trouble.file_do"),
        ),
        CodeEnd::Strange => (
            placed(t!("workshop_collect.trouble.strange").to_owned(), reason),
            t!("workshop_collect.trouble.strange_do"),
        ),
    }
}

/// Something else than an answer to a workshop.
fn to_open(what: &'static str) -> (String, &'static str) {
    (what.to_owned(), t!("workshop_collect.reason.open_do"))
}

fn unfit(who: String, what: &'static str) -> (String, &'static str) {
    (
        t!("workshop_collect.reason.unfit", who = who, what = what),
        t!("workshop_collect.reason.unfit_do"),
    )
}

/// What did not arrive whole.
fn again(what: String, reason: &CodeReason) -> (String, &'static str) {
    (
        placed(what, reason),
        t!("workshop_collect.trouble.again_do"),
    )
}

/// The same with where the code stands.
fn placed(what: String, reason: &CodeReason) -> String {
    let place = t!(
        "workshop_collect.reason.place",
        line = reason.line as usize,
        beginning = &*reason.beginning
    );
    format!("{what} {place}")
}

/// Who answered: name and group, as far as they are known.
fn who_words(reason: &CodeReason) -> String {
    match (reason.name.trim(), &*reason.group) {
        ("", "") => t!("workshop_collect.who.nobody").to_owned(),
        ("", group) => t!("workshop_collect.who.group", group = group),
        (name, "") => name.to_owned(),
        (name, group) => t!("workshop_collect.who.both", name = name, group = group),
    }
}
