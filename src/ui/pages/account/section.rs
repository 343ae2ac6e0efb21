//! A section of an account's page: a heading with a sentence, and what belongs to it.

use leptos::prelude::*;

use crate::ui::components::Section;

/// A section whose heading can be led to: `#/accounts/<id>/<page>/<id of the section>`.
#[component]
pub fn StepSection(
    /// The id of the heading, unique on the page.
    id: &'static str,
    title: &'static str,
    /// What belongs here, and why.
    #[prop(optional)]
    about: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <Section id title hint=about class="wide">
            {children()}
        </Section>
    }
}
