//! What people answered in their own words. Who said what is not shown.

use leptos::prelude::*;

use crate::domain::workshop::{GivenAnswer, Response, Revealable};
use crate::store::Workspace;
use crate::t;

use super::focus::{Covered, FOCUS};
use super::lead_to;
use super::live_board::LiveBoard;

/// The most answers that are listed; the tables have all.
pub const MOST: usize = 100;

/// The answers that were read out of all responses.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Read {
    /// How many responses there were.
    of: u32,
    /// How many of them said something.
    pub answered: usize,
    /// The latest, up to [`MOST`].
    pub latest: Vec<String>,
}

/// The answers to an own question, read when it is uncovered and when the person asks for it: to look for them in
/// all responses takes its time for many.
#[component]
pub fn Words(live: LiveBoard, place: usize) -> impl IntoView {
    let workspace: Workspace = expect_context();
    let is_shown = Memo::new(move |_| live.is_shown(place));
    let read = RwSignal::new(Read::default());
    let n = live.open.n();
    let look = move || read.set(words_of(workspace, live, place));
    Effect::new(move |_| {
        if is_shown.get() {
            look();
        }
    });
    let is_old = Memo::new(move |_| read.with(|read| read.of) != n.get());
    let list = move || {
        let latest = read.get().latest.into_iter();
        latest
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
                    {move || read.with(|read| t!("workshop_board.words.in", n = read.answered))} " "
                    {move || read.with(|read| match read.answered > MOST {
                        true => t!("workshop_board.words.latest", n = MOST),
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

/// The words that answer a question, by its place among all. Looks through all responses.
fn words_of(workspace: Workspace, live: LiveBoard, place: usize) -> Read {
    let own = live.subject(place).and_then(|subject| match subject.part {
        Revealable::Own(own) => Some(usize::from(own)),
        Revealable::Item(_) | Revealable::Summary => None,
    });
    let responses = live.open.id.with_value(|id| workspace.responses(id));
    own.map_or_else(Read::default, |own| words(&responses, own))
}

/// The latest answers in words to a question, so many at most.
pub fn latest_words(
    workspace: Workspace,
    live: LiveBoard,
    place: usize,
    most: usize,
) -> Vec<String> {
    let mut latest = words_of(workspace, live, place).latest;
    latest.truncate(most);
    latest
}

/// The words that answer an own question, by its place among those.
pub fn words(responses: &[Response], own: usize) -> Read {
    let mut read = Read {
        of: responses.len() as u32,
        ..Read::default()
    };
    for response in responses.iter().rev() {
        if let Some(GivenAnswer::Words(words)) = response.own.get(own) {
            read.answered += 1;
            if read.latest.len() < MOST {
                read.latest.push(words.clone());
            }
        }
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::workshop::testing::response;

    #[test]
    fn the_latest_words_come_first_and_silence_is_not_counted() {
        let mut all: Vec<Response> = (0..130).map(|n| response(n, &[1; 4])).collect();
        for (n, one) in all.iter_mut().enumerate() {
            one.own[1] = GivenAnswer::Words(format!("number {n}"));
        }
        all[129].own[1] = GivenAnswer::Unanswered;
        let read = words(&all, 1);
        assert_eq!(
            (read.of, read.answered, read.latest.len()),
            (130, 129, MOST)
        );
        assert_eq!(read.latest[0], "number 128");
        // A choice is not in words.
        assert_eq!(words(&all, 0).answered, 0);
    }
}
