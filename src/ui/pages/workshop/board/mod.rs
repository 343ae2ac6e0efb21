//! What the room says: covered until it is uncovered, question by question or all at once.

mod action_form;
mod actions;
mod answer_table;
mod ask;
mod asked;
mod between;
mod board_link;
mod clock;
mod dimensions;
mod focus;
mod group_lines;
mod groups;
mod in_words;
mod item_row;
mod keep;
mod live_board;
mod not_counted;
mod parts;
mod questions;
mod stages;
mod summary;
mod talks;
mod tools;
mod view;
mod who;
mod words;
mod workshop_outcome;

use leptos::prelude::*;

use crate::browser::channel::Channel;
use crate::domain::id::DocumentId;
use crate::t;
use crate::ui::components::Section;
use crate::ui::navigation::focus_or_heading;
use crate::ui::route::WorkshopPage;

use super::open_workshop;
use super::present::Projection;
use actions::{AgreedActions, OpenAction};
use between::Between;
use dimensions::Dimensions;
use focus::{FOCUS, Focus};
use groups::Groups;
use stages::StageCounts;
use talks::Talks;
use tools::Tools;
use who::InTheRoom;

pub use ask::{option_to_discuss, question_to_discuss};
pub use asked::{AskedDimension, AskedQuestions, Subject};
pub use between::BetweenSessions;
pub use board_link::BoardLink;
pub use clock::{ClockButtons, ClockFace};
pub use focus::most_chosen;
pub use group_lines::{GroupLine, LineAnswers};
pub use groups::{everybody_at, groups_at};
pub use in_words::{InWords, in_words};
pub use keep::Keep;
pub use live_board::LiveBoard;
pub use not_counted::NotCounted;
pub use parts::Parts;
pub use summary::most_disputed;
pub use talks::{Differing, differing};
pub use view::BoardView;
pub use words::WordsRead;
pub use workshop_outcome::WorkshopOutcome;

/// The page of `#/workshops/<id>/board`.
#[component]
pub fn WorkshopBoard(id: DocumentId) -> impl IntoView {
    let projection = Projection::join(&id);
    // Only this window has it in hand: it is told to no other.
    let kept = Channel::open(&format!("board:{id}"), |_| {});
    let kept = StoredValue::new_local(kept);
    let asked = open_workshop()
        .editor
        .memo(|one| (one.session.dimensions, one.session.questions.clone()));
    // What is asked may still change in another window.
    move || {
        asked.track();
        view! { <Board projection kept /> }
    }
}

/// Which question the facilitator has in hand, and how another one is taken.
#[derive(Clone, Copy)]
struct Hand {
    place: RwSignal<usize>,
    projection: Projection,
    /// Where this window keeps it, for when it is loaded again.
    kept: StoredValue<Channel, LocalStorage>,
}

impl Hand {
    /// Takes another question, and shows it where the projector shows a question.
    fn take(self, place: usize) {
        self.place.set(place);
        self.kept.with_value(|kept| kept.keep(&place.to_string()));
        self.projection.follow(place);
    }

    /// Takes another question and leads to it.
    fn look_at(self, place: usize) {
        self.take(place);
        lead_to(FOCUS);
    }
}

/// Leads to what stands in place of the button that was pressed and is gone.
pub fn lead_to(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || focus_or_heading(&id));
}

#[component]
fn Board(projection: Projection, kept: StoredValue<Channel, LocalStorage>) -> impl IntoView {
    let live = LiveBoard::open();
    OpenAction::provide();
    let shown = projection.shown();
    let first = (0..live.count()).find(|place| untrack(|| !live.is_shown(*place)));
    let place = match shown.get_untracked().question() {
        Some(place) if place < live.count() => place,
        _ => {
            let last = kept.with_value(Channel::last);
            let last = last.and_then(|place| place.parse().ok());
            let last = last.filter(|place| *place < live.count());
            last.or(first).unwrap_or(0)
        }
    };
    let hand = Hand {
        place: RwSignal::new(place),
        projection,
        kept,
    };
    // The arrow keys of the projector's window turn here too.
    Effect::new(move |_| {
        if let Some(place) = shown.get().question()
            && place < live.count()
        {
            hand.place.set(place);
        }
    });
    let n = live.open.n();
    let hands = live.open.editor.memo(|workshop| !workshop.hands.is_empty());
    let has_any = Memo::new(move |_| n.get() > 0 || hands.get());
    view! {
        <Show when=move || has_any.get() fallback=move || view! { <Nobody live /> }>
            <Tools live projection />
            <Focus live hand />
            <Section id="in" title=t!("workshop.in.title") class="wide">
                <InTheRoom live />
                <NotCounted live />
            </Section>
            <StageCounts live />
            <Dimensions live hand />
            <Talks live hand />
            <Groups live hand />
            <Between live hand />
            <Section id="outcome" title=t!("workshop_board.outcome.title") class="wide">
                <AgreedActions live hand />
            </Section>
            <Section
                id="keep"
                title=t!("workshop_board.keep.title")
                hint=t!("workshop_board.keep.hint")
                class="wide no-print"
            >
                <Keep live on_report=false />
            </Section>
        </Show>
    }
}

/// Nobody answered yet.
#[component]
fn Nobody(live: LiveBoard) -> impl IntoView {
    view! {
        <div class="record-none">
            <p>{t!("workshop_board.nobody")}</p>
            <p class="cluster">
                <a class="button primary" href=live.open.href(WorkshopPage::Collect)>
                    {t!("workshop_board.collect")}
                </a>
                <a class="button" href=live.open.href(WorkshopPage::Present)>
                    {t!("workshop_board.projector")}
                </a>
            </p>
        </div>
    }
}
