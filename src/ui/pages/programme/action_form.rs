//! The form of one of the programme's actions.

use leptos::prelude::*;

use crate::bind;
use crate::content::assessment::questionnaire;
use crate::domain::account::tactics::ActionStatus;
use crate::domain::assessment::Assessment;
use crate::domain::programme::{GapOutcome, Programme};
use crate::domain::records::RecordId;
use crate::domain::words::Word;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{ActionFields, display_name};
use crate::ui::form::{Bind, Editor, LinesField, OptionsField, Written, choices};
use crate::ui::pages::gap::{agreed_in, outcome_words};
use crate::ui::route::Route;
use crate::ui::text::{day, plain};

/// What, who, until when, how far, and how it is noticed that it worked.
#[component]
pub fn ActionForm(
    id: RecordId,
    editor: Editor<Programme>,
    all: Memo<Vec<Assessment>>,
) -> impl IntoView {
    let answers = choices::<ActionStatus>();
    view! {
        <div class="field-grid">
            <ActionFields
                id=id.to_string()
                what=bind!(editor, actions[id].what)
                owner=bind!(editor, actions[id].owner)
                due=bind!(editor, actions[id].due)
            />
            <OptionsField
                id=format!("{id}-status")
                label=t!("plan.action.status")
                bind=status(id, editor)
                choices=answers
                class="span-2"
            />
            <LinesField
                id=format!("{id}-sign")
                label=t!("plan.action.sign")
                bind=bind!(editor, actions[id].sign)
                class="wide"
                rows=2
            />
        </div>
        <Origin id editor all />
    }
}

/// The status; the day on which an action comes to an end is noted with it.
fn status(id: RecordId, editor: Editor<Programme>) -> Bind {
    let workspace: Workspace = expect_context();
    editor.bind(
        move |programme| {
            let action = programme.actions.get(id);
            action.map_or_else(String::new, |action| Some(action.status).written())
        },
        move |programme, word| {
            let action = programme.actions.get_mut(id);
            if let (Some(action), Some(status)) = (action, ActionStatus::from_word(word)) {
                action.set_status(status, workspace.today());
            }
        },
    )
}

/// The question that the action came from, and what became of it, with the way to both results.
#[component]
fn Origin(id: RecordId, editor: Editor<Programme>, all: Memo<Vec<Assessment>>) -> impl IntoView {
    let workspace: Workspace = expect_context();
    let origin = editor.memo(move |programme| {
        let action = programme.actions.get(id)?;
        action.origin.clone()
    });
    move || {
        let origin = origin.get()?;
        let known = questionnaire(&origin.instrument);
        let question = match known.and_then(|all| all.question(&origin.item)) {
            Some(question) => plain(question.question),
            None => t!("edition.question"),
        };
        let (first, outcome) = all.with(|all| {
            let first = all.iter().find(|one| one.id == origin.assessment);
            let all: Vec<&Assessment> = all.iter().collect();
            (first.map(display_name), origin.outcome(&all))
        });
        let agreed = agreed_in(workspace, &origin).map(|(words, board)| {
            let link = view! { <a href=board.href()>{words}</a> };
            (link.into_any(), "open")
        });
        let (words, state) = agreed.unwrap_or_else(|| {
            let (words, state) = outcome_words(&outcome, &origin);
            (words.into_any(), state)
        });
        let first = first.map(|name| {
            view! { <a href=Route::Result(origin.assessment).href()>{name}</a> }
        });
        let newer = match outcome {
            GapOutcome::Assessed {
                assessment, date, ..
            } => Some(view! {
                " "
                <a href=Route::Result(assessment)
                    .href()>{t!("plan.action.newer", day = day(date))}</a>
            }),
            _ => None,
        };
        Some(view! {
            <div class="part">
                <h4>{t!("plan.action.origin")}</h4>
                <p>
                    {question} " " {first}
                </p>
                <p>
                    <span class="mark" data-state=state></span>
                    " "
                    {words}
                    {newer}
                </p>
            </div>
        })
    }
}
