//! Only the time.

use leptos::prelude::*;

use crate::t;
use crate::ui::pages::workshop::board::ClockFace;
use crate::ui::pages::workshop::workshop_name;

use super::foot::Leaves;
use super::timer::Timer;
use super::{HiddenHead, Picture, Screen};

/// The picture.
#[component]
pub fn OnlyClock(screen: Screen) -> impl IntoView {
    let projection = screen.projection;
    let timer = projection.timer();
    let left = screen.live.open.editor.memo(workshop_name);
    let is_unset = Memo::new(move |_| timer.get() == Timer::Unset);
    view! {
        <Picture
            left
            right=Signal::stored(String::new())
            foot=move || view! { <Leaves screen /> }
        >
            <div class="present-clock">
                <HiddenHead title=t!("workshop_present.clock") />
                <ClockFace projection />
                <Show when=move || is_unset.get()>
                    <p class="ask">{t!("workshop_present.no_time")}</p>
                </Show>
            </div>
        </Picture>
    }
}
