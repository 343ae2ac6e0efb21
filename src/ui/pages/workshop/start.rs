//! Beginning a workshop: the first on a questionnaire, or the next session of one.

use leptos::prelude::*;

use crate::browser::random;
use crate::content::assessment::questionnaires;
use crate::data::link::secrets::public_key;
use crate::domain::assessment::Edition;
use crate::domain::id::{DocumentId, InstrumentId};
use crate::domain::workshop::{Fingerprint, SecretKey, Session, Workshop};
use crate::store::Workspace;
use crate::t;

/// A workshop that is being prepared, asked for by whoever asked last. Its answers are locked.
pub fn new_workshop(workspace: Workspace) -> DocumentId {
    let host = untrack(|| latest_host(workspace)).unwrap_or_default();
    let [programme] = questionnaires();
    let id = workspace.create_workshop(&programme.instrument);
    workspace.edit::<Workshop>(&id, |workshop| {
        workshop.session.host = host;
        lock(workshop);
    });
    id
}

/// The next session of a workshop, locked where that one is; `None` if there is no such workshop. After one that asked an
/// earlier edition it asks the latest, so that nobody starts with questions that were replaced.
pub fn next_session(workspace: Workspace, id: &DocumentId) -> Option<DocumentId> {
    let before = untrack(|| workspace.workshop(id))?;
    let is_locked = before.with_untracked(|before| before.session.key.is_some());
    let next = workspace.next_session(id)?;
    workspace.edit::<Workshop>(&next, |workshop| {
        ask_latest(&mut workshop.session);
        if is_locked {
            lock(workshop);
        }
    });
    Some(next)
}

/// Has a session ask the latest edition of its questionnaire.
fn ask_latest(session: &mut Session) {
    let latest = questionnaires().into_iter().map(|one| &one.instrument);
    let mut latest = latest.filter(|one| one.id.family() == session.instrument.family());
    if let Some(latest) = latest.next() {
        session.instrument = latest.id.clone();
        session.fingerprint = Fingerprint::of(latest);
    }
}

/// Gives a workshop a key of its own, so that only it can read its answers. Where the browser has no source for a
/// key the answers stay open.
pub fn lock(workshop: &mut Workshop) {
    if let Ok(bytes) = random::secret() {
        let secret = SecretKey(bytes);
        workshop.session.key = Some(public_key(&secret));
        workshop.secret = Some(secret);
    }
}

/// Takes the key away: whoever has an answer can read it.
pub fn unlock(workshop: &mut Workshop) {
    workshop.session.key = None;
    workshop.secret = None;
}

/// What a questionnaire is called.
pub fn questionnaire_name(id: &InstrumentId) -> &'static str {
    match (id.family(), id.edition()) {
        ("programme", Edition::FIRST) => t!("workshops.questionnaire.programme_first"),
        ("programme", _) => t!("workshops.questionnaire.programme"),
        _ => t!("workshops.questionnaire.other"),
    }
}

fn latest_host(workspace: Workspace) -> Option<String> {
    let ids = workspace.workshops().get().into_iter();
    let hosts = ids.filter_map(|id| {
        let workshop = workspace.workshop(&id)?;
        Some(workshop.with(|workshop| workshop.session.host.clone()))
    });
    let mut hosts = hosts.filter(|host| !host.trim().is_empty());
    hosts.next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::assessment::instrument;
    use crate::domain::day::Day;
    use crate::domain::workshop::SessionId;

    #[test]
    fn the_next_session_asks_the_latest_edition() {
        let first = instrument(&InstrumentId::fixed("programme")).unwrap();
        let mut session = Session::new(SessionId([1; 8]), first, Day::EPOCH);
        ask_latest(&mut session);
        let [latest] = questionnaires();
        assert!(session.asks(&latest.instrument));
        let unchanged = session.clone();
        ask_latest(&mut session);
        assert_eq!(session, unchanged);
    }
}
