//! The participant's own copy of the answers: an assessment like any other, under the name of the participation.

use leptos::prelude::*;

use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::assessment::Assessment;

use super::host::title_of;
use super::of_participation::OfParticipation;

/// Whether there is a copy. Tracks.
pub fn has_copy(of: &OfParticipation) -> bool {
    of.workspace().assessment(of.id()).is_some()
}

/// Makes the copy.
pub fn keep_copy(of: &OfParticipation) {
    let (workspace, session) = (of.workspace(), of.session());
    let new = Assessment::new(
        of.id().clone(),
        session.instrument.clone(),
        workspace.today(),
    );
    workspace.create(Assessment {
        name: title_of(session),
        answers: of.one().with_untracked(|one| one.answers.clone()),
        ..new
    });
    of.edit(|one| one.keeps_copy = true);
}

/// Gives the copy the answers as they stand now, where the person keeps one. What the session does not ask is the
/// person's own.
pub fn bring_up_to_date(of: &OfParticipation) {
    let now = of.one().get_untracked();
    if !now.keeps_copy {
        return;
    }
    of.workspace().edit(of.id(), |copy: &mut Assessment| {
        for question in of.asked() {
            copy.answers
                .set(&question.id, now.answers.get(&question.id));
            copy.answers
                .set_note(&question.id, now.answers.note(&question.id));
        }
    });
}

/// Removes the copy; can be taken back.
pub fn remove_copy(of: &OfParticipation) {
    // A refusal by the storage shows in the banner; the copy then stays.
    let _ = of
        .workspace()
        .delete(&DocumentKey::new(Kind::Assessment, of.id().clone()));
}
