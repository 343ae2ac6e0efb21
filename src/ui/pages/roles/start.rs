//! Beginning a profile.

use leptos::prelude::*;

use crate::data::fields::MAX_LINE;
use crate::domain::role::{Pair, RoleProfile};
use crate::domain::words::Word;
use crate::store::Workspace;
use crate::t;
use crate::ui::navigation::go;
use crate::ui::route::RolePage;

/// Asks whose role it is, and leads to the first pair.
#[component]
pub fn StartRole() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let name = RwSignal::new(String::new());
    let begin = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let profile = RoleProfile {
            name: name.get_untracked(),
            ..RoleProfile::new(workspace.new_id(), workspace.today())
        };
        go(&RolePage::Answering(workspace.create(profile)).route());
    };
    view! {
        <form class="role-start" on:submit=begin>
            <p class="field">
                <label for="role-name">{t!("role.start.name")}</label>
                <input
                    id="role-name"
                    type="text"
                    autocomplete="off"
                    maxlength=MAX_LINE.to_string()
                    aria-describedby="role-name-hint"
                    prop:value=name
                    on:input=move |event| name.set(event_target_value(&event))
                />
                <span class="hint" id="role-name-hint">
                    {t!("role.start.name_hint")}
                </span>
            </p>
            <p class="cluster">
                <button class="button primary" type="submit">
                    {t!("role.start.begin")}
                </button>
                <span class="small muted">{t!("role.start.pairs", n = Pair::ALL.len())}</span>
            </p>
        </form>
    }
}
