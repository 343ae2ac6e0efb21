//! What the person decides in the table: target and importance of a dimension.

use leptos::prelude::*;

use crate::content::assessment::Topic;
use crate::domain::assessment::targets::{Aim, Importance, TargetOrigin, default_target};
use crate::domain::assessment::{Assessment, Stage};
use crate::t;
use crate::ui::text::plain;

use super::Scored;

/// The person's own target for a dimension, or the overall next stage.
#[component]
pub fn TargetChoice(
    scored: Scored,
    topic: &'static Topic,
    aim: Memo<Option<Aim>>,
) -> impl IntoView {
    // The empty value follows the answers; a number is the person's own target.
    let value = move || match aim.get() {
        Some(Aim {
            target,
            origin: TargetOrigin::Chosen,
            ..
        }) => target.number().to_string(),
        _ => String::new(),
    };
    let by_default = move || match scored.staging.with(|s| s.stage).map(default_target) {
        Some(stage) => t!("result.aims.next_stage", stage = stage.number()),
        None => t!("result.aims.no_target").to_owned(),
    };
    let set = move |event| {
        let chosen = event_target_value(&event).parse().ok().and_then(Stage::new);
        scored.id.with_value(|id| {
            scored.workspace.edit::<Assessment>(id, |a| match chosen {
                Some(stage) => {
                    a.targets.insert(topic.id.clone(), stage);
                }
                None => {
                    a.targets.remove(&topic.id);
                }
            });
        });
    };
    let options = Stage::ALL
        .into_iter()
        .map(|stage| view! { <option value=stage.number().to_string()>{stage.number()}</option> })
        .collect_view();
    view! {
        <select
            class="small"
            aria-label=t!("result.aims.target_of", name = plain(topic.name))
            prop:value=value
            on:change=set
        >
            <option value="">{by_default}</option>
            {options}
        </select>
    }
}

/// How much a dimension matters to the person.
#[component]
pub fn ImportanceChoice(scored: Scored, topic: &'static Topic) -> impl IntoView {
    let value = move || {
        let importance = scored
            .assessment
            .with(|a| a.importance.get(&topic.id).copied());
        importance.unwrap_or_default().number().to_string()
    };
    let set = move |event| {
        let chosen = event_target_value(&event)
            .parse()
            .ok()
            .and_then(Importance::new);
        scored.id.with_value(|id| {
            scored.workspace.edit::<Assessment>(id, |a| {
                match chosen.filter(|i| *i != Importance::default()) {
                    Some(importance) => {
                        a.importance.insert(topic.id.clone(), importance);
                    }
                    // What is said of nothing is not stored, so that equal assessments are equal files.
                    None => {
                        a.importance.remove(&topic.id);
                    }
                }
            });
        });
    };
    view! {
        <select
            class="small"
            aria-label=t!("result.aims.importance_of", name = plain(topic.name))
            prop:value=value
            on:change=set
        >
            <option value="1">{t!("result.aims.importance_1")}</option>
            <option value="2">{t!("result.aims.importance_2")}</option>
            <option value="3">{t!("result.aims.importance_3")}</option>
        </select>
    }
}
