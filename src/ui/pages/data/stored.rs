//! The way to what is stored, as it is.

use leptos::prelude::*;

use crate::store::Workspace;
use crate::t;
use crate::ui::components::Section;
use crate::ui::route::SAFE;

/// What that page is for, and the link. It ends this one: what is not saved is not left behind unasked.
#[component]
pub fn AsStored() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let saved = workspace.save_state();
    let is_refused = RwSignal::new(false);
    let leave = move |event: leptos::ev::MouseEvent| {
        workspace.flush();
        if saved.read_untracked().is_at_risk() && !is_refused.get_untracked() {
            event.prevent_default();
            is_refused.set(true);
        }
    };
    let words = move || match is_refused.get() {
        true => t!("data.stored.all_the_same"),
        false => t!("data.stored.open"),
    };
    let refusal = move || is_refused.get().then(|| t!("data.stored.unsaved"));
    view! {
        <Section id="stored" title=t!("data.stored.title")>
            <div class="stack">
                <p class="measure">{t!("data.stored.text")}</p>
                <p>
                    <a class="button" href=SAFE on:click=leave>
                        {words}
                    </a>
                </p>
                <p role="status">{refusal}</p>
            </div>
        </Section>
    }
}
