//! Writing the automatic copy: a while after the last change, and when the page is hidden.

use std::cell::Cell;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::copy_place::{KeptPlace, Permission, Place};
use crate::browser::databases::DatabaseError;
use crate::browser::{clock, events, random};
use crate::data::link::passphrase::Passphrase;
use crate::data::locked_copy;
use crate::store::{CopyTrouble, Workspace};
use crate::t;

use super::copy_state::{CopyState, Target, copy_state};

/// How often it is looked whether one is due, in milliseconds.
const LOOKS: u32 = 30 * 1000;

/// So many looks in a row find nothing changed before a copy is written, two minutes: while somebody types, none is. Looks
/// are counted, because the clock on the wall may jump, and a document may say that it was changed next year.
const SETTLED: u32 = 4;

/// Of so many documents one has to be here still, or the copy is not written over unasked.
const MUCH_LESS: u32 = 2;

/// Why a copy is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Something was changed since the last one.
    Due,
    /// The person wants one now.
    Wanted,
    /// The person wants it, and knows that much more is in the copy than here.
    AllTheSame,
}

thread_local! {
    static IS_STARTED: Cell<bool> = const { Cell::new(false) };
}

/// Writes the copy from now on whenever it is due, if an automatic copy is switched on in this browser. Once in a tab.
pub fn keep_copying(workspace: Workspace) {
    if IS_STARTED.replace(true) {
        return;
    }
    spawn_local(async move {
        look(workspace).await;
        let (mut seen, mut looks) = (workspace.edit_mark(), 0);
        loop {
            clock::pause(LOOKS).await;
            let now = workspace.edit_mark();
            looks = if now == seen { looks + 1 } else { 0 };
            seen = now;
            if looks >= SETTLED && is_due(workspace) {
                copy(workspace, Reason::Due).await;
            }
        }
    });
    let hidden = move || {
        if is_due(workspace) {
            spawn_local(copy(workspace, Reason::Due));
        }
    };
    events::on_leave(hidden).forget();
}

/// Looks whether an automatic copy is switched on, and whether anything keeps the next one from being written, as far as
/// that can be told without writing it.
pub async fn look(workspace: Workspace) {
    let kept = KeptPlace::load().await;
    let state = copy_state();
    state.update(|state| state.target = kept.as_ref().map(Target::from));
    let Some(kept) = kept.filter(|_| is_due(workspace)) else {
        return;
    };
    let found = obstacle(workspace, &kept, Reason::Due).await;
    state.update(|state| {
        // That it failed is not known by looking.
        if found.is_some() || state.trouble != Some(CopyTrouble::NotWritten) {
            state.trouble = found;
        }
    });
}

/// Whether something was changed, came or went since the last copy. Where nothing is here, there is nothing to copy.
fn is_due(workspace: Workspace) -> bool {
    let target = copy_state().with_untracked(|state| state.target.clone());
    let is_any = untrack(|| workspace.last_edit()).is_some();
    target.is_some_and(|target| is_any && target.mark != workspace.edit_mark())
}

/// Switches it on: from now on copies go there.
///
/// # Errors
///
/// Where the browser does not keep the place.
pub async fn switch_on(
    workspace: Workspace,
    place: Place,
    phrase: Option<Passphrase>,
) -> Result<(), DatabaseError> {
    let kept = KeptPlace {
        place,
        phrase: phrase.map(|phrase| phrase.as_str().to_owned()),
        at: 0,
        documents: 0,
        mark: 0,
    };
    kept.keep().await?;
    look(workspace).await;
    keep_copying(workspace);
    copy(workspace, Reason::Wanted).await;
    Ok(())
}

/// Switches it off. What was written stays where it is.
pub async fn switch_off(workspace: Workspace) {
    // What can't be removed is looked at again, and shown.
    let _ = KeptPlace::forget().await;
    workspace.tell_of_copy(None);
    copy_state().set(CopyState::default());
    look(workspace).await;
}

