//! Name, type, level, stage and place of the account.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::content::account::{is_earlier_edition, relationship};
use crate::domain::account::relationship::latest;
use crate::domain::assessment::Standing;
use crate::domain::portfolio::placement_on;
use crate::store::Workspace;
use crate::ui::components::{
    EditionMark, LevelMark, MarkSize, PageHead, PlaceMark, StageMark, account_name,
};
use crate::ui::text;

use super::super::nav::ExampleChip;
use super::super::open_account;

/// The head of the overview.
#[component]
pub fn AccountHead() -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let workspace: Workspace = expect_context();
    let portfolio = workspace.portfolio();
    let today = open.today;
    let title = editor.memo(|account| account_name(&account.name).to_owned());
    let kind = editor.memo(|account| {
        let kind = account.typing.kind.map(|kind| text::plain(kind.label()));
        let place = account.profile.place.trim();
        let parts = [kind.unwrap_or_default(), place];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(", ")
    });
    let level = editor.memo(|account| account.typing.level());
    let stage = editor.memo(|account| {
        let check = latest(&account.checks)?;
        let staging = check.staging(&relationship().instrument);
        let is_earlier = is_earlier_edition(check.edition);
        Some((staging.stage, staging.is_provisional(), is_earlier))
    });
    let place = editor.memo(move |account| {
        let placement = placement_on(&account.placements, today)?;
        portfolio.with(|portfolio| portfolio.position(&placement.scores))
    });
    let stage = move || {
        let (stage, provisional, is_earlier) = stage.get()?;
        Some(view! {
            <StageMark stage standing=Standing::of_whole(provisional) size=MarkSize::Named />
            <EditionMark is_earlier />
        })
    };
    view! {
        <header class="account-head">
            <div>
                <p class="latin">{kind}</p>
                <PageHead title />
                <ExampleChip />
            </div>
            <div class="marks">
                {move || view! { <LevelMark level=level.get() /> }} {stage}
                {move || view! { <PlaceMark position=place.get() /> }}
            </div>
        </header>
    }
}
