//! The five stages in full: the words that results say, all of them.

use leptos::prelude::*;

use crate::content::assessment::{Sentence, stage_text, stage_words};
use crate::domain::assessment::Stage;
use crate::t;
use crate::ui::components::StageMark;
use crate::ui::text::plain;

/// Each stage opens to what it looks like from inside, what the customer notices, and what blocks.
#[component]
pub fn Stages() -> impl IntoView {
    Stage::ALL.into_iter().map(stage_in_full).collect_view()
}

fn stage_in_full(stage: Stage) -> AnyView {
    let words = stage_words(stage);
    let blocks = match stage.next() {
        None => t!("result.falls_back"),
        Some(_) => t!("result.blocks"),
    };
    let summary = words.summary.first().map(|sentence| plain(sentence.text));
    view! {
        <details class="guide-stage" open=stage == Stage::PreKam>
            <summary>
                <StageMark stage=Some(stage) />
                <span class="muted">{plain(stage_text(stage).tag)}</span>
            </summary>
            <div class="body">
                <p class="lead">{summary}</p>
                <dl class="meaning">
                    {aspect(t!("result.inside"), words.inside)}
                    {aspect(t!("result.customer"), words.customer)} {aspect(blocks, words.blocks)}
                </dl>
            </div>
        </details>
    }
    .into_any()
}

fn aspect(title: &'static str, sentences: &'static [Sentence]) -> AnyView {
    let sentences: Vec<AnyView> = sentences
        .iter()
        .map(|sentence| view! { <li>{plain(sentence.text)}</li> }.into_any())
        .collect();
    view! {
        <div>
            <dt>{title}</dt>
            <dd>
                <ul>{sentences}</ul>
            </dd>
        </div>
    }
    .into_any()
}
