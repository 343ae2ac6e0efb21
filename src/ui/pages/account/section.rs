//! A section of an account's page: a heading with a sentence, and what belongs to it.

use leptos::prelude::*;

/// A section whose heading can be led to: `#/accounts/<id>/<page>/<id of the section>`.
#[component]
pub fn StepSection(
    /// The id of the heading, unique on the page.
    id: &'static str,
    title: &'static str,
    /// What belongs here, and why.
    #[prop(optional, into)]
    about: String,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="section wide" aria-labelledby=id>
            <div class="section-head">
                <h2 id=id tabindex="-1">
                    {title}
                </h2>
                {(!about.is_empty()).then(|| view! { <p>{about}</p> })}
            </div>
            <div class="section-body">{children()}</div>
        </section>
    }
}
