//! The five stages as wires of a trellis, and the plant that has climbed as far as the practice.

use leptos::prelude::*;

use crate::content::assessment::stage_text;
use crate::domain::assessment::Stage;
use crate::t;
use crate::ui::text::plain;

use super::plant::Espalier;

/// What the scale shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Growth {
    /// The whole way, to explain it.
    Journey,
    /// A result: grown as far as this stage.
    Result(Stage),
    /// On the way, small and with the names alone: as far as the answers go, if they go anywhere yet.
    SoFar(Option<Stage>),
}

/// The scale.
#[component]
pub fn StageScale(growth: Growth) -> impl IntoView {
    let (stage, drawn) = match growth {
        Growth::Journey => (None, None),
        Growth::Result(stage) => (Some(stage), Some(stage.number())),
        Growth::SoFar(stage) => (stage, Some(stage.map_or(0, Stage::number))),
    };
    let is_small = matches!(growth, Growth::SoFar(_));
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
                    {(!is_small).then(|| view! { <span class="gist">{plain(text.tag)}</span> })}
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="stage-scale" class:small=is_small data-stage=drawn.map(|n| n.to_string())>
            <Espalier />
            <ol aria-label=t!("stage_scale.label")>{steps}</ol>
        </div>
    }
}
