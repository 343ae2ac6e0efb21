//! An account: its overview, the seven steps of its plan, and what belongs to them.

mod analysis;
mod diagnosis;
mod dmu;
mod due_mark;
mod factors;
mod lacks;
mod meetings;
mod monitoring;
mod nav;
mod next_year;
mod objectives;
mod open_account;
mod overview;
mod place;
mod quality;
mod relationship;
mod report;
mod segmentation;
mod step_head;
mod step_turn;
mod tactics;
mod template;

use leptos::prelude::*;

use crate::browser::page;
use crate::content::account::has_earlier_checks;
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::account::Account;
use crate::domain::account::steps::plan_steps;
use crate::domain::id::DocumentId;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{account_name, missing_account, once_here, tell_when_taken_away};
use crate::ui::form::{Change, Editor, Removal};
use crate::ui::keeping::have_it_kept;
use crate::ui::navigation::{CurrentRoute, use_title};
use crate::ui::parts::WithEarlier;
use crate::ui::route::AccountPage;
use crate::ui::text;

use nav::{AccountNav, page_name};
pub use open_account::{OpenAccount, open_account};
pub use place::place_route;

/// A page of the account with this name; without a page its overview.
#[component]
pub fn AccountPages(id: DocumentId, page: Option<AccountPage>) -> impl IntoView {
    let workspace: Workspace = expect_context();
    tell_when_taken_away(workspace, DocumentKey::new(Kind::Account, id.clone()));
    let find = {
        let id = id.clone();
        move || workspace.account(&id)
    };
    once_here(
        find,
        move |document| draw(workspace, document, id.clone(), page),
        missing_account,
    )
}

/// A page of an account that is here.
fn draw(
    workspace: Workspace,
    document: ReadSignal<Account>,
    id: DocumentId,
    page: Option<AccountPage>,
) -> AnyView {
    let CurrentRoute(route) = expect_context();
    have_it_kept(workspace);
    let stored = StoredValue::new(id);
    let today = workspace.today();
    let portfolio = workspace.portfolio();
    let open = OpenAccount {
        editor: Editor {
            document: document.into(),
            change: Callback::new(move |change: Change<Account>| {
                stored.with_value(|id| workspace.edit::<Account>(id, change));
            }),
            remove: Callback::new(move |(name, removal): (String, Removal<Account>)| {
                stored.with_value(|id| workspace.edit_undoable::<Account>(id, name, removal));
            }),
            new_record: Callback::new(move |()| workspace.new_record()),
        },
        id: stored,
        today,
        steps: Memo::new(move |_| {
            document
                .with(|account| portfolio.with(|portfolio| plan_steps(account, portfolio, today)))
        }),
        anchor: Signal::derive(move || route.with(|route| route.anchor().cloned())),
    };
    provide_context(open);
    // A link to a field leads into it; records of a list open themselves.
    Effect::new(move |_| {
        if let Some(anchor) = open.anchor.get() {
            request_animation_frame(move || {
                let _ = page::focus(anchor.as_str());
            });
        }
    });
    use_title(move || {
        let name = document.with(|account| account_name(&account.name).to_owned());
        match page {
            Some(page) => t!(
                "account.title",
                page = text::plain(page_name(page)),
                name = name
            ),
            None => name,
        }
    });
    let is_needed = document.with_untracked(has_earlier_checks);
    match page {
        None => view! { <overview::Overview /> }.into_any(),
        Some(page) => view! {
            <AccountNav here=page />
            {match page {
                AccountPage::Analysis => view! { <analysis::Analysis /> }.into_any(),
                AccountPage::Segmentation => view! { <segmentation::Segmentation /> }.into_any(),
                AccountPage::Dmu => view! { <dmu::DecisionMakingUnit /> }.into_any(),
                AccountPage::Diagnosis => view! { <diagnosis::Diagnosis /> }.into_any(),
                AccountPage::Objectives => view! { <objectives::Objectives /> }.into_any(),
                AccountPage::Tactics => view! { <tactics::Tactics /> }.into_any(),
                AccountPage::Monitoring => after_the_year(open),
                AccountPage::Meetings => view! { <meetings::Meetings /> }.into_any(),
                AccountPage::Relationship => {
                    let draw = Box::new(|| view! { <relationship::Relationship /> }.into_any());
                    view! { <WithEarlier is_needed draw /> }.into_any()
                }
                AccountPage::Factors => view! { <factors::SuccessFactors /> }.into_any(),
                AccountPage::Quality => view! { <quality::Quality /> }.into_any(),
                AccountPage::Report => {
                    let draw = Box::new(|| view! { <report::Report /> }.into_any());
                    view! { <WithEarlier is_needed draw /> }.into_any()
                }
            }}
        }
        .into_any(),
    }
}

/// Step 7, and what is done once the year of the plan is over, which has places of its own behind it.
fn after_the_year(open: OpenAccount) -> AnyView {
    let place = Memo::new(move |_| {
        open.anchor.with(|anchor| match anchor.as_ref()?.as_str() {
            next_year::PLACE => Some(next_year::PLACE),
            template::PLACE => Some(template::PLACE),
            _ => None,
        })
    });
    let drawn = move || match place.get() {
        Some(next_year::PLACE) => view! { <next_year::NextYear /> }.into_any(),
        Some(_) => view! { <template::AsTemplate /> }.into_any(),
        None => view! { <monitoring::MonitoringStep /> }.into_any(),
    };
    drawn.into_any()
}
