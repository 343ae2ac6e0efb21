//! The start page for somebody who has nothing here yet.

use leptos::prelude::*;

use crate::content::assessment::programme_questions;
use crate::t;
use crate::ui::components::{
    ExampleAccountButton, ExampleButton, Growth, PageHead, SentToYou, StageScale,
};
use crate::ui::route::Route;

/// What Trellis is, where the data lives, how it works.
#[component]
pub fn Welcome() -> impl IntoView {
    view! {
        <div class="hero">
            <div class="hero-text">
                <PageHead title=t!("home.title").to_owned() />
                <p class="lead">{t!("home.lead", questions = programme_questions())}</p>
                <p class="cluster">
                    <a class="button primary large" href=Route::NewAssessment.href()>
                        {t!("home.start")}
                    </a>
                    <ExampleButton />
                    <ExampleAccountButton />
                </p>
                <SentToYou />
            </div>
            <figure class="hero-picture">
                <figcaption class="latin">{t!("home.scale")}</figcaption>
                <StageScale growth=Growth::Journey />
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
    let step = |title: String, text: &'static str| {
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
        // As `Section` draws it, which comes with the parts: nothing else of the first load has one.
        <section class="section" aria-labelledby="how">
            <div class="section-head">
                <h2 id="how">{t!("home.how.title")}</h2>
                <p>{t!("home.how.text")}</p>
            </div>
            <div class="section-body">
                <ol class="numbered measure">
                    {step(t!("home.how.answer", questions = programme_questions()), t!("home.how.answer_text"))}
                    {step(t!("home.how.read").to_owned(), t!("home.how.read_text"))}
                    {step(t!("home.how.act").to_owned(), t!("home.how.act_text"))}
                </ol>
            </div>
        </section>
    }
}
