//! Links that ask for an action: `#/accounts/<id>/tactics/action-for-r12`, with the record of a stakeholder.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::account::Account;
use crate::domain::records::RecordId;
use crate::ui::route::AccountPage;

use super::super::OpenAccount;

/// What the anchor begins with.
const ACTION_FOR: &str = "action-for-";

/// Adds and opens an action about the stakeholder that the address names, if it names one, with whoever of us
/// keeps the relationship as its owner. Once: the address becomes that of the action.
pub fn add_when_asked(
    open: OpenAccount,
    add: Callback<(), RecordId>,
    which: RwSignal<Option<RecordId>>,
) {
    let editor = open.editor;
    Effect::new(move |_| {
        let asked = open.anchor.with(|anchor| {
            let person = anchor.as_ref()?.as_str().strip_prefix(ACTION_FOR)?;
            person.parse::<RecordId>().ok()
        });
        let owner = asked.and_then(|person| {
            let owner = |account: &Account| Some(account.stakeholders.get(person)?.owner.clone());
            editor.document.with_untracked(owner)
        });
        let Some((person, owner)) = asked.zip(owner) else {
            return;
        };
        let id = add.run(());
        editor.edit(move |account| {
            if let Some(action) = account.actions.get_mut(id) {
                action.stakeholder = Some(person);
                action.owner = owner;
            }
        });
        which.set(Some(id));
        // Reloading the page must not add another one. Where the address can't be changed, it may.
        let _ = page::replace_hash(&open.record_href(AccountPage::Tactics, id));
        request_animation_frame(move || {
            let _ = page::focus(&format!("{id}-what"));
        });
    });
}
