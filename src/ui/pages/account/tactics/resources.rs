//! What the plan takes beyond its initiatives.

use leptos::prelude::*;

use crate::domain::account::tactics::Resource;
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::form::{FigureField, LineField, Rows};
use crate::{bind, list};

use super::super::open_account;
use super::cost::currency;

/// Resources with their cost.
#[component]
pub fn Resources() -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let unit = currency(open);
    let resources = list!(editor, resources, |one: &Resource| one.what.clone());
    let fields = move |id: RecordId| {
        view! {
            <LineField
                id=format!("{id}-what")
                label=t!("tactics.resource")
                bind=bind!(editor, resources[id].what)
            />
            <LineField
                id=format!("{id}-amount")
                label=t!("tactics.amount")
                bind=bind!(editor, resources[id].amount)
            />
            <FigureField
                id=format!("{id}-budget")
                label=t!("tactics.budget")
                bind=bind!(editor, resources[id].budget)
                unit
            />
            <FigureField
                id=format!("{id}-spent")
                label=t!("tactics.spent")
                bind=bind!(editor, resources[id].spent)
                unit
            />
        }
        .into_any()
    };
    view! {
        <h3>{t!("tactics.resources")}</h3>
        <p class="hint">{t!("tactics.resources_hint")}</p>
        <Rows
            id="resources"
            name=t!("tactics.resources")
            list=resources
            row_name=|number| t!("tactics.resource_nth", number = number)
            fields
            columns="minmax(0, 1fr) 9rem 9.5rem 9.5rem"
            add=t!("tactics.resource_add")
        />
    }
}
