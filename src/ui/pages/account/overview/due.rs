//! What is due next at this account.

use leptos::prelude::*;

use crate::domain::agenda::{Agenda, AgendaEntry};
use crate::t;
use crate::ui::components::{distance, nearness};
use crate::ui::pages::agenda::{entry_route, entry_words};
use crate::ui::route::Route;
use crate::ui::text;

use super::super::open_account;

/// How many entries are shown.
const FIRST: usize = 5;

/// The next few things that are due.
#[component]
pub fn NextDue() -> impl IntoView {
    let open = open_account();
    let today = open.today;
    let entries = open.editor.memo(move |account| {
        let mut entries = Agenda::of_account(account, today);
        entries.truncate(FIRST);
        entries
    });
    let line = move |entry: AgendaEntry| {
        let facts = match entry.owner.trim() {
            "" => distance(entry.day, today),
            owner => format!("{} · {owner}", distance(entry.day, today)),
        };
        view! {
            <li>
                <span class="due" data-when=nearness(entry.day, today)>
                    {text::day(entry.day)}
                </span>
                " "
                <span>
                    <a href=entry_route(&entry).href()>{entry_words(&entry)}</a>
                    " "
                    <small class="muted">{facts}</small>
                </span>
            </li>
        }
        .into_any()
    };
    let list = move || {
        let lines: Vec<AnyView> = entries.get().into_iter().map(line).collect();
        if lines.is_empty() {
            return view! { <p>{t!("account.nothing_due")}</p> }.into_any();
        }
        view! { <ul class="due-list">{lines}</ul> }.into_any()
    };
    view! {
        <section aria-labelledby="next">
            <h2 id="next">{t!("account.next")}</h2>
            {list}
            <p class="small">
                <a href=Route::Today.href()>{t!("account.all_due")}</a>
            </p>
        </section>
    }
}
