//! What a document was at earlier times: what changed since, and the way back.

mod comparison;
mod removal;
mod snapshot;
mod took_back;

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::data::history::SnapshotName;
use crate::data::history::keep::{MOST, MOST_MEGABYTES};
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::day::Day;
use crate::store::{History, Workspace, all_kinds};
use crate::t;
use crate::ui::components::{PageHead, document_name, kind_name};
use crate::ui::navigation::use_title;
use crate::ui::parts::open_history;
use crate::ui::route::{CompetencePage, RolePage, Route};
use crate::ui::text::day;

use removal::Removal;
use snapshot::SnapshotRow;

pub use took_back::took_back_in_words;

/// What of the history is known.
#[derive(Clone)]
pub enum Found {
    /// It is being opened.
    Opening,
    /// It is open, and has these snapshots of the document, latest first.
    Here(Rc<History>, Vec<SnapshotName>),
    /// The browser has none, or does not hand it out.
    Missing,
}

/// What the page knows and says.
#[derive(Clone, Copy)]
pub struct EarlierPage {
    workspace: Workspace,
    key: StoredValue<DocumentKey>,
    found: RwSignal<Found, LocalStorage>,
    /// What became of the last thing that was done.
    outcome: RwSignal<&'static str>,
}

impl EarlierPage {
    /// Looks at what is there.
    fn look(self) {
        let found = self.found;
        let wanted = self.key.get_value();
        let list = move |opened: Result<Rc<History>, _>| {
            // Each is refused where the person has gone to another page meanwhile.
            let Ok(history) = opened else {
                let _ = found.try_set(Found::Missing);
                return;
            };
            let open = Rc::clone(&history);
            history.names(Box::new(move |names| {
                let _ = found.try_set(match names {
                    Ok(mut names) => {
                        names.retain(|name| name.document == wanted);
                        Found::Here(open, names)
                    }
                    Err(_) => Found::Missing,
                });
            }));
        };
        let workspace = self.workspace;
        spawn_local(async move { open_history(workspace, list).await });
    }
}

/// The page of a document, where there is one.
pub fn route_of(key: &DocumentKey) -> Option<Route> {
    let id = key.id().cloned();
    match key.kind() {
        Kind::Account => id.map(Route::Account),
        Kind::Assessment => id.map(Route::Result),
        Kind::Workshop => id.map(Route::Workshop),
        Kind::Participation => {
            id.map(|id| Route::TakePart(id, crate::ui::route::TakePart::Invitation))
        }
        Kind::Role => id.map(|id| RolePage::Result(id).route()),
        Kind::Competence => id.map(|id| CompetencePage::Result(id).route()),
        Kind::Portfolio => Some(Route::Portfolio),
        Kind::Programme => Some(Route::Programme(None)),
        Kind::Settings => None,
    }
}

/// What a document is called: as it is now, or as it is in the trash; else what it is.
pub fn name_of(workspace: Workspace, key: &DocumentKey) -> String {
    let in_trash = || {
        let trash = workspace.trash().read();
        let trashed = trash.iter().find(|one| one.key == *key);
        trashed.map(|one| document_name(&one.document))
    };
    let here = workspace.present(key).map(|one| document_name(&one));
    here.or_else(in_trash)
        .unwrap_or_else(|| kind_name(key.kind()).to_owned())
}

/// The page of `#/data/history/<kind>/<id>`.
#[component]
pub fn EarlierStates(key: DocumentKey) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    // An earlier state is read as what it is.
    workspace.register(&all_kinds());
    use_title(|| t!("history.title").to_owned());
    let page = EarlierPage {
        workspace,
        key: StoredValue::new(key.clone()),
        found: RwSignal::new_local(Found::Opening),
        outcome: RwSignal::new(""),
    };
    page.look();
    let back = route_of(&key).filter(|_| workspace.present(&key).is_some());
    let back = back.map(|route| {
        view! { <a href=route.href()>{t!("history.document")}</a> }
    });
    let name = move || page.key.with_value(|key| name_of(workspace, key));
    view! {
        <header class="page-head">
            <p class="latin">{name}</p>
            <PageHead title=t!("history.title").to_owned() />
            <p class="lead">{t!("history.lead")}</p>
            <p class="cluster">{back} <a href=Route::Data.href()>{t!("app.data")}</a></p>
        </header>
        <Whereabouts page />
        <p role="status">{page.outcome}</p>
        {move || drawn(page)}
        <div class="stack">
            <Removal page />
            <p class="small muted measure">
                {t!("history.kept", n = MOST, megabytes = MOST_MEGABYTES)} " " {t!("history.no_copy")}
            </p>
        </div>
    }
}

/// Says where the document is, if it is not where it was.
#[component]
fn Whereabouts(page: EarlierPage) -> impl IntoView {
    move || {
        let key = page.key.get_value();
        let trash = page.workspace.trash().read();
        let is_trashed = trash.iter().any(|one| one.key == key);
        let words = match page.workspace.present(&key) {
            Some(_) => return None,
            None if is_trashed => t!("history.trashed"),
            None => t!("history.gone"),
        };
        Some(view! { <p class="note plain">{words}</p> })
    }
}

fn drawn(page: EarlierPage) -> AnyView {
    match page.found.get() {
        Found::Opening => view! { <p class="muted">{t!("history.opening")}</p> }.into_any(),
        Found::Missing => view! {
            <p class="note" role="alert">
                {t!("history.missing")}
            </p>
        }
        .into_any(),
        Found::Here(_, names) if names.is_empty() => {
            view! { <p class="record-none measure">{t!("history.none")}</p> }.into_any()
        }
        Found::Here(history, names) => list(page, &history, &names),
    }
}

/// The snapshots by their days.
fn list(page: EarlierPage, history: &Rc<History>, names: &[SnapshotName]) -> AnyView {
    let mut days: Vec<(Day, Vec<AnyView>)> = Vec::new();
    for (place, name) in names.iter().enumerate() {
        let history = StoredValue::new_local(Rc::clone(history));
        let (name, before) = (name.clone(), names.get(place + 1).cloned());
        let of_day = name.day;
        let row = view! { <SnapshotRow page history name before place /> }.into_any();
        match days.last_mut() {
            Some((day, rows)) if *day == of_day => rows.push(row),
            _ => days.push((of_day, vec![row])),
        }
    }
    let days = days.into_iter().map(|(of_day, rows)| {
        view! {
            <section class="section earlier">
                <div class="section-head">
                    <h2>{day(of_day)}</h2>
                </div>
                <div class="section-body">
                    <ul class="rows">{rows}</ul>
                </div>
            </section>
        }
    });
    days.collect_view().into_any()
}
