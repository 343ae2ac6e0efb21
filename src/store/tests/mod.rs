//! The workspace under test, natively.

mod accounts;
mod acts;
mod again;
mod coming_in;
mod comparing;
mod conflicts;
mod damage;
mod editing;
mod failing;
mod gone;
mod held;
mod history;
mod import;
mod journal;
mod keeping;
mod killed;
mod kinds;
mod lost;
mod lost_others;
mod lost_room;
mod many;
mod next_years;
mod ones;
mod participations;
mod removing_everything;
mod responses;
mod restoring;
mod restoring_workshops;
mod shelves;
mod snapshots;
mod stamps;
mod trash;
mod unannounced;
mod workshop_imports;
mod workshop_tabs;
mod workshops;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use crate::browser::storage::{Memory, Storage, StorageError};
use crate::data::assessment::testing::{TEST, blank};
use crate::data::document::Document;
use crate::data::envelope::{Envelope, Stamp, Writer};
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::data::settings::Theme;
use crate::domain::assessment::{Answer, Assessment};
use crate::domain::id::DocumentId;

use super::testing::*;
use super::{
    Edited, ImportOutcome, PutBack, SaveState, StorageWarning, Undo, Workspace, all_kinds, kind,
};

fn id(name: &str) -> DocumentId {
    DocumentId::new(name).unwrap()
}

/// The key of an assessment.
fn key(name: &str) -> DocumentKey {
    DocumentKey::new(Kind::Assessment, id(name))
}

fn rename(workspace: Workspace, id: &DocumentId, name: &str) -> Edited {
    workspace.edit::<Assessment>(id, |assessment| assessment.name = name.to_owned())
}

/// Tells a tab what another one changed, as the browser does.
fn tell(disk: &Disk, workspace: Workspace) {
    for key in disk.changed.take() {
        workspace.refresh(Some(&key));
    }
    disk.changed.borrow_mut().clear();
}

fn stored(disk: &dyn Storage, key: &str) -> Option<Envelope> {
    Some(Envelope::parse(&disk.get(key).unwrap()?).unwrap())
}
