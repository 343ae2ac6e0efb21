//! The root: workspace, address, shell and the page in it.

use leptos::prelude::*;

use crate::browser::{page, static_shell};
use crate::content::assessment::instrument;
use crate::content::text::CatalogueError;
use crate::data::keys::DocumentKey;
use crate::data::settings::Settings;
use crate::store::{Workspace, kind};
use crate::t;

use super::navigation::{CurrentRoute, follow_address, lead_focus};
use super::offline::Offline;
use super::pages::{Home, ListFilter, NotFound};
use super::parts::{
    Assessing, AssessingPage, AssessmentsPage, AssessmentsPart, Competences, CompetencesPage,
    Custody, CustodyPage, Findings, FindingsPage, Guest, GuestPage, LastAct, Learn, Links,
    LinksPage, NewVersion, Parts, Planner, PlannerPage, Roles, Room, RoomPage, Warnings,
    keep_journal,
};
use super::received::Received;
use super::route::{CompetencePage, RolePage, Route, SAFE};
use super::shell::{Colophon, Masthead, SkipLink};
use super::text::Texts;

/// Starts the app in the page: reads the first texts, opens the workspace, replaces the static shell.
///
/// # Errors
/// When the texts are not those of this build; the static shell stays and says so.
pub fn start(texts: &str, lang: &str) -> Result<(), CatalogueError> {
    Texts::put_into_use(texts, lang)?;
    leptos::mount::mount_to_body(Root);
    Ok(())
}

/// The app; or, where that is wanted, the page that opens no document, so that no stored text can keep it from opening:
/// below the head of the static shell.
#[component]
fn Root() -> impl IntoView {
    let is_safe = page::hash() == SAFE;
    static_shell::remove(if is_safe {
        static_shell::PAGE
    } else {
        static_shell::WHOLE
    });
    match is_safe {
        true => view! {
            <main class="page data" id="main">
                <Custody page=CustodyPage::Safe />
            </main>
        }
        .into_any(),
        false => view! { <App /> }.into_any(),
    }
}

/// What is on screen. Two addresses with the same page are one page that follows its address.
#[derive(Clone, PartialEq)]
enum Page {
    Home,
    Assessing(AssessingPage),
    Assessments(AssessmentsPage),
    Open,
    Findings(FindingsPage),
    Guest(GuestPage),
    Links(LinksPage),
    Planner(PlannerPage),
    Room(RoomPage),
    Learn,
    Roles,
    Competences,
    Data(Option<DocumentKey>),
    NotFound,
}

impl From<&Route> for Page {
    fn from(route: &Route) -> Self {
        match route {
            Route::Home => Self::Home,
            Route::Assessments => Self::Assessments(AssessmentsPage::List),
            Route::NewAssessment => Self::Assessing(AssessingPage::New),
            Route::QuickCheck => Self::Assessing(AssessingPage::QuickCheck),
            Route::Answering(id) | Route::Question(id, _) | Route::Change(id, _) => {
                Self::Assessing(AssessingPage::Questions(id.clone()))
            }
            Route::Review(id) => Self::Assessments(AssessmentsPage::Review(id.clone())),
            Route::Result(id) => Self::Findings(FindingsPage::Result(id.clone())),
            Route::Compare(a, b) => Self::Findings(FindingsPage::Compare(a.clone(), b.clone())),
            Route::ShareResult(id) => Self::Links(LinksPage::ShareResult(id.clone())),
            Route::ShareAccount(id) => Self::Links(LinksPage::ShareAccount(id.clone())),
            Route::Open => Self::Open,
            Route::TakePart(id, step) => {
                Self::Guest(GuestPage::TakePart(id.clone(), (*step).into()))
            }
            Route::Workshops => Self::Room(RoomPage::Workshops),
            Route::Workshop(id) => Self::Room(RoomPage::Workshop(id.clone(), None)),
            Route::WorkshopPage(id, page) => {
                Self::Room(RoomPage::Workshop(id.clone(), Some(*page)))
            }
            Route::Accounts => Self::Planner(PlannerPage::Accounts),
            Route::NewAccount => Self::Planner(PlannerPage::NewAccount),
            Route::ImportAccounts => Self::Planner(PlannerPage::ImportAccounts),
            Route::Portfolio => Self::Planner(PlannerPage::Portfolio),
            Route::Account(id) => Self::Planner(PlannerPage::Account(id.clone(), None)),
            Route::AccountPage(id, page, _) => {
                Self::Planner(PlannerPage::Account(id.clone(), Some(*page)))
            }
            Route::Programme(_) => Self::Planner(PlannerPage::Programme),
            Route::Today => Self::Planner(PlannerPage::Today),
            Route::Learn(_) => Self::Learn,
            Route::Data => Self::Data(None),
            Route::History(key) => Self::Data(Some(key.clone())),
            Route::Unknown(_) if RolePage::is_behind(route) => Self::Roles,
            Route::Unknown(_) if CompetencePage::is_behind(route) => Self::Competences,
            Route::Unknown(_) => Self::NotFound,
        }
    }
}

