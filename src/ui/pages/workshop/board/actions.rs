//! What the room agreed to do, its notes, and the way into the programme's plan.

use leptos::prelude::*;

use crate::bind;
use crate::domain::account::tactics::{Action, Origin};
use crate::domain::assessment::Point;
use crate::domain::day::Day;
use crate::domain::id::ItemId;
use crate::domain::programme::Programme;
use crate::domain::records::RecordId;
use crate::domain::workshop::Board;
use crate::domain::workshop::{AgreedAction, Workshop};
use crate::list;
use crate::store::{Edited, Workspace};
use crate::t;
use crate::ui::components::Due;
use crate::ui::form::{LinesField, ListBind, RecordHead, RecordList, focus_form};
use crate::ui::route::{Anchor, Route};

use super::Hand;
use super::action_form::ActionForm;
use super::lead_to;
use super::live_board::LiveBoard;

/// Which agreed action is open, as context: the question in hand opens new ones.
#[derive(Clone, Copy)]
pub struct OpenAction(RwSignal<Option<RecordId>>);

impl OpenAction {
    /// None is open.
    pub fn provide() {
        provide_context(Self(RwSignal::new(None)));
    }
}

fn agreed(live: LiveBoard) -> ListBind {
    list!(live.open.editor, actions, |action| action.what.clone())
}

/// Agrees an action on a question: a new one in the list, with its form open.
#[component]
pub fn AgreeOn(live: LiveBoard, item: StoredValue<Option<ItemId>>) -> impl IntoView {
    let OpenAction(open) = expect_context();
    let list = agreed(live);
    let agree = move |_| {
        let id = list.add.run(());
        let item = item.get_value();
        live.open.editor.edit(move |workshop| {
            if let Some(action) = workshop.actions.get_mut(id) {
                action.item = item;
            }
        });
        open.set(Some(id));
        focus_form(id);
    };
    view! {
        <button class="button small" type="button" on:click=agree>
            {t!("workshop_board.outcome.agree")}
        </button>
    }
}

/// The list of agreed actions, and the notes.
#[component]
pub fn AgreedActions(live: LiveBoard, hand: Hand) -> impl IntoView {
    let OpenAction(open) = expect_context();
    let workspace: Workspace = expect_context();
    let (editor, today) = (live.open.editor, workspace.today());
    let list = agreed(live);
    // An action that is added here comes from the question in hand.
    let list = list.adding(move |id| {
        let subject = live.subject(hand.place.get_untracked());
        let item = subject.and_then(|subject| subject.item().cloned());
        editor.edit(move |workshop| {
            if let Some(action) = workshop.actions.get_mut(id) {
                action.item = item;
            }
        });
    });
    let head = move |id| {
        editor
            .document
            .with(|workshop| match workshop.actions.get(id) {
                Some(action) => row(live, action, today),
                None => RecordHead::default(),
            })
    };
    view! {
        <div class="outcome">
            <div>
                <h3>{t!("workshop_board.outcome.actions")}</h3>
                <RecordList
                    name=t!("workshop_board.outcome.actions")
                    list
                    head
                    form=move |id| view! { <ActionForm id live /> }.into_any()
                    add=t!("workshop_board.outcome.add")
                    none=t!("workshop_board.outcome.none")
                    open
                />
                <IntoPlan live />
            </div>
            <div>
                <LinesField
                    id="workshop-notes"
                    label=t!("workshop_board.outcome.notes")
                    bind=bind!(editor, notes)
                    hint=t!("workshop_board.outcome.notes_hint", most = Board::MAX_NOTES)
                    rows=8
                />
            </div>
        </div>
    }
}

fn row(live: LiveBoard, action: &AgreedAction, today: Day) -> RecordHead {
    let mut facts = Vec::new();
    if !action.owner.trim().is_empty() {
        facts.push(view! { <bdi>{action.owner.clone()}</bdi> }.into_any());
    }
    let question = action.item.as_ref().and_then(|item| {
        live.asked.with_value(|asked| {
            let place = asked.place_of(item)?;
            asked
                .subjects
                .get(place)
                .map(|subject| subject.short.clone())
        })
    });
    if let Some(question) = question {
        facts.push(t!("workshop_board.outcome.to", question = question).into_any());
    }
    if action.planned.is_some() {
        facts.push(t!("workshop_board.outcome.planned").into_any());
    }
    RecordHead {
        title: action.what.clone(),
        facts,
        mark: action.due.map(|day| view! { <Due day today /> }.into_any()),
    }
}

