//! Reading, editing and adding accounts.

use leptos::prelude::*;

use crate::data::account::example::{example_id, read_example};
use crate::data::keys::DocumentKey;
use crate::domain::account::Account;
use crate::domain::id::DocumentId;
use crate::store::report::Edited;

use super::shelf::Open;
use super::undo::PutBack;
use super::{Desk, Workspace};

impl Workspace {
    /// The names of all accounts, those put aside too, most recently edited first.
    pub fn accounts(self) -> Signal<Vec<DocumentId>> {
        self.desk().accounts.clone().into()
    }

    /// An account, if there is one with this name. Tracks whether there is; the content is tracked by reading
    /// the signal. A reader that outlives the document keeps its last content.
    pub fn account(self, id: &DocumentId) -> Option<Signal<Account>> {
        let desk = self.desk();
        desk.shelf.track();
        desk.account(id).map(Signal::from)
    }

    /// Changes an account and saves it soon. Texts become what is kept of them: without control characters,
    /// and cut at [`crate::data::fields::MAX_LINE`] and [`crate::data::fields::MAX_TEXT`]. The name stays what
    /// it is.
    pub fn edit_account(self, id: &DocumentId, change: impl FnOnce(&mut Account)) -> Edited {
        let desk = self.desk();
        let key = DocumentKey::Account(id.clone());
        if let Some(refusal) = desk.refusal(&key) {
            return refusal;
        }
        let Some(account) = desk.account(id) else {
            return Edited::Gone;
        };
        let mut after = account.get_untracked();
        change(&mut after);
        desk.accept(key, after.into())
    }

    /// As [`Workspace::edit_account`], for a change that takes something away, called `name`. The change
    /// returns what puts it back; that is done, if the person wants it back, to the account as it is then, so
    /// that nothing else is lost.
    pub fn edit_account_undoable(
        self,
        id: &DocumentId,
        name: String,
        change: impl FnOnce(&mut Account) -> Option<PutBack<Account>>,
    ) -> Edited {
        let mut put_back = None;
        let edited = self.edit_account(id, |account| put_back = change(account));
        if let (Edited::Changed, Some(put_back)) = (edited, put_back) {
            let id = id.clone();
            let edit = move || {
                self.edit_account(&id, put_back);
            };
            self.desk().offer_edit(name, Box::new(edit));
        }
        edited
    }

    /// Adds an account, edited now, and saves it. Returns its name: another one than it came with if that is
    /// taken.
    pub fn create_account(self, account: Account) -> DocumentId {
        let id = account.id.clone();
        let key = self.desk().create(account.into());
        key.id().cloned().unwrap_or(id)
    }

    /// The name of the worked example, if it is here.
    pub fn example_account(self) -> Option<DocumentId> {
        example_id().filter(|id| self.desk().account(id).is_some())
    }

    /// Adds the worked example of this file, as it would be today, unless it is here. Returns its name; `None`
    /// where the file is not the example.
    pub fn create_example_account(self, file: &str) -> Option<DocumentId> {
        self.example_account()
            .or_else(|| Some(self.create_account(read_example(file, self.today())?)))
    }

    /// Adds a copy of an account with its whole plan, named as a copy; `None` if there is none. The copy is the
    /// person's own: in use, and no part of the worked example.
    pub fn duplicate_account(self, id: &DocumentId) -> Option<DocumentId> {
        let desk = self.desk();
        let original = desk.account(id)?.get_untracked();
        Some(self.create_account(Account {
            id: self.new_id(),
            name: (desk.copy_name)(&original.name),
            created: self.today(),
            archived: false,
            example: false,
            ..original
        }))
    }
}

impl Desk {
    fn account(&self, id: &DocumentId) -> Option<ArcRwSignal<Account>> {
        match self.open_one(&DocumentKey::Account(id.clone()))? {
            Open::Account(account) => Some(account),
            _ => None,
        }
    }
}
