//! What Trellis is for: three jobs, each in a breath and with the way into it.

use leptos::prelude::*;

use crate::t;
use crate::ui::components::{ExampleAccountButton, ExampleButton, SentToYou};
use crate::ui::route::Route;

/// The three jobs on one wire. `begin` is how an assessment begins, where the page doesn't say so already.
#[component]
pub fn Jobs(#[prop(optional)] begin: Option<AnyView>) -> impl IntoView {
    let job = |title: &'static str, text: &'static str, ways: AnyView| {
        view! {
            <li>
                <h3>{title}</h3>
                <p>{text}</p>
                <div class="ways-in">{ways}</div>
            </li>
        }
    };
    let assess = view! {
        {begin}
        <ExampleButton />
    };
    let plan = view! {
        <a class="button quiet" href=Route::Accounts.href()>{t!("home.jobs.accounts")}</a>
        <ExampleAccountButton />
    };
    let workshop = view! {
        <a class="button quiet" href=Route::Workshops.href()>
            {t!("home.jobs.workshops")}
        </a>
    };
    view! {
        <section class="jobs" aria-labelledby="jobs">
            <h2 id="jobs">{t!("home.jobs.title")}</h2>
            <ul>
                {job(t!("home.jobs.assess"), t!("home.jobs.assess_text"), assess.into_any())}
                {job(t!("home.jobs.plan"), t!("home.jobs.plan_text"), plan.into_any())}
                {job(t!("home.jobs.room"), t!("home.jobs.room_text"), workshop.into_any())}
            </ul>
            <SentToYou />
        </section>
    }
}