impl Page {
    /// The words by which the style knows the page.
    fn class(&self) -> &'static str {
        match self {
            Self::Home => "page home",
            Self::Assessing(page) => page.class(),
            Self::Assessments(page) => page.class(),
            Self::Findings(page) => page.class(),
            Self::Open => "page opened-link",
            Self::Guest(page) => page.class(),
            Self::Links(page) => page.class(),
            Self::Planner(page) => page.class(),
            Self::Room(page) => page.class(),
            Self::Learn => "page learn",
            Self::Roles => "page roles",
            Self::Competences => "page competences",
            Self::Data(_) => "page data",
            Self::NotFound => "page notfound",
        }
    }
}

#[component]
fn App() -> impl IntoView {
    let copy_name = |name: &str| t!("assess.copy_name", name = name);
    let workspace = Workspace::start(&[kind::<Settings>()], instrument, copy_name);
    provide_context(workspace);
    keep_journal(workspace, Parts::in_use().journal);
    ListFilter::provide();
    let received = Received::provide();
    let route = follow_address(received);
    provide_context(route);
    let CurrentRoute(route) = route;
    let page = Memo::new(move |_| route.with(|route| Page::from(route)));
    lead_focus(route, |a, b| Page::from(a) == Page::from(b));
    let is_guest = route.with_untracked(|route| matches!(route, Route::TakePart(..)))
        || untrack(|| received.invitation()).is_some();
    let Offline { is_renewed, .. } = Offline::provide(is_guest);
    // Neither a room that looks at the projector nor a guest is asked.
    let may_ask =
        Memo::new(move |_| is_renewed.get() && route.with(|route| !route.is_for_others()));

    view! {
        <SkipLink />
        <Masthead page=Signal::derive(move || route.get()) />
        <Warnings />
        // Before the page, so that the keyboard is soon there; the style puts it at the foot of the window.
        <LastAct>{move || may_ask.get().then(|| view! { <NewVersion /> })}</LastAct>
        <main class=move || page.with(Page::class) id="main" tabindex="-1">
            {move || match page.get() {
                Page::Home => view! { <Home /> }.into_any(),
                Page::Assessing(page) => view! { <Assessing page /> }.into_any(),
                Page::Assessments(page) => view! { <AssessmentsPart page /> }.into_any(),
                Page::Findings(page) => view! { <Findings page /> }.into_any(),
                Page::Open => view! { <Opened /> }.into_any(),
                Page::Guest(page) => view! { <Guest page /> }.into_any(),
                Page::Links(page) => view! { <Links page /> }.into_any(),
                Page::Room(page) => view! { <Room page /> }.into_any(),
                Page::Planner(page) => view! { <Planner page /> }.into_any(),
                Page::Learn => view! { <Learn /> }.into_any(),
                Page::Roles => view! { <Roles /> }.into_any(),
                Page::Competences => view! { <Competences page=CompetencesPage::Pages /> }.into_any(),
                Page::Data(history) => view! { <Custody page=CustodyPage::Data(history) /> }.into_any(),
                Page::NotFound => view! { <NotFound /> }.into_any(),
            }}
        </main>
        <Colophon />
    }
}

/// What somebody sent: an invitation comes with the part for guests, everything else with that of the links.
#[component]
fn Opened() -> impl IntoView {
    let received = expect_context::<Received>();
    let is_invitation = Memo::new(move |_| received.invitation().is_some());
    move || match is_invitation.get() {
        true => view! { <Guest page=GuestPage::Invited /> }.into_any(),
        false => view! { <Links page=LinksPage::Open /> }.into_any(),
    }
}