/// Has the browser ask the person again whether the page may write there, and writes. Only just after a click.
pub async fn allow_again(workspace: Workspace) {
    if let Some(kept) = KeptPlace::load().await {
        // What the person says is asked for again before it is written.
        kept.place.ask().await;
    }
    copy(workspace, Reason::Due).await;
}

/// Nothing is kept of the automatic copy any more: everything was removed.
pub fn forget_automatic_copy(workspace: Workspace) {
    spawn_local(switch_off(workspace));
}

/// Writes the copy; where nothing was changed, only if the person wants it.
pub async fn copy(workspace: Workspace, reason: Reason) {
    let state = copy_state();
    if state.with_untracked(|state| state.is_writing) {
        return;
    }
    state.update(|state| state.is_writing = true);
    // Another tab may have written it, or switched it off.
    let kept = KeptPlace::load().await;
    let target = |kept: &Option<KeptPlace>| kept.as_ref().map(Target::from);
    state.update(|state| state.target = target(&kept));
    let trouble = match kept {
        Some(mut kept) if reason != Reason::Due || is_due(workspace) => {
            let written = write(workspace, &mut kept, reason).await;
            state.update(|state| state.target = Some(Target::from(&kept)));
            if written.is_ok() {
                workspace.backup_taken();
            }
            written.err()
        }
        _ => None,
    };
    state.update(|state| {
        state.is_writing = false;
        state.trouble = trouble;
    });
    workspace.tell_of_copy(trouble);
}

async fn write(
    workspace: Workspace,
    kept: &mut KeptPlace,
    reason: Reason,
) -> Result<(), CopyTrouble> {
    if let Some(obstacle) = obstacle(workspace, kept, reason).await {
        return Err(obstacle);
    }
    let (at, now) = (workspace.now(), workspace.document_count() as u32);
    let mark = workspace.edit_mark();
    let (name, text) = file(workspace, kept.phrase.as_deref()).ok_or(CopyTrouble::NotWritten)?;
    kept.place.write(&name, &text).await.map_err(|error| {
        leptos::logging::warn!("{error}");
        CopyTrouble::NotWritten
    })?;
    (kept.at, kept.documents, kept.mark) = (at, now, mark);
    // It may have been switched off meanwhile. Where this is not kept, the next copy comes sooner than it had to.
    if KeptPlace::load().await.is_some() {
        let _ = kept.keep().await;
    }
    Ok(())
}

/// What keeps a copy from being written, as far as that can be told before.
async fn obstacle(workspace: Workspace, kept: &KeptPlace, reason: Reason) -> Option<CopyTrouble> {
    match kept.place.permission().await {
        Permission::Granted => {}
        Permission::Ask => return Some(CopyTrouble::Asks),
        Permission::Denied => return Some(CopyTrouble::Forbidden),
    }
    let (before, now) = (kept.documents, workspace.document_count() as u32);
    // A browser that lost what it kept must not take the copy with it.
    let is_less = reason != Reason::AllTheSame && now.saturating_mul(MUCH_LESS) < before;
    is_less.then_some(CopyTrouble::MuchLess { before, now })
}

/// The name of the file in a folder, one a day, and what is in it; `None` where it can't be locked.
fn file(workspace: Workspace, phrase: Option<&str>) -> Option<(String, String)> {
    let backup = workspace.export_all();
    match phrase {
        None => Some((open_name(workspace), backup)),
        Some(phrase) => {
            let locked = lock(&backup, &Passphrase::new(phrase)?)?;
            Some((locked_name(workspace), locked))
        }
    }
}

/// A backup file, locked; `None` where the browser has no source of randomness or no room.
pub fn lock(backup: &str, phrase: &Passphrase) -> Option<String> {
    let salt = random::secret().ok()?;
    locked_copy::lock(backup, phrase, &salt, t!("copies.locked.about")).ok()
}

/// What a copy of today is called that is open.
pub fn open_name(workspace: Workspace) -> String {
    format!("trellis-{}.json", workspace.today())
}

/// What a copy of today is called that is locked.
pub fn locked_name(workspace: Workspace) -> String {
    format!("trellis-locked-{}.json", workspace.today())
}
