//! What is done with accounts only.

use leptos::prelude::*;

use crate::data::account::example::{example_id, read_example};
use crate::data::account::matching::KnownAccount;
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::account::Account;
use crate::domain::id::DocumentId;

use super::Workspace;
use super::kinds::Kept;

impl Kept for Account {
    const JOINS_FIELDS: bool = true;
}

impl Workspace {
    /// The names of all accounts, those put aside too, most recently edited first.
    pub fn accounts(self) -> ReadSignal<Vec<DocumentId>> {
        self.list(Kind::Account)
    }

    /// The account with this name: see [`Workspace::get`].
    pub fn account(self, id: &DocumentId) -> Option<ReadSignal<Account>> {
        self.get(id)
    }

    /// The person's own accounts, as far as something from outside is known to be about one: no plan of an earlier year.
    /// Without tracking.
    pub fn known_accounts(self) -> Vec<KnownAccount> {
        let known = |id: &DocumentId| {
            let account = self.account(id)?;
            account.with_untracked(|account| {
                let is_in_use = !account.example && account.goes_on_in.is_none();
                is_in_use.then(|| KnownAccount {
                    id: account.id.clone(),
                    name: account.name.clone(),
                    place: account.profile.place.clone(),
                })
            })
        };
        untrack(|| self.accounts().get().iter().filter_map(known).collect())
    }

    /// The name of the worked example, if it is here.
    pub fn example_account(self) -> Option<DocumentId> {
        let key = |id: &DocumentId| DocumentKey::new(Kind::Account, id.clone());
        example_id().filter(|id| self.desk().open_one(&key(id)).is_some())
    }

    /// Adds the worked example of this file, as it would be today, unless it is here. Returns its name; `None`
    /// where the file is not the example.
    pub fn create_example_account(self, file: &str) -> Option<DocumentId> {
        self.example_account()
            .or_else(|| Some(self.create(read_example(file, self.today())?)))
    }

    /// Adds a copy of an account with its whole plan, named as a copy; `None` if there is none. The copy is the
    /// person's own: in use, and no part of the worked example.
    pub fn duplicate_account(self, id: &DocumentId) -> Option<DocumentId> {
        let desk = self.desk();
        let original = untrack(|| self.account(id))?.get_untracked();
        Some(self.create(Account {
            id: self.new_id(),
            name: (desk.copy_name)(&original.name),
            created: self.today(),
            archived: false,
            example: false,
            goes_on_in: None,
            ended: None,
            ..original
        }))
    }
}
