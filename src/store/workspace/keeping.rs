//! What there is to lose: work of the person's own, and how old its last copy is.

use std::sync::Arc;

use leptos::prelude::*;

use crate::data::document::Content;
use crate::data::kind::Kind;
use crate::data::settings::Settings;
use crate::domain::last_copy::LastCopy;

use super::shelf::Open;
use super::{Desk, Workspace};

/// The kinds of documents that hold a person's own work. Answers to somebody else's workshop are given away, often on a
/// borrowed device, and settings cost a click.
const OWN: [Kind; 5] = [
    Kind::Assessment,
    Kind::Account,
    Kind::Workshop,
    Kind::Portfolio,
    Kind::Programme,
];

/// How long a document is, in bytes of JSON, that is more than begun: an assessment with ten answers and a short name has
/// 405, a new one 71, both before they were ever changed.
const MUCH: usize = 400;

impl Workspace {
    /// How old the last copy of everything is, where work of the person's own was changed since; `None` where there is
    /// nothing to lose. Tracks documents coming, going and being saved.
    pub fn uncopied(self) -> Option<LastCopy> {
        let at = self
            .only::<Settings>()
            .with(|settings| settings.last_backup);
        let desk = self.desk();
        desk.save_state.track();
        let is_lost = desk.has_own(&|one| one.edited() > at);
        is_lost.then(|| LastCopy::of(at, self.now()))
    }

    /// Whether there is a document of the person's own that is more than begun. Tracks as [`Workspace::uncopied`] does.
    pub fn has_much(self) -> bool {
        let desk = self.desk();
        desk.save_state.track();
        desk.has_own(&|one| one.edited() > 0 && one.write().to_string().len() >= MUCH)
    }
}

impl Desk {
    /// Whether any document of the person's own is so. Whatever its kind, it is asked by what every document has, and
    /// the worked examples by the field that says so.
    fn has_own(&self, is_so: &dyn Fn(&dyn Content) -> bool) -> bool {
        let shelf = self.shelf.read();
        let is_own = |open: &Arc<dyn Open>| {
            open.with(|one| is_so(one) && one.write()["example"].as_bool() != Some(true))
        };
        let mut all = shelf.iter();
        all.any(|(key, open)| OWN.contains(&key.kind()) && is_own(open))
    }
}
