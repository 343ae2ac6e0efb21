//! An invitation: shown as the participant sees it. Beginning saves it.

use leptos::prelude::*;

use crate::domain::workshop::Session;
use crate::store::Workspace;
use crate::t;
use crate::ui::pages::take_part::{DrawAside, Invitation};
use crate::ui::received::Received;
use crate::ui::route::Route;

/// The invitation; for who leads this workshop, with the way to it.
#[component]
pub fn SessionPacket(session: Session, aside: DrawAside) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let received = expect_context::<Received>();
    // Begun, it is a document; left, it is not wanted. What has come in its place stays.
    let this = untrack(|| received.get());
    on_cleanup(move || {
        if untrack(|| received.get()) == this {
            received.forget();
        }
    });
    let own = workspace.workshop_of(session.id);
    let note = own.map(|id| {
        view! {
            <p class="note measure">
                {t!("open.session.own")} " "
                <a href=Route::Workshop(id).href()>{t!("open.session.workshop")}</a>
            </p>
        }
    });
    view! {
        {note}
        <Invitation session id=None aside />
    }
}
