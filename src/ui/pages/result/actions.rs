//! What to do next, chosen from the answers: the first three beside the verdict, all others folded.

use leptos::prelude::*;

use crate::content::assessment::Questionnaire;
use crate::domain::assessment::advice::{Advice, AdviceReason};
use crate::t;
use crate::ui::pages::gap::PutIntoPlan;
use crate::ui::text::plain;

use super::Scored;
use super::gist::first_sentence;
use super::steps::FromTo;

/// How many actions come first. Nobody starts ten things at once.
pub const FIRST: usize = 3;

/// The first actions, most useful first. Each opens to who does it and how it is noticed that it worked.
#[component]
pub fn FirstActions(scored: Scored) -> impl IntoView {
    let lead = move || {
        let stage = scored.staging.with(|s| s.stage)?.next()?;
        let n = scored
            .back
            .with(|back| back.as_ref().map(|back| back.lifts.len()))?;
        Some(t!("result.why.move", n = n, stage = stage.number()))
    };
    let is_example = Memo::new(move |_| scored.assessment.with(|a| a.example));
    let cards = move || {
        let advice = scored.advice.get();
        if advice.is_empty() {
            return view! { <p>{t!("result.actions.nothing")}</p> }.into_any();
        }
        let cards = advice.into_iter().take(FIRST);
        let cards = cards.map(|advice| view! { <ActionLine scored advice /> }.into_any());
        view! { <ol class="action-lines first">{cards.collect::<Vec<_>>()}</ol> }.into_any()
    };
    view! {
        <section class="first-actions" aria-labelledby="actions">
            <div class="first-head">
                <h2 id="actions" tabindex="-1">
                    {t!("result.actions.title")}
                </h2>
                <p class="muted small">{lead}</p>
            </div>
            {cards}
            {move || {
                is_example.get().then(|| view! { <p class="muted small no-print">{t!("gap.put.example")}</p> })
            }}
        </section>
    }
}

/// The actions behind the first three: what else opens the next stage, then what brings the dimensions to their targets.
#[component]
pub fn MoreActions(scored: Scored) -> impl IntoView {
    let about = move || {
        let stage = scored.staging.with(|s| s.stage)?.next()?;
        let (n, below) = scored
            .back
            .with(|back| back.as_ref().map(|back| (back.lifts.len(), back.below)))?;
        let text = t!(
            "result.why.pool",
            n = n,
            below = below,
            stage = stage.number()
        );
        Some(view! { <p class="muted small measure">{text}</p> })
    };
    let lists = move || {
        let others: Vec<Advice> = scored.advice.get().into_iter().skip(FIRST).collect();
        let (first, then): (Vec<_>, Vec<_>) = others
            .into_iter()
            .partition(|a| a.reason == AdviceReason::HoldsBack);
        let list = move |title: &'static str, advice: Vec<Advice>| {
            (!advice.is_empty()).then(|| {
                let lines = advice
                    .into_iter()
                    .map(|advice| view! { <ActionLine scored advice /> }.into_any())
                    .collect::<Vec<_>>();
                view! {
                    <h3>{title}</h3>
                    <ol class="action-lines">{lines}</ol>
                }
            })
        };
        view! {
            {list(t!("result.actions.first"), first)}
            {list(t!("result.actions.then"), then)}
        }
    };
    view! {
        {about}
        {lists}
    }
}

/// An action: the question, from which answer to which, and in a sentence what to do. The rest opens.
#[component]
fn ActionLine(scored: Scored, advice: Advice) -> impl IntoView {
    let question = scored.questionnaire.question(&advice.item)?;
    let topic = scored.questionnaire.topic(&advice.dimension)?;
    let step = question.step(advice.from)?;
    let (from, to) = (advice.from, advice.to);
    let (gist, rest) = first_sentence(plain(step.action));
    let is_first_step = from.next() != Some(to);
    let is_example = scored.assessment.with_untracked(|a| a.example);
    let href = scored.change(scored.number(&advice.item));
    let put =
        (!is_example).then(|| view! { <PutIntoPlan assessment=scored.assessment advice step question=plain(question.short) /> });
    Some(view! {
        <li>
            <details class="action">
                <summary>
                    <span class="what">
                        <strong>{plain(question.short)}</strong>
                        " "
                        <span class="way">{t!("result.actions.way", from = from.number(), to = to.number())}</span>
                    </span>
                    <span class="gist">{gist}</span>
                </summary>
                <div class="action-body">
                    <div class="stack tight">
                        {(!rest.is_empty()).then(|| view! { <p class="do">{rest}</p> })}
                        {is_first_step
                            .then(|| {
                                view! {
                                    <p class="small muted">
                                        {t!("result.actions.first_step", to = to.number())}
                                    </p>
                                }
                            })} <dl class="who">
                            <dt>{t!("result.actions.who")}</dt>
                            <dd>{plain(step.who)}</dd>
                            <dt>{t!("result.actions.sign")}</dt>
                            <dd>{plain(step.sign)}</dd>
                        </dl> {put}
                    </div>
                    <div class="stack tight">
                        <p class="latin">{plain(topic.name)}</p>
                        <FromTo question from to />
                        <p class="no-print">
                            <a class="small" href=href>
                                {t!("result.why.change")}
                                <span class="visually-hidden">": " {plain(question.short)}</span>
                            </a>
                        </p>
                    </div>
                </div>
            </details>
        </li>
    })
}

/// The first actions of somebody else's result: to read, not to put anywhere.
pub fn first_in_short(questionnaire: &'static Questionnaire, advice: &[Advice]) -> AnyView {
    if advice.is_empty() {
        return view! { <p>{t!("result.actions.nothing")}</p> }.into_any();
    }
    let line = |advice: &Advice| {
        let question = questionnaire.question(&advice.item)?;
        let step = question.step(advice.from)?;
        let way = t!(
            "result.actions.way",
            from = advice.from.number(),
            to = advice.to.number()
        );
        Some(view! {
            <li>
                <p>
                    <strong>{plain(question.short)}</strong>
                    " "
                    <span class="way">{way}</span>
                </p>
                <p>{plain(step.action)}</p>
            </li>
        })
    };
    let lines = advice.iter().take(FIRST).filter_map(line).collect_view();
    view! { <ol class="action-lines">{lines}</ol> }.into_any()
}
