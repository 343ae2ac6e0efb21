//! What links about competences bring: somebody asks, or somebody answered. Drawn by the part for competences.

use leptos::prelude::*;

use crate::content::competence::role_name;
use crate::data::link::Packet;
use crate::data::link::packet::PacketLock;
use crate::domain::competence::{
    Arrival, Competence, CompetenceAnswer, CompetenceRequest, CompetenceSheet, Rating,
};
use crate::domain::id::DocumentId;
use crate::domain::words::Word;
use crate::store::Workspace;
use crate::t;
use crate::ui::navigation::go;
use crate::ui::received::Received;
use crate::ui::route::CompetencePage;
use crate::ui::text::{day, plain};

use super::facts::{fact, facts};
use super::frame::{Discard, PacketFrame, not_kept};
use super::keep_file::KeepFile;

/// Somebody asks how one sees their competences. Who sees what is said before anything is answered.
#[component]
pub fn CompetenceRequestPacket(request: CompetenceRequest) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let received = expect_context::<Received>();
    let person = match request.person.trim() {
        "" => t!("competences.unnamed_other").to_owned(),
        name => name.to_owned(),
    };
    let is_own = workspace.sheet_that_asked(request.token).is_some();
    let is_begun = workspace.sheet_that_answers(&request).is_some();
    let title = t!("competences.request.title", name = person.as_str());
    let from = t!(
        "competences.request.from",
        name = person.as_str(),
        day = day(request.day)
    );
    let all = vec![
        fact(
            t!("competences.request.as"),
            plain(role_name(request.role)).to_owned(),
        ),
        fact(
            t!("competences.request.what"),
            t!(
                "competences.start.size",
                n = Competence::ALL.len(),
                steps = Rating::STEPS.len()
            ),
        ),
    ];
    let decision = if is_own {
        view! {
            <p>{t!("competences.request.own")}</p>
            <div class="cluster">
                <a class="button primary" href=CompetencePage::List.href()>
                    {t!("competences.missing.all")}
                </a>
                <Discard />
            </div>
        }
        .into_any()
    } else if !request.asks_this() {
        view! {
            <p>{t!("competences.request.other_questions")}</p>
            <div class="cluster">
                <Discard />
            </div>
        }
        .into_any()
    } else {
        let asked = StoredValue::new(request);
        let begin = move |_| {
            let id = workspace.answer_request(asked.get_value());
            go(&CompetencePage::Rating(id).route());
            received.forget();
        };
        view! {
            <div class="cluster">
                <button class="button primary" type="button" on:click=begin>
                    {match is_begun {
                        true => t!("competences.request.go_on"),
                        false => t!("competences.request.begin"),
                    }}
                </button>
                <Discard />
            </div>
            {not_kept()}
        }
        .into_any()
    };
    view! {
        <PacketFrame kind=t!("open.kind.competence_request") title from decision=decision>
            <div class="packet-body">
                {facts(all)}
                <section aria-labelledby="who-sees">
                    <h2 id="who-sees">{t!("competences.who.title")}</h2>
                    <ul class="leaves">
                        <li>{t!("competences.request.sees", name = person.as_str())}</li>
                        <li>{t!("competences.request.sealed")}</li>
                        <li>{t!("competences.request.blind")}</li>
                        <li>{t!("competences.request.kept")}</li>
                    </ul>
                </section>
            </div>
        </PacketFrame>
    }
}

/// Somebody answered: taken in where the request was made here.
#[component]
pub fn CompetenceAnswerPacket(answer: CompetenceAnswer, packet: Packet) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let asked = workspace.sheet_that_asked(answer.token);
    match asked.filter(|_| answer.answers_this()) {
        Some(id) => view! { <Fitting answer packet id /> }.into_any(),
        None => view! { <Elsewhere answer packet /> }.into_any(),
    }
}

#[component]
fn Elsewhere(answer: CompetenceAnswer, packet: Packet) -> impl IntoView {
    let text = match answer.answers_this() {
        true => t!("competences.answer.elsewhere"),
        false => t!("competences.request.other_questions"),
    };
    let decision = view! {
        <div class="cluster">
            <KeepFile packet name=t!("open.kind.competence_answer").to_owned() />
            <Discard />
        </div>
        {not_kept()}
    };
    view! {
        <PacketFrame
            kind=t!("open.kind.competence_answer")
            title=t!("competences.answer.not_here")
            from=day(answer.day)
            decision=decision.into_any()
        >
            <div class="packet-body">
                <p class="measure">{text}</p>
            </div>
        </PacketFrame>
    }
}

/// The request was made here.
#[component]
fn Fitting(answer: CompetenceAnswer, packet: Packet, id: DocumentId) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let received = expect_context::<Received>();
    let sheet = workspace
        .competence_sheet(&id)
        .map(|sheet| sheet.get_untracked());
    let viewer = sheet
        .as_ref()
        .and_then(|sheet| sheet.asked_by(answer.token))
        .map(|(_, viewer)| viewer.clone())
        .unwrap_or_default();
    let name = match viewer.name.trim() {
        "" => plain(role_name(viewer.role)).to_owned(),
        name => name.to_owned(),
    };
    let arrival = viewer.arrival(&answer);
    let rated = t!(
        "competences.rated",
        n = answer.ratings.len(),
        all = Competence::ALL.len()
    );
    let mut all = vec![fact(t!("competences.answer.rated"), rated)];
    if packet.lock() == PacketLock::Sealed {
        all.push(fact(
            t!("open.answer.opened_with"),
            t!("competences.answer.key").to_owned(),
        ));
    }
    let said = match arrival {
        Arrival::New => t!("competences.answer.new"),
        Arrival::Corrects => t!("competences.answer.corrects"),
        Arrival::Same => t!("competences.answer.same"),
        Arrival::Older => t!("competences.answer.older"),
    };
    let to = CompetencePage::Result(id.clone());
    let there = to.href();
    let answer_day = answer.day;
    let take_in = move |_| {
        workspace.edit(&id, |sheet: &mut CompetenceSheet| {
            sheet.take_in(&answer);
        });
        go(&to.route());
        received.forget();
    };
    let decision = match arrival {
        Arrival::Same => view! {
            <p>{said}</p>
            <div class="cluster">
                <a class="button primary" href=there>
                    {t!("competences.to_result")}
                </a>
                <Discard />
            </div>
        }
        .into_any(),
        Arrival::New | Arrival::Corrects | Arrival::Older => view! {
            <p>{said}</p>
            <div class="cluster">
                <button class="button primary" type="button" on:click=take_in>
                    {match arrival {
                        Arrival::New => t!("competences.answer.take_in"),
                        _ => t!("competences.answer.replace"),
                    }}
                </button>
                <Discard />
            </div>
            {not_kept()}
        }
        .into_any(),
    };
    view! {
        <PacketFrame
            kind=t!("open.kind.competence_answer")
            title=t!("competences.answer.title", name = name.as_str())
            from=day(answer_day)
            decision=decision
        >
            <div class="packet-body">{facts(all)}</div>
        </PacketFrame>
    }
}
