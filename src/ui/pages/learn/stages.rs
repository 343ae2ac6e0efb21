//! The five stages in full: the idea of each as its source has it, and all that results say of it.

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
    view! {
        <details class="guide-stage" open=stage == Stage::PreKam>
            <summary>
                <StageMark stage=Some(stage) />
                <span class="muted">{plain(stage_text(stage).tag)}</span>
            </summary>
            <div class="body">
                <p class="lead">{idea(stage)}</p>
                <p class="small muted">{t!("guide.journey.stage.example")}</p>
                <dl class="meaning">
                    {aspect(t!("result.inside"), words.inside)}
                    {aspect(t!("result.customer"), words.customer)} {aspect(blocks, words.blocks)}
                </dl>
            </div>
        </details>
    }
    .into_any()
}

/// What the source says of a stage (S2), in our words.
fn idea(stage: Stage) -> &'static str {
    match stage {
        Stage::PreKam => t!("guide.journey.stage.pre_kam"),
        Stage::Early => t!("guide.journey.stage.early"),
        Stage::Structural => t!("guide.journey.stage.structural"),
        Stage::ValueBased => t!("guide.journey.stage.value"),
        Stage::Synergistic => t!("guide.journey.stage.synergistic"),
    }
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
