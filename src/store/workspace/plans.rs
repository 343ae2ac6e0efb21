//! What there is one of: the portfolio and the programme's own plan.

use leptos::prelude::*;

use crate::data::document::Document;
use crate::data::keys::DocumentKey;
use crate::domain::portfolio::Portfolio;
use crate::domain::programme::Programme;
use crate::store::report::Edited;

use super::Workspace;
use super::undo::PutBack;

impl Workspace {
    /// What all accounts share; the usual criteria until the person changes them.
    pub fn portfolio(self) -> Signal<Portfolio> {
        self.desk().portfolio.clone().into()
    }

    /// Changes the portfolio and saves it soon.
    pub fn edit_portfolio(self, change: impl FnOnce(&mut Portfolio)) -> Edited {
        let desk = self.desk();
        if let Some(refusal) = desk.refusal(&DocumentKey::Portfolio) {
            return refusal;
        }
        let mut after = desk.portfolio.get_untracked();
        change(&mut after);
        desk.accept(DocumentKey::Portfolio, Document::Portfolio(after))
    }

    /// As [`Workspace::edit_portfolio`], for a change that takes something away: see
    /// [`Workspace::edit_account_undoable`].
    pub fn edit_portfolio_undoable(
        self,
        name: String,
        change: impl FnOnce(&mut Portfolio) -> Option<PutBack<Portfolio>>,
    ) -> Edited {
        let mut put_back = None;
        let edited = self.edit_portfolio(|portfolio| put_back = change(portfolio));
        if let (Edited::Changed, Some(put_back)) = (edited, put_back) {
            let edit = move || {
                self.edit_portfolio(put_back);
            };
            self.desk().offer_edit(name, Box::new(edit));
        }
        edited
    }

    /// The programme's own plan; empty until the person writes in it.
    pub fn programme(self) -> Signal<Programme> {
        self.desk().programme.clone().into()
    }

    /// Changes the programme's plan and saves it soon.
    pub fn edit_programme(self, change: impl FnOnce(&mut Programme)) -> Edited {
        let desk = self.desk();
        if let Some(refusal) = desk.refusal(&DocumentKey::Programme) {
            return refusal;
        }
        let mut after = desk.programme.get_untracked();
        change(&mut after);
        desk.accept(DocumentKey::Programme, Document::Programme(after))
    }

    /// As [`Workspace::edit_programme`], for a change that takes something away: see
    /// [`Workspace::edit_account_undoable`].
    pub fn edit_programme_undoable(
        self,
        name: String,
        change: impl FnOnce(&mut Programme) -> Option<PutBack<Programme>>,
    ) -> Edited {
        let mut put_back = None;
        let edited = self.edit_programme(|programme| put_back = change(programme));
        if let (Edited::Changed, Some(put_back)) = (edited, put_back) {
            let edit = move || {
                self.edit_programme(put_back);
            };
            self.desk().offer_edit(name, Box::new(edit));
        }
        edited
    }
}
