//! The fields that every action has, in whatever plan, meeting or workshop.

use leptos::prelude::*;

use crate::t;
use crate::ui::form::{Bind, DayField, LineField, LinesField};

/// What is done, who does it, and until when.
#[component]
pub fn ActionFields(
    /// What the ids of the fields begin with.
    #[prop(into)]
    id: String,
    what: Bind,
    owner: Bind,
    due: Bind,
    /// What the first field is called, where the action is not one yet.
    #[prop(default = t!("gap.put.what"))]
    what_label: &'static str,
    #[prop(optional, into)] what_hint: String,
    /// Stands below the owner, who then need not be named.
    #[prop(optional, into)]
    owner_hint: String,
    /// Names that the owner may have.
    #[prop(optional_no_strip, into)]
    suggest: Option<Signal<Vec<String>>>,
) -> impl IntoView {
    let is_proposed = !owner_hint.is_empty();
    view! {
        <LinesField
            id=format!("{id}-what")
            label=what_label
            bind=what
            hint=what_hint
            class="wide"
            rows=2
        />
        <LineField
            id=format!("{id}-owner")
            label=t!("gap.put.owner")
            bind=owner
            hint=owner_hint
            class=if is_proposed { "span-2" } else { "" }
            suggest
            optional=is_proposed
        />
        <DayField id=format!("{id}-due") label=t!("gap.put.due") bind=due />
    }
}
