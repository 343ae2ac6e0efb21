//! Accounts as a table of which the first fifty are on the page.

use leptos::prelude::*;

use crate::t;
use crate::ui::printing::use_printing;

use super::list::Listed;
use super::row::AccountRow;

/// So many are on the page at first, and so many more at a time.
const STEP: usize = 50;

/// A table of accounts.
#[component]
pub fn AccountsTable(
    /// What it is called, for screen readers.
    name: &'static str,
    #[prop(into)] shown: Signal<Vec<Listed>>,
) -> impl IntoView {
    let room = RwSignal::new(STEP);
    let printing = use_printing();
    let room_now = move || match printing.get() {
        true => usize::MAX,
        false => room.get(),
    };
    let first = move || {
        let room = room_now();
        shown.with(|shown| shown.iter().take(room).cloned().collect::<Vec<Listed>>())
    };
    let count = Memo::new(move |_| shown.with(Vec::len));
    let rest = Memo::new(move |_| count.get().saturating_sub(room_now()));
    view! {
        <p class="found-count" role="status">
            {move || match (count.get(), rest.get()) {
                (0, _) => t!("accounts.found_none").to_owned(),
                (all, 0) => t!("accounts.found", n = all),
                (all, rest) => t!("accounts.found_part", n = all - rest, all = all),
            }}
        </p>
        <Show when=move || { count.get() > 0 }>
            <table class="folds accounts-table">
                <caption class="visually-hidden">{name}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!("accounts.account")}</th>
                        <th scope="col">{t!("accounts.level")}</th>
                        <th scope="col">{t!("accounts.stage")}</th>
                        <th scope="col">{t!("accounts.axes")}</th>
                        <th scope="col">{t!("accounts.steps")}</th>
                        <th scope="col">{t!("accounts.next_due")}</th>
                        <th scope="col">
                            <span class="visually-hidden">{t!("accounts.menu")}</span>
                        </th>
                    </tr>
                </thead>
                <tbody>
                    <For
                        each=first
                        key=|one| one.id.clone()
                        children=|one| view! { <AccountRow id=one.id summary=one.summary /> }
                    />
                </tbody>
            </table>
        </Show>
        <Show when=move || { rest.get() > 0 }>
            <p class="record-add">
                <button
                    class="button"
                    type="button"
                    on:click=move |_| room.update(|room| *room += STEP)
                >
                    {move || t!("accounts.more", n = rest.get().min(STEP))}
                </button>
            </p>
        </Show>
    }
}
