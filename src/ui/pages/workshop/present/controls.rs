//! What turns the pictures: on the projector, where it is seen by whoever moves the mouse or tabs into the window, and in
//! the facilitator's own window.

use leptos::prelude::*;

use crate::browser::full_screen;
use crate::t;
use crate::ui::pages::workshop::board::ClockButtons;
use crate::ui::route::WorkshopPage;

use super::{Screen, Shown};

/// The buttons on the projector.
#[component]
pub fn Controls(screen: Screen) -> impl IntoView {
    let Screen {
        live, projection, ..
    } = screen;
    let shown = projection.shown();
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
    view! {
        <nav class="present-controls" aria-label=t!("workshop_present.title")>
            <Turning screen uncovers=true />
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

/// The same buttons in the facilitator's window, for a projector in another one.
#[component]
pub fn Remote(screen: Screen) -> impl IntoView {
    view! {
        <div class="board-remote no-print" role="group" aria-labelledby="remote">
            <p id="remote">{t!("workshop_present.remote")}</p>
            <p class="cluster">
                <Turning screen />
            </p>
        </div>
    }
}

/// Which picture is on, and the ways to the others.
#[component]
fn Turning(
    screen: Screen,
    /// Whether what is on can be uncovered here. Default is no: the board has a button for that beside the question.
    #[prop(optional)]
    uncovers: bool,
) -> impl IntoView {
    let Screen {
        live, projection, ..
    } = screen;
    let shown = projection.shown();
    let is_on = move |one: Shown| move || (shown.get() == one).to_string();
    let place = Memo::new(move |_| shown.get().question());
    let is_question = Memo::new(move |_| place.get().is_some());
    let is_shown = Memo::new(move |_| place.get().is_none_or(|place| live.is_shown(place)));
    let has_groups = live.open.editor.memo(|one| !one.session.groups.is_empty());
    // Answers in words are of no group.
    let can_compare = Memo::new(move |_| {
        has_groups.get() && place.get().is_some_and(|place| !live.is_in_words(place))
    });
    let compares = Memo::new(move |_| matches!(shown.get(), Shown::Groups(_)));
    let compare = move |_| {
        if let Some(place) = place.get_untracked() {
            projection.show(match compares.get_untracked() {
                true => Shown::Question(place),
                false => Shown::Groups(place),
            });
        }
    };
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
        {picture(Shown::Invitation, t!("workshop_present.invitation"))}
        <button class="button small" type="button" on:click=move |_| screen.before()>
            <span aria-hidden="true">"\u{2190}"</span>
            " "
            {t!("workshop_present.before")}
        </button>
        <Show when=move || uncovers && is_question.get()>
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
        <Show when=move || can_compare.get()>
            <button
                class="button small"
                type="button"
                aria-pressed=move || compares.get().to_string()
                on:click=compare
            >
                {t!("workshop_board.groups.title")}
            </button>
        </Show>
        <button class="button small" type="button" on:click=move |_| screen.next()>
            {t!("workshop_present.next")}
            " "
            <span aria-hidden="true">"\u{2192}"</span>
        </button>
        {picture(Shown::Dimensions, t!("workshop_board.dimensions.title"))}
        {picture(Shown::Differ, t!("workshop_present.differ"))}
        {picture(Shown::Clock, t!("workshop_present.clock"))}
    }
}
