//! What the stage means: sentence by sentence, each with the answer that bears it out.

use leptos::prelude::*;

use crate::content::assessment::{Questionnaire, Said, Sentence};
use crate::content::guide::GuideTopic;
use crate::domain::assessment::Stage;
use crate::domain::id::ItemId;
use crate::t;
use crate::ui::pages::topic_route;
use crate::ui::text::plain;

/// From inside, what the customer notices, what usually blocks, and at the last stage what keeps it. What no answer bears
/// out is left out, with what was left out for which answer.
#[component]
pub fn Meaning(questionnaire: &'static Questionnaire, stage: Stage, said: Said) -> impl IntoView {
    let is_last = stage.next().is_none();
    let nothing = said.describes_nothing();
    let sentence = move |one: &'static Sentence| {
        let short = questionnaire
            .question(&one.item)
            .map(|question| plain(question.short));
        view! {
            <li>
                {plain(one.text)} " "
                <small class="muted">{short}</small>
            </li>
        }
    };
    let aspect = move |title: &'static str, sentences: Vec<&'static Sentence>| {
        (!sentences.is_empty()).then(|| {
            view! {
                <div>
                    <dt>{title}</dt>
                    <dd>
                        <ul>{sentences.into_iter().map(sentence).collect_view()}</ul>
                    </dd>
                </div>
            }
        })
    };
    let blocks = match is_last {
        true => t!("result.falls_back"),
        false => t!("result.blocks"),
    };
    let names = move |items: &[&ItemId]| {
        let questions = items.iter().filter_map(|item| questionnaire.question(item));
        let names: Vec<&str> = questions.map(|question| plain(question.short)).collect();
        names.join("; ")
    };
    let left_out = [
        (!said.behind.is_empty()).then(|| {
            t!(
                "result.meaning.behind",
                stage = stage.number(),
                names = names(&said.behind)
            )
        }),
        (!said.ahead.is_empty()).then(|| {
            t!(
                "result.meaning.ahead",
                stage = stage.number(),
                names = names(&said.ahead)
            )
        }),
        (said.open > 0).then(|| t!("result.meaning.open", n = said.open)),
    ];
    view! {
        {(!nothing)
            .then(|| {
                view! {
                    <p class="muted small">{t!("result.meaning.hint", stage = stage.number())}</p>
                }
            })}
        {nothing.then(|| view! { <p>{t!("result.meaning.nothing", stage = stage.number())}</p> })}
        <dl class="meaning">
            {aspect(t!("result.inside"), said.inside)} {aspect(t!("result.customer"), said.customer)}
            {aspect(blocks, said.blocks)} {aspect(t!("result.keeping"), said.keeping)}
        </dl>
        {left_out
            .into_iter()
            .flatten()
            .map(|text| view! { <p class="muted small">{text}</p> })
            .collect_view()}
        <p class="no-print">
            <a href=topic_route(GuideTopic::Journey).href()>{t!("result.meaning.guide")}</a>
        </p>
    }
}
