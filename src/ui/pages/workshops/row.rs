//! One workshop in the list: what it asks, how far it is, who is in, what can be done with it.

use leptos::prelude::*;

use crate::content::assessment::instrument;
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::id::DocumentId;
use crate::domain::workshop::{Aggregate, Progress, Workshop};
use crate::store::Workspace;
use crate::t;
use crate::ui::components::LeavesIn;
use crate::ui::navigation::{focus_heading, go};
use crate::ui::pages::workshop::{next_session, questionnaire_name, workshop_name};
use crate::ui::route::{Route, WorkshopPage};
use crate::ui::text::day;

use super::StateMark;

/// What the list shows of a workshop: compared as a whole, so that typing redraws nothing that stays the same.
#[derive(Clone, PartialEq)]
struct WorkshopSummary {
    name: String,
    about: Vec<String>,
    progress: Progress,
    archived: bool,
}

impl WorkshopSummary {
    fn of(workshop: &Workshop) -> Self {
        let session = &workshop.session;
        let all = instrument(&session.instrument).map(|one| one.dimensions.len());
        let asked = session.dimensions.mask().count_ones() as usize;
        let name = questionnaire_name(&session.instrument);
        let what = match all {
            Some(all) if asked < all => {
                t!(
                    "workshops.some_dimensions",
                    name = name,
                    n = asked,
                    all = all
                )
            }
            _ => t!("workshops.all_dimensions", name = name, n = asked),
        };
        let groups = match session.groups.len() {
            0 => t!("workshops.no_groups").to_owned(),
            n => t!("workshops.groups", n = n),
        };
        Self {
            name: workshop_name(workshop),
            about: vec![what, groups, day(session.day)],
            progress: workshop.progress,
            archived: workshop.archived,
        }
    }
}

/// A row of the list.
#[component]
pub fn WorkshopRow(id: DocumentId) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    // The list knows who comes and goes.
    let workshop = untrack(|| workspace.workshop(&id))?;
    let row = Memo::new(move |_| workshop.with(WorkshopSummary::of));
    let aggregate = workspace.aggregate(&id);
    let n = Memo::new(move |_| aggregate.map_or(0, |one| one.with(Aggregate::n)));
    let drawn = move || {
        let WorkshopSummary {
            name,
            about,
            progress,
            archived,
        } = row.get();
        let about: Vec<AnyView> = about
            .into_iter()
            .map(|fact| view! { <span>{fact}</span> }.into_any())
            .collect();
        view! {
            <div class="words">
                <h3>
                    <a href=Route::Workshop(id.clone()).href()>
                        <bdi>{name.clone()}</bdi>
                    </a>
                </h3>
                <p class="about">{about}</p>
            </div>
            <p>
                <StateMark progress archived />
            </p>
            <div class="in">
                <span>
                    <b class="number">{move || t!("workshop.count", n = n.get())}</b>
                    " "
                    <small>{move || t!("workshops.answers", n = n.get())}</small>
                </span>
                <LeavesIn n />
            </div>
            <Actions id=id.clone() name progress archived />
        }
    };
    Some(view! { <li class="workshop-row">{drawn}</li> })
}

#[component]
fn Actions(id: DocumentId, name: String, progress: Progress, archived: bool) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let pages: &[(WorkshopPage, &'static str)] = match progress {
        _ if archived => &[(WorkshopPage::Report, t!("workshops.to.report"))],
        Progress::Preparing => &[(WorkshopPage::Prepare, t!("workshops.to.prepare"))],
        Progress::Collecting => &[
            (WorkshopPage::Collect, t!("workshops.to.collect")),
            (WorkshopPage::Board, t!("workshops.to.board")),
            (WorkshopPage::Prepare, t!("workshops.to.invitation")),
        ],
        Progress::Closed => &[
            (WorkshopPage::Board, t!("workshops.to.board")),
            (WorkshopPage::Report, t!("workshops.to.report")),
        ],
    };
    let id = StoredValue::new(id);
    let name = StoredValue::new(name);
    // A button says in words which workshop it is about; the eye sees that from where it stands.
    let about = move || view! { <span class="visually-hidden">": " {name.get_value()}</span> };
    let links: Vec<AnyView> = pages
        .iter()
        .map(|(page, words)| {
            let href = Route::WorkshopPage(id.get_value(), *page).href();
            view! {
                <a class="button small quiet" href=href>
                    {*words}
                    {about()}
                </a>
            }
            .into_any()
        })
        .collect();
    let again = move |_| {
        if let Some(next) = id.with_value(|id| next_session(workspace, id)) {
            go(&Route::WorkshopPage(next, WorkshopPage::Prepare));
        }
    };
    let archive = move |_| {
        id.with_value(|id| workspace.edit::<Workshop>(id, |one| one.archived = !archived));
        focus_heading();
    };
    let delete = move |_| {
        // A refusal by the storage shows in the banner; the workshop then stays.
        let _ = id.with_value(|id| workspace.delete(&DocumentKey::new(Kind::Workshop, id.clone())));
    };
    view! {
        <p class="actions">
            {links}
            <button class="button small quiet" type="button" on:click=again>
                {t!("workshops.next")}
                {about()}
            </button>
            <button class="button small quiet" type="button" on:click=archive>
                {if archived { t!("workshops.unarchive") } else { t!("workshops.archive") }}
                {about()}
            </button>
            <button class="button small quiet danger" type="button" on:click=delete>
                {t!("workshops.delete")}
                {about()}
            </button>
        </p>
    }
}
