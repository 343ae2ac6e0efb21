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
            .advised
            .with(|advised| advised.back.as_ref().map(|back| back.lifts.len()))?;
        Some(t!("result.why.move", n = n, stage = stage.number()))
    };
    let is_example = Memo::new(move |_| scored.assessment.with(|a| a.example));
    let cards = move || {
        let advice = scored.advised.with(|advised| advised.actions.clone());
        if advice.is_empty() {
            return view! { <p>{t!("result.actions.nothing")}</p> }.into_any();
        }
        let purposes = purposes(&advice);
        let lines = advice.into_iter().zip(purposes);
        let lines = lines
            .map(|(advice, purpose)| view! { <ActionLine scored advice purpose /> }.into_any());
        view! { <ol class="action-lines first">{lines.collect::<Vec<_>>()}</ol> }.into_any()
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
        let (n, below) = scored.advised.with(|advised| {
            advised
                .back
                .as_ref()
                .map(|back| (back.lifts.len(), back.below))
        })?;
        let text = t!(
            "result.why.pool",
            n = n,
            below = below,
            stage = stage.number()
        );
        Some(view! { <p class="muted small measure">{text}</p> })
    };
    let lists = move || {
        let advice = scored.advised.with(|advised| advised.actions.clone());
        let (first, then) = by_reason(advice.into_iter().skip(FIRST));
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

/// What holds back, and what is below its target.
fn by_reason(advice: impl Iterator<Item = Advice>) -> (Vec<Advice>, Vec<Advice>) {
    advice.partition(|one| one.reason == AdviceReason::HoldsBack)
}

/// What each of the first actions is for, where they are not all for the same.
fn purposes(advice: &[Advice]) -> Vec<Option<&'static str>> {
    let first = || advice.iter().take(FIRST);
    let holds = |one: &Advice| one.reason == AdviceReason::HoldsBack;
    let is_mixed = first().any(holds) && !first().all(holds);
    let purpose = |one: &Advice| {
        is_mixed.then(|| match one.reason {
            AdviceReason::HoldsBack => t!("result.actions.opens"),
            AdviceReason::BelowTarget => t!("result.actions.for_target"),
        })
    };
    first().map(purpose).collect()
}

/// An action: the question, from which answer to which, and in a sentence what to do. The rest opens.
#[component]
fn ActionLine(
    scored: Scored,
    advice: Advice,
    /// What it is for, where that has to be said.
    #[prop(optional_no_strip)]
    purpose: Option<&'static str>,
) -> impl IntoView {
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
                    {purpose.map(|purpose| view! { <span class="latin">{purpose}</span> })}
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
    let line = |(advice, purpose): (&Advice, Option<&'static str>)| {
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
                {purpose.map(|purpose| view! { <p class="latin">{purpose}</p> })}
                <p>{plain(step.action)}</p>
            </li>
        })
    };
    let lines = advice.iter().zip(purposes(advice)).filter_map(line);
    view! { <ol class="action-lines">{lines.collect_view()}</ol> }.into_any()
}
