//! What comes behind the first answer, while the person reads: all answers, handing them over, one's own result.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::offline::{News, on_news};
use crate::content::text::Pack;
use crate::domain::id::DocumentId;
use crate::pack;
use crate::store::{StorageWarning, Undo, Workspace};
use crate::ui::components::{UndoToast, WarningBanner, took_back_plainly};
use crate::ui::pages::{Aside, Participations, ResultPage, Returning, ReturningPage, draw_aside};
use crate::ui::parts::{Part, PartAside, PartPage, fetch_packs, with_packs};
use crate::ui::sheet::BASIS;
use crate::ui::shell::{Banners, Toast};

/// What handing over looks like, and what it says.
const RETURNING_PACKS: [Pack; 2] = [pack!("take_part"), pack!("returning")];
/// What warnings say.
const WARNING_PACKS: [Pack; 1] = [pack!("warnings")];
/// What the page of a result needs; the whole app has the last of them from its start.
const RESULT_PACKS: [Pack; 3] = [pack!("findings"), pack!("words"), pack!("home")];

/// What comes later, as the binary has it cut out.
#[derive(Clone, Copy)]
pub struct LaterParts {
    /// The journal.
    pub journal: Part<Workspace, ()>,
    /// What comes behind the last answer.
    pub returning: Part<LaterPage>,
    /// What the person's own answers say.
    pub own_result: Part<LaterPage>,
}

impl LaterParts {
    /// The part of a page, and the packs that it needs.
    fn of(&self, page: &LaterPage) -> (Part<LaterPage>, &'static [Pack]) {
        match page {
            LaterPage::Returning(..) | LaterPage::Aside(_) | LaterPage::Participations => {
                (self.returning, &RETURNING_PACKS)
            }
            LaterPage::Warning(_) | LaterPage::Undo(_) => (self.returning, &WARNING_PACKS),
            LaterPage::OwnResult(_) => (self.own_result, &RESULT_PACKS),
        }
    }
}

/// A page that comes later.
#[derive(Debug, Clone, PartialEq)]
pub enum LaterPage {
    /// A page behind the last answer.
    Returning(DocumentId, ReturningPage),
    /// Beside an invitation, or in place of one: nobody who was just invited needs it.
    Aside(Aside),
    /// The workshops that the person takes part in, where no other page can be shown.
    Participations,
    /// Something that is wrong with keeping the data.
    Warning(StorageWarning),
    /// What was just done, with the way back.
    Undo(Undo),
    /// What the person's own answers say.
    OwnResult(DocumentId),
}

/// Such a page, once it is here.
#[component]
pub fn Later(parts: LaterParts, page: LaterPage) -> impl IntoView {
    let (part, packs) = parts.of(&page);
    let draw = Box::new(move || (part.run)(page.clone()));
    view! { <PartPage code=part.fetch packs draw /> }
}

/// What stands beside an invitation, or in place of one. Where it is beside one, nothing is said until it is here.
pub fn draw_later_aside(parts: LaterParts, aside: Aside) -> AnyView {
    let is_missing = match aside {
        Aside::OwnWorkshop(_) => return ().into_any(),
        Aside::Missing(_) | Aside::OtherQuestions(_) => true,
        Aside::OnThisDevice(_) | Aside::ChatBrowser => false,
    };
    let page = LaterPage::Aside(aside);
    if is_missing {
        return view! { <Later parts page /> }.into_any();
    }
    let (part, packs) = parts.of(&page);
    let draw = Box::new(move || (part.run)(page.clone()));
    view! { <PartAside code=part.fetch packs draw /> }.into_any()
}

/// What is wrong with keeping the data, once what says it is here.
#[component]
pub fn Warnings(parts: LaterParts) -> impl IntoView {
    let part = parts.returning;
    let fetch = Box::new(move || with_packs((part.fetch)(), &WARNING_PACKS));
    let draw = Box::new(move |warning| (part.run)(LaterPage::Warning(warning)));
    view! { <Banners fetch draw /> }
}

/// What was just done, once what says it is here.
#[component]
pub fn LastAct(parts: LaterParts) -> impl IntoView {
    let part = parts.returning;
    let fetch = Box::new(move || with_packs((part.fetch)(), &WARNING_PACKS));
    let draw = Box::new(move |undo| (part.run)(LaterPage::Undo(undo)));
    view! { <Toast fetch draw /> }
}

/// Fetches them one after the other, soon after the start: whoever goes offline afterwards misses none. One that
/// does not come is fetched again when it is opened. Who wants to save data is left to open them.
pub fn fetch_ahead(parts: LaterParts) {
    on_news(move |news| {
        if matches!(news, News::Alone | News::Kept) {
            spawn_local(async move {
                let _ = fetch_packs(&BASIS).await;
                let returning = with_packs((parts.returning.fetch)(), &RETURNING_PACKS);
                let _ = returning.await;
                let own_result = with_packs((parts.own_result.fetch)(), &RESULT_PACKS);
                let _ = own_result.await;
            });
        }
    })
    .forget();
}

/// Draws a page of the part `returning`.
pub fn draw_returning(page: LaterPage) -> AnyView {
    match page {
        LaterPage::Returning(id, page) => view! { <Returning id page /> }.into_any(),
        LaterPage::Aside(aside) => draw_aside(aside),
        LaterPage::Participations => view! { <Participations /> }.into_any(),
        LaterPage::Undo(undo) => {
            view! { <UndoToast undo took_back=took_back_plainly /> }.into_any()
        }
        LaterPage::Warning(warning) => view! { <WarningBanner warning /> }.into_any(),
        LaterPage::OwnResult(_) => ().into_any(),
    }
}

/// Draws a page of the part `own_result`.
pub fn draw_own_result(page: LaterPage) -> AnyView {
    match page {
        LaterPage::OwnResult(id) => view! { <ResultPage id /> }.into_any(),
        _ => ().into_any(),
    }
}
