//! The fields of an action, and where it came from.

use leptos::prelude::*;

use crate::bind;
use crate::content::account::words::Label;
use crate::content::assessment::questionnaire;
use crate::domain::account::tactics::{ActionStatus, Origin};
use crate::domain::records::RecordId;
use crate::domain::words::Word;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{ActionFields, record_name};
use crate::ui::form::{Bind, ChoiceField, LinesField, choices};
use crate::ui::pages::factors::outcome_words;
use crate::ui::route::{AccountPage, Route};
use crate::ui::text;

use super::super::open_account;
use super::objectives;

/// The fields of an action.
#[component]
pub fn ActionForm(id: RecordId) -> impl IntoView {
    let open = open_account();
    let (editor, today) = (open.editor, open.today);
    let status = Bind {
        set: Callback::new(move |word: String| {
            if let Some(status) = ActionStatus::from_word(&word) {
                editor.edit(move |account| {
                    if let Some(action) = account.actions.get_mut(id) {
                        action.set_status(status, today);
                    }
                });
            }
        }),
        ..editor.bind(
            move |account| {
                let action = account.actions.get(id);
                action
                    .map(|action| action.status.word().to_owned())
                    .unwrap_or_default()
            },
            |_, _| (),
        )
    };
    let closed = editor.memo(move |account| account.actions.get(id).and_then(|one| one.closed));
    view! {
        <div class="field-grid">
            <ActionFields
                id=id.to_string()
                what=bind!(editor, actions[id].what)
                owner=bind!(editor, actions[id].owner)
                due=bind!(editor, actions[id].due)
                what_hint=t!("tactics.action_hint")
                suggest=open.our_names()
            />
            <ChoiceField
                id=format!("{id}-status")
                label=t!("tactics.status")
                bind=status
                choices={choices::<ActionStatus>()}
            />
            <ChoiceField
                id=format!("{id}-objective")
                label=t!("tactics.objective")
                bind=bind!(editor, actions[id].objective)
                choices=objectives(open)
                none=t!("tactics.not_chosen")
                class="span-2"
            />
            <ChoiceField
                id=format!("{id}-stakeholder")
                label=t!("tactics.about_whom")
                bind=bind!(editor, actions[id].stakeholder)
                choices=open.people()
                none=t!("tactics.not_chosen")
            />
            <LinesField
                id=format!("{id}-sign")
                label=t!("tactics.sign")
                bind=bind!(editor, actions[id].sign)
                hint=t!("tactics.sign_hint")
                class="wide"
                rows=2
            />
        </div>
        {move || {
            closed
                .get()
                .map(|day| view! { <p class="hint">{t!("tactics.closed", day = text::day(day))}</p> })
        }}
        <CameFrom id />
    }
}

/// Where an action came from: the question of an assessment, a meeting, or a success factor.
#[component]
fn CameFrom(id: RecordId) -> impl IntoView {
    let workspace: Workspace = expect_context();
    let open = open_account();
    let origin = open
        .editor
        .memo(move |account| account.actions.get(id)?.origin.clone());
    let meeting = open.editor.memo(move |account| {
        let meeting = account.meetings.get(account.actions.get(id)?.meeting?)?;
        Some((meeting.id, record_name(&meeting.title).to_owned()))
    });
    let from_question = move || {
        let Origin {
            instrument,
            item,
            assessment,
            ..
        } = origin.get()?;
        let known = questionnaire(&instrument).and_then(|all| {
            let place = all.instrument.position(&item)?;
            Some((all.question(&item)?, place as u16 + 1))
        });
        // The assessment may be gone; the question stays what it is.
        let is_there = workspace.assessment(&assessment).is_some();
        let (short, route) = match known {
            Some((question, number)) => (
                text::plain(question.short),
                Route::Question(assessment, number),
            ),
            None => (t!("edition.question"), Route::Review(assessment)),
        };
        let name = match is_there {
            true => view! { <a href=route.href()>{short}</a> }.into_any(),
            false => short.into_any(),
        };
        Some(view! { <p class="hint">{t!("tactics.from_question")} " " {name}</p> })
    };
    let from_meeting = move || {
        meeting.get().map(|(meeting, name)| {
            let href = open.record_href(AccountPage::Meetings, meeting);
            view! {
                <p class="hint">
                    {t!("tactics.from_meeting")} " " <a href=href>{name}</a>
                </p>
            }
        })
    };
    let factor = open.editor.memo(move |account| {
        let origin = account.actions.get(id)?.factor?;
        Some((
            origin.statement.factor(),
            outcome_words(&origin, &account.factors),
        ))
    });
    let from_factor = move || {
        let (factor, (words, state)) = factor.get()?;
        Some(view! {
            <p class="hint">
                <a href=open
                    .href(
                        AccountPage::Factors,
                        None,
                    )>{t!("factors.from", factor = text::plain(factor.label()))}</a> " "
                <span class="mark" data-state=state></span> " " {words}
            </p>
        })
    };
    view! {
        {from_question}
        {from_meeting}
        {from_factor}
    }
}
