//! The form of an agreed action.

use leptos::prelude::*;

use crate::bind;
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::components::ActionFields;
use crate::ui::form::{Choice, ChoiceField};

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
            <ActionFields
                id=id.to_string()
                what=bind!(editor, actions[id].what)
                owner=bind!(editor, actions[id].owner)
                due=bind!(editor, actions[id].due)
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
