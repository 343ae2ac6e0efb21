//! All dimensions, a wire each.

use leptos::prelude::*;

use crate::domain::assessment::Stage;
use crate::t;
use crate::ui::charts::{Spread, SpreadFigures, SpreadKey, SpreadScale, SpreadSize, agreement};
use crate::ui::pages::workshop::board::AskedDimension;
use crate::ui::pages::workshop::workshop_name;
use crate::ui::text::{halves, plain};

use super::{HiddenHead, Picture, Screen};

/// The picture.
#[component]
pub fn AllDimensions(screen: Screen) -> impl IntoView {
    let live = screen.live;
    let n = live.open.n();
    let left = live.open.editor.memo(workshop_name);
    let right = Signal::derive(move || t!("workshop_board.answers_in", n = n.get()));
    let rows = live.topics().into_iter();
    let rows = rows.map(|topic| view! { <TopicRow screen topic /> }.into_any());
    let rows: Vec<AnyView> = rows.collect();
    view! {
        <Picture left right foot=|| view! { <SpreadKey aims=true /> }>
            <ol class="present-rows">
                <li class="scale" aria-hidden="true">
                    <SpreadScale />
                </li>
                {rows}
            </ol>
            <HiddenHead title=t!("workshop_board.dimensions.title") />
        </Picture>
    }
}

#[component]
fn TopicRow(screen: Screen, topic: AskedDimension) -> impl IntoView {
    let live = screen.live;
    let highest = live.asked.with_value(|asked| asked.highest);
    let name = plain(topic.topic.name);
    let target = live.target(&topic.topic.id);
    let answers = Memo::new(move |_| live.topic(&topic));
    let body = move || match answers.get() {
        Some(answers) => {
            let aim = target.get().map(Stage::number);
            let figures = SpreadFigures {
                answers,
                before: None,
                aim,
            };
            let median = answers.median().map(halves);
            let agreed = answers.agreement(highest).map(agreement);
            let agreed = agreed.map(|agreed| t!("workshop_present.agreement", agreement = agreed));
            let aim = aim.map(|aim| t!("workshop_present.target", target = aim));
            view! {
                <Spread figures=Signal::stored(figures) size=SpreadSize::Line />
                <p class="said">
                    <span class="visually-hidden">{t!("spread.median")} " "</span>
                    <b>{median}</b>
                    " "
                    {aim}
                    " "
                    {agreed}
                </p>
            }
            .into_any()
        }
        None => view! {
            <p class="covered">
                <span>{t!("workshop_present.covered_short")}</span>
            </p>
            <p class="said"></p>
        }
        .into_any(),
    };
    view! {
        <li>
            <p class="name">{name}</p>
            {body}
        </li>
    }
}
