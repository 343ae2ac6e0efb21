//! The account that is open, as context for its pages.

use leptos::prelude::*;

use crate::domain::account::Account;
use crate::domain::day::Day;
use crate::domain::id::DocumentId;
use crate::domain::records::RecordId;
use crate::ui::form::Editor;
use crate::ui::route::{AccountPage, Anchor, Route};

/// The account that is open.
#[derive(Clone, Copy)]
pub struct OpenAccount {
    /// The account, and the way to change it.
    pub editor: Editor<Account>,
    /// Its name as a document.
    pub id: StoredValue<DocumentId>,
    /// Today where the person is.
    pub today: Day,
    /// The place on the page that the address leads to.
    pub anchor: Signal<Option<Anchor>>,
}

/// The account that is open. Only for what is drawn within an account's page.
pub fn open_account() -> OpenAccount {
    expect_context()
}

impl OpenAccount {
    /// The address of one of the account's pages, or of a place on it.
    pub fn href(self, page: AccountPage, place: Option<&str>) -> String {
        let place = place.and_then(Anchor::new);
        Route::AccountPage(self.id.get_value(), page, place).href()
    }

    /// The address of a record on a page.
    pub fn record_href(self, page: AccountPage, record: RecordId) -> String {
        self.href(page, Some(&record.to_string()))
    }

    /// The record that the address leads to, for [`crate::ui::form::RecordList`].
    pub fn start(self) -> Signal<Option<RecordId>> {
        let anchor = self.anchor;
        Signal::derive(move || anchor.with(|anchor| anchor.as_ref()?.as_str().parse().ok()))
    }
}
