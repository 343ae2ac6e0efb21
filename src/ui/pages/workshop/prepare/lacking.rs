//! What the invitation lacks before it can be sent.

use leptos::prelude::*;

/// Says what is lacking, each in a sentence; nothing where nothing is.
#[component]
pub fn Lacking(
    /// What it is good for to have it.
    first: &'static str,
    #[prop(into)] lacking: Signal<Vec<String>>,
) -> impl IntoView {
    move || {
        let lines = lacking.get().into_iter();
        let lines: Vec<AnyView> = lines
            .map(|line| view! { <li>{line}</li> }.into_any())
            .collect();
        (!lines.is_empty()).then(|| {
            view! {
                <div class="note">
                    <div>
                        <p>{first}</p>
                        <ul>{lines}</ul>
                    </div>
                </div>
            }
        })
    }
}
