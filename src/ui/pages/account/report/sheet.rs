//! The summary: one page of paper, whatever the plan holds.

use leptos::prelude::*;

use crate::domain::account::Account;
use crate::t;
use crate::ui::components::{LevelMark, drawn, sheet_list};

use super::Reported;
use super::brief::Brief;
use super::place::stage_mark;

/// The size in which the decision-making unit is drawn.
const UNIT: (f64, f64) = (360.0, 418.0);

/// The page: the same as the first slide.
#[component]
pub fn Sheet(reported: Reported) -> impl IntoView {
    let with_brief = move |make: fn(&Brief) -> AnyView| reported.with_brief(make);
    view! {
        <article class="sheet" aria-labelledby="summary">
            <header class="sheet-head">
                <div>
                    <p class="latin">{move || reported.with_brief(|brief| brief.about())}</p>
                    <h2 id="summary">{move || reported.with_brief(|brief| brief.title())}</h2>
                </div>
                <p class="marks">{move || reported.shown.with(marks)}</p>
            </header>
            <div class="sheet-grid">
                {move || with_brief(unit)} {move || with_brief(lists)}
            </div>
            {move || with_brief(foot)}
        </article>
    }
}

/// The decision-making unit, or who decides where nobody has a place in it.
fn unit(brief: &Brief) -> AnyView {
    match brief.unit(UNIT) {
        Some(drawing) => view! {
            <section class="sheet-unit">
                <h3>{t!("report.unit")}</h3>
                {drawn(drawing)}
            </section>
        }
        .into_any(),
        None => {
            let deciders = brief.deciders();
            let list = sheet_list(deciders.title, deciders.lines, deciders.most);
            view! { <div class="sheet-unit">{list}</div> }.into_any()
        }
    }
}

fn lists(brief: &Brief) -> AnyView {
    let lists = brief.lists().into_iter();
    let lists = lists.map(|list| sheet_list(list.title, list.lines, list.most));
    lists.collect::<Vec<_>>().into_any()
}

fn foot(brief: &Brief) -> AnyView {
    let parts = brief.foot().into_iter();
    let parts = parts.map(|part| view! { <span>{part}</span> }.into_any());
    view! { <p class="sheet-foot">{parts.collect::<Vec<_>>()}</p> }.into_any()
}

fn marks(account: &Account) -> AnyView {
    view! {
        <LevelMark level=account.typing.level() />
        " "
        {stage_mark(account)}
    }
    .into_any()
}
