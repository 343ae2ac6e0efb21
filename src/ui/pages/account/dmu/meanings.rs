//! What the words of the page mean.

use leptos::prelude::*;

use crate::content::account::words::Explained;
use crate::domain::account::stakeholders::{Contact, DmuRole, Orientation, Stance};
use crate::t;
use crate::ui::text;

/// The vocabularies of the page with their explanations, folded away.
#[component]
pub(super) fn Meanings() -> impl IntoView {
    view! {
        <details class="help">
            <summary>{t!("dmu.meanings")}</summary>
            <div class="body">
                {group::<DmuRole>(t!("dmu.roles"))} {group::<Stance>(t!("dmu.stance"))}
                {group::<Contact>(t!("dmu.contact"))}
                {group::<Orientation>(t!("dmu.orientation"))}
            </div>
        </details>
    }
}

fn group<W: Explained>(title: &'static str) -> AnyView {
    let pairs = W::ALL
        .iter()
        .map(|word| (text::plain(word.label()), text::plain(word.about())));
    meanings(title, pairs.collect())
}

fn meanings(title: &'static str, pairs: Vec<(&'static str, &'static str)>) -> AnyView {
    let lines: Vec<AnyView> = pairs
        .into_iter()
        .map(|(name, about)| {
            view! {
                <div>
                    <dt>{name}</dt>
                    <dd>{about}</dd>
                </div>
            }
            .into_any()
        })
        .collect();
    view! {
        <h3>{title}</h3>
        <dl class="meanings">{lines}</dl>
    }
    .into_any()
}
