//! What there is to lose: work of the person's own, and how old its last copy is.

use std::sync::Arc;

use leptos::prelude::*;

use crate::data::document::Content;
use crate::data::kind::Kind;
use crate::data::settings::Settings;
use crate::domain::checksum;
use crate::domain::last_copy::LastCopy;

use super::shelf::Open;
use super::{Desk, Workspace};

/// The kinds of documents that hold a person's own work. Answers to somebody else's workshop are given away, often on a
/// borrowed device, and settings cost a click.
const OWN: [Kind; 7] = [
    Kind::Assessment,
    Kind::Account,
    Kind::Workshop,
    Kind::Role,
    Kind::Competence,
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
        // A copy of the future was made while the clock was wrong: what was changed since can't be told by it.
        let at = if at > self.now() { 0 } else { at };
        let is_lost = desk.has_own(&|one| one.edited() > at);
        is_lost.then(|| LastCopy::of(at, self.now()))
    }

    /// A number that is another one once a document was changed, came or went, whatever the clock says; never 0, and not
    /// tracked. For documents that go into copies.
    pub fn edit_mark(self) -> u32 {
        let desk = self.desk();
        let shelf = desk.shelf.read_untracked();
        let in_copies = shelf
            .iter()
            .filter(|(key, _)| key.kind().in_file().is_some());
        let marks = in_copies.map(|(key, open)| {
            checksum::of(format!("{key} {}", open.with(|one| one.edited())).as_bytes())
        });
        marks.fold(1, u32::wrapping_add).max(1)
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
