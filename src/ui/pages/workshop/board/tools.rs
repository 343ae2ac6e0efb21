//! What stands above the board: covering, the projector, the clock.

use leptos::prelude::*;

use crate::domain::workshop::Revealed;
use crate::t;
use crate::ui::pages::workshop::present::Projection;
use crate::ui::route::WorkshopPage;

use super::clock::Clock;
use super::room::Room;

/// Covering everything, the way to the projector, and the clock.
#[component]
pub fn Tools(room: Room, projection: Projection) -> impl IntoView {
    let is_open = room
        .open
        .editor
        .memo(|workshop| workshop.revealed == Revealed::Everything);
    let turn = move |_| {
        room.uncover_all(match is_open.get_untracked() {
            true => Revealed::default(),
            false => Revealed::Everything,
        });
    };
    let present = move || room.open.href(WorkshopPage::Present);
    view! {
        <div class="board-tools no-print">
            <button class="button" class:primary=move || !is_open.get() type="button" on:click=turn>
                {move || match is_open.get() {
                    true => t!("workshop_board.cover_all"),
                    false => t!("workshop_board.uncover_all"),
                }}
            </button>
            <a class="button" href=present()>
                {t!("workshop_board.projector")}
            </a>
            <a class="button quiet" href=present() target="_blank" rel="noopener">
                {t!("workshop_board.second_window")}
            </a>
            <Clock projection />
        </div>
    }
}
