//! What would be different here, were a document of a file taken over.

use leptos::prelude::*;

use crate::store::{Compared, RestoreChoice};
use crate::t;
use crate::ui::components::WouldChange;

use super::found::{Choices, choice_words};

/// Whether what is here could become another one.
pub fn can_differ(allowed: &[RestoreChoice]) -> bool {
    let changes = [RestoreChoice::Replace, RestoreChoice::Join];
    allowed.iter().any(|choice| changes.contains(choice))
}

/// What would be different here, by what is chosen; where that changes nothing, what replacing would change. Compared
/// once it is opened: a file may have thousands.
#[component]
pub fn WhatDiffers(at: usize, compared: StoredValue<Compared>, choices: Choices) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let choice = Signal::derive(move || {
        let chosen = choices.with(|all| all[at]);
        let allowed = compared.with_value(|one| one.choices.clone());
        let usual = [RestoreChoice::Replace, RestoreChoice::Join];
        match usual.contains(&chosen) {
            true => chosen,
            false => {
                let mut usual = usual.into_iter();
                usual.find(|one| allowed.contains(one)).unwrap_or(chosen)
            }
        }
    });
    view! {
        <details class="later" on:toggle=move |_| is_open.set(true)>
            <summary>{t!("differences.title")}</summary>
            <p class="small muted">
                {move || t!("differences.if_chosen", choice = choice_words(choice.get()))}
            </p>
            <Show when=move || is_open.get()>
                <WouldChange compared choice />
            </Show>
        </details>
    }
}
