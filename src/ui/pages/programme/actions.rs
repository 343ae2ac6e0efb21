//! What is done for the programme, and what became of the questions that it came from.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::content::assessment::questionnaire;
use crate::domain::account::steps::Field;
use crate::domain::account::tactics::Action;
use crate::domain::assessment::Assessment;
use crate::domain::day::Day;
use crate::domain::programme::Programme;
use crate::domain::words::Word;
use crate::list;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{Due, Section};
use crate::ui::form::{Change, Editor, RecordHead, RecordList, Removal};
use crate::ui::navigation::CurrentRoute;
use crate::ui::pages::factors::outcome_words as factor_outcome;
use crate::ui::pages::gap::{agreed_in, outcome_words};
use crate::ui::route::Route;
use crate::ui::text::{day, plain};

use super::action_form::ActionForm;

/// The programme's plan, for its forms.
pub fn programme_editor(workspace: Workspace) -> Editor<Programme> {
    Editor {
        document: workspace.programme().into(),
        change: Callback::new(move |change: Change<Programme>| {
            workspace.edit_only::<Programme>(change);
        }),
        remove: Callback::new(move |(name, removal): (String, Removal<Programme>)| {
            workspace.edit_only_undoable::<Programme>(name, removal);
        }),
        new_record: Callback::new(move |()| workspace.new_record()),
    }
}

/// The list of actions.
#[component]
pub fn Actions(
    /// All assessments of the programme: they say what became of a question.
    all: Memo<Vec<Assessment>>,
    latest: Memo<Option<Assessment>>,
) -> impl IntoView {
    let workspace: Workspace = expect_context();
    let CurrentRoute(route) = expect_context();
    let editor = programme_editor(workspace);
    let (document, today) = (editor.document, workspace.today());
    let list = list!(editor, actions, |action| action.what.clone());
    let start = Signal::derive(move || route.with(|r| r.anchor()?.as_str().parse().ok()));
    let head = move |id| {
        document.with(|programme| match programme.actions.get(id) {
            Some(action) => all.with(|all| row(workspace, action, all, today)),
            None => RecordHead::default(),
        })
    };
    let from_result = move || {
        let id = latest.with(|latest| latest.as_ref().map(|latest| latest.id.clone()));
        id.map(|id| {
            view! {
                <a class="button small quiet" href=Route::Result(id).href()>
                    {t!("plan.action.take")}
                </a>
            }
        })
    };
    view! {
        <Section
            id=Field::Actions.word()
            title=t!("plan.action.title")
            hint=t!("plan.action.hint")
            class="wide"
        >
            <RecordList
                name=t!("plan.action.title")
                list
                head
                form=move |id| view! { <ActionForm id editor all /> }.into_any()
                add=t!("plan.action.add")
                none=t!("plan.action.none")
                start
                note=from_result
            />
        </Section>
    }
}

fn row(workspace: Workspace, action: &Action, all: &[Assessment], today: Day) -> RecordHead {
    let is_open = action.status.is_open();
    let mut facts = Vec::new();
    if let Some(origin) = &action.origin {
        let questionnaire = questionnaire(&origin.instrument);
        let question = questionnaire.and_then(|all| all.question(&origin.item));
        facts.push(match question {
            Some(question) => t!("plan.action.from", question = plain(question.short)).into_any(),
            None => t!("edition.question").into_any(),
        });
        let all: Vec<&Assessment> = all.iter().collect();
        let (words, state) = match agreed_in(workspace, origin) {
            Some((words, _)) => (words, "open"),
            None => outcome_words(&origin.outcome(&all), origin),
        };
        let outcome = view! {
            <span class="mark" data-state=state></span>
            " "
            {words}
        };
        facts.push(outcome.into_any());
    }
    if let Some(origin) = &action.factor {
        let checks = workspace.programme();
        let (words, state) = checks.with(|one| factor_outcome(origin, &one.factors));
        facts.push(plain(origin.statement.factor().label()).into_any());
        facts.push(
            view! {
                <span class="mark" data-state=state></span>
                " "
                {words}
            }
            .into_any(),
        );
    }
    facts.push(match action.owner.trim() {
        "" if is_open => wanting(t!("plan.action.no_owner")),
        owner => owner.to_owned().into_any(),
    });
    let mark = match (is_open, action.due, action.closed) {
        (true, Some(day), _) => view! { <Due day today /> }.into_any(),
        (true, None, _) => wanting(t!("plan.action.no_day")),
        (false, _, Some(on)) => t!(
            "plan.action.closed",
            status = plain(action.status.label()),
            day = day(on)
        )
        .into_any(),
        (false, _, None) => plain(action.status.label()).into_any(),
    };
    RecordHead {
        title: action.what.clone(),
        facts,
        mark: Some(mark),
    }
}

/// Something that is missing and will be missed.
fn wanting(words: &'static str) -> AnyView {
    view! {
        <span class="due" data-when="soon">
            {words}
        </span>
    }
    .into_any()
}
