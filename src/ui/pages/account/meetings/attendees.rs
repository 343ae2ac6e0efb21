//! Who comes, and the advance that is wanted from each.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::account::Account;
use crate::domain::account::meetings::{Attendee, Reached};
use crate::domain::account::tactics::ValueProposition;
use crate::domain::records::RecordId;
use crate::key;
use crate::t;
use crate::ui::components::record_name;
use crate::ui::form::{
    Choice, ChoiceField, LinesField, OptionsField, PicksField, RecordHead, RecordList, choices,
};
use crate::ui::pages::account::open_account;
use crate::ui::route::AccountPage;
use crate::ui::text;
use crate::{bind, list};

use super::from_dmu::present;
use super::meeting::Part;

/// The attendees of a meeting.
#[component]
pub fn Attendees(id: RecordId) -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let document = editor.document;
    let list = list!(editor, meetings[id].attendees, |attendee| attendee
        .advance
        .clone());
    let has_people = editor.memo(|account| !account.stakeholders.is_empty());
    let head = move |attendee| {
        document.with(|account| {
            let meeting = account.meetings.get(id);
            let one = meeting.and_then(|meeting| meeting.attendees.get(attendee));
            match one {
                Some(one) => row(account, one),
                None => RecordHead::default(),
            }
        })
    };
    view! {
        <Part id="attendees" title=t!("meetings.attendee.title") about=t!("meetings.attendee.about")>
            <Show
                when=move || has_people.get()
                fallback=move || {
                    view! {
                        <p>
                            {t!("meetings.attendee.nobody_known")} " "
                            <a href=open
                                .href(
                                    AccountPage::Dmu,
                                    None,
                                )>{text::plain(key!("word.step.dmu.name"))}</a>
                        </p>
                    }
                }
            >
                <PicksField
                    id="from-dmu"
                    label=t!("meetings.attendee.from_dmu")
                    bind=present(id, list)
                    choices=open.people()
                />
            </Show>
            <RecordList
                name=t!("meetings.attendee.title")
                list
                head
                form=move |attendee| view! { <AttendeeForm meeting=id id=attendee /> }.into_any()
                add=t!("meetings.attendee.add")
                none=t!("meetings.attendee.none")
            />
        </Part>
    }
}

fn row(account: &Account, attendee: &Attendee) -> RecordHead {
    let person = attendee
        .stakeholder
        .and_then(|id| account.stakeholders.get(id));
    let advance = attendee.advance.trim();
    let advance = if advance.is_empty() {
        view! {
            <span class="due" data-when="soon">
                {t!("meetings.attendee.no_advance")}
            </span>
        }
        .into_any()
    } else {
        view! { <b>{advance.to_owned()}</b> }.into_any()
    };
    RecordHead {
        title: match (attendee.stakeholder, person) {
            (_, Some(person)) => person.name.clone(),
            // Whoever was taken off the stakeholders was there all the same.
            (Some(_), None) => t!("meetings.attendee.taken_off").to_owned(),
            (None, None) => String::new(),
        },
        facts: vec![advance],
        mark: attendee.reached.map(|reached| {
            t!(
                "meetings.attendee.agreed",
                answer = text::plain(reached.label())
            )
            .into_any()
        }),
    }
}

#[component]
fn AttendeeForm(meeting: RecordId, id: RecordId) -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let held =
        editor.memo(move |account| account.meetings.get(meeting).is_some_and(|one| one.held));
    // The propositions for this person first: they were made for them.
    let propositions = editor.memo(move |account| {
        let attendee = account
            .meetings
            .get(meeting)
            .and_then(|one| one.attendees.get(id));
        let person = attendee.and_then(|one| one.stakeholder);
        let is_theirs = |one: &&ValueProposition| one.stakeholder == person;
        let all = &account.propositions;
        let theirs = all.iter().filter(is_theirs);
        let others = all.iter().filter(|one| !is_theirs(one));
        let choice = |one: &ValueProposition| Choice {
            value: one.id.to_string(),
            label: record_name(&one.offer).to_owned(),
        };
        theirs.chain(others).map(choice).collect::<Vec<Choice>>()
    });
    let answers = choices::<Reached>();
    view! {
        <div class="field-grid">
            <ChoiceField
                id=format!("{id}-who")
                label=t!("meetings.attendee.who")
                bind=bind!(editor, meetings[meeting].attendees[id].stakeholder)
                choices=open.people()
                none=t!("meetings.nobody")
            />
            <ChoiceField
                id=format!("{id}-proposition")
                label=t!("meetings.attendee.proposition")
                bind=bind!(editor, meetings[meeting].attendees[id].proposition)
                choices=propositions
                none=t!("meetings.attendee.no_proposition")
                class="span-2"
            />
            <LinesField
                id=format!("{id}-advance")
                label=t!("meetings.attendee.advance")
                bind=bind!(editor, meetings[meeting].attendees[id].advance)
                hint=t!("meetings.attendee.advance_hint")
                class="wide"
                rows=2
            />
        </div>
        <Proposition meeting id />
        <Show when=move || held.get()>
            <div class="field-grid">
                <OptionsField
                    id=format!("{id}-reached")
                    label=t!("meetings.attendee.reached")
                    bind=bind!(editor, meetings[meeting].attendees[id].reached)
                    choices=answers.clone()
                    none=t!("meetings.attendee.unknown")
                    class="wide"
                />
            </div>
        </Show>
    }
}

/// Need and evidence of the chosen proposition, to read while preparing.
#[component]
fn Proposition(meeting: RecordId, id: RecordId) -> impl IntoView {
    let parts = open_account().editor.memo(move |account| {
        let attendee = account.meetings.get(meeting)?.attendees.get(id)?;
        let proposition = account.propositions.get(attendee.proposition?)?;
        Some((proposition.need.clone(), proposition.evidence.clone()))
    });
    move || {
        let (need, evidence) = parts.get()?;
        let line = |name: &'static str, text: String| {
            let missing = text.trim().is_empty();
            let text = if missing {
                t!("meetings.attendee.not_written").to_owned()
            } else {
                text
            };
            view! {
                <div class:missing=missing>
                    <dt>{name}</dt>
                    <dd>{text}</dd>
                </div>
            }
            .into_any()
        };
        Some(view! {
            <dl class="proposition">
                {line(t!("meetings.attendee.need"), need)}
                {line(t!("meetings.attendee.evidence"), evidence)}
            </dl>
        })
    }
}
