//! A stage as a small mark: its number on its colour, as many leaves as the number, and its name.

use leptos::prelude::*;

use crate::content::assessment::stage_text;
use crate::domain::assessment::{Stage, Standing};
use crate::t;
use crate::ui::text::plain;

/// How a stage mark looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MarkSize {
    /// Number and name.
    #[default]
    Named,
    /// A small number and the name.
    Line,
    /// A small number; the name is read out only.
    Small,
    /// A number as large as its surroundings say; the name is read out only.
    Large,
}

/// A stage, or that there is none yet.
///
/// Where the result stands with a reserve, `standing` adds the word. Default is none.
#[component]
pub fn StageMark(
    stage: Option<Stage>,
    #[prop(optional)] standing: Standing,
    #[prop(optional)] size: MarkSize,
) -> impl IntoView {
    let number = stage.map_or_else(|| "none".to_owned(), |s| s.number().to_string());
    let shown = stage.map_or_else(|| "\u{2013}".to_owned(), |s| s.number().to_string());
    let name = stage.map_or(t!("stage_mark.none"), |s| plain(stage_text(s).name));
    let named = matches!(size, MarkSize::Named | MarkSize::Line);
    let small = matches!(size, MarkSize::Line | MarkSize::Small);
    view! {
        <span class="stage-mark" class:small=small data-stage=number>
            <b aria-hidden=stage.is_none().then_some("true")>{shown}</b>
            " "
            <span class:visually-hidden=!named>{name}</span>
            {standing_word(standing)
                .map(|word| view! { <span class="provisional">{word}</span> })}
        </span>
    }
}

/// The word for a result with a reserve: provisional or quick.
pub fn standing_word(standing: Standing) -> Option<&'static str> {
    match standing {
        Standing::Firm => None,
        Standing::Provisional => Some(t!("stage_mark.provisional")),
        Standing::Quick => Some(t!("stage_mark.quick")),
    }
}
