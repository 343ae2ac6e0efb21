//! The start page for somebody who has nothing here yet.

use leptos::prelude::*;

use crate::content::guide::GuideTopic;
use crate::t;
use crate::ui::components::{Growth, PageHead, StageScale};
use crate::ui::navigation::use_title;
use crate::ui::pages::topic_route;

use super::begin::Begin;
use super::jobs::Jobs;

/// What key account management is, how to begin, where the data lives, what Trellis is for.
#[component]
pub fn Welcome() -> impl IntoView {
    use_title(|| t!("app.home").to_owned());
    view! {
        <div class="hero">
            <div class="hero-text">
                <PageHead title=t!("home.title").to_owned() />
                <p class="lead">{t!("home.lead")}</p>
                <Begin class="button primary large" />
            </div>
            <figure class="hero-picture">
                <figcaption class="latin">
                    {t!("home.scale")} " "
                    <a href=topic_route(GuideTopic::Kam).href()>{t!("home.guide")}</a>
                </figcaption>
                <StageScale growth=Growth::Journey />
            </figure>
        </div>
        <Promise />
        <Jobs />
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
