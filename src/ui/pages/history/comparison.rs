//! What changed between a snapshot and now, and between the one before and it.

use std::rc::Rc;

use leptos::prelude::*;

use crate::data::document::Document;
use crate::data::history::SnapshotName;
use crate::store::{History, NoSnapshot};
use crate::t;
use crate::ui::components::{Line, difference_list, differences};

use super::EarlierPage;
use super::snapshot::why_not;

/// A state that is read, or why it is not; nothing until then.
type Read = Option<Result<Document, NoSnapshot>>;

/// Both lists, once the snapshots are read.
#[component]
pub fn Comparison(
    page: EarlierPage,
    history: StoredValue<Rc<History>, LocalStorage>,
    name: SnapshotName,
    before: Option<SnapshotName>,
) -> impl IntoView {
    let read = move |name: &SnapshotName| {
        let state = RwSignal::new_local(Read::None);
        // Refused where the list was closed meanwhile.
        let done = move |read| drop(state.try_set(Some(read)));
        let history = history.get_value();
        history.read(page.workspace, name, Box::new(done));
        state
    };
    let state = read(&name);
    let earlier = before.as_ref().map(read);
    let since = move || {
        let now = page.workspace.present(&name.document)?;
        state.with(|state| match state {
            None => None,
            Some(Ok(state)) => Some(part(t!("history.since"), &differences(state, &now))),
            Some(Err(reason)) => {
                let words = why_not(*reason);
                Some(view! { <p class="note">{words}</p> }.into_any())
            }
        })
    };
    let between = move || {
        let earlier = earlier?.get();
        match (earlier?, state.get()?) {
            (Ok(earlier), Ok(state)) => {
                Some(part(t!("history.between"), &differences(&earlier, &state)))
            }
            _ => None,
        }
    };
    view! { {since} {between} }
}

fn part(title: &'static str, lines: &[Line]) -> AnyView {
    view! {
        <div>
            <h3>{title}</h3>
            {difference_list(lines)}
        </div>
    }
    .into_any()
}
