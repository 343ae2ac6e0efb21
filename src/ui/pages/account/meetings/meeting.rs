//! One meeting: its plan, who comes with which advance, preparation, outcome, what was agreed.

use leptos::prelude::*;

use crate::domain::records::RecordId;
use crate::ui::form::{ErrorSummary, FormErrors};
use crate::ui::navigation::{HEADING, go};
use crate::ui::pages::account::open_account;
use crate::ui::route::{AccountPage, Route};
use crate::ui::text::{day, name_or};
use crate::{key, t};

use super::agreed::AgreedItems;
use super::attendees::Attendees;
use super::list::meetings;
use super::meeting_outcome::MeetingOutcome;
use super::plan::Plan;
use super::preparation::PreparationTimes;
use super::typical::TypicalCall;

/// The meeting with this name, which is there.
#[component]
pub fn MeetingPage(id: RecordId) -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let errors = FormErrors::provide();
    let title = editor.memo(move |account| {
        let title = account.meetings.get(id).map(|one| one.title.trim());
        title.unwrap_or_default().to_owned()
    });
    let when = editor.memo(move |account| account.meetings.get(id).and_then(|one| one.day));
    let held = editor.memo(move |account| account.meetings.get(id).is_some_and(|one| one.held));
    let meetings = meetings(open);
    let remove = move |_| {
        meetings.remove.run(id);
        let list = AccountPage::Meetings;
        go(&Route::AccountPage(open.id.get_value(), list, None));
    };
    view! {
        <header class="page-head tight">
            <p class="latin">
                {move || match when.get() {
                    Some(on) => t!("meetings.on", day = day(on)),
                    None => t!("meetings.no_day").to_owned(),
                }}
            </p>
            <h1 id=HEADING tabindex="-1">
                {move || name_or(&title.read(), key!("meetings.untitled")).to_owned()}
            </h1>
            <p class="cluster">
                <span class="chip strong">
                    {move || if held.get() { t!("meetings.held") } else { t!("meetings.planned") }}
                </span>
                <a href=open.href(AccountPage::Meetings, None)>{t!("meetings.all")}</a>
            </p>
        </header>
        <ErrorSummary errors />
        <div class="meeting">
            <div class="stack loose">
                <Plan id />
                <Attendees id />
                <PreparationTimes id />
                <MeetingOutcome id />
                <AgreedItems id />
                <p class="record-tools">
                    <button class="button small quiet danger" type="button" on:click=remove>
                        {t!("meetings.remove")}
                    </button>
                </p>
            </div>
            <TypicalCall />
        </div>
    }
}

/// A part of a meeting's page.
#[component]
pub fn Part(
    /// The id of the heading, unique on the page.
    id: &'static str,
    title: &'static str,
    /// What it is for.
    #[prop(optional)]
    about: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <section aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {(!about.is_empty()).then(|| view! { <p class="small muted">{about}</p> })}
            <div class="section-body">{children()}</div>
        </section>
    }
}
