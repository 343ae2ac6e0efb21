//! What to do next, chosen from the answers.

use leptos::prelude::*;

use crate::domain::assessment::advice::{Advice, AdviceReason, advice};
use crate::t;
use crate::ui::components::{FirstFew, Section};
use crate::ui::pages::gap::PutIntoPlan;
use crate::ui::text::plain;

use super::Scored;
use super::steps::FromTo;

/// How many actions of each kind are on the page; the others open. Nobody starts ten things at once.
const SHOWN: usize = 5;

/// One action for each answer that should move, most useful first.
#[component]
pub fn Actions(scored: Scored) -> impl IntoView {
    let chosen = Memo::new(move |_| {
        let instrument = &scored.questionnaire.instrument;
        scored
            .staging
            .with(|s| scored.assessment.with(|a| advice(instrument, a, s)))
    });
    let is_example = Memo::new(move |_| scored.assessment.with(|a| a.example));
    move || {
        let (first, then): (Vec<_>, Vec<_>) = chosen
            .get()
            .into_iter()
            .partition(|a| a.reason == AdviceReason::HoldsBack);
        let nothing = first.is_empty() && then.is_empty();
        view! {
            <Section id="actions" title=t!("result.actions.title") hint=t!("result.actions.hint")>
                {(!nothing && is_example.get())
                    .then(|| view! { <p class="note no-print">{t!("gap.put.example")}</p> })}
                {nothing.then(|| view! { <p>{t!("result.actions.nothing")}</p> })}
                {(!first.is_empty())
                    .then(|| {
                        view! {
                            <h3>{t!("result.actions.first")}</h3>
                            <Cards scored advice=first />
                        }
                    })}
                {(!then.is_empty())
                    .then(|| {
                        view! {
                            <h3 class="priority-head">{t!("result.actions.then")}</h3>
                            <Cards scored advice=then />
                        }
                    })}
            </Section>
        }
    }
}

#[component]
fn Cards(scored: Scored, advice: Vec<Advice>) -> impl IntoView {
    let cards = advice
        .into_iter()
        .map(|advice| view! { <ActionCard scored advice /> }.into_any())
        .collect::<Vec<_>>();
    let more = |others: usize| t!("result.actions.later", n = others);
    view! { <FirstFew items=cards shown=SHOWN more=more /> }
}

#[component]
fn ActionCard(scored: Scored, advice: Advice) -> impl IntoView {
    let question = scored.questionnaire.question(&advice.item)?;
    let topic = scored.questionnaire.topic(&advice.dimension)?;
    let step = question.step(advice.from)?;
    let to = advice.from.next()?;
    let from = advice.from;
    let is_example = scored.assessment.with_untracked(|a| a.example);
    let put =
        (!is_example).then(|| view! { <PutIntoPlan assessment=scored.assessment advice step question=plain(question.short) /> });
    Some(view! {
        <li class="action-card">
            <header>
                <p class="latin">{plain(topic.name)}</p>
                <h4>{plain(question.short)}</h4>
                <FromTo question from to />
            </header>
            <div class="stack">
                <p class="do">{plain(step.action)}</p>
                <dl>
                    <dt>{t!("result.actions.who")}</dt>
                    <dd>{plain(step.who)}</dd>
                    <dt>{t!("result.actions.sign")}</dt>
                    <dd>{plain(step.sign)}</dd>
                </dl>
                {put}
            </div>
        </li>
    })
}
