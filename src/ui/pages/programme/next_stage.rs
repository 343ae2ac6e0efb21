//! What the next stage needs, after the latest assessment.

use leptos::prelude::*;

use crate::content::assessment::{Questionnaire, stage_text};
use crate::domain::assessment::Assessment;
use crate::domain::assessment::advice::Advised;
use crate::domain::assessment::holding_back::Lift;
use crate::domain::assessment::staging::Staging;
use crate::t;
use crate::ui::components::Section;
use crate::ui::route::Route;
use crate::ui::text::plain;

/// The fewest questions that reach the next stage, and the way to the result, which says why and what to do.
#[component]
pub fn NextStage(
    questionnaire: &'static Questionnaire,
    latest: Memo<Option<Assessment>>,
) -> impl IntoView {
    let body = move || {
        let last = latest.get()?;
        let staging = Staging::of(&questionnaire.instrument, &last.answers);
        let advised = Advised::of(&questionnaire.instrument, &last, &staging);
        let why = view! {
            <p class="record-add">
                <a href=Route::Result(last.id.clone()).href()>{t!("plan.next.why")}</a>
            </p>
        };
        let next = advised
            .back
            .zip(staging.stage.and_then(|stage| stage.next()));
        let said = match next {
            Some((back, next)) => {
                let line = |lift: &Lift| line(questionnaire, lift);
                let lines: Vec<AnyView> = back.lifts.iter().filter_map(line).collect();
                view! {
                    <p class="measure">
                        {t!("plan.next.items", n = lines.len(), stage = plain(stage_text(next).name))}
                    </p>
                    <ul class="plain-list">{lines}</ul>
                }
                .into_any()
            }
            None if staging.stage.is_some() => {
                view! { <p class="measure">{t!("plan.next.highest")}</p> }.into_any()
            }
            None => view! { <p class="measure">{t!("plan.next.no_stage")}</p> }.into_any(),
        };
        Some(view! {
            {said}
            {why}
        })
    };
    view! {
        <Section id="next-stage" title=t!("plan.sheet.next")>
            {body}
        </Section>
    }
}

fn line(questionnaire: &Questionnaire, lift: &Lift) -> Option<AnyView> {
    let question = questionnaire.question(&lift.item)?;
    let (from, to) = (lift.from.number(), lift.to.number());
    Some(
        view! {
            <li>
                <b>{plain(question.short)}</b>
                " "
                {t!("plan.sheet.lift", from = from, to = to)}
            </li>
        }
        .into_any(),
    )
}
