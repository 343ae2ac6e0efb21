//! Whether the browser keeps what is stored.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::persistence::{self, Persistence, ask, state};
use crate::t;

/// What the browser says, with the button that asks it; and what Safari does, to whom it concerns.
#[component]
pub fn HowLongItStays() -> impl IntoView {
    let known = RwSignal::new(None::<Persistence>);
    // What the browser answered when it was asked here.
    let asked = RwSignal::new(None::<Persistence>);
    spawn_local(async move {
        let said = state().await;
        // Refused where the person has gone to another page meanwhile.
        let _ = known.try_set(Some(said));
    });
    let put_question = move |_| {
        asked.set(None);
        spawn_local(async move {
            let said = ask().await;
            let _ = known.try_set(Some(said));
            let _ = asked.try_set(Some(said));
        });
    };
    let text = move || match known.get() {
        None => "",
        Some(Persistence::Promised) => t!("data.stays.promised"),
        Some(Persistence::NotPromised) => t!("data.stays.not_promised"),
        Some(Persistence::Unknown) => t!("data.stays.unknown"),
    };
    let refusal = move || {
        let is_refused = asked
            .get()
            .is_some_and(|said| said != Persistence::Promised);
        is_refused.then(|| t!("data.stays.refused"))
    };
    let week = persistence::forgets_after_a_week();
    view! {
        <div class="stack" role="status">
            <p class="measure">{text}</p>
            <p class="measure">{refusal}</p>
        </div>
        <Show when=move || known.get() == Some(Persistence::NotPromised)>
            <p>
                <button class="button" type="button" on:click=put_question>
                    {t!("data.stays.ask")}
                </button>
            </p>
        </Show>
        {week.then(|| view! { <p class="note measure">{t!("data.stays.week")}</p> })}
    }
}
