//! A board that came as a link: totals to read, nothing to change.

use leptos::prelude::*;

use crate::content::assessment::instrument;
use crate::domain::workshop::{Board, Fingerprint};
use crate::t;
use crate::ui::parts::of_edition;

use super::asked::AskedQuestions;
use super::parts::Parts;
use super::workshop_outcome::WorkshopOutcome;

/// What a board says, part by part, each under a heading of the second level. Where this version asks other
/// questions under the same name, it says so instead: the figures would stand beside the wrong words.
#[component]
pub fn BoardView(board: Board) -> impl IntoView {
    let asked = instrument(&board.instrument)
        .filter(|known| Fingerprint::of(known) == board.fingerprint && board.selection.fits(known));
    let parts = match asked {
        Some(known) => of_edition(&known.id, move |known| {
            let asked = AskedQuestions::new(known, board.selection, &[]);
            let agreed = WorkshopOutcome::of_board(&board);
            let board = board.clone();
            view! { <Parts board asked agreed /> }.into_any()
        }),
        None => view! { <p class="note">{t!("workshop_report.other_questions")}</p> }.into_any(),
    };
    view! { <div class="workshop-report flows">{parts}</div> }
}
