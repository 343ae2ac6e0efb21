//! The terms of the trade, and what the method rests on.

use leptos::prelude::*;

use crate::content::assessment::Source;
use crate::content::glossary::{TERMS, figures};
use crate::t;
use crate::ui::components::PageHead;
use crate::ui::navigation::use_title;
use crate::ui::text::{filled, plain};

/// The page of `#/learn`.
#[component]
pub fn Learn() -> impl IntoView {
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
        </header>
        <section class="section" aria-labelledby="terms">
            <div class="section-head">
                <h2 id="terms">{t!("learn.terms")}</h2>
            </div>
            <div class="section-body">
                <dl class="terms">{terms}</dl>
            </div>
        </section>
        <section class="section" aria-labelledby="sources">
            <div class="section-head">
                <h2 id="sources">{t!("learn.sources")}</h2>
                <p>{t!("learn.sources_hint")}</p>
            </div>
            <div class="section-body">
                <dl class="terms">{sources}</dl>
            </div>
        </section>
    }
}
