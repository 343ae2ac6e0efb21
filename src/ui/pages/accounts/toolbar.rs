//! What the list of accounts is narrowed down to, and its order.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::account::typing::{AccountGroup, Level};
use crate::domain::words::Word;
use crate::t;
use crate::ui::form::{Choice, Select, choices};
use crate::ui::text::in_order;

use super::filter::{AccountFilter, Order};
use super::list::Listed;

/// Those in use, or those put aside.
#[component]
pub fn ShelfTabs(own: Memo<Vec<Listed>>, filter: RwSignal<AccountFilter>) -> impl IntoView {
    let counts = Memo::new(move |_| {
        own.with(|own| {
            let archived = own.iter().filter(|one| one.summary.with(|s| s.archived));
            let archived = archived.count();
            (own.len() - archived, archived)
        })
    });
    let tab = move |archived: bool, text: Signal<String>| {
        view! {
            <button
                type="button"
                aria-pressed=move || (filter.with(|f| f.archived) == archived).to_string()
                on:click=move |_| filter.update(|f| f.archived = archived)
            >
                {text}
            </button>
        }
    };
    view! {
        <div class="tabs" role="group" aria-label=t!("accounts.show")>
            {tab(false, Signal::derive(move || t!("accounts.active", count = counts.get().0)))}
            {tab(true, Signal::derive(move || t!("accounts.archived", count = counts.get().1)))}
        </div>
    }
}

/// Words to find, filters and the order.
#[component]
pub fn Toolbar(own: Memo<Vec<Listed>>, filter: RwSignal<AccountFilter>) -> impl IntoView {
    let managers = Memo::new(move |_| {
        let mut names: Vec<String> = Vec::new();
        own.with(|own| {
            for one in own {
                let name = one.summary.with(|summary| summary.manager.clone());
                let is_new = |other: &String| other.to_lowercase() != name.to_lowercase();
                if !name.is_empty() && names.iter().all(is_new) {
                    names.push(name);
                }
            }
        });
        names.sort_by(|a, b| in_order(a, b));
        // No manager is called by a single space.
        let nobody = Choice {
            value: NOBODY.to_owned(),
            label: t!("accounts.nobody").to_owned(),
        };
        let named = names.into_iter().map(|name| Choice {
            value: name.clone(),
            label: name,
        });
        named.chain([nobody]).collect::<Vec<Choice>>()
    });
    let levels = choices::<Level>();
    let groups = choices::<AccountGroup>();
    let orders = choices::<Order>();
    let word = |word: Option<&'static str>| word.unwrap_or_default().to_owned();
    view! {
        <form
            class="toolbar"
            role="search"
            aria-label=t!("app.accounts")
            on:submit=|event| event.prevent_default()
        >
            <label class="grow">
                {t!("accounts.find")}
                <input
                    type="search"
                    placeholder=t!("accounts.find_hint")
                    prop:value=move || filter.with(|f| f.find.clone())
                    on:input=move |event| filter.update(|f| f.find = event_target_value(&event))
                />
            </label>
            <Select
                label=t!("accounts.level")
                all=t!("accounts.all_levels")
                choices=levels
                now=Signal::derive(move || word(filter.with(|f| f.level).map(Word::word)))
                set=move |text: String| filter.update(|f| f.level = Level::from_word(&text))
            />
            <Select
                label=t!("accounts.group")
                all=t!("accounts.all_groups")
                choices=groups
                now=Signal::derive(move || word(filter.with(|f| f.group).map(Word::word)))
                set=move |text: String| filter.update(|f| f.group = AccountGroup::from_word(&text))
            />
            <Select
                label=t!("accounts.manager")
                all=t!("accounts.all_managers")
                choices=managers
                now=Signal::derive(move || {
                    match filter.with(|f| f.manager.clone()) {
                        Some(name) if name.is_empty() => NOBODY.to_owned(),
                        name => name.unwrap_or_default(),
                    }
                })
                set=move |text: String| {
                    filter
                        .update(|f| {
                            f.manager = (!text.is_empty()).then(|| text.trim().to_owned());
                        })
                }
            />
            <Select
                label=t!("accounts.order")
                choices=orders
                now=Signal::derive(move || word(Some(filter.with(|f| f.order).word())))
                set=move |text: String| {
                    filter.update(|f| f.order = Order::from_word(&text).unwrap_or(Order::Due));
                }
            />
            <Show when=move || filter.with(AccountFilter::is_narrow)>
                <button
                    class="button small quiet"
                    type="button"
                    on:click=move |_| filter.update(AccountFilter::widen)
                >
                    {t!("accounts.show_all")}
                </button>
            </Show>
        </form>
    }
}

/// The value of the choice for accounts without a manager.
const NOBODY: &str = " ";

impl Label for Order {
    fn label(self) -> crate::content::text::Key {
        use crate::key;
        match self {
            Self::Due => key!("accounts.orders.due"),
            Self::Name => key!("accounts.orders.name"),
            Self::Priority => key!("accounts.orders.priority"),
            Self::Plan => key!("accounts.orders.plan"),
            Self::Edited => key!("accounts.orders.edited"),
        }
    }
}
