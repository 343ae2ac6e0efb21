//! What was agreed, and the one step that makes actions of it.

use leptos::prelude::*;

use crate::domain::account::Account;
use crate::domain::account::meetings::Agreed;
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::components::ActionFields;
use crate::ui::form::{ChoiceField, RecordHead, RecordList};
use crate::ui::pages::account::open_account;
use crate::ui::route::AccountPage;
use crate::ui::text::day;
use crate::{bind, list};

use super::meeting::Part;

/// The agreed items of a meeting.
#[component]
pub fn AgreedItems(id: RecordId) -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let document = editor.document;
    let list = list!(editor, meetings[id].agreed, |item| item.what.clone());
    let head = move |item| {
        document.with(|account| {
            let meeting = account.meetings.get(id);
            let found = meeting.and_then(|meeting| meeting.agreed.get(item));
            match found {
                Some(item) => row(account, item),
                None => RecordHead::default(),
            }
        })
    };
    view! {
        <Part id="agreed" title=t!("meetings.agreed.title") about=t!("meetings.agreed.about")>
            <RecordList
                name=t!("meetings.agreed.title")
                list
                head
                form=move |item| view! { <AgreedForm meeting=id id=item /> }.into_any()
                add=t!("meetings.agreed.add")
                none=t!("meetings.agreed.none")
            />
            <MakeActions id />
        </Part>
    }
}

fn row(account: &Account, item: &Agreed) -> RecordHead {
    let owner = Some(item.owner.trim()).filter(|owner| !owner.is_empty());
    let facts = [owner.map(str::to_owned), item.due.map(day)];
    let action = account.action_of(item);
    RecordHead {
        title: match item.what.trim() {
            "" => t!("meetings.agreed.unwritten").to_owned(),
            what => what.to_owned(),
        },
        facts: facts.into_iter().flatten().map(IntoAny::into_any).collect(),
        mark: action.map(|_| t!("meetings.agreed.is_action").into_any()),
    }
}

/// The button that makes actions of all items, and where they are.
#[component]
fn MakeActions(id: RecordId) -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let left = editor.memo(move |account| account.agreed_without_action(id).count());
    let made = editor.memo(move |account| {
        let agreed = account.meetings.get(id).map(|meeting| &meeting.agreed);
        let actions = agreed.into_iter().flatten();
        let actions = actions.filter_map(|item| account.action_of(item));
        let links = actions.map(|action| (action.id, action.what.clone()));
        links.collect::<Vec<(RecordId, String)>>()
    });
    let make = move |_| {
        let new_record = editor.new_record;
        editor.edit(move |account| {
            account.make_agreed_actions(id, &mut || new_record.run(()));
        });
    };
    let links = move || {
        let links = made.get().into_iter().map(|(action, what)| {
            view! {
                <li>
                    <a href=open.record_href(AccountPage::Tactics, action)>{what}</a>
                </li>
            }
            .into_any()
        });
        links.collect::<Vec<AnyView>>()
    };
    view! {
        <Show when=move || { left.get() > 0 }>
            <p>
                <button class="button primary" type="button" on:click=make>
                    {move || t!("meetings.agreed.make", n = left.get())}
                </button>
            </p>
        </Show>
        <div role="status">
            <Show when=move || made.with(|made| !made.is_empty())>
                <p>{move || t!("meetings.agreed.made", n = made.with(Vec::len))}</p>
                <ul class="plain-list">{links}</ul>
            </Show>
        </div>
    }
}

#[component]
fn AgreedForm(meeting: RecordId, id: RecordId) -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    view! {
        <div class="field-grid">
            <ActionFields
                id=id.to_string()
                what=bind!(editor, meetings[meeting].agreed[id].what)
                owner=bind!(editor, meetings[meeting].agreed[id].owner)
                due=bind!(editor, meetings[meeting].agreed[id].due)
                what_label=t!("meetings.agreed.what")
                suggest=open.our_names()
            />
            <ChoiceField
                id=format!("{id}-with")
                label=t!("meetings.agreed.with")
                bind=bind!(editor, meetings[meeting].agreed[id].stakeholder)
                choices=open.people()
                none=t!("meetings.nobody")
            />
        </div>
        <Changed meeting id />
    }
}

/// An item that is an action already: the action is changed where it stands, not here.
#[component]
fn Changed(meeting: RecordId, id: RecordId) -> impl IntoView {
    let open = open_account();
    let action = open.editor.memo(move |account| {
        let item = account.meetings.get(meeting)?.agreed.get(id)?;
        account.action_of(item).map(|action| action.id)
    });
    move || {
        let action = action.get()?;
        Some(view! {
            <p class="small">
                {t!("meetings.agreed.change_action")} " "
                <a href=open
                    .record_href(AccountPage::Tactics, action)>{t!("meetings.agreed.to_action")}</a>
            </p>
        })
    }
}
