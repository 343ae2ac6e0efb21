//! Who is in, on the board.

use leptos::prelude::*;

use crate::store::Workspace;
use crate::t;
use crate::ui::pages::workshop::who_is_in::WhoIsIn;

use super::live_board::LiveBoard;

/// How many are in and of which groups, and what of it is not read yet or can't be.
#[component]
pub fn InTheRoom(live: LiveBoard) -> impl IntoView {
    let workspace: Workspace = expect_context();
    let who = WhoIsIn::of(live.open);
    let reading = live.open.id.with_value(|id| workspace.reading(id));
    let still = move || {
        let reading = reading?.get();
        (!reading.is_done()).then(|| {
            let words = t!(
                "workshop_board.in.reading",
                read = reading.read,
                of = reading.of
            );
            view! { <p role="status">{words}</p> }
        })
    };
    let lost = move || match reading.map_or(0, |reading| reading.get().unreadable) {
        0 => None,
        parts => Some(view! { <p>{t!("workshop_board.in.unreadable", n = parts)}</p> }),
    };
    view! {
        <div class="room">
            <div>
                <p class="many">{who.number()}</p>
                {who.leaves(None)}
                {still}
                {lost}
                {who.about()}
            </div>
            {who.by_group()}
        </div>
    }
}
