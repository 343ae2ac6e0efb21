//! How far a workshop is, as a shape and a word.

use leptos::prelude::*;

use crate::domain::words::Word;
use crate::domain::workshop::Progress;
use crate::t;

/// How far a workshop is. One that was put aside says that instead.
#[component]
pub fn StateMark(progress: Progress, archived: bool) -> impl IntoView {
    let (state, word) = match (archived, progress) {
        (true, _) => ("archived", t!("workshops.state.archived")),
        (false, Progress::Preparing) => (progress.word(), t!("workshops.state.preparing")),
        (false, Progress::Collecting) => (progress.word(), t!("workshops.state.collecting")),
        (false, Progress::Closed) => (progress.word(), t!("workshops.state.closed")),
    };
    view! {
        <span class="workshop-state" data-state=state>
            {word}
        </span>
    }
}
