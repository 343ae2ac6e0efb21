//! What the portfolio shows: of which level and manager, compared with which day, as a map or as a table.

use leptos::prelude::*;

use crate::domain::account::typing::Level;
use crate::domain::day::Day;
use crate::domain::words::Word;
use crate::store::Workspace;
use crate::t;
use crate::ui::form::{Choice, Select, choices};
use crate::ui::text::in_order;

use super::figures::{PlacedAccount, PortfolioBoard};

/// What is shown. Ranks are those among all accounts, whatever is shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PortfolioFilter {
    /// Of this level only.
    pub level: Option<Level>,
    /// Of this manager only.
    pub manager: Option<String>,
    /// Compared with this day.
    pub than: Option<Day>,
}

impl PortfolioFilter {
    /// Whether an account is shown.
    pub fn keeps(&self, account: &PlacedAccount) -> bool {
        let manager = self.manager.as_ref();
        (self.level.is_none() || account.level == self.level)
            && manager.is_none_or(|name| name.to_lowercase() == account.manager.to_lowercase())
    }
}

/// The line of controls.
#[component]
pub fn Filters(
    board: PortfolioBoard,
    shown: RwSignal<PortfolioFilter>,
    as_table: RwSignal<bool>,
) -> impl IntoView {
    let today = expect_context::<Workspace>().today();
    let managers = Memo::new(move |_| {
        let mut names: Vec<String> = Vec::new();
        board.placed.with(|all| {
            for PlacedAccount { manager, .. } in all {
                let is_new = |other: &String| other.to_lowercase() != manager.to_lowercase();
                if !manager.is_empty() && names.iter().all(is_new) {
                    names.push(manager.clone());
                }
            }
        });
        names.sort_by(|a, b| in_order(a, b));
        let choice = |name: String| Choice {
            value: name.clone(),
            label: name,
        };
        names.into_iter().map(choice).collect::<Vec<Choice>>()
    });
    let levels = choices::<Level>();
    // An unfinished day is none, and one to come has no past to compare with.
    let read_day = move |text: String| text.parse().ok().filter(|day: &Day| *day <= today);
    let tab = move |is_table: bool, text: &'static str| {
        view! {
            <button
                type="button"
                aria-pressed=move || (as_table.get() == is_table).to_string()
                on:click=move |_| as_table.set(is_table)
            >
                {text}
            </button>
        }
    };
    view! {
        <div class="toolbar" role="group" aria-label=t!("portfolio.filters")>
            <Select
                label=t!("accounts.level")
                all=t!("portfolio.all_levels")
                choices=levels
                now=Signal::derive(move || {
                    let level = shown.with(|shown| shown.level);
                    level.map(Word::word).unwrap_or_default().to_owned()
                })
                set=move |text: String| shown.update(|s| s.level = Level::from_word(&text))
            />
            <Select
                label=t!("accounts.manager")
                all=t!("portfolio.all_managers")
                choices=managers
                now=Signal::derive(move || {
                    shown.with(|shown| shown.manager.clone()).unwrap_or_default()
                })
                set=move |text: String| {
                    shown.update(|s| s.manager = Some(text).filter(|text| !text.is_empty()));
                }
            />
            <label>
                {t!("portfolio.compare")}
                <input
                    type="date"
                    max=today.to_string()
                    prop:value=move || {
                        shown.with(|s| s.than.map(|day| day.to_string()).unwrap_or_default())
                    }
                    on:change=move |event| {
                        let day = read_day(event_target_value(&event));
                        shown.update(|s| s.than = day);
                    }
                />
            </label>
            <Show when=move || shown.with(|shown| shown.than.is_some())>
                <button
                    class="button small quiet"
                    type="button"
                    on:click=move |_| shown.update(|shown| shown.than = None)
                >
                    {t!("portfolio.clear")}
                </button>
            </Show>
            <div class="tabs end" role="group" aria-label=t!("portfolio.show_as")>
                {tab(false, t!("portfolio.map"))} {tab(true, t!("portfolio.table"))}
            </div>
        </div>
    }
}
