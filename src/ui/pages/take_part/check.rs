//! All answers once more, before they are handed over.

use leptos::prelude::*;

use crate::domain::workshop::GivenAnswer;
use crate::t;
use crate::ui::components::{PageHead, Section};
use crate::ui::navigation::use_title;
use crate::ui::route::TakePart;
use crate::ui::sheet::{AnswerLine, Answered};

use super::about_you::AboutYou;
use super::host::host_of;
use super::locked::Locked;
use super::of_participation::OfParticipation;
use super::open_answers::OpenAnswers;
use super::stops::{Stop, Stops};
use super::what_goes::WhatGoes;

/// The page of `#/take-part/<id>/review`.
#[component]
pub fn Check(of: OfParticipation) -> impl IntoView {
    use_title(|| t!("take_part.check_title").to_owned());
    let session = of.session().clone();
    let host = host_of(&session);
    let all = of.len();
    let answers = {
        let of = of.clone();
        Memo::new(move |_| (0..all).map(|at| of.answer(at)).collect::<Vec<_>>())
    };
    let done = Memo::new(move |_| {
        answers.with(|answers| {
            let is_answered = |answer: &&GivenAnswer| **answer != GivenAnswer::Unanswered;
            answers.iter().filter(is_answered).count()
        })
    });
    let hint =
        Signal::derive(move || t!("take_part.review.answered", done = done.get(), all = all));
    let asks_about_you = super::about_you::asks(&session);
    let to_return = of.to(TakePart::Return).href();
    let (for_open, for_list, for_you) = (of.clone(), of.clone(), of);
    view! {
        <Stops at=Stop::Check />
        <header class="page-head tight">
            <p class="latin">{t!("take_part.for_host", host = &*host)}</p>
            <PageHead title=t!("take_part.check_title").to_owned() />
        </header>
        <OpenAnswers of=for_open answers />
        {asks_about_you
            .then(|| {
                view! {
                    <Section
                        id="about"
                        title=t!("take_part.about.title")
                        hint=t!("take_part.about.hint").to_owned()
                    >
                        <AboutYou of=for_you />
                    </Section>
                }
            })}
        <Section id="answers" title=t!("take_part.review.answers") hint>
            {move || answers.with(|answers| topics(&for_list, answers))}
        </Section>
        <Section id="goes" title=t!("take_part.review.leaves")>
            <WhatGoes session=session.clone() />
            <Locked host=host.clone() sealed=session.key.is_some() />
        </Section>
        <p class="begin">
            <Show
                when=move || { done.get() > 0 }
                fallback=|| view! { <strong>{t!("take_part.review.nothing")}</strong> }
            >
                <a class="button primary large" href=to_return.clone()>
                    {t!("take_part.review.make")}
                    " "
                    <span class="arrow" aria-hidden="true">
                        "→"
                    </span>
                </a>
                <small>{t!("take_part.review.not_yet")}</small>
            </Show>
        </p>
    }
}

/// The answers by topic, each with the way to change it.
fn topics(of: &OfParticipation, answers: &[GivenAnswer]) -> Vec<AnyView> {
    let mut numbered = (1_u16..).zip(answers);
    of.topics()
        .into_iter()
        .map(|topic| {
            let rows: Vec<_> = topic
                .questions
                .into_iter()
                .zip(&mut numbered)
                .map(|(asked, (number, answer))| {
                    let (answer, to) = (answer.clone(), of.to(TakePart::Change(number)));
                    view! { <AnswerLine number asked answer to /> }
                })
                .collect();
            view! {
                <details open>
                    <summary>{topic.name}</summary>
                    <ol class="rows">{rows}</ol>
                </details>
            }
            .into_any()
        })
        .collect()
}
