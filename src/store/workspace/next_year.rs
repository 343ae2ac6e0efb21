//! Beginning the next year's plan of an account: the plan as it is becomes a document of its own, and the account goes on.

use std::rc::Rc;

use crate::data::document::Document;
use crate::data::history::Reason;
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::account::Account;
use crate::domain::account::next_year::YearChoices;
use crate::domain::day::Day;
use crate::domain::id::DocumentId;
use crate::store::report::{Edited, Undo};

use super::undo::{AddedDocument, WayBack};
use super::{Desk, Workspace};

/// A plan of an earlier year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierPlan {
    /// The document that it is.
    pub id: DocumentId,
    /// What it is called.
    pub name: String,
    /// The day on which it ended.
    pub ended: Option<Day>,
}

impl Workspace {
    /// Begins the next year's plan of an account. The plan of the year that ends stays as it is in an account of its own,
    /// called `ended_name` and put aside; it is stored first. Both can be taken back as one act, which `said` puts in
    /// words: what was written since stays.
    pub fn begin_next_year(
        self,
        id: &DocumentId,
        choices: YearChoices,
        ended_name: String,
        said: String,
    ) -> Edited {
        let desk = self.desk();
        desk.know::<Account>();
        let key = DocumentKey::new(Kind::Account, id.clone());
        // What another tab wrote meanwhile must not go unseen.
        desk.catch_up(&key);
        if let Some(refusal) = desk.refusal(&key) {
            return refusal;
        }
        let Some(before) = desk.document(&key) else {
            return Edited::Gone;
        };
        let Some(account) = before.get::<Account>() else {
            return Edited::Gone;
        };
        let today = self.today();
        let next = account.next_year(choices, today, &mut || self.new_record());
        if next.account == *account {
            return Edited::Unchanged;
        }
        let ended = account.year_that_ends(self.new_id(), ended_name, today);
        let ended = desk.add(ended.into());
        desk.save_now(ended.clone());
        let after = desk.go_on(&key, &before, next.account.into());
        let ended = desk.document(&ended).map(|now| AddedDocument {
            now,
            before: None,
            responses: Vec::new(),
        });
        let weak = Rc::downgrade(&desk);
        let back = move || {
            if let Some(desk) = weak.upgrade() {
                desk.take_year_back(&key, &before, &after, ended);
            }
        };
        desk.offer_undo(Undo::Done { said }, WayBack::Run(Box::new(back)));
        Edited::Changed
    }

    /// The plans of earlier years of an account, the last one first. Tracks which accounts there are and what they say.
    pub fn earlier_plans(self, id: &DocumentId) -> Vec<EarlierPlan> {
        use leptos::prelude::{Get, With};
        let ids = self.accounts().get();
        let plans = ids.into_iter().filter_map(|other| {
            self.account(&other)?.with(|account| {
                (account.goes_on_in.as_ref() == Some(id)).then(|| EarlierPlan {
                    id: other.clone(),
                    name: account.name.clone(),
                    ended: account.ended,
                })
            })
        });
        let mut plans: Vec<EarlierPlan> = plans.collect();
        plans.sort_by(|a, b| b.ended.cmp(&a.ended).then_with(|| b.name.cmp(&a.name)));
        plans
    }
}

impl Desk {
    /// Puts the new plan in the place of the one before, and saves it. Returns it as it is kept.
    fn go_on(
        self: &Rc<Self>,
        key: &DocumentKey,
        before: &Document,
        mut after: Document,
    ) -> Document {
        self.note(Reason::FirstOfDay, before);
        let content = after.content_mut();
        content.tidy();
        content.set_edited(self.now());
        // Once the page was loaded anew, it is taken back as an edit of the account.
        if let Some(recorder) = &*self.recorder.borrow() {
            recorder.note(before, &after);
        }
        self.go_from(key, before.clone());
        self.place(after.clone());
        self.save_now(key.clone());
        after
    }

    /// Brings the plan of the year back. What was changed in the new one since is joined with it; the plan that was put
    /// aside goes, unless it was worked on.
    fn take_year_back(
        self: &Rc<Self>,
        key: &DocumentKey,
        before: &Document,
        after: &Document,
        ended: Option<AddedDocument>,
    ) {
        self.catch_up(key);
        let (Some(now), None, Some(keeper)) = (
            self.document(key),
            self.refusal(key),
            self.keeper(key.kind()),
        ) else {
            return;
        };
        let is_untouched = self.open_one(key).is_some_and(|open| open.holds(after));
        let back = match is_untouched {
            true => Some(before.clone()),
            false => self
                .in_one(keeper, &now, before, Some(after))
                .map(|joined| {
                    let mut joined = joined.document;
                    joined.content_mut().tidy();
                    joined.content_mut().set_edited(self.now());
                    joined
                }),
        };
        let Some(back) = back else { return };
        self.go_from(key, now);
        self.place(back);
        // The account first: until it is as it was, the plan that was put aside is the only one.
        self.save_now(key.clone());
        self.remove_again(ended.into_iter().collect());
    }
}
