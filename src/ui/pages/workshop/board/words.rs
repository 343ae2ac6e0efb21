//! What people answered in their own words. Who said what is not shown, and neither is in which order they came.

use leptos::prelude::*;

use crate::domain::records::Records;
use crate::domain::workshop::{Decision, Disclosure, Revealable, words_in_no_order};
use crate::store::Workspace;
use crate::t;

use super::focus::{Covered, FOCUS};
use super::lead_to;
use super::live_board::LiveBoard;

/// The most answers that are listed; the tables have all.
pub const MOST: usize = 1_000;

/// The answers that were read out of all responses.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct WordsRead {
    /// What they were read of, and what was decided about them.
    of: Option<(Disclosure, Records<Decision>)>,
    /// All answers, in an order that says nothing of who gave which.
    pub words: Vec<String>,
}

impl WordsRead {
    /// The answers in words to a question, by its place among all. Looks through all responses.
    pub fn of(workspace: Workspace, live: LiveBoard, place: usize) -> Self {
        let own = live.subject(place).and_then(|subject| match subject.part {
            Revealable::Own(own) => Some(usize::from(own)),
            Revealable::Item(_) | Revealable::Summary => None,
        });
        let (id, document) = (live.open.id, live.open.editor.document);
        let responses = id.with_value(|id| workspace.counted_responses(id));
        let seed = document.with_untracked(|workshop| workshop.seed());
        let words = own.map(|own| words_in_no_order(&responses, own, seed));
        Self {
            of: Some((
                live.open.counts.get_untracked(),
                document.with_untracked(|workshop| workshop.decisions.clone()),
            )),
            words: words.unwrap_or_default(),
        }
    }

    /// Whether others came in since, or something was decided.
    pub fn is_old(&self, live: LiveBoard) -> bool {
        let (counts, document) = (live.open.counts, live.open.editor.document);
        self.of.as_ref().is_some_and(|(of, decided)| {
            counts.with(|counts| counts != of)
                || document.with(|workshop| workshop.decisions != *decided)
        })
    }
}

/// The answers to an own question, read when it is uncovered and when the person asks for it: to look for them in
/// all responses takes its time for many.
#[component]
pub fn Words(live: LiveBoard, place: usize) -> impl IntoView {
    let workspace: Workspace = expect_context();
    let is_shown = Memo::new(move |_| live.is_shown(place));
    let read = RwSignal::new(WordsRead::default());
    let look = move || read.set(untrack(|| WordsRead::of(workspace, live, place)));
    // Words that are hidden now go at once; who comes in is looked for when the person asks.
    let decisions = live.open.editor.memo(|workshop| workshop.decisions.clone());
    Effect::new(move |_| {
        decisions.track();
        if is_shown.get() {
            look();
        }
    });
    let is_old = Memo::new(move |_| read.with(|read| read.is_old(live)));
    let list = move || {
        let words = read.get().words.into_iter();
        words
            .take(MOST)
            .map(|words| view! { <li>{words}</li> }.into_any())
            .collect::<Vec<AnyView>>()
    };
    view! {
        <div class="stack wide">
            <Show
                when=move || is_shown.get()
                fallback=move || view! { <Covered live place /> }
            >
                <p role="status">
                    {move || read.with(|read| t!("workshop_board.words.in", n = read.words.len()))} " "
                    {move || read.with(|read| match read.words.len() > MOST {
                        true => t!("workshop_board.words.some", n = MOST),
                        false => String::new(),
                    })}
                </p>
                <ul class="said-in-words">{list}</ul>
                <p class="cluster no-print">
                    <Show when=move || is_old.get()>
                        <button class="button small" type="button" on:click=move |_| look()>
                            {t!("workshop_board.words.again")}
                        </button>
                    </Show>
                    <button
                        class="button small quiet"
                        type="button"
                        on:click=move |_| {
                            if let Some(subject) = live.subject(place) {
                                live.cover(vec![subject.part]);
                                lead_to(FOCUS);
                            }
                        }
                    >
                        {t!("workshop_board.cover")}
                    </button>
                </p>
            </Show>
        </div>
    }
}
