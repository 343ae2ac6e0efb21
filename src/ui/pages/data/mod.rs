//! Where the data lives, and everything that can be done with it.

mod brought_in;
mod copy;
mod earlier;
mod found;
mod import;
mod new_version;
mod offline;
mod persistence;
mod remove_all;
mod set_aside;
mod stored;
mod tables;
mod trash;
mod what_differs;

use leptos::prelude::*;

use crate::data::kind::Kind;
use crate::data::usage::Usage;
use crate::store::{SaveState, Workspace, all_kinds};
use crate::t;
use crate::ui::components::{LastCopyLine, PageHead, Section};
use crate::ui::keeping::have_it_kept;
use crate::ui::navigation::use_title;
use crate::ui::parts::{Copies, CopiesPage};
use crate::ui::text::day_and_time;

use copy::CompleteCopy;
use earlier::EarlierList;
use import::Import;
use offline::KeptForOffline;
use persistence::HowLongItStays;
use remove_all::RemoveAll;
use set_aside::SetAsideList;
use stored::AsStored;
use tables::AllTables;
use trash::TrashList;

pub use new_version::AskToSwitch;

/// The page of `#/data`.
#[component]
pub fn Data() -> impl IntoView {
    use_title(|| t!("app.data").to_owned());
    view! {
        <header class="page-head">
            <PageHead title=t!("app.data").to_owned() />
            <p class="lead">{t!("data.lead")}</p>
        </header>
        <Where />
        <Copies page=CopiesPage::Outside />
        <AllTables />
        <Import />
        <SetAsideList />
        <EarlierList />
        <TrashList />
        <KeptForOffline />
        <AsStored />
        <RemoveAll />
    }
}

#[component]
fn Where() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    have_it_kept(workspace);
    // A copy may bring documents of any kind.
    workspace.register(&all_kinds());
    let all = workspace.assessments();
    let count = move || all.with(Vec::len);
    let archived = move || {
        all.get()
            .iter()
            .filter(|id| {
                workspace
                    .assessment(id)
                    .is_some_and(|a| a.with(|a| a.archived))
            })
            .count()
    };
    let accounts = workspace.accounts();
    let workshops = workspace.workshops();
    let roles = workspace.roles();
    let has_roles = Memo::new(move |_| roles.with(|all| !all.is_empty()));
    let (portfolio, programme) = (workspace.portfolio(), workspace.programme());
    let lists = Kind::ALL.map(|kind| workspace.list(kind));
    let is_empty = Signal::derive(move || {
        let is_unedited = portfolio.with(|one| one.edited) + programme.with(|one| one.edited) == 0;
        lists.iter().all(|list| list.with(Vec::is_empty)) && is_unedited
    });
    let saved = workspace.save_state();
    let settings = workspace.settings();
    let last_saved = move || match saved.get() {
        SaveState::Saved { at: Some(at), .. } => day_and_time(at),
        SaveState::Saved { at: None, .. } => workspace
            .last_edit()
            .map_or_else(|| t!("save.nothing").to_owned(), day_and_time),
        SaveState::Saving => t!("save.saving").to_owned(),
        SaveState::OnlyHere | SaveState::NotSaved { .. } => t!("save.failed").to_owned(),
    };
    let costs_a_crash = Memo::new(move |_| {
        matches!(
            saved.get(),
            SaveState::Saved {
                at: Some(_),
                is_journaled: false
            }
        )
    });
    let last_backup = move || match settings.with(|s| s.last_backup) {
        0 => t!("data.no_backup").to_owned(),
        at => day_and_time(at),
    };
    let usage = Memo::new(move |_| {
        let usage = workspace.usage();
        (usage.percent(), usage.is_high())
    });
    view! {
        <Section id="where" title=t!("data.where") hint=t!("data.where_hint")>
            <div class="stack loose">
                <dl class="facts">
                    <div>
                        <dt>{t!("data.documents")}</dt>
                        <dd>
                            {move || t!("data.assessments", n = count())} " "
                            <small>{move || t!("data.archived", n = archived())}</small>
                        </dd>
                        <dd>{move || t!("data.accounts", n = accounts.with(Vec::len))}</dd>
                        <dd>{move || t!("data.workshops", n = workshops.with(Vec::len))}</dd>
                        <Show when=move || has_roles.get()>
                            <dd>{move || t!("data.roles", n = roles.with(Vec::len))}</dd>
                        </Show>
                    </div>
                    <div>
                        <dt>{t!("data.last_saved")}</dt>
                        <dd>{last_saved}</dd>
                        {move || costs_a_crash.get().then(|| view! { <dd>{t!("data.without_journal")}</dd> })}
                    </div>
                    <div>
                        <dt>{t!("data.last_backup")}</dt>
                        <dd>{last_backup}</dd>
                    </div>
                    <div>
                        <dt>{t!("data.space")}</dt>
                        <dd>
                            {move || t!("data.space_used", percent = usage.get().0)} " "
                            <small>
                                {t!("data.space_room")}
                            </small>
                        </dd>
                    </div>
                </dl>
                <div>
                    <p id="meter" class="small muted">
                        {t!("data.meter")}
                        {move || usage.get().1.then(|| format!(" {}", t!("data.room.high", percent = Usage::HIGH_PERCENT)))}
                    </p>
                    <span
                        class="meter"
                        role="meter"
                        aria-labelledby="meter"
                        aria-valuenow=move || usage.get().0.to_string()
                        aria-valuemin="0"
                        aria-valuemax="100"
                    >
                        <span style:--value=move || usage.get().0.to_string()></span>
                    </span>
                </div>
                <LastCopyLine />
                <CompleteCopy is_empty />
            </div>
        </Section>
        <Section id="stays" title=t!("data.stays.title")>
            <div class="stack">
                <HowLongItStays />
            </div>
        </Section>
    }
}
