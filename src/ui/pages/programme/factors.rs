//! The success factors of the whole programme: a page of their own, and how they stand on the programme's page.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::factors::{Factor, latest};
use crate::domain::words::Word;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{PageHead, Section};
use crate::ui::navigation::use_title;
use crate::ui::pages::factors::{FACTORS, FactorChecks, LightMark};
use crate::ui::route::{Anchor, Route};
use crate::ui::text::{day, plain};

use super::actions::programme_editor;

/// The address of the page.
fn address() -> Route {
    Route::Programme(Anchor::new(FACTORS))
}

/// The page of `#/programme/factors`.
#[component]
pub fn FactorsPage() -> impl IntoView {
    let workspace: Workspace = expect_context();
    use_title(|| t!("factors.programme").to_owned());
    let action =
        |id: crate::domain::records::RecordId| Route::Programme(Anchor::new(id.to_string())).href();
    view! {
        <header class="page-head">
            <PageHead title=t!("factors.programme").to_owned() />
            <p class="lead">{t!("factors.lead")}</p>
            <p>
                <a href=Route::Programme(None).href()>{t!("factors.back")}</a>
            </p>
        </header>
        <FactorChecks
            editor=programme_editor(workspace)
            today=workspace.today()
            action
            none=t!("factors.none")
        />
    }
}

/// How the factors stand by the latest check, and the way to the page.
#[component]
pub fn FactorsInShort() -> impl IntoView {
    let workspace: Workspace = expect_context();
    let programme = workspace.programme();
    let last = Memo::new(move |_| programme.with(|one| latest(&one.factors).cloned()));
    let lights = move || {
        let check = last.get()?;
        let line = |factor: &Factor| {
            view! {
                <li>
                    <span>{plain(factor.label())}</span>
                    <LightMark light=check.light(*factor) />
                </li>
            }
            .into_any()
        };
        let lines: Vec<AnyView> = Factor::ALL.iter().map(line).collect();
        Some(view! {
            <ul class="factor-lights">{lines}</ul>
            <p class="small muted">{t!("factors.of_day", day = day(check.day))}</p>
        })
    };
    let way = move || match last.with(Option::is_some) {
        true => t!("factors.open_page"),
        false => t!("factors.first_time"),
    };
    view! {
        <Section id=FACTORS title=t!("factors.title") hint=t!("factors.lead") class="wide">
            {lights}
            <p>
                <a class="button" href=address().href()>
                    {way}
                </a>
            </p>
        </Section>
    }
}
