//! For who leads the workshop whose invitation they look at.

use leptos::prelude::*;

use crate::domain::workshop::SessionId;
use crate::store::Workspace;
use crate::t;
use crate::ui::route::Route;

/// The way to the workshop of this session; nothing where it is not here.
pub fn own_workshop(session: SessionId) -> impl IntoView {
    let own = expect_context::<Workspace>().workshop_of(session);
    own.map(|id| {
        view! {
            <p class="note measure">
                {t!("open.session.own")} " "
                <a href=Route::Workshop(id).href()>{t!("open.session.workshop")}</a>
            </p>
        }
    })
}
