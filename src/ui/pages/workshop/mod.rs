//! The pages of one workshop, for who leads it.

mod board;
mod collect;
mod frame;
mod invitation;
mod open_workshop;
mod prepare;
mod present;
mod report;
mod sheet;
mod start;
mod who_is_in;

use leptos::prelude::*;

use crate::content::assessment::{Questionnaire, instrument as instrument_of};
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::id::DocumentId;
use crate::domain::workshop::{Aggregate, Disclosure, Progress, Workshop};
use crate::store::Workspace;
use crate::ui::components::{MissingWorkshop, tell_when_taken_away};
use crate::ui::form::{Change, Editor, Removal};
use crate::ui::keeping::have_it_kept;
use crate::ui::navigation::use_title;
use crate::ui::parts::of_edition;
use crate::ui::route::WorkshopPage;

pub use board::BoardView;
use board::WorkshopBoard;
use collect::Collect;
pub use frame::workshop_name;
use frame::{Head, page_title};
pub use open_workshop::{OpenWorkshop, open_workshop};
use prepare::Prepare;
use present::Present;
use report::WorkshopReport;
use sheet::InvitationSheet;
pub use start::{new_workshop, next_session, questionnaire_name};

/// A workshop; without a page, the one that fits how far it is.
#[component]
pub fn WorkshopPages(id: DocumentId, page: Option<WorkshopPage>) -> impl IntoView {
    let workspace: Workspace = expect_context();
    // Not in front of a room.
    if page != Some(WorkshopPage::Present) {
        have_it_kept(workspace);
    }
    tell_when_taken_away(workspace, DocumentKey::new(Kind::Workshop, id.clone()));
    let is_here = {
        let id = id.clone();
        Memo::new(move |_| workspace.workshop(&id).is_some())
    };
    move || {
        let drawn = is_here
            .get()
            .then(|| untrack(|| draw(workspace, &id, page)));
        drawn
            .flatten()
            .unwrap_or_else(|| view! { <MissingWorkshop /> }.into_any())
    }
}

/// The page of a workshop that is here; nothing where its questionnaire is not known.
fn draw(workspace: Workspace, id: &DocumentId, page: Option<WorkshopPage>) -> Option<AnyView> {
    let document = workspace.workshop(id)?;
    let counted = (workspace.aggregate(id)?, workspace.disclosure(id)?);
    let instrument = document.with_untracked(|one| one.session.instrument.clone());
    instrument_of(&instrument)?;
    let id = id.clone();
    Some(of_edition(&instrument, move |questionnaire| {
        pages(
            workspace,
            id.clone(),
            page,
            document,
            counted,
            questionnaire,
        )
    }))
}

fn pages(
    workspace: Workspace,
    id: DocumentId,
    page: Option<WorkshopPage>,
    document: ReadSignal<Workshop>,
    (aggregate, counts): (Signal<Aggregate>, Signal<Disclosure>),
    questionnaire: &'static Questionnaire,
) -> AnyView {
    let stored = StoredValue::new(id.clone());
    let open = OpenWorkshop {
        editor: Editor {
            document: document.into(),
            change: Callback::new(move |change: Change<Workshop>| {
                stored.with_value(|id| workspace.edit::<Workshop>(id, change));
            }),
            remove: Callback::new(move |(name, removal): (String, Removal<Workshop>)| {
                stored.with_value(|id| workspace.edit_undoable::<Workshop>(id, name, removal));
            }),
            new_record: Callback::new(move |()| workspace.new_record()),
        },
        id: stored,
        questionnaire,
        aggregate,
        counts,
    };
    provide_context(open);
    let page = page.unwrap_or_else(|| fitting(document));
    use_title(move || page_title(page, document));
    match page {
        WorkshopPage::Prepare => view! {
            <Head here=page />
            <Prepare />
        }
        .into_any(),
        WorkshopPage::Collect => view! {
            <Head here=page />
            <Collect />
        }
        .into_any(),
        WorkshopPage::Board => view! {
            <Head here=page />
            <WorkshopBoard id />
        }
        .into_any(),
        WorkshopPage::Report => view! {
            <Head here=page />
            <WorkshopReport id />
        }
        .into_any(),
        WorkshopPage::Sheet => view! { <InvitationSheet /> }.into_any(),
        WorkshopPage::Present => view! { <Present id /> }.into_any(),
    }
}

/// The page that fits how far a workshop is.
fn fitting(workshop: ReadSignal<Workshop>) -> WorkshopPage {
    match workshop.with_untracked(|one| one.progress) {
        Progress::Preparing => WorkshopPage::Prepare,
        Progress::Collecting => WorkshopPage::Collect,
        Progress::Closed => WorkshopPage::Board,
    }
}
