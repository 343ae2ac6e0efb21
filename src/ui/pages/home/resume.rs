//! Going on with the latest assessment.

use std::rc::Rc;

use leptos::prelude::*;

use crate::domain::assessment::Coverage;
use crate::domain::assessment::staging::Staging;
use crate::domain::assessment::{Assessment, Tally};
use crate::domain::id::DocumentId;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{
    EarlierEdition, GoOnToAll, Growth, PageHead, StageScale, display_name,
};
use crate::ui::pages::answering::OfAssessment;
use crate::ui::pages::opened::opened;
use crate::ui::route::Route;
use crate::ui::sheet::{DimensionProgress, Sheet};
use crate::ui::text::{day_and_time, plain};

/// Where the person stopped, and the one button that goes on.
#[component]
pub fn Resume(id: DocumentId) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let (assessment, questionnaire) = opened(workspace, &id)?;
    let Some(questionnaire) = questionnaire else {
        return Some(view! { <OfEarlier id assessment /> }.into_any());
    };
    let instrument = &questionnaire.instrument;
    let tally = move |a: &Assessment| Tally::of(a.asked(instrument), &a.answers);
    let at = Memo::new(move |_| {
        assessment.with(|a| {
            let number = a
                .position
                .as_ref()
                .and_then(|item| a.number(instrument, item));
            number.map_or(0, |number| usize::from(number - 1))
        })
    });
    let of = OfAssessment::new(workspace, id.clone(), assessment, questionnaire);
    let sheet = Sheet::new(Rc::new(of), at.into(), Signal::stored(false));
    let stage = Memo::new(move |_| assessment.with(|a| Staging::of(instrument, &a.answers).stage));
    let has_result = Memo::new(move |_| assessment.with(|a| tally(a).answered() > 0));
    let is_complete = Memo::new(move |_| assessment.with(|a| tally(a).unanswered() == 0));
    let question = move || {
        let item = assessment.with(|a| a.asked(instrument).nth(at.get()));
        item.and_then(|item| questionnaire.question(item))
            .map_or("", |q| plain(q.question))
    };
    let spoken = move || {
        let tally = assessment.with(tally);
        let mut parts = vec![t!(
            "home.resume.answered",
            answered = tally.answered(),
            all = tally.items()
        )];
        if tally.dont_know() > 0 {
            parts.push(t!("home.resume.unknown", n = tally.dont_know()));
        }
        if tally.not_applicable() > 0 {
            parts.push(t!("home.resume.na", n = tally.not_applicable()));
        }
        if assessment.with(Assessment::is_quick) {
            parts.push(t!(
                "quick.mark",
                asked = tally.items(),
                all = instrument.len()
            ));
        } else if !tally.coverage().is_enough() && tally.answered() > 0 {
            parts.push(t!(
                "home.resume.provisional",
                percent = Coverage::ENOUGH_PERCENT
            ));
        }
        parts.join(" · ")
    };
    let is_quick = Memo::new(move |_| assessment.with(Assessment::is_quick));
    let go_on = id.clone();
    let (answering, result, review) = (
        Route::Answering(id.clone()),
        Route::Result(id.clone()),
        Route::Review(id.clone()),
    );
    Some(view! {
        <section class="resume" aria-label=t!("home.resume.label")>
            <div class="words">
                <p class="latin">
                    {move || t!("home.resume.when", when = day_and_time(assessment.with(|a| a.edited)))}
                </p>
                <PageHead title=Signal::derive(move || assessment.with(display_name)) />
                {move || {
                    if is_complete.get() {
                        view! {
                            <p class="next">{t!("home.resume.complete")}</p>
                            <p class="cluster">
                                {has_result
                                    .get()
                                    .then(|| {
                                        view! {
                                            <a class="button primary large" href=result.href()>
                                                {t!("home.resume.result")}
                                            </a>
                                        }
                                    })}
                                <a class="button quiet" href=review.href()>
                                    {t!("answering.review")}
                                </a>
                            </p>
                            {is_quick
                                .get()
                                .then(|| {
                                    view! {
                                        <GoOnToAll id=go_on.clone() assessment instrument class="button" />
                                    }
                                })}
                        }
                            .into_any()
                    } else {
                        view! {
                            <p class="next">
                                <span class="muted">{t!("home.resume.next")}</span>
                                " "
                                {question}
                            </p>
                            <p class="cluster">
                                <a class="button primary large" href=answering.href()>
                                    {t!("home.resume.continue", number = at.get() + 1)}
                                </a>
                                <a class="button quiet" href=review.href()>
                                    {t!("answering.review")}
                                </a>
                            </p>
                        }
                            .into_any()
                    }
                }}
            </div>
            {move || view! { <StageScale growth=Growth::SoFar(stage.get()) /> }}
            <div class="sofar">
                <DimensionProgress sheet />
                <p class="muted small">{spoken}</p>
            </div>
        </section>
    }.into_any())
}

/// An assessment by an earlier edition: what it says is there to be read, and answering goes on with the later one.
#[component]
fn OfEarlier(id: DocumentId, assessment: ReadSignal<Assessment>) -> impl IntoView {
    view! {
        <section class="stack" aria-label=t!("home.resume.label")>
            <p class="latin">
                {move || t!("home.resume.when", when = day_and_time(assessment.with(|a| a.edited)))}
            </p>
            <PageHead title=Signal::derive(move || assessment.with(display_name)) />
            <EarlierEdition assessment />
            <p class="cluster">
                <a class="button" href=Route::Result(id.clone()).href()>
                    {t!("home.resume.result")}
                </a>
                <a class="button quiet" href=Route::Review(id).href()>
                    {t!("answering.review")}
                </a>
            </p>
        </section>
    }
}
