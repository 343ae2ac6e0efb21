//! What stands below a picture: who is in, and the clock.

use leptos::prelude::*;

use crate::ui::components::LeavesIn;
use crate::ui::pages::workshop::board::ClockFace;

use super::Screen;

/// The most leaves below a picture.
const MOST: u32 = 50;

/// A leaf for each who is in, as far as there is room.
#[component]
pub fn Leaves(screen: Screen) -> impl IntoView {
    let n = screen.live.open.n();
    let leaves = Memo::new(move |_| n.get().min(MOST));
    view! { <LeavesIn n=leaves /> }
}

/// The leaves, and the time that is left.
#[component]
pub fn LeavesAndClock(screen: Screen) -> impl IntoView {
    view! {
        <Leaves screen />
        <ClockFace projection=screen.projection />
    }
}
