//! A type to choose and the key-account test to answer: what drives the account, and which level is suggested, by the rules
//! of the plan. Nothing of it is kept.

use leptos::prelude::*;

use crate::content::account::words::{Explained, Label};
use crate::domain::account::typing::{AccountType, Functions, KeyAccountTest, YesNo};
use crate::domain::words::Word;
use crate::t;
use crate::ui::components::{LevelMark, level_reason, yes_no_choices};
use crate::ui::form::{Choice, Select, choices};
use crate::ui::text::plain;

use super::passage::explained;

/// The trial.
#[component]
pub fn TypeAndTest() -> impl IntoView {
    let kind: RwSignal<Option<AccountType>> = RwSignal::new(None);
    let test = RwSignal::new(KeyAccountTest::default());
    let suggestion = Memo::new(move |_| test.get().suggest(kind.get()));
    let drivers = move || {
        kind.get().map(|kind| {
            let group = kind.group();
            view! {
                <h3>
                    {t!("guide.types.try.drivers")} ": " {plain(group.label())}
                </h3>
                {explained(group.drivers())}
                <p class="trial-usual">
                    {t!("guide.types.try.usual")} " " <LevelMark level=Some(kind.usual_level()) />
                </p>
            }
        })
    };
    let result = move || match suggestion.get() {
        None => view! { <p class="muted">{t!("guide.types.try.nothing")}</p> }.into_any(),
        Some(suggestion) => {
            let reasons: Vec<AnyView> = suggestion
                .reasons
                .iter()
                .map(|reason| view! { <li>{level_reason(*reason)}</li> }.into_any())
                .collect();
            view! {
                <p>
                    <LevelMark level=Some(suggestion.level) />
                </p>
                <ul class="guide-points">{reasons}</ul>
                <p class="muted">{plain(suggestion.level.about())}</p>
            }
            .into_any()
        }
    };
    let yes_no = move |label,
                       help,
                       choices,
                       now: fn(&KeyAccountTest) -> Option<YesNo>,
                       set: fn(&mut KeyAccountTest, Option<YesNo>)| {
        question(
            label,
            help,
            choices,
            Signal::derive(move || word(now(&test.get()))),
            Callback::new(move |text: String| {
                test.update(|test| set(test, YesNo::from_word(&text)));
            }),
        )
    };
    view! {
        <div class="trial">
            <Select
                label=t!("guide.types.try.kind")
                all=t!("guide.types.try.kind_none")
                choices={choices::<AccountType>()}
                now=Signal::derive(move || word(kind.get()))
                set=move |text: String| kind.set(AccountType::from_word(&text))
            />
            <div class="stack" role="status">
                {drivers}
            </div>
            {yes_no(
                t!("word.test.dmu.question"),
                t!("word.test.dmu.help"),
                yes_no_choices(t!("word.test.dmu.answer.yes"), t!("word.test.dmu.answer.no")),
                |test| test.decision_making_unit,
                |test, answer| test.decision_making_unit = answer,
            )}
            {question(
                t!("word.test.functions.question"),
                t!("word.test.functions.help"),
                choices::<Functions>(),
                Signal::derive(move || word(test.get().functions)),
                Callback::new(move |text: String| {
                    test.update(|test| test.functions = Functions::from_word(&text));
                }),
            )}
            {yes_no(
                t!("word.test.sites.question"),
                t!("word.test.sites.help"),
                yes_no_choices(t!("word.test.sites.answer.yes"), t!("word.test.sites.answer.no")),
                |test| test.beyond_one_site,
                |test, answer| test.beyond_one_site = answer,
            )}
            {yes_no(
                t!("word.test.loss.question"),
                t!("word.test.loss.help"),
                yes_no_choices(t!("word.test.loss.answer.yes"), t!("word.test.loss.answer.no")),
                |test| test.would_change_our_year,
                |test, answer| test.would_change_our_year = answer,
            )}
            <div class="panel" role="status">
                <h3>{t!("guide.types.try.result")}</h3>
                {result}
            </div>
        </div>
    }
}

/// A question of the test.
fn question(
    label: &'static str,
    help: &'static str,
    choices: Vec<Choice>,
    now: Signal<String>,
    set: Callback<String>,
) -> AnyView {
    view! {
        <div>
            <Select label all=t!("guide.types.try.open") choices now set />
            <p class="small muted">{help}</p>
        </div>
    }
    .into_any()
}

fn word<T: Word>(value: Option<T>) -> String {
    value.map(Word::word).unwrap_or_default().to_owned()
}
