//! The key-account test, the level that it suggests, and the person's own choice.

use leptos::prelude::*;

use crate::bind;
use crate::content::account::words::{Explained, Label};
use crate::domain::account::level::Certainty;
use crate::domain::account::typing::{Functions, Level};
use crate::t;
use crate::ui::components::{LevelMark, Section, level_reason, yes_no_choices};
use crate::ui::form::{Bind, Choice, LinesField, OptionsField, choices};
use crate::ui::route::AccountPage;
use crate::ui::text;

use super::super::open_account;

/// Type, test and level.
#[component]
pub fn LevelSection() -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let kind = editor.memo(|account| account.typing.kind);
    let suggestion = editor.memo(|account| account.typing.suggestion());
    let needs_reason = editor.memo(|account| {
        let typing = &account.typing;
        let suggested = typing.suggestion().map(|suggestion| suggestion.level);
        typing.chosen_level.is_some() && typing.chosen_level != suggested
    });
    let level = editor.memo(|account| account.typing.level());
    let type_line = move || match kind.get() {
        Some(kind) => t!(
            "segmentation.type_is",
            kind = text::plain(kind.label()),
            group = text::plain(kind.group().label()),
        ),
        None => t!("segmentation.type_open").to_owned(),
    };
    let group_about = move || kind.get().map(|kind| text::plain(kind.group().about()));
    let said = move || {
        let suggestion = suggestion.get()?;
        let reasons: Vec<AnyView> = suggestion
            .reasons
            .iter()
            .map(|reason| view! { <li>{level_reason(*reason)}</li> }.into_any())
            .collect();
        let level = text::plain(suggestion.level.label());
        Some(view! {
            <p>
                {match suggestion.certainty {
                    Certainty::Settled => t!("segmentation.suggests", level = level),
                    Certainty::Preliminary => t!("segmentation.suggests_so_far", level = level),
                }}
            </p>
            <ul class="plain-list">{reasons}</ul>
        })
    };
    view! {
        <Section
            id="level"
            title=t!("segmentation.level")
            hint=t!("segmentation.level_about")
            class="wide"
        >
            <p>
                {type_line} " "
                <a href=open.href(AccountPage::Analysis, Some("type"))>
                    {t!("segmentation.type_change")}
                </a>
            </p>
            <p class="small muted">{group_about}</p>
            <div class="field-grid">
                {question(
                    "dmu",
                    t!("word.test.dmu.question"),
                    t!("word.test.dmu.help"),
                    bind!(editor, typing.test.decision_making_unit),
                    yes_no_choices(t!("word.test.dmu.answer.yes"), t!("word.test.dmu.answer.no")),
                )}
                {question(
                    "functions",
                    t!("word.test.functions.question"),
                    t!("word.test.functions.help"),
                    bind!(editor, typing.test.functions),
                    choices::<Functions>(),
                )}
                {question(
                    "sites",
                    t!("word.test.sites.question"),
                    t!("word.test.sites.help"),
                    bind!(editor, typing.test.beyond_one_site),
                    yes_no_choices(t!("word.test.sites.answer.yes"), t!("word.test.sites.answer.no")),
                )}
                {question(
                    "loss",
                    t!("word.test.loss.question"),
                    t!("word.test.loss.help"),
                    bind!(editor, typing.test.would_change_our_year),
                    yes_no_choices(t!("word.test.loss.answer.yes"), t!("word.test.loss.answer.no")),
                )}
            </div>
            <div class="part stack" role="status">
                {move || view! { <LevelMark level=level.get() /> }}
                {said}
                <p class="small muted">
                    {move || level.get().map(|level| text::plain(level.about()))}
                </p>
            </div>
            <div class="field-grid">
                <OptionsField
                    id="chosen-level"
                    label=t!("segmentation.choose")
                    bind=bind!(editor, typing.chosen_level)
                    choices={choices::<Level>()}
                    none=t!("segmentation.as_suggested")
                    class="wide"
                />
                <Show when=move || needs_reason.get()>
                    <LinesField
                        id="level_because"
                        label=t!("segmentation.because")
                        bind=bind!(editor, typing.chosen_because)
                        hint=t!("segmentation.because_hint")
                        class="wide"
                        rows=2
                    />
                </Show>
            </div>
        </Section>
    }
}

fn question(
    id: &'static str,
    label: &'static str,
    help: &'static str,
    bind: Bind,
    choices: Vec<Choice>,
) -> AnyView {
    view! {
        <OptionsField
            id=id
            label
            bind
            choices
            none=t!("segmentation.open")
            hint=help
            class="wide"
        />
    }
    .into_any()
}
