//! How some questions were answered, as a table below their drawings.

use leptos::prelude::*;

use crate::domain::assessment::Point;
use crate::domain::workshop::Distribution;
use crate::ui::charts::{Twin, twin_cells, twin_head};

/// A row for each question or session, with how many gave each answer and what the answers come to.
#[component]
pub fn AnswerTable(
    /// What the table shows.
    #[prop(into)]
    caption: Signal<String>,
    /// What a row is.
    row: &'static str,
    /// The name of each row, and its answers.
    #[prop(into)]
    rows: Signal<Vec<(String, Distribution)>>,
    /// The highest point of the scale.
    highest: Point,
) -> impl IntoView {
    let mut head = vec![row.to_owned()];
    head.extend(twin_head());
    let rows = Signal::derive(move || {
        let row = |(name, answers): (String, Distribution)| {
            let mut cells = vec![name];
            cells.extend(twin_cells(&answers, highest));
            cells
        };
        let rows = rows.get().into_iter();
        rows.map(row).collect::<Vec<Vec<String>>>()
    });
    view! { <Twin caption head rows /> }
}
