//! What is known of the automatic copy in this tab.

use leptos::prelude::*;

use crate::browser::copy_place::KeptPlace;
use crate::store::CopyTrouble;

/// Where the copy goes, and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// What the person called the file or folder.
    pub name: String,
    /// Whether it is a folder.
    pub is_folder: bool,
    /// The words that lock it; none where it is open.
    pub phrase: Option<String>,
    /// When it was written last, in milliseconds since 1970 (UTC); 0 if never.
    pub at: u64,
    /// How many documents were in it.
    pub documents: u32,
    /// What was in it, as `Workspace::edit_mark` says; 0 where that is not known.
    pub mark: u32,
}

impl From<&KeptPlace> for Target {
    fn from(kept: &KeptPlace) -> Self {
        Self {
            name: kept.place.name(),
            is_folder: kept.place.is_folder(),
            phrase: kept.phrase.clone(),
            at: kept.at,
            documents: kept.documents,
            mark: kept.mark,
        }
    }
}

/// The automatic copy.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CopyState {
    /// Where it goes; none where it is off.
    pub target: Option<Target>,
    /// Why it was not written the last time.
    pub trouble: Option<CopyTrouble>,
    /// Whether it is being written.
    pub is_writing: bool,
}

thread_local! {
    static STATE: ArcRwSignal<CopyState> = ArcRwSignal::default();
}

/// The state of this tab.
pub fn copy_state() -> ArcRwSignal<CopyState> {
    STATE.with(ArcRwSignal::clone)
}