/// The id of the link into the programme's plan.
const IN_PLAN: &str = "in-plan";

/// Puts what was agreed into the programme's plan, and leads there.
#[component]
fn IntoPlan(live: LiveBoard) -> impl IntoView {
    let workspace: Workspace = expect_context();
    let programme = workspace.programme();
    let open = live.open.editor.memo(|workshop| {
        let open = workshop.actions.iter().filter(|action| is_to_plan(action));
        open.map(|action| action.id).collect::<Vec<RecordId>>()
    });
    // What was put there and is still there.
    let planned = Memo::new(move |_| {
        let named = live.open.editor.document.with(|workshop| {
            let planned = workshop.actions.iter().filter_map(|action| action.planned);
            planned.collect::<Vec<RecordId>>()
        });
        programme.with(|plan| {
            let mut here = named
                .into_iter()
                .filter(|id| plan.actions.get(*id).is_some());
            let first = here.next()?;
            Some((first, 1 + here.count()))
        })
    });
    let refused = RwSignal::new(false);
    let put = move |_| {
        let done = put_into_plan(workspace, live, &open.get_untracked());
        refused.set(done.is_none());
        if done.is_some() {
            lead_to(IN_PLAN);
        }
    };
    let said = move || {
        let (first, n) = planned.get()?;
        let place = Anchor::new(first.to_string());
        Some(view! {
            <a href=Route::Programme(place).href() id=IN_PLAN>
                {t!("workshop_board.outcome.in_plan", n = n)}
            </a>
        })
    };
    view! {
        <div class="stack tight no-print">
            <Show when=move || open.with(|open| !open.is_empty())>
                <p>
                    <button class="button primary" type="button" on:click=put>
                        {move || t!("workshop_board.outcome.put", n = open.with(Vec::len))}
                    </button>
                </p>
                <p class="small muted">{t!("workshop_board.outcome.copied")}</p>
            </Show>
            <p role="status">
                {said}
                {move || if refused.get() { t!("workshop_board.outcome.refused") } else { "" }}
            </p>
        </div>
    }
}

/// Whether an action says something and is not in the plan yet.
fn is_to_plan(action: &AgreedAction) -> bool {
    action.planned.is_none() && action.says_something()
}

/// Copies these actions into the programme's plan, each with the question that it came from and the median there.
/// `None` where the plan can't be changed.
fn put_into_plan(workspace: Workspace, live: LiveBoard, ids: &[RecordId]) -> Option<()> {
    let mut planned = Vec::new();
    let document = live.open.editor.document;
    for id in ids {
        let action = document.with_untracked(|workshop: &Workshop| {
            let action = workshop.actions.get(*id)?;
            let new = workspace.new_record();
            Some(Action {
                origin: action.item.as_ref().and_then(|item| origin(live, item)),
                ..action.to_plan(new)
            })
        });
        planned.extend(action.map(|action| (*id, action)));
    }
    let mut named = Vec::new();
    let edited = workspace.edit_only::<Programme>(|programme| {
        for (id, action) in planned {
            named.push((id, programme.actions.push(action)));
        }
    });
    if edited != Edited::Changed {
        return None;
    }
    live.open.editor.edit(move |workshop| {
        for (id, in_plan) in named {
            if let Some(action) = workshop.actions.get_mut(id) {
                action.planned = Some(in_plan);
            }
        }
    });
    Some(())
}

/// Where an action came from: the question, the workshop in place of an assessment, and the room's median, rounded
/// down to a point. `None` while nobody chose one.
fn origin(live: LiveBoard, item: &ItemId) -> Option<Origin> {
    let counted = live.open.counts.with_untracked(|all| {
        let mut counted = all.all().item(all.room(), item)?;
        let hands = live.open.editor.document;
        counted.add_all(&hands.with_untracked(|workshop| workshop.hands.get(item)));
        Some(counted)
    });
    Some(Origin {
        instrument: live.open.questionnaire.instrument.id.clone(),
        item: item.clone(),
        assessment: live.open.id.get_value(),
        from: Point::new(counted?.median()?.0 / 2)?,
    })
}
