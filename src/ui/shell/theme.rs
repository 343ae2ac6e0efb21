//! Light, dark, or as the system is set.

use leptos::prelude::*;

use crate::browser::page;
use crate::data::settings::Theme;
use crate::store::Workspace;
use crate::t;

/// The theme switch.
#[component]
pub fn ThemeSwitch() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let theme = workspace.theme();
    Effect::new(move |_| page::set_theme(theme.get().word()));
    let choose = move |event| {
        let word = event_target_value(&event);
        workspace.set_theme(Theme::from_word(Some(&word)));
    };
    view! {
        <label class="theme">
            <span>{t!("theme.label")}</span>
            " "
            <select on:change=choose prop:value=move || theme.get().word().unwrap_or("system")>
                <option value="system">{t!("theme.system")}</option>
                <option value="light">{t!("theme.light")}</option>
                <option value="dark">{t!("theme.dark")}</option>
            </select>
        </label>
    }
}
