//! The five stages as wires of a trellis, and the plant that has climbed as far as the practice.

use leptos::prelude::*;

use crate::content::assessment::stage_text;
use crate::domain::assessment::Stage;
use crate::t;
use crate::ui::text::plain;

use super::plant::Espalier;

/// The scale. Without a `stage` it shows the whole way; with one the plant has grown that far.
#[component]
pub fn StageScale(#[prop(optional_no_strip)] stage: Option<Stage>) -> impl IntoView {
    let steps = Stage::ALL
        .into_iter()
        .map(|step| {
            let text = stage_text(step);
            view! {
                <li
                    data-stage=step.number().to_string()
                    aria-current=(stage == Some(step)).then_some("true")
                >
                    <span class="name">
                        <b>{step.number()}</b>
                        " "
                        {plain(text.name)}
                    </span>
                    <span class="gist">{plain(text.tag)}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="stage-scale" data-stage=stage.map(|s| s.number().to_string())>
            <Espalier />
            <ol aria-label=t!("stage_scale.label")>{steps}</ol>
        </div>
    }
}
