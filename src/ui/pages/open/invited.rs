//! An invitation that a link brought, for those who may have never seen Trellis.

use leptos::prelude::*;

use crate::data::link::open_session;
use crate::ui::pages::DrawAside;
use crate::ui::received::Received;

use super::session::SessionPacket;
use super::start_anew_with;

/// The page of `#/open` where an invitation came by a link.
#[component]
pub fn Invited(aside: DrawAside) -> impl IntoView {
    let received = expect_context::<Received>();
    start_anew_with(Memo::new(move |_| received.get()));
    let packet = Memo::new(move |_| received.invitation());
    move || {
        let session = open_session(&packet.get()?);
        // What can't be read is explained where everything else is.
        let session = session.map_err(|_| received.is_no_invitation()).ok()?;
        Some(view! { <SessionPacket session aside=aside.clone() /> })
    }
}
