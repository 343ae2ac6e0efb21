//! The start page: what this is, where you stopped, where your data lives.

use leptos::prelude::*;

use crate::domain::assessment::{Assessment, Tally};
use crate::domain::id::DocumentId;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{DimensionProgress, ExampleButton, PageHead, StageScale, display_name};
use crate::ui::navigation::use_title;
use crate::ui::route::Route;
use crate::ui::text::{day_and_time, plain};

use super::assessments::Entry;
use super::opened::opened;

/// How many other assessments the start page lists.
const RECENT: usize = 3;

/// The page of `#/`.
#[component]
pub fn Home() -> impl IntoView {
    use_title(|| t!("app.home").to_owned());
    let workspace = expect_context::<Workspace>();
    let all = workspace.assessments();
    // The person's own, latest first; the example and what was archived don't count.
    let own = Memo::new(move |_| {
        let mut ids = all.get();
        ids.retain(|id| {
            workspace
                .assessment(id)
                .is_some_and(|a| a.with(|a| !a.example && !a.archived))
        });
        ids
    });
    let latest = Memo::new(move |_| own.with(|own| own.first().cloned()));
    move || match latest.get() {
        None => view! { <Welcome /> }.into_any(),
        Some(id) => view! { <WelcomeBack id own /> }.into_any(),
    }
}

#[component]
fn Welcome() -> impl IntoView {
    view! {
        <div class="hero">
            <div class="hero-text">
                <PageHead title=t!("home.title").to_owned() />
                <p class="lead">{t!("home.lead")}</p>
                <p class="cluster">
                    <a class="button primary large" href=Route::NewAssessment.href()>
                        {t!("home.start")}
                    </a>
                    <ExampleButton />
                </p>
            </div>
            <figure class="hero-picture">
                <figcaption class="latin">{t!("home.scale")}</figcaption>
                <StageScale />
            </figure>
        </div>
        <Promise />
        <HowItWorks />
    }
}

#[component]
fn Promise() -> impl IntoView {
    let fact = |title: &'static str, value: &'static str, detail: &'static str| {
        view! {
            <div>
                <dt>{title}</dt>
                <dd>
                    {value} " " <small>{detail}</small>
                </dd>
            </div>
        }
    };
    view! {
        <section class="roots" aria-labelledby="roots">
            <h2 id="roots" class="visually-hidden">
                {t!("home.data.title")}
            </h2>
            <dl class="facts">
                {fact(t!("home.data.where"), t!("home.data.where_value"), t!("home.data.where_detail"))}
                {fact(t!("home.data.who"), t!("home.data.who_value"), t!("home.data.who_detail"))}
                {fact(t!("home.data.keep"), t!("home.data.keep_value"), t!("home.data.keep_detail"))}
            </dl>
        </section>
    }
}

#[component]
fn HowItWorks() -> impl IntoView {
    let step = |title: &'static str, text: &'static str| {
        view! {
            <li>
                <div>
                    <h3>{title}</h3>
                    <p>{text}</p>
                </div>
            </li>
        }
    };
    view! {
        <section class="section" aria-labelledby="how">
            <div class="section-head">
                <h2 id="how">{t!("home.how.title")}</h2>
                <p>{t!("home.how.text")}</p>
            </div>
            <div class="section-body">
                <ol class="numbered measure">
                    {step(t!("home.how.answer"), t!("home.how.answer_text"))}
                    {step(t!("home.how.read"), t!("home.how.read_text"))}
                    {step(t!("home.how.act"), t!("home.how.act_text"))}
                </ol>
            </div>
        </section>
    }
}

#[component]
fn WelcomeBack(id: DocumentId, own: Memo<Vec<DocumentId>>) -> impl IntoView {
    let others =
        move || own.with(|own| own.iter().skip(1).take(RECENT).cloned().collect::<Vec<_>>());
    view! {
        <Resume id />
        {move || {
            let others = others();
            (!others.is_empty())
                .then(|| {
                    view! {
                        <section class="section" aria-labelledby="recent">
                            <div class="section-head">
                                <h2 id="recent">{t!("home.recent")}</h2>
                                <p>
                                    <a href=Route::Assessments.href()>
                                        {t!("home.all", n = own.with(Vec::len))}
                                    </a>
                                </p>
                            </div>
                            <div class="section-body">
                                <ul class="entries">
                                    {others
                                        .into_iter()
                                        .map(|id| view! { <Entry id picked=None /> })
                                        .collect_view()}
                                </ul>
                            </div>
                        </section>
                    }
                })
        }}
        <section class="section" aria-labelledby="new">
            <div class="section-head">
                <h2 id="new">{t!("home.more")}</h2>
            </div>
            <div class="section-body">
                <p class="cluster">
                    <a class="button" href=Route::NewAssessment.href()>
                        {t!("home.start_another")}
                    </a>
                    <ExampleButton />
                </p>
            </div>
        </section>
    }
}

/// Where the person stopped, and the one button that goes on.
#[component]
fn Resume(id: DocumentId) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let (assessment, questionnaire) = opened(workspace, &id)?;
    let instrument = &questionnaire.instrument;
    let tally = move |a: &Assessment| Tally::of(instrument.items(), &a.answers);
    let at = Memo::new(move |_| {
        assessment.with(|a| {
            a.position
                .as_ref()
                .and_then(|item| instrument.position(item))
                .unwrap_or(0)
        })
    });
    let has_result = Memo::new(move |_| assessment.with(|a| tally(a).answered() > 0));
    let is_complete = Memo::new(move |_| assessment.with(|a| tally(a).unanswered() == 0));
    let question = move || {
        instrument
            .item_at(at.get())
            .and_then(|item| questionnaire.question(item))
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
        parts.join(" · ")
    };
    let (answering, result, review) = (
        Route::Answering(id.clone()),
        Route::Result(id.clone()),
        Route::Review(id.clone()),
    );
    Some(view! {
        <section class="resume" aria-label=t!("home.resume.label")>
            <div>
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
            <div>
                <DimensionProgress id=id.clone() assessment questionnaire at />
                <p class="muted small">{spoken}</p>
            </div>
        </section>
    })
}
