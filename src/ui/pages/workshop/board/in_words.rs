//! What people answered in their own words, to read: without authors, in an order that says nothing of them.

use leptos::prelude::*;

use crate::domain::workshop::{QuestionKind, Revealable, words_in_no_order};
use crate::store::Workspace;
use crate::t;
use crate::ui::components::Section;

use super::live_board::LiveBoard;
use super::words::MOST;

/// An uncovered question, and what was answered to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswersInWords {
    question: String,
    /// What people said, in an order that says nothing of them.
    words: Vec<String>,
}

/// The answers in words to all questions that are uncovered. They are looked for in all responses once these are read
/// in, and again when others come in or go.
pub fn in_words(live: LiveBoard) -> Signal<Vec<AnswersInWords>> {
    let workspace: Workspace = expect_context();
    let uncovered = Memo::new(move |_| {
        let places = (0..live.count()).filter(|place| live.is_shown(*place));
        places
            .filter_map(|place| own_in_words(live, place))
            .collect::<Vec<(usize, String)>>()
    });
    let counts = live.open.counts;
    // A correction is in a batch of its own and changes no number.
    let batches = live.open.editor.memo(|workshop| workshop.batches.clone());
    let decisions = live.open.editor.memo(|workshop| workshop.decisions.clone());
    let seed = live.open.editor.memo(|workshop| workshop.seed());
    let reading = live.open.id.with_value(|id| workspace.reading(id));
    let is_read = Memo::new(move |_| reading.is_none_or(|reading| reading.get().is_done()));
    let all = RwSignal::new(Vec::new());
    Effect::new(move |_| {
        counts.track();
        batches.track();
        decisions.track();
        let uncovered = uncovered.get();
        if !is_read.get() || uncovered.is_empty() {
            all.set(Vec::new());
            return;
        }
        let responses = untrack(|| {
            live.open
                .id
                .with_value(|id| workspace.counted_responses(id))
        });
        let seed = seed.get();
        let answered = uncovered.into_iter().map(|(own, question)| AnswersInWords {
            question,
            words: words_in_no_order(&responses, own, seed),
        });
        all.set(answered.collect());
    });
    all.into()
}

/// The place of a question among the own ones, and its text, if it is answered in words.
fn own_in_words(live: LiveBoard, place: usize) -> Option<(usize, String)> {
    let subject = live.subject(place)?;
    match (subject.part, subject.kind) {
        (Revealable::Own(own), QuestionKind::Words) => Some((usize::from(own), subject.question)),
        _ => None,
    }
}

/// The section; nothing where nothing in words is uncovered.
#[component]
pub fn InWords(all: Signal<Vec<AnswersInWords>>) -> impl IntoView {
    let has_any = Memo::new(move |_| all.with(|all| !all.is_empty()));
    let questions = move || {
        let all = all.get().into_iter();
        all.map(question).collect::<Vec<AnyView>>()
    };
    view! {
        <Show when=move || has_any.get()>
            <Section
                id="own-in-words"
                title=t!("workshop_report.own_in_words")
                class="wide flows"
            >
                {questions}
            </Section>
        </Show>
    }
}

fn question(answered: AnswersInWords) -> AnyView {
    let AnswersInWords { question, words } = answered;
    let answered = words.len();
    let words = words.into_iter().take(MOST);
    let words = words.map(|words| view! { <li>{words}</li> }.into_any());
    view! {
        <div class="stack">
            <h3>{question}</h3>
            <p class="small muted">
                {t!("workshop_board.words.in", n = answered)} " "
                {match answered > MOST {
                    true => t!("workshop_board.words.some", n = MOST),
                    false => String::new(),
                }}
            </p>
            <ul class="said-in-words">{words.collect::<Vec<AnyView>>()}</ul>
        </div>
    }
    .into_any()
}
