//! Who does what until when.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::account::Account;
use crate::domain::account::tactics::{Action, ActionStatus};
use crate::domain::records::RecordId;
use crate::list;
use crate::t;
use crate::ui::components::{Section, record_name};
use crate::ui::form::{ListBind, RecordHead, RecordList};
use crate::ui::text;

use super::super::due_mark::{due_mark, missing};
use super::super::{OpenAccount, open_account};
use super::action_form::ActionForm;
use super::asked::add_when_asked;

/// Which actions are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Open,
    All,
}

/// The list of actions.
pub fn actions(open: OpenAccount) -> ListBind {
    list!(open.editor, actions, |action: &Action| action.what.clone())
}

/// Actions: those to be done, or all of them.
#[component]
pub fn Actions() -> impl IntoView {
    let open = open_account();
    let (editor, today) = (open.editor, open.today);
    let which = RwSignal::new(None);
    let shown = RwSignal::new(Shown::Open);
    let ids = Memo::new(move |_| {
        let all = shown.get() == Shown::All;
        // What was ticked off today stays in sight, so that it can be taken back.
        let is_shown =
            |action: &&Action| all || action.status.is_open() || action.closed == Some(today);
        editor.document.with(|account| {
            let actions = account.actions.iter().filter(is_shown);
            actions.map(|action| action.id).collect::<Vec<RecordId>>()
        })
    });
    let counts = editor.memo(|account| (account.open_actions().count(), account.actions.len()));
    let actions = actions(open);
    let start = open.start();
    // A link may lead to an action that is done.
    Effect::new(move |_| {
        let Some(id) = start.get() else {
            return;
        };
        let is_there = |account: &Account| account.actions.get(id).is_some();
        let is_hidden = ids.with_untracked(|ids| !ids.contains(&id));
        if is_hidden && editor.document.with_untracked(is_there) {
            shown.set(Shown::All);
        }
    });
    add_when_asked(open, actions.add, which);
    let head = move |id: RecordId| {
        editor.document.with(|account| {
            let action = account.actions.get(id).cloned().unwrap_or_default();
            let objective = action.objective.and_then(|id| account.objectives.get(id));
            // Of what is done, nothing is missing any more.
            let lacking = |words: &'static str| match action.status.is_open() {
                true => missing(words),
                false => "\u{2013}".into_any(),
            };
            let for_what = match objective.map(|one| &one.what) {
                None => lacking(t!("tactics.no_objective")),
                Some(what) => record_name(what).to_owned().into_any(),
            };
            let owner = match action.owner.trim() {
                "" => lacking(t!("tactics.nobody_yet")),
                owner => owner.to_owned().into_any(),
            };
            let mark = if action.status.is_open() {
                due_mark(action.due, today)
            } else {
                let status = text::plain(action.status.label());
                let closed = action.closed.map(text::day).unwrap_or_default();
                view! { <span class="muted">{status} " " {closed}</span> }.into_any()
            };
            RecordHead {
                title: action.what,
                facts: vec![for_what, owner],
                mark: Some(mark),
            }
        })
    };
    let lead = move |id: RecordId| {
        let action = editor.memo(move |account| {
            let action = account.actions.get(id)?;
            Some((action.what.clone(), action.status == ActionStatus::Done))
        });
        let name = move || {
            let what = action.get().map(|(what, _)| what).unwrap_or_default();
            t!("tactics.done_name", what = what)
        };
        let tick = move |event: leptos::ev::Event| {
            let status = match event_target_checked(&event) {
                true => ActionStatus::Done,
                false => ActionStatus::Open,
            };
            editor.edit(move |account| {
                if let Some(action) = account.actions.get_mut(id) {
                    action.set_status(status, today);
                }
            });
        };
        view! {
            <input
                class="check"
                type="checkbox"
                aria-label=name
                prop:checked=move || action.get().is_some_and(|(_, done)| done)
                on:change=tick
            />
        }
        .into_any()
    };
    let tab = move |wanted: Shown, text: Box<dyn Fn() -> String + Send>| {
        view! {
            <button
                type="button"
                aria-pressed=move || (shown.get() == wanted).to_string()
                on:click=move |_| shown.set(wanted)
            >
                {text}
            </button>
        }
    };
    view! {
        <Section
            id="actions"
            title=t!("tactics.actions")
            hint=t!("tactics.actions_about")
            class="wide"
        >
            <Show when=move || { counts.get().1 > 0 }>
                <div class="tabs" role="group" aria-label=t!("tactics.show")>
                    {tab(Shown::Open, Box::new(move || t!("tactics.show_open", count = counts.get().0)))}
                    {tab(Shown::All, Box::new(move || t!("tactics.show_all", count = counts.get().1)))}
                </div>
            </Show>
            <RecordList
                name=t!("tactics.actions")
                list=actions.only(ids.into())
                head
                form=move |id| view! { <ActionForm id /> }.into_any()
                add=t!("tactics.action_add")
                none=t!("tactics.action_none")
                start
                open=which
                lead
                columns="minmax(0, 3fr) minmax(0, 2fr)"
            />
        </Section>
    }
}
