//! The invitation: who asks what, what will be returned, and who can read it.

use leptos::prelude::*;

use crate::browser::page;
use crate::browser::within_app::is_within_app;
use crate::content::assessment::Questionnaire;
use crate::domain::id::DocumentId;
use crate::domain::workshop::MIN_GROUP;
use crate::domain::workshop::Session;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{PageHead, Section};
use crate::ui::navigation::{go, use_title};
use crate::ui::parts::of_edition;
use crate::ui::route::{Route, TakePart};
use crate::ui::text::day;

use super::asked::asked_questions;
use super::host::{host_of, title_of};
use super::is_known;
use super::locked::Locked;
use super::participation_status::ParticipationStatus;
use super::stops::{Stop, Stops};
use super::what_goes::WhatGoes;
use super::{Aside, DrawAside};

/// An invitation, which need not be saved yet: beginning saves it and leads to the first question. Where the
/// person takes part already, it leads to where they left off.
#[component]
pub fn Invitation(
    session: Session,
    /// Whose it is, where it is that of a participation; otherwise of the latest one on this device, if there is one.
    id: Option<DocumentId>,
    aside: DrawAside,
) -> impl IntoView {
    use_title(|| t!("take_part.invitation.title").to_owned());
    if !is_known(&session) {
        return aside(Aside::OtherQuestions(Box::new(session)));
    }
    let instrument = session.instrument.clone();
    of_edition(&instrument, move |questionnaire| {
        let (session, id, aside) = (session.clone(), id.clone(), aside.clone());
        view! { <Asking session id aside questionnaire /> }.into_any()
    })
}

/// An invitation to questions that are here.
#[component]
fn Asking(
    session: Session,
    id: Option<DocumentId>,
    aside: DrawAside,
    questionnaire: &'static Questionnaire,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let of_document = id.clone();
    let here = id.or_else(|| workspace.participation_in(&session));
    let questions = asked_questions(questionnaire, &session).count();
    let own = session.questions.len();
    let host = host_of(&session);
    let asks = match session.host.is_empty() {
        true => t!("take_part.invitation.asked").to_owned(),
        false => t!("take_part.invitation.asks", host = &*session.host),
    };
    let title = title_of(&session);
    let status = here.as_ref().map_or(ParticipationStatus::New, |id| {
        ParticipationStatus::of(workspace, id)
    });
    let all_here = StoredValue::new((of_document, session.clone()));
    let goes = session.clone();
    let begin = move |_| {
        let (id, session) = all_here.get_value();
        let id = id.unwrap_or_else(|| workspace.participate(session));
        let step = ParticipationStatus::next_step(workspace, &id);
        // Back leads to the invitation, which from here on is a document's, whatever brought it.
        let here = Route::TakePart(id.clone(), TakePart::Invitation);
        let _ = page::replace_hash(&here.href());
        go(&Route::TakePart(id, step));
    };
    let label = match status {
        ParticipationStatus::New => t!("take_part.invitation.begin"),
        ParticipationStatus::Begun => t!("take_part.invitation.go_on"),
        ParticipationStatus::Complete | ParticipationStatus::Returned { .. } => {
            t!("take_part.invitation.correct")
        }
    };
    let begins = move |class: &'static str| {
        view! {
            <button class=class type="button" on:click=begin>
                {label}
                " "
                <span class="arrow" aria-hidden="true">
                    "→"
                </span>
            </button>
        }
    };
    let returned = status.returned_sentence();
    view! {
        <div class="taking-part">
            <Stops at=Stop::Invitation />
            {is_within_app().then(|| aside(Aside::ChatBrowser))}
            <header class="invited">
                <div class="words">
                    <p class="latin">{asks}</p>
                    <PageHead title />
                    {(!session.welcome.is_empty())
                        .then(|| view! { <p class="welcome">{session.welcome.clone()}</p> })}
                </div>
                <div class="invited-do">
                    <dl class="asked">
                        <div>
                            <dt>{t!("take_part.invitation.questions")}</dt>
                            <dd>
                                {questions}
                                {(own > 0)
                                    .then(|| {
                                        view! {
                                            " "
                                            <small>{t!("take_part.invitation.and_own", n = own)}</small>
                                        }
                                    })}
                            </dd>
                        </div>
                        <div>
                            <dt>{t!("take_part.invitation.takes")}</dt>
                            <dd>
                                {session.minutes(&questionnaire.instrument)} " "
                                <small>{t!("take_part.invitation.minutes")}</small>
                            </dd>
                        </div>
                        <div>
                            <dt>{t!("take_part.invitation.day")}</dt>
                            <dd>{day(session.day)}</dd>
                        </div>
                    </dl>
                    <p class="begin">
                        {begins("button primary large")}
                        <small>{returned.unwrap_or_else(|| t!("take_part.invitation.stop").to_owned())}</small>
                    </p>
                </div>
            </header>
            {here.map(|id| aside(Aside::OnThisDevice(id)))}
            <Section
                id="goes"
                title=t!("take_part.goes.returned")
                hint=t!("take_part.goes.hint").to_owned()
            >
                <WhatGoes session=goes />
            </Section>
            <Section id="honest" title=t!("take_part.honest.title")>
                <Honest host sealed=session.key.is_some() is_named=!session.host.is_empty() />
            </Section>
            <p class="begin">
                {begins("button")}
                <a class="button quiet" href=Route::Home.href()>
                    {match status {
                        ParticipationStatus::New => t!("take_part.invitation.discard"),
                        ParticipationStatus::Begun
                        | ParticipationStatus::Complete
                        | ParticipationStatus::Returned { .. } => t!("take_part.invitation.leave"),
                    }}
                </a>
            </p>
        </div>
    }
    .into_any()
}

/// What a person wants to know before answering, each with an answer that promises no more than is kept.
#[component]
fn Honest(host: String, sealed: bool, is_named: bool) -> impl IntoView {
    let wrote = match is_named {
        true => t!("take_part.honest.wrote.named", host = &*host),
        false => t!("take_part.honest.wrote.unnamed").to_owned(),
    };
    view! {
        <dl class="honest">
            <div>
                <dt>{t!("take_part.honest.who.question", host = &*host)}</dt>
                <dd>
                    <p>
                        <strong>{t!("take_part.honest.who.short", host = &*host)}</strong>
                        " "
                        {t!("take_part.honest.who.text", fewest = MIN_GROUP)}
                    </p>
                </dd>
            </div>
            <div>
                <dt>{t!("take_part.honest.else_who")}</dt>
                <dd>
                    <Locked host sealed />
                </dd>
            </div>
            <div>
                <dt>{t!("take_part.honest.sent.question")}</dt>
                <dd>{t!("take_part.honest.sent.text")}</dd>
            </div>
            <div>
                <dt>{t!("take_part.honest.wrote.question")}</dt>
                <dd>{wrote}</dd>
            </div>
        </dl>
    }
}
