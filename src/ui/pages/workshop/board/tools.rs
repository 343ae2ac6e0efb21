//! What stands above the board: covering, the projector, the clock.

use leptos::prelude::*;

use crate::domain::workshop::Revealed;
use crate::t;
use crate::ui::pages::workshop::present::{Projection, Remote, Screen};
use crate::ui::route::WorkshopPage;

use super::clock::Clock;
use super::lead_to;
use super::live_board::LiveBoard;

/// The ids of the buttons: where one is pressed, the other may stand in its place.
const UNCOVER_ALL: &str = "uncover-all";
const COVER_ALL: &str = "cover-all";

/// Covering everything, the way to the projector, and the clock.
#[component]
pub fn Tools(live: LiveBoard, projection: Projection) -> impl IntoView {
    let editor = live.open.editor;
    let all_open = editor.memo(|workshop| workshop.revealed == Revealed::Everything);
    let all_covered = editor.memo(|workshop| workshop.revealed == Revealed::default());
    let turn = move |to: Revealed, next: &'static str| {
        live.uncover_all(to);
        lead_to(next);
    };
    let present = move || live.open.href(WorkshopPage::Present);
    view! {
        <div class="board-tools no-print">
            <Show when=move || !all_open.get()>
                <button
                    class="button primary"
                    type="button"
                    id=UNCOVER_ALL
                    on:click=move |_| turn(Revealed::Everything, COVER_ALL)
                >
                    {t!("workshop_board.uncover_all")}
                </button>
            </Show>
            <Show when=move || !all_covered.get()>
                <button
                    class="button"
                    type="button"
                    id=COVER_ALL
                    on:click=move |_| turn(Revealed::default(), UNCOVER_ALL)
                >
                    {t!("workshop_board.cover_all")}
                </button>
            </Show>
            <a class="button" href=present()>
                {t!("workshop_board.projector")}
            </a>
            <a class="button quiet" href=present() target="_blank" rel="noopener">
                {t!("workshop_board.second_window")}
            </a>
            <Clock projection />
        </div>
        <Remote screen=Screen::new(live, projection) />
    }
}
