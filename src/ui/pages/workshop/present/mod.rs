//! What the projector shows: what the facilitator chose, readable from the last row.

mod clock_face;
mod controls;
mod differ;
mod dimensions;
mod foot;
mod groups;
mod invitation;
mod pages;
mod projection;
mod question;
mod timer;

use leptos::prelude::*;

use crate::browser::keyboard;
use crate::domain::id::DocumentId;
use crate::ui::navigation::HEADING;

use crate::store::Workspace;

use super::board::{LiveBoard, WordsRead};
use super::open_workshop;
use clock_face::OnlyClock;
use controls::Controls;
use differ::DifferMost;
use dimensions::AllDimensions;
use groups::GroupsAt;
use invitation::Invited;
use question::OneQuestion;

pub use controls::Remote;
pub use projection::{Projection, Shown};
pub use timer::{Face, Timer};

/// The page of `#/workshops/<id>/present`. It shows no more than what is uncovered. Right and page down go one step on, as
/// a presenter's clicker sends them: what is covered is uncovered first, then the next question comes. Left and page up go
/// back; up uncovers, down covers.
#[component]
pub fn Present(id: DocumentId) -> impl IntoView {
    let projection = Projection::join(&id);
    let asked = open_workshop()
        .editor
        .memo(|one| (one.session.dimensions, one.session.questions.clone()));
    // What is asked may still change in another window.
    move || {
        asked.track();
        view! { <Pictures projection /> }
    }
}

#[component]
fn Pictures(projection: Projection) -> impl IntoView {
    let live = LiveBoard::open();
    let screen = Screen::new(live, projection);
    let shown = projection.shown();
    use_arrow_keys(screen);
    let picture = move || match shown.get() {
        Shown::Question(place) if place < live.count() => {
            view! { <OneQuestion screen place /> }.into_any()
        }
        // Answers in words are of no group.
        Shown::Groups(place) if place < live.count() => match live.is_in_words(place) {
            true => view! { <OneQuestion screen place /> }.into_any(),
            false => view! { <GroupsAt screen place /> }.into_any(),
        },
        Shown::Invitation | Shown::Question(_) | Shown::Groups(_) => {
            view! { <Invited screen /> }.into_any()
        }
        Shown::Differ => view! { <DifferMost screen /> }.into_any(),
        Shown::Dimensions => view! { <AllDimensions screen /> }.into_any(),
        Shown::Clock => view! { <OnlyClock screen /> }.into_any(),
    };
    // The controls stay while the pictures change, and with them the focus.
    view! {
        {picture}
        <Controls screen />
    }
}

/// The room, and what of it is on the projector.
#[derive(Clone, Copy)]
pub struct Screen {
    live: LiveBoard,
    projection: Projection,
    workspace: Workspace,
}

impl Screen {
    /// The projector as it is turned from a page of this workshop.
    pub fn new(live: LiveBoard, projection: Projection) -> Self {
        Self {
            live,
            projection,
            workspace: expect_context(),
        }
    }

    /// The question that is on, if one is.
    fn question(self) -> Option<usize> {
        self.projection.shown().get_untracked().question()
    }

    /// How many pages the picture has: answers in words may be more than one page holds.
    fn pages(self) -> usize {
        let Shown::Question(place) = self.projection.shown().get_untracked() else {
            return 1;
        };
        if !self.live.is_in_words(place) || !untrack(|| self.live.is_shown(place)) {
            return 1;
        }
        let words = WordsRead::of(self.workspace, self.live, place).words;
        pages::pages(&words).len().max(1)
    }

    /// Turns to another page of the picture, if there is one: one on, or one back.
    fn turn(self, on: bool) -> bool {
        let last = self.pages() - 1;
        let page = self.projection.page().get_untracked().min(last);
        let to = match on {
            true => page + 1,
            false => page.wrapping_sub(1),
        };
        if to <= last {
            self.projection.turn_to(to);
        }
        to <= last
    }

    /// Turns to the next page of the picture, else to the next question; from elsewhere to the first.
    fn next(self) {
        if self.turn(true) {
            return;
        }
        let next = self.question().map_or(0, |place| place + 1);
        if next < self.live.count() {
            self.projection.show(Shown::Question(next));
        }
    }

    /// One step on, for whoever has one key for it: uncovers the question that is on, then turns to the next.
    fn step(self) {
        match self.question() {
            Some(place) if !untrack(|| self.live.is_shown(place)) => self.uncover(true),
            _ => self.next(),
        }
    }

    /// Turns to the page before, else to the question before; from the first back to the invitation.
    fn before(self) {
        if self.turn(false) {
            return;
        }
        match self.question() {
            Some(place) if place > 0 => self.projection.show(Shown::Question(place - 1)),
            _ => self.projection.show(Shown::Invitation),
        }
    }

    /// Uncovers what is on, or covers it again.
    fn uncover(self, uncover: bool) {
        let parts = match self.projection.shown().get_untracked() {
            Shown::Question(place) | Shown::Groups(place) => self.live.parts(place..place + 1),
            // The questions of the dimensions, and no more: own questions stay as they are.
            Shown::Dimensions => self.live.parts(0..self.live.items()),
            Shown::Invitation | Shown::Differ | Shown::Clock => return,
        };
        match uncover {
            true => self.live.uncover(parts),
            false => self.live.cover(parts),
        }
    }
}

fn use_arrow_keys(screen: Screen) {
    let listener = window_event_listener(leptos::ev::keydown, move |event| {
        let with_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
        if with_modifier || keyboard::is_typing() {
            return;
        }
        match &*event.key() {
            "ArrowRight" | "PageDown" => screen.step(),
            "ArrowLeft" | "PageUp" => screen.before(),
            "ArrowUp" => screen.uncover(true),
            "ArrowDown" => screen.uncover(false),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || listener.remove());
}

/// A picture: what stands above it, the picture, and what stands below.
#[component]
fn Picture(
    #[prop(into)] left: Signal<String>,
    #[prop(into)] right: Signal<String>,
    children: Children,
    #[prop(into)] foot: ViewFn,
) -> impl IntoView {
    view! {
        <header class="present-head">
            <p>{left}</p>
            <p>{right}</p>
        </header>
        {children()}
        <footer class="present-foot">{foot.run()}</footer>
    }
}

/// The heading of a picture; smaller where it is long.
#[component]
fn PictureHead(
    #[prop(into)] title: Signal<String>,
    /// From so many characters on it is smaller.
    long: usize,
) -> impl IntoView {
    let is_long = move || title.with(|title| title.chars().nth(long).is_some());
    view! {
        <h1 id=HEADING tabindex="-1" class:long=is_long>
            {title}
        </h1>
    }
}

/// A heading that nobody needs to see.
#[component]
fn HiddenHead(title: &'static str) -> impl IntoView {
    view! {
        <h1 id=HEADING tabindex="-1" class="visually-hidden">
            {title}
        </h1>
    }
}
