//! What comes behind the first answer, while the person reads: all answers, handing them over, one's own result.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::offline::{News, on_news};
use crate::domain::id::DocumentId;
use crate::ui::pages::{Participations, ResultPage, Returning, ReturningPage};
use crate::ui::parts::{Arriving, PartPage};

/// Pages that come later. The binary says how: only there they are cut out.
#[derive(Debug, Clone, Copy)]
pub struct LaterPart {
    /// Has them fetched.
    pub fetch: fn() -> Arriving,
    /// Draws one of them; nothing as long as they are not here.
    pub draw: fn(LaterPage) -> Option<AnyView>,
}

/// A page that comes later.
#[derive(Debug, Clone, PartialEq)]
pub enum LaterPage {
    /// A page behind the last answer.
    Returning(DocumentId, ReturningPage),
    /// The workshops that the person takes part in, where no other page can be shown.
    Participations,
    /// What the person's own answers say.
    OwnResult(DocumentId),
}

/// Such a page, once it is here.
#[component]
pub fn Later(part: LaterPart, page: LaterPage) -> impl IntoView {
    let draw = Box::new(move || (part.draw)(page.clone()));
    view! { <PartPage fetch=part.fetch draw /> }
}

/// Fetches them one after the other, soon after the start: whoever goes offline afterwards misses none. One that
/// does not come is fetched again when it is opened. Who wants to save data is left to open them.
pub fn fetch_ahead(all: [LaterPart; 2]) {
    on_news(move |news| {
        if matches!(news, News::Alone | News::Kept) {
            spawn_local(async move {
                for part in all {
                    let _ = (part.fetch)().await;
                }
            });
        }
    })
    .forget();
}

/// Draws a page of the part `returning`.
pub fn draw_returning(page: LaterPage) -> AnyView {
    match page {
        LaterPage::Returning(id, page) => view! { <Returning id page /> }.into_any(),
        LaterPage::Participations => view! { <Participations /> }.into_any(),
        LaterPage::OwnResult(_) => ().into_any(),
    }
}

/// Draws a page of the part `own_result`.
pub fn draw_own_result(page: LaterPage) -> AnyView {
    match page {
        LaterPage::OwnResult(id) => view! { <ResultPage id /> }.into_any(),
        LaterPage::Returning(..) | LaterPage::Participations => ().into_any(),
    }
}
