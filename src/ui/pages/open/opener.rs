//! Opening a packet with what this browser has.

use leptos::prelude::*;

use crate::content::assessment::instruments;
use crate::data::document::Fallback;
use crate::data::link::code_error::CodeError;
use crate::data::link::passphrase::Passphrase;
use crate::data::link::{Packet, PacketContent, UnlockKey, open};
use crate::domain::assessment::Instrument;
use crate::domain::workshop::{Fingerprint, SecretKey};
use crate::store::Workspace;

/// Opens a packet that is not locked, or sealed for one of the person's workshops or requests.
///
/// # Errors
///
/// As [`open`].
pub fn open_packet(workspace: Workspace, packet: &Packet) -> Result<PacketContent, CodeError> {
    let ids = workspace.workshops().get_untracked();
    let secrets: Vec<SecretKey> = ids
        .iter()
        .filter_map(|id| workspace.workshop(id)?.with_untracked(|one| one.secret))
        .collect();
    let secrets = [secrets, workspace.competence_secrets()].concat();
    open(packet, UnlockKey::Secrets(&secrets), &fallback(workspace))
}

/// Opens a packet with a passphrase. It takes a moment, which is what makes guessing costly.
///
/// # Errors
///
/// As [`open`].
pub fn unlock(
    workspace: Workspace,
    packet: &Packet,
    phrase: &Passphrase,
) -> Result<PacketContent, CodeError> {
    open(packet, UnlockKey::Passphrase(phrase), &fallback(workspace))
}

/// The instrument that asks what somebody else's browser means, in whichever edition.
pub fn asked_by(fingerprint: Fingerprint) -> Option<&'static Instrument> {
    instruments()
        .into_iter()
        .find(|one| Fingerprint::of(one) == fingerprint)
}

fn fallback(workspace: Workspace) -> Fallback {
    Fallback {
        id: workspace.new_id(),
        day: workspace.today(),
    }
}
