//! Preparing: what is asked of whom, who can read the answers, and the invitation.

mod begin;
mod dimensions;
mod groups;
mod invitation;
mod lacking;
mod locking;
mod preview;
mod question_form;
mod question_list;
mod questions;
mod what;

use leptos::prelude::*;

use crate::content::guide::GuideTopic;
use crate::store::Workspace;
use crate::t;
use crate::ui::navigation::go;
use crate::ui::pages::topic_route;
use crate::ui::route::{Route, WorkshopPage};

use super::{next_session, open_workshop};

use begin::Begin;
use groups::GroupsAndNames;
use invitation::InvitationOut;
use locking::WhoReads;
use preview::Preview;
use questions::OwnQuestions;
use what::WhatIsAsked;

/// The page of `#/workshops/<id>/prepare`.
#[component]
pub fn Prepare() -> impl IntoView {
    view! {
        <div class="prepare">
            <div>
                <p class="to-guide">
                    <a href=topic_route(GuideTopic::Workshop).href()>
                        {t!("workshop_prepare.guide")}
                    </a>
                    " · "
                    <a href=open_workshop().href(WorkshopPage::Present)>
                        {t!("workshop_prepare.project")}
                    </a>
                    " · "
                    <a
                        href=open_workshop().href(WorkshopPage::Present)
                        target="_blank"
                        rel="noopener"
                    >
                        {t!("workshop_board.second_window")}
                    </a>
                </p>
                <WhyFixed />
                <WhatIsAsked />
                <OwnQuestions />
                <GroupsAndNames />
                <WhoReads />
                <InvitationOut />
                <Begin />
            </div>
            <Preview />
        </div>
    }
}

/// Says what can no longer be changed, why, and how to ask something else.
#[component]
fn WhyFixed() -> impl IntoView {
    let open = open_workshop();
    let workspace = expect_context::<Workspace>();
    let (is_fixed, n) = (open.is_fixed(), open.n());
    let again = move |_| {
        if let Some(next) = open.id.with_value(|id| next_session(workspace, id)) {
            go(&Route::WorkshopPage(next, WorkshopPage::Prepare));
        }
    };
    view! {
        <Show when=move || is_fixed.get()>
            <div class="note plain">
                <p>
                    <strong>{t!("workshop_prepare.fixed.what")}</strong>
                    " "
                    {t!("workshop_prepare.fixed.why")}
                </p>
                <p>
                    {move || match n.get() {
                        0 => t!("workshop_prepare.fixed.nobody"),
                        _ => t!("workshop_prepare.fixed.still"),
                    }}
                </p>
                <p>
                    <button class="button small" type="button" on:click=again>
                        {t!("workshops.next")}
                    </button>
                </p>
            </div>
        </Show>
    }
}
