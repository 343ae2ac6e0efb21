//! The app of whoever was invited: from the invitation to the return, and one's own result. It keeps the documents
//! that the whole app keeps, in the same storage; every other page is the whole app's, which is started for it.

mod elsewhere;
mod later;
mod page;

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::static_shell;
use crate::content::assessment::instrument;
use crate::content::text::CatalogueError;
use crate::data::settings::Settings;
use crate::domain::workshop::Participation;
use crate::store::{Workspace, kind};
use crate::t;

use super::navigation::{CurrentRoute, follow_address, lead_focus};
use super::pages::{DrawAside, Invited, TakingPart};
use super::parts::keep_journal;
use super::received::Received;
use super::shell::{Colophon, PlainMasthead, SkipLink};
use super::text::Texts;

use elsewhere::Elsewhere;
use later::{LastAct, Later, Warnings, draw_later_aside, fetch_ahead};
use page::Page;

pub use later::{LaterPage, LaterParts, draw_own_result, draw_returning};

/// Starts it in the page: reads the first texts, opens the workspace, replaces the static shell.
///
/// # Errors
/// When the texts are not those of this build; the static shell stays and says so.
pub fn start(texts: &str, lang: &str, later: LaterParts) -> Result<(), CatalogueError> {
    Texts::put_into_use(texts, lang)?;
    static_shell::remove(static_shell::WHOLE);
    leptos::mount::mount_to_body(move || view! { <App later /> });
    Ok(())
}

#[component]
fn App(later: LaterParts) -> impl IntoView {
    let copy_name = |name: &str| t!("assess.copy_name", name = name);
    let workspace = Workspace::start(
        &[kind::<Participation>(), kind::<Settings>()],
        instrument,
        copy_name,
    );
    provide_context(workspace);
    keep_journal(workspace, later.journal);
    let received = Received::provide();
    let route = follow_address(received);
    provide_context(route);
    let CurrentRoute(route) = route;
    let page = Memo::new(move |_| {
        let brings_invitation = received.invitation().is_some();
        route.with(|route| Page::of(route, brings_invitation))
    });
    lead_focus(route, |a, b| Page::of(a, true) == Page::of(b, true));
    fetch_ahead(later);
    let aside: DrawAside = Arc::new(move |aside| draw_later_aside(later, aside));
    view! {
        <SkipLink />
        <PlainMasthead />
        <Warnings parts=later />
        // Before the page, so that the keyboard is soon there; the style puts it at the foot of the window.
        <LastAct parts=later />
        <main class=move || page.with(Page::class) id="main" tabindex="-1">
            {move || match page.get() {
                Page::Invited => view! { <Invited aside=aside.clone() /> }.into_any(),
                Page::Answering(id, page) => {
                    view! { <TakingPart id page aside=aside.clone() /> }.into_any()
                }
                Page::Later(page) => view! { <Later parts=later page /> }.into_any(),
                Page::Elsewhere(_) => view! { <Elsewhere later /> }.into_any(),
            }}
        </main>
        <Colophon />
    }
}
