//! The look of a packet: what it is, what it is called, what is in it, and the decision.

use leptos::prelude::*;

use crate::t;
use crate::ui::components::PageHead;
use crate::ui::navigation::HEADING;
use crate::ui::received::Received;

/// A packet on the page.
#[component]
pub fn PacketFrame(
    /// What it is, in two or three words.
    kind: &'static str,
    #[prop(into)] title: String,
    /// A line below the title: who it says it is from, and when.
    #[prop(optional, into)]
    from: String,
    /// Beside `packet`: `torn`.
    #[prop(optional)]
    class: &'static str,
    /// What is in it.
    children: Children,
    /// The decision; none where there is nothing to decide.
    #[prop(optional, into)]
    decision: Option<AnyView>,
) -> impl IntoView {
    view! {
        <article class=format!("packet {class}") aria-labelledby=HEADING>
            <header class="packet-head">
                <div class="words">
                    <p class="packet-kind badge">{kind}</p>
                    <PageHead title />
                    {(!from.is_empty()).then(|| view! { <p class="latin">{from}</p> })}
                </div>
            </header>
            {children()}
            {decision.map(|decision| view! { <div class="packet-do">{decision}</div> })}
        </article>
    }
}

/// Forgets the packet.
#[component]
pub fn Discard() -> impl IntoView {
    let received = expect_context::<Received>();
    view! {
        <button
            class="button quiet discard"
            type="button"
            on:click=move |_| received.forget()
        >
            {t!("open.discard")}
        </button>
    }
}

/// Says that nothing is kept yet.
pub fn not_kept() -> AnyView {
    view! { <p class="small">{t!("open.not_kept")}</p> }.into_any()
}
