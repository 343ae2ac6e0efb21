//! The handover test: what a successor would ask, and what they would find.

use leptos::prelude::*;

use crate::content::account::handover::handover_texts;
use crate::domain::account::handover::{HandoverAnswer, HandoverResult};
use crate::domain::account::quality::PlanQuality;
use crate::t;
use crate::ui::components::Section;
use crate::ui::text;

use super::super::place::place_route;
use super::super::{OpenAccount, open_account};

/// Each question with whether the plan answers it.
#[component]
pub fn Handover(quality: Memo<PlanQuality>) -> impl IntoView {
    let open = open_account();
    let lines = move || {
        quality.with(|quality| {
            let answers = quality.handover.iter();
            answers
                .map(|answer| line(open, *answer))
                .collect::<Vec<_>>()
        })
    };
    let count = move || {
        quality.with(|quality| {
            let answers = quality.handover.iter();
            let answered = answers
                .filter(|one| one.found == HandoverResult::Answered)
                .count();
            t!(
                "quality.handover_count",
                n = answered,
                all = quality.handover.len()
            )
        })
    };
    view! {
        <Section id="handover" title=t!("quality.handover") hint=t!("quality.handover_about").to_owned()>
            <p>{count}</p>
            <ul class="checks">{lines}</ul>
        </Section>
    }
}

fn line(open: OpenAccount, answer: HandoverAnswer) -> AnyView {
    let texts = handover_texts(answer.question);
    let (state, words) = match answer.found {
        HandoverResult::Answered => ("good", t!("quality.found.answered")),
        HandoverResult::Partly => ("attention", t!("quality.found.partly")),
        HandoverResult::Missing => ("bad", t!("quality.found.missing")),
    };
    let is_good = answer.found == HandoverResult::Answered;
    let way = place_route(open.id.get_value(), answer.place).href();
    view! {
        <li>
            <span class="mark" data-state=state>
                <span class="visually-hidden">{words} ": "</span>
            </span>
            <div>
                <p class:good=is_good>{text::plain(texts.question)}</p>
                {(!is_good)
                    .then(|| {
                        view! {
                            <p>
                                <a href=way>{text::plain(texts.missing)}</a>
                            </p>
                        }
                    })}
            </div>
        </li>
    }
    .into_any()
}
