//! The form of an agreed action.

use leptos::prelude::*;

use crate::bind;
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::form::{Choice, ChoiceField, DayField, LineField, LinesField};

use super::asked::Subject;
use super::live_board::LiveBoard;

/// What, who, until when, and the question that it came from.
#[component]
pub fn ActionForm(id: RecordId, live: LiveBoard) -> impl IntoView {
    let editor = live.open.editor;
    let choice = |subject: &Subject| {
        subject.item().map(|item| Choice {
            value: item.to_string(),
            label: subject.short.clone(),
        })
    };
    let questions: Vec<Choice> = live
        .asked
        .with_value(|asked| asked.subjects.iter().filter_map(choice).collect());
    view! {
        <div class="field-grid">
            <LinesField
                id=format!("{id}-what")
                label=t!("gap.put.what")
                bind=bind!(editor, actions[id].what)
                class="wide"
            />
            <LineField
                id=format!("{id}-owner")
                label=t!("gap.put.owner")
                bind=bind!(editor, actions[id].owner)
            />
            <DayField
                id=format!("{id}-due")
                label=t!("gap.put.due")
                bind=bind!(editor, actions[id].due)
            />
            <ChoiceField
                id=format!("{id}-item")
                label=t!("workshop_board.outcome.question")
                bind=bind!(editor, actions[id].item)
                choices=Signal::stored(questions)
                none=t!("workshop_board.outcome.no_question")
                class="wide"
            />
        </div>
    }
}
