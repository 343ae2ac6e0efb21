//! Until when something open is to be done, beside its row.

use leptos::prelude::*;

use crate::domain::day::Day;
use crate::t;
use crate::ui::components::Due;

/// The day and how near it is; that there is none, where there is none.
pub fn due_mark(due: Option<Day>, today: Day) -> AnyView {
    match due {
        Some(day) => view! { <Due day today /> }.into_any(),
        None => missing(t!("account.no_day")),
    }
}

/// Something that is missing and will be missed.
pub fn missing(words: &'static str) -> AnyView {
    view! {
        <span class="due" data-when="soon">
            {words}
        </span>
    }
    .into_any()
}
