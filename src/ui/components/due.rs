//! A day, and how near it is.

use leptos::prelude::*;

use crate::domain::day::Day;
use crate::t;
use crate::ui::text;

/// From so many days before it on, a day is near.
const SOON: i32 = 7;

/// A day and the time until it: "16 Nov 2026, 6 days late". Says it in words, not by colour alone.
#[component]
pub fn Due(day: Day, today: Day) -> impl IntoView {
    view! {
        <span class="due" data-when=nearness(day, today)>
            {text::day(day)}
            <small>", " {distance(day, today)}</small>
        </span>
    }
}

/// The word by which the style knows how near a day is.
pub fn nearness(day: Day, today: Day) -> &'static str {
    match today.days_until(day) {
        ..0 => "overdue",
        0..=SOON => "soon",
        _ => "later",
    }
}

/// The time until a day in words: "6 days late", "today", "in 12 days".
pub fn distance(day: Day, today: Day) -> String {
    match today.days_until(day) {
        0 => t!("today.when.today").to_owned(),
        1 => t!("today.when.tomorrow").to_owned(),
        late if late < 0 => t!("today.when.late", n = late.unsigned_abs()),
        days => t!("today.when.ahead", n = days.unsigned_abs()),
    }
}
