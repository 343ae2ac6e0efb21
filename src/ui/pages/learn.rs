//! The terms of the trade, and what the method rests on.

use leptos::prelude::*;

use crate::content::assessment::Source;
use crate::content::glossary::{TERMS, figures};
use crate::t;
use crate::ui::components::{PageHead, Section};
use crate::ui::navigation::use_title;
use crate::ui::route::RolePage;
use crate::ui::text::{filled, plain};

/// The page of `#/learn`.
#[component]
pub fn LearnPage() -> impl IntoView {
    use_title(|| t!("learn.title").to_owned());
    let figures = figures();
    let mut terms: Vec<_> = TERMS
        .iter()
        .map(|term| (plain(term.name), filled(term.meaning, &figures)))
        .collect();
    terms.sort_by_key(|(name, _)| name.to_lowercase());
    let terms = terms
        .into_iter()
        .map(|(name, meaning)| {
            view! {
                <div>
                    <dt>{name}</dt>
                    <dd>{meaning}</dd>
                </div>
            }
        })
        .collect_view();
    let sources = Source::ALL
        .into_iter()
        .map(|source| {
            view! {
                <div>
                    <dt>{plain(source.name())}</dt>
                    <dd>{plain(source.gives())}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <header class="page-head">
            <PageHead title=t!("learn.title").to_owned() />
            <p class="lead">{t!("learn.lead")}</p>
            <p>
                <a href=RolePage::List.href()>{t!("learn.roles")}</a>
            </p>
        </header>
        <Section id="terms" title=t!("learn.terms")>
            <dl class="terms">{terms}</dl>
        </Section>
        <Section id="sources" title=t!("learn.sources") hint=t!("learn.sources_hint")>
            <dl class="terms">{sources}</dl>
        </Section>
    }
}
