//! What turns the pictures. It is seen by whoever moves the mouse or tabs into the window.

use leptos::prelude::*;

use crate::browser::full_screen;
use crate::t;
use crate::ui::pages::workshop::board::ClockButtons;
use crate::ui::route::WorkshopPage;

use super::{Screen, Shown};

/// The buttons.
#[component]
pub fn Controls(screen: Screen) -> impl IntoView {
    let Screen {
        live, projection, ..
    } = screen;
    let shown = projection.shown();
    let is_on = move |one: Shown| move || (shown.get() == one).to_string();
    let is_question = Memo::new(move |_| matches!(shown.get(), Shown::Question(_)));
    let is_shown = Memo::new(move |_| match shown.get() {
        Shown::Question(place) => live.is_shown(place),
        Shown::Invitation | Shown::Dimensions | Shown::Clock => true,
    });
    let fills = full_screen::is_possible().then(|| {
        let toggle = move |_| {
            // Where the browser refuses, the window stays as it is.
            let _ = full_screen::toggle();
        };
        view! {
            <button class="button small" type="button" on:click=toggle>
                {t!("workshop_present.full_screen")}
            </button>
        }
    });
    let picture = move |one: Shown, name: &'static str| {
        view! {
            <button
                class="button small"
                type="button"
                aria-pressed=is_on(one)
                on:click=move |_| projection.show(one)
            >
                {name}
            </button>
        }
        .into_any()
    };
    view! {
        <nav class="present-controls" aria-label=t!("workshop_present.title")>
            {picture(Shown::Invitation, t!("workshop_present.invitation"))}
            <button class="button small" type="button" on:click=move |_| screen.before()>
                <span aria-hidden="true">"\u{2190}"</span>
                " "
                {t!("workshop_present.before")}
            </button>
            <Show when=move || is_question.get()>
                <button
                    class="button small"
                    type="button"
                    on:click=move |_| screen.uncover(!is_shown.get_untracked())
                >
                    {move || match is_shown.get() {
                        true => t!("workshop_board.cover"),
                        false => t!("workshop_board.uncover"),
                    }}
                </button>
            </Show>
            <button class="button small" type="button" on:click=move |_| screen.next()>
                {t!("workshop_present.next")}
                " "
                <span aria-hidden="true">"\u{2192}"</span>
            </button>
            {picture(Shown::Dimensions, t!("workshop_board.dimensions.title"))}
            {picture(Shown::Clock, t!("workshop_present.clock"))}
            <Show when=move || shown.get() == Shown::Clock>
                <ClockButtons projection />
            </Show>
            {fills}
            <a class="button small" href=live.open.href(WorkshopPage::Board)>
                {t!("workshop_present.close")}
            </a>
        </nav>
    }
}
