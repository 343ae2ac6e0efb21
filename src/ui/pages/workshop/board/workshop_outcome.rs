//! What the room agreed, to read.

use leptos::prelude::*;

use crate::domain::day::Day;
use crate::domain::workshop::{Board, Workshop};
use crate::t;
use crate::ui::components::Section;
use crate::ui::text::day;

use super::asked::AskedQuestions;

/// Actions and notes of a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkshopOutcome {
    actions: Vec<ActionRow>,
    notes: String,
}

/// An action.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ActionRow {
    what: String,
    owner: String,
    due: Option<Day>,
    /// The question that it came from, in a few words.
    question: Option<String>,
}

impl WorkshopOutcome {
    /// All of it, as the facilitator has it.
    pub fn of_workshop(workshop: &Workshop, asked: &AskedQuestions) -> Self {
        let actions = workshop.agreed().map(|action| ActionRow {
            what: action.what.clone(),
            owner: action.owner.clone(),
            due: action.due,
            question: action.item.as_ref().and_then(|item| {
                let subject = asked.subjects.get(asked.place_of(item)?)?;
                Some(subject.short.clone())
            }),
        });
        Self {
            actions: actions.collect(),
            notes: workshop.notes.clone(),
        }
    }

    /// What of it came with a board.
    pub fn of_board(board: &Board) -> Self {
        let said = (board.actions.iter()).filter(|action| !action.what.trim().is_empty());
        let actions = said.map(|action| ActionRow {
            what: action.what.clone(),
            owner: action.owner.clone(),
            due: action.due,
            question: None,
        });
        Self {
            actions: actions.collect(),
            notes: board.notes.clone(),
        }
    }
}

/// The section; nothing where nothing was agreed or noted.
#[component]
pub fn AgreedPart(agreed: WorkshopOutcome) -> impl IntoView {
    let WorkshopOutcome { actions, notes } = agreed;
    if actions.is_empty() && notes.trim().is_empty() {
        return None;
    }
    let table = (!actions.is_empty()).then(|| table(actions));
    let notes = (!notes.trim().is_empty()).then(|| {
        view! {
            <h3>{t!("workshop_board.outcome.notes")}</h3>
            <p class="measure written">{notes}</p>
        }
    });
    Some(view! {
        <Section id="outcome" title=t!("workshop_board.outcome.title") class="wide flows">
            {table}
            {notes}
        </Section>
    })
}

fn table(actions: Vec<ActionRow>) -> AnyView {
    let has_questions = actions.iter().any(|action| action.question.is_some());
    let question = has_questions
        .then(|| view! { <th scope="col">{t!("workshop_board.outcome.question")}</th> });
    let rows = actions.into_iter().map(|action| {
        let question = has_questions.then(|| view! { <td>{action.question}</td> });
        view! {
            <tr>
                <th scope="row">{action.what}</th>
                <td>{action.owner}</td>
                <td>{action.due.map(day)}</td>
                {question}
            </tr>
        }
        .into_any()
    });
    let rows: Vec<AnyView> = rows.collect();
    view! {
        <div
            class="table-wrap"
            tabindex="0"
            role="region"
            aria-label=t!("workshop_board.outcome.actions")
        >
            <table>
                <caption>{t!("workshop_board.outcome.actions")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!("gap.put.what")}</th>
                        <th scope="col">{t!("gap.put.owner")}</th>
                        <th scope="col">{t!("gap.put.due")}</th>
                        {question}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
