//! Of which documents there are earlier states.

use std::collections::BTreeMap;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::data::history::SnapshotName;
use crate::data::keys::DocumentKey;
use crate::store::{History, Workspace};
use crate::t;
use crate::ui::components::{FirstFew, Section, kind_name};
use crate::ui::pages::history::name_of;
use crate::ui::parts::open_history;
use crate::ui::route::Route;

/// How many are listed before the others have to be opened.
const SHOWN: usize = 12;

/// How many snapshots there are of each document; nothing until that is known.
type Counts = Option<BTreeMap<DocumentKey, usize>>;

/// The list. Nothing is shown where there are none: what the history is stands on the page of each document.
#[component]
pub fn EarlierList() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let counts = RwSignal::new(Counts::None);
    let listed = move |opened: Result<Rc<History>, _>| {
        let Ok(history) = opened else { return };
        history.names(Box::new(move |names| {
            let mut counted = BTreeMap::new();
            for SnapshotName { document, .. } in names.unwrap_or_default() {
                *counted.entry(document).or_default() += 1;
            }
            // Refused where the person has gone to another page meanwhile.
            let _ = counts.try_set(Some(counted));
        }));
    };
    spawn_local(async move { open_history(workspace, listed).await });
    move || {
        let counts = counts.get().filter(|counts| !counts.is_empty())?;
        let rows = counts.into_iter().map(|(key, n)| {
            let kind = kind_name(key.kind());
            let name = name_of(workspace, &key);
            let is_named = name != kind;
            view! {
                <li>
                    <a href=Route::History(key).href()>{name}</a>
                    <span class="small muted">
                        " " {is_named.then(|| format!("{kind}, "))} {t!("history.states", n = n)}
                    </span>
                </li>
            }
            .into_any()
        });
        let items: Vec<AnyView> = rows.collect();
        Some(view! {
            <Section id="earlier" title=t!("history.title") hint=t!("history.hint")>
                <FirstFew items shown=SHOWN more=|n: usize| t!("history.more_documents", n = n) />
            </Section>
        })
    }
}
