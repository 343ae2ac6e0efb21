//! Sending a result.

use leptos::prelude::*;

use crate::browser::random;
use crate::content::assessment::instrument;
use crate::data::link::PacketContent;
use crate::domain::assessment::{Answer, Assessment, Instrument};
use crate::domain::id::DocumentId;
use crate::domain::workshop::{Response, ResponseId};
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{
    Outgoing, PageHead, Section, display_name, file_stem, missing_document, while_here,
};
use crate::ui::navigation::use_title;
use crate::ui::text::day;

use super::aside::WhatALinkIs;
use super::leave_out::LeaveOut;
use super::lock::LockIt;
use super::packing::{Locking, Packed, packing};
use super::send::SendIt;

/// The page of `#/assess/<id>/share`.
#[component]
pub fn ShareResult(id: DocumentId) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let draw = |(assessment, instrument)| view! { <Sharing assessment instrument /> }.into_any();
    let find = move || {
        let assessment = workspace.assessment(&id)?;
        let instrument = assessment.with_untracked(|a| instrument(&a.instrument))?;
        Some((assessment, instrument))
    };
    while_here(find, draw, missing_document)
}

#[component]
fn Sharing(assessment: ReadSignal<Assessment>, instrument: &'static Instrument) -> impl IntoView {
    use_title(|| t!("share.result.title").to_owned());
    let workspace = expect_context::<Workspace>();
    let name = Memo::new(move |_| assessment.with(display_name));
    let named = RwSignal::new(true);
    let locking = RwSignal::new(Locking::Open);
    let response = ResponseId::from_random(random::bits());
    let whole = Memo::new(move |_| {
        assessment.with(|one| Response::of_assessment(response, one, instrument))
    });
    let content = Signal::derive(move || {
        let mut shared = whole.get();
        if !named.get() {
            shared.title.clear();
            shared.scope = Default::default();
        }
        PacketContent::Response(Box::new(shared))
    });
    let packed = packing(content, locking.into());
    let outgoing = Signal::derive(move || match packed.get() {
        Packed::Made(packet) => {
            let called = match named.get() {
                true => name.get(),
                false => String::new(),
            };
            Some(Outgoing::new(
                &packet,
                file_stem(&called, "result", workspace.today()),
                t!("share.result.subject").to_owned(),
                t!("share.result.message").to_owned(),
            ))
        }
        _ => None,
    });
    let label = Signal::derive(move || t!("share.result.code", name = name.get()));
    view! {
        <header class="page-head tight">
            <p class="latin">{name}</p>
            <PageHead title=t!("share.result.title").to_owned() />
        </header>
        <div class="share beside">
            <div>
                <Section id="leaves" title=t!("share.leaves.title")>
                    <Leaves assessment whole named />
                </Section>
                <LockIt locking />
                <SendIt packed outgoing label otherwise=|| () />
            </div>
            <WhatALinkIs />
        </div>
    }
}

/// What leaves, and what stays.
#[component]
fn Leaves(
    assessment: ReadSignal<Assessment>,
    /// What would leave with its title.
    whole: Memo<Response>,
    /// Whether title and scope leave too.
    named: RwSignal<bool>,
) -> impl IntoView {
    let label = Memo::new(move |_| {
        whole.with(|one| {
            let title = one.title.trim();
            let mut parts: Vec<&str> = one.scope.parts().collect();
            if !title.is_empty() {
                parts.insert(0, title);
            }
            parts.join(" · ")
        })
    });
    let counts = Memo::new(move |_| {
        let given = |one: &Response| -> (Vec<Answer>, Vec<Answer>) {
            let given = one.answers.iter().flatten().copied();
            given.partition(|answer| answer.point().is_some())
        };
        let (points, others) = whole.with(given);
        let notes = assessment.with(|one| {
            let notes = one.answers.iter().filter(|(_, one)| !one.note.is_empty());
            notes.count()
        });
        (points.len(), others.len(), notes)
    });
    let leaves = |text: String| {
        view! {
            <li>
                <span class="mark" data-state="good"></span>
                {text}
            </li>
        }
        .into_any()
    };
    let title = move || match named.get() {
        true => view! {
            <li>
                <span class="mark" data-state="good"></span>
                {t!("share.leaves.title_too")}
                <small>{label}</small>
            </li>
        }
        .into_any(),
        false => view! { <li class="stays">{t!("share.leaves.no_title")}</li> }.into_any(),
    };
    let answers = move || {
        let (points, others, _) = counts.get();
        let mut all = vec![leaves(t!("share.leaves.points", n = points))];
        if others > 0 {
            all.push(leaves(t!("share.leaves.others", n = others)));
        }
        all.push(leaves(t!(
            "share.leaves.day",
            day = day(whole.with(|one| one.day))
        )));
        all
    };
    view! {
        <LeaveOut goes=named label=t!("share.leaves.leave_title_out") />
        <ul class="goes">
            {title} {answers}
            <li class="stays">{move || match counts.get().2 {
                    0 => t!("share.leaves.no_notes").to_owned(),
                    n => t!("share.leaves.notes", n = n),
                }}</li>
        </ul>
    }
}
