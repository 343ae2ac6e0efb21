//! What stands between patients and the therapy.

use leptos::prelude::*;

use crate::content::account::words::{Explained, Label};
use crate::domain::account::diagnosis::{IssueKind, IssueStatus, MarketAccessIssue};
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::components::Section;
use crate::ui::form::{
    ChoiceField, DayField, LineField, LinesField, RecordHead, RecordList, choices,
};
use crate::ui::text;
use crate::{bind, list};

use super::super::due_mark::{due_mark, missing};
use super::super::open_account;

/// Market access issues, each with its next step, and who decides it.
#[component]
pub fn Issues() -> impl IntoView {
    let open = open_account();
    let (editor, today) = (open.editor, open.today);
    let issues = list!(editor, issues, |issue: &MarketAccessIssue| issue
        .what
        .clone());
    let head = move |id: RecordId| {
        editor.document.with(|account| {
            let issue = account.issues.get(id).cloned().unwrap_or_default();
            let is_open = issue.status.is_open();
            let kind = issue.kind.map(|kind| text::plain(kind.label()).into_any());
            let status = text::plain(issue.status.label()).into_any();
            let step = match issue.next_step.trim() {
                "" => is_open.then(|| missing(t!("diagnosis.no_next_step"))),
                step => Some(step.to_owned().into_any()),
            };
            let owner = Some(issue.owner).filter(|owner| !owner.trim().is_empty());
            RecordHead {
                title: issue.what,
                facts: [kind, Some(status), step, owner.map(IntoAny::into_any)]
                    .into_iter()
                    .flatten()
                    .collect(),
                mark: is_open.then(|| due_mark(issue.due, today)),
            }
        })
    };
    let form = move |id: RecordId| view! { <IssueForm id /> }.into_any();
    view! {
        <Section
            id="issues"
            title=t!("diagnosis.issues")
            hint=t!("diagnosis.issues_about")
            class="wide"
        >
            <RecordList
                name=t!("diagnosis.issues")
                list=issues
                head
                form
                add=t!("diagnosis.issue_add")
                none=t!("diagnosis.issue_none")
                start=open.start()
            />
        </Section>
    }
}

#[component]
fn IssueForm(id: RecordId) -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let kind = editor.memo(move |account| account.issues.get(id).and_then(|issue| issue.kind));
    view! {
        <div class="field-grid">
            <LineField
                id=format!("{id}-what")
                label=t!("diagnosis.issue")
                bind=bind!(editor, issues[id].what)
                hint=t!("diagnosis.issue_hint")
                class="wide"
            />
            <ChoiceField
                id=format!("{id}-kind")
                label=t!("diagnosis.issue_kind")
                bind=bind!(editor, issues[id].kind)
                choices={choices::<IssueKind>()}
                none=t!("diagnosis.issue_no_kind")
            />
            <ChoiceField
                id=format!("{id}-status")
                label=t!("diagnosis.issue_status")
                bind=bind!(editor, issues[id].status)
                choices={choices::<IssueStatus>()}
            />
            <ChoiceField
                id=format!("{id}-stakeholder")
                label=t!("diagnosis.issue_decides")
                bind=bind!(editor, issues[id].stakeholder)
                choices=open.people()
                none=t!("diagnosis.issue_decides_unknown")
                hint=t!("diagnosis.issue_decides_hint")
            />
            <LinesField
                id=format!("{id}-next-step")
                label=t!("diagnosis.issue_step")
                bind=bind!(editor, issues[id].next_step)
                hint=t!("diagnosis.issue_step_hint")
                class="wide"
                rows=2
            />
            <LineField
                id=format!("{id}-owner")
                label=t!("diagnosis.issue_owner")
                bind=bind!(editor, issues[id].owner)
                suggest=open.our_names()
            />
            <DayField
                id=format!("{id}-due")
                label=t!("diagnosis.issue_due")
                bind=bind!(editor, issues[id].due)
            />
        </div>
        <p class="hint">{move || kind.get().map(|kind| text::plain(kind.about()))}</p>
    }
}
