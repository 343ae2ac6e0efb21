//! An invitation: shown as the participant sees it. Beginning saves it.

use leptos::prelude::*;

use crate::domain::workshop::Session;
use crate::ui::pages::take_part::{Aside, DrawAside, Invitation};
use crate::ui::received::Received;

/// The invitation; for who leads this workshop, with the way to it.
#[component]
pub fn SessionPacket(session: Session, aside: DrawAside) -> impl IntoView {
    let received = expect_context::<Received>();
    // Begun, it is a document; left, it is not wanted. What has come in its place stays.
    let this = untrack(|| received.get());
    on_cleanup(move || {
        if untrack(|| received.get()) == this {
            received.forget();
        }
    });
    let own = aside(Aside::OwnWorkshop(session.id));
    view! {
        {own}
        <Invitation session id=None aside />
    }
}
