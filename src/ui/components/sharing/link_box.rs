//! A link to look at and to take by hand.

use leptos::prelude::*;

/// The whole link. All of it is marked when it gets the focus.
#[component]
pub fn LinkBox(
    /// The id of the field, unique on the page.
    id: &'static str,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] link: Signal<String>,
) -> impl IntoView {
    let field = NodeRef::<leptos::html::Textarea>::new();
    let mark = move |_| {
        if let Some(field) = field.get_untracked() {
            field.select();
        }
    };
    view! {
        <p class="link-box">
            <label for=id>{label}</label>
            <textarea id=id readonly node_ref=field prop:value=link on:focus=mark></textarea>
        </p>
    }
}
