//! The top of the page: what happened, and what to know before believing it.

use leptos::prelude::*;

use crate::browser::page;
use crate::t;
use crate::ui::components::PageHead;
use crate::ui::navigation::use_title;
use crate::ui::route::Route;
use crate::ui::text::day;

use super::headline::{lead, title};
use super::pair::{Order, Pair};

/// Heading, counts, reserves, and the way to paper.
#[component]
pub(super) fn Head(pair: Memo<Pair>) -> impl IntoView {
    use_title(move || pair.with(title));
    let print = move |_| {
        // A browser that does not print says so itself.
        let _ = page::print();
    };
    view! {
        <header class="page-head">
            <p class="latin">{t!("compare.kicker")}</p>
            <PageHead title=Signal::derive(move || pair.with(title)) />
            <p class="lead">{move || pair.with(lead)}</p>
            {move || pair.with(reserves)}
            {move || pair.with(dates)}
            <p class="cluster no-print">
                <button class="button" type="button" on:click=print>
                    {t!("compare.print")}
                </button>
            </p>
        </header>
    }
}

/// Why the stages should be read with care, if they should.
fn reserves(pair: &Pair) -> Option<impl IntoView + use<>> {
    let (before, after) = (&pair.comparison.before, &pair.comparison.after);
    let text = match (before.stage.is_some(), after.stage.is_some()) {
        (false, false) => t!("compare.nothing.both"),
        (false, true) => t!("compare.nothing.before"),
        (true, false) => t!("compare.nothing.after"),
        (true, true) if pair.quick == (true, true) => t!("quick.compared_both"),
        (true, true) if pair.quick != (false, false) => t!("quick.compared"),
        (true, true) => match (before.is_provisional(), after.is_provisional()) {
            (false, false) => return None,
            (true, false) => t!("compare.provisional.before"),
            (false, true) => t!("compare.provisional.after"),
            (true, true) => t!("compare.provisional.both"),
        },
    };
    Some(view! { <p class="note plain">{text}</p> })
}

/// What is odd about the dates, if anything is, and how to put it right.
fn dates(pair: &Pair) -> Option<impl IntoView + use<>> {
    let (before, after) = (&pair.before, &pair.after);
    let swapped = Route::Compare(after.id.clone(), before.id.clone());
    let text = match pair.order() {
        Order::Forward(_) => return None,
        Order::SameDay => t!("compare.same_day", date = day(before.date)),
        Order::Backward => t!(
            "compare.backward",
            before = day(before.date),
            after = day(after.date)
        ),
    };
    Some(view! {
        <div class="note">
            <p>{text}</p>
            <p>
                <a class="button" href=swapped.href()>
                    {t!("compare.swap")}
                </a>
            </p>
        </div>
    })
}
