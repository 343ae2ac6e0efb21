//! The head of a step: its number, its name, what it is for, how far it is.

use leptos::prelude::*;

use crate::content::account::words::Explained;
use crate::content::guide::GuideTopic;
use crate::domain::account::steps::{Gap, Step, StepState};
use crate::t;
use crate::ui::navigation::HEADING;
use crate::ui::pages::topic_route;
use crate::ui::text;

use super::lacks::{lack, way_to};
use super::nav::{page_name, page_of, state_name};
use super::open_account;

/// Number, name, purpose and state of a step, and what it lacks with links to where that is mended.
#[component]
pub fn StepHead(step: Step) -> impl IntoView {
    let open = open_account();
    let state = open.step_state(step);
    let gaps = open.editor.memo_of(open.steps, move |account, steps| {
        let report = steps.iter().find(|report| report.step == step);
        let gaps = report.map(|report| report.gaps.clone()).unwrap_or_default();
        gaps.into_iter()
            .map(|gap| (gap, lack(account, gap)))
            .collect::<Vec<(Gap, String)>>()
    });
    let list = move || {
        let links: Vec<AnyView> = gaps
            .get()
            .into_iter()
            .map(|(gap, words)| {
                view! {
                    <li>
                        <a href=way_to(open, gap)>{words}</a>
                    </li>
                }
                .into_any()
            })
            .collect();
        (!links.is_empty()).then(|| {
            view! {
                <details class="step-gaps">
                    <summary>{t!("account.gaps", n = links.len())}</summary>
                    <ul>{links}</ul>
                </details>
            }
        })
    };
    // A step that holds is ticked.
    let mark = move || match state.get() {
        StepState::Enough => "good",
        other => state_name(other).1,
    };
    view! {
        <header class="step-head">
            <b aria-hidden="true">{step.number()}</b>
            <h1 id=HEADING tabindex="-1">
                {text::plain(page_name(page_of(step)))}
            </h1>
            <p>
                {text::plain(step.about())} " "
                <a class="small no-print" href=topic_route(topic_of(step)).href()>
                    {t!("account.guide")}
                </a>
            </p>
            <div class="step-state">
                <p>
                    <span class="mark" data-state=mark></span>
                    " "
                    <strong>{move || state_name(state.get()).0}</strong>
                </p>
                {list}
            </div>
        </header>
    }
}

/// The topic of the guide that a step belongs to.
fn topic_of(step: Step) -> GuideTopic {
    match step {
        Step::Segmentation => GuideTopic::Types,
        Step::Dmu => GuideTopic::Unit,
        Step::Analysis | Step::Diagnosis | Step::Objectives | Step::Tactics | Step::Monitoring => {
            GuideTopic::Plan
        }
    }
}
