//! Somebody else's result in short: what its stage means, what blocks the next one, and its first actions, from its
//! answers.

use leptos::prelude::*;

use crate::content::assessment::{Questionnaire, Said};
use crate::domain::assessment::Assessment;
use crate::domain::assessment::advice::Advised;
use crate::domain::assessment::staging::Staging;
use crate::t;

use super::actions::first_in_short;
use super::conditions::failing;
use super::meaning::Meaning;
use super::verdict::lead;

/// What a shared result says, to read; nothing where it has no stage.
#[component]
pub fn ResultInShort(
    assessment: Assessment,
    questionnaire: &'static Questionnaire,
) -> impl IntoView {
    let instrument = &questionnaire.instrument;
    let staging = Staging::of(instrument, &assessment.answers);
    let stage = staging.stage?;
    let actions = Advised::of(instrument, &assessment, &staging).actions;
    let said = Said::of(stage, &assessment.answers);
    let lead = lead(&staging, said.summary);
    let fails = stage.next().map(|next| {
        let fails = failing(questionnaire, &staging.conditions(next));
        view! {
            <section aria-labelledby="packet-why">
                <h2 id="packet-why">{t!("result.why.title", stage = next.number())}</h2>
                <ul class="stack tight">
                    {fails.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}
                </ul>
            </section>
        }
    });
    Some(view! {
        <div class="in-short">
            <section aria-labelledby="packet-meaning">
                <h2 id="packet-meaning">{t!("result.meaning.title")}</h2>
                <p class="lead">{lead}</p>
                <Meaning questionnaire stage said />
            </section>
            <div class="stack loose">
                {fails} <section aria-labelledby="packet-actions">
                    <h2 id="packet-actions">{t!("result.actions.title")}</h2>
                    {first_in_short(questionnaire, &actions)}
                </section>
            </div>
        </div>
    })
}
