//! Answering somebody's questions, from the invitation to the return.

mod about_you;
mod afterwards;
mod asked;
mod chat_browser;
mod check;
mod host;
mod invitation;
mod list;
mod locked;
mod of_participation;
mod on_this_device;
mod open_answers;
mod other_questions;
mod own_workshop;
mod packing;
mod page;
mod participation_status;
mod private_copy;
mod questions;
mod returned;
mod returning;
mod stops;
mod what_goes;

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::assessment::instrument;
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::id::DocumentId;
use crate::domain::workshop::{Participation, Session, SessionId};
use crate::store::Workspace;
use crate::ui::components::{missing_answers, while_here};
use crate::ui::parts::of_edition;

use chat_browser::ChatBrowser;
use check::Check;
use of_participation::OfParticipation;
use on_this_device::OnThisDevice;
use other_questions::OtherQuestions;
use own_workshop::own_workshop;
use questions::SomebodysQuestions;
use returning::Return;

pub use host::{host_of, title_of};
pub use invitation::Invitation;
pub use list::Participations;
pub use locked::Locked;
pub use page::{AnsweringPage, ReturningPage, TakePartPage};
pub use participation_status::{ParticipationStatus, progress};
pub use what_goes::WhatGoes;

/// What few need who were just invited, so that a guest's app has it come later.
#[derive(Debug, Clone, PartialEq)]
pub enum Aside {
    /// In place of a participation that is not here.
    Missing(DocumentId),
    /// In place of an invitation that asks what this version of the app doesn't have, see [`OtherQuestions`].
    OtherQuestions(Box<Session>),
    /// Beside the invitation of a participation: who else answers it on this device, see [`OnThisDevice`].
    OnThisDevice(DocumentId),
    /// Beside an invitation within another app: see [`ChatBrowser`].
    ChatBrowser,
    /// Above an invitation that a link brought: where it is that of a workshop here, the way to it. Who has one never
    /// gets the guest's app.
    OwnWorkshop(SessionId),
}

/// Draws it, once it is here.
pub type DrawAside = Arc<dyn Fn(Aside) -> AnyView + Send + Sync>;

/// Draws it at once: for who has all of this part.
pub fn draw_aside(aside: Aside) -> AnyView {
    match aside {
        Aside::Missing(id) => missing_participation(id),
        Aside::OtherQuestions(session) => view! { <OtherQuestions session=*session /> }.into_any(),
        Aside::OnThisDevice(id) => view! { <OnThisDevice id /> }.into_any(),
        Aside::ChatBrowser => view! { <ChatBrowser /> }.into_any(),
        Aside::OwnWorkshop(session) => own_workshop(session).into_any(),
    }
}

/// The pages of `#/take-part/<id>` up to the last answer.
#[component]
pub fn TakingPart(id: DocumentId, page: AnsweringPage, aside: DrawAside) -> impl IntoView {
    let beside = aside.clone();
    let draw = Arc::new(move |of: OfParticipation| match page {
        AnsweringPage::Invitation => {
            let (session, id) = (of.session().clone(), Some(of.id().clone()));
            view! { <Invitation session id aside=beside.clone() /> }.into_any()
        }
        AnsweringPage::Questions => view! { <SomebodysQuestions of /> }.into_any(),
    });
    view! { <OneParticipation id draw aside /> }
}

/// The pages of `#/take-part/<id>` behind the last answer. Apart from the others: they bring the locks and the drawing
/// of codes, which nobody needs before.
#[component]
pub fn Returning(id: DocumentId, page: ReturningPage) -> impl IntoView {
    let draw = Arc::new(move |of: OfParticipation| match page {
        ReturningPage::Review => view! { <Check of /> }.into_any(),
        ReturningPage::Return => view! { <Return of /> }.into_any(),
    });
    view! { <OneParticipation id draw aside=Arc::new(draw_aside) /> }
}

/// A page of a participation, where it is here and asks what this version of the app can ask.
#[component]
fn OneParticipation(
    id: DocumentId,
    draw: Arc<dyn Fn(OfParticipation) -> AnyView + Send + Sync>,
    aside: DrawAside,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let find = {
        let id = id.clone();
        move || workspace.participation(&id)
    };
    let beside = aside.clone();
    let not_here = {
        let id = id.clone();
        move || aside(Aside::Missing(id.clone()))
    };
    let draw = move |one: ReadSignal<Participation>| {
        let session = one.with_untracked(|one| one.session.clone());
        if !is_known(&session) {
            return beside(Aside::OtherQuestions(Box::new(session)));
        }
        let (id, draw) = (id.clone(), draw.clone());
        of_edition(&session.instrument, move |questionnaire| {
            draw(OfParticipation::new(
                workspace,
                id.clone(),
                one,
                questionnaire,
            ))
        })
    };
    while_here(find, draw, not_here)
}

/// In place of a participation that is not here. Where another tab took it away while it was shown, that is said at once,
/// with the way to put it back.
fn missing_participation(id: DocumentId) -> AnyView {
    let workspace = expect_context::<Workspace>();
    workspace.tell_taken_away(&DocumentKey::new(Kind::Participation, id));
    missing_answers()
}

/// Whether this version of the app can ask what a session asks, in whichever edition.
fn is_known(session: &Session) -> bool {
    instrument(&session.instrument).is_some_and(|known| session.asks(known))
}
