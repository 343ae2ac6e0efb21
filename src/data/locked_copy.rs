//! A backup file that a passphrase locks, in the way of the links: see [`super::link::secrets`].
//!
//! `{"format": "trellis-locked", "version": 1, "about": "…", "content": "…"}`, in this order. The content in base 64 is
//! a head of 8 bytes, what is locked, and the CRC-32 of both. The head is `TRLC` and the length of the file in it, and is
//! bound by the lock as associated data; the version is bound because it says how the rest is read. The file in it is
//! raw DEFLATE of a [`super::backup`]. What `about` says is for people who open the file elsewhere, and is not read.

use base64ct::{Base64, Encoding};
use crc::{CRC_32_ISO_HDLC, Crc};
use serde::Serialize;
use serde_json::Value;

use super::backup::MAX_BYTES;
use super::link::code_error::CodeError;
use super::link::inflate_to;
use super::link::passphrase::Passphrase;
use super::link::secrets::{self, PASSPHRASE_OVERHEAD, SALT};

/// The version of the file that is written; older ones are read.
pub const VERSION: u64 = 1;

const FORMAT: &str = "trellis-locked";
const MAGIC: [u8; 4] = *b"TRLC";
const HEAD: usize = MAGIC.len() + size_of::<u32>();
const CHECK: usize = size_of::<u32>();
const CRC: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);

/// Why a locked copy is not opened. Nothing of it is used then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LockedCopyError {
    /// It is no locked copy.
    #[error("not a locked copy")]
    NotLocked,
    /// Its end is missing.
    #[error("the end is missing")]
    Cut,
    /// Something in it was changed.
    #[error("it was changed")]
    Damaged,
    /// It was written by a newer version.
    #[error("version {version} is newer than {VERSION}")]
    Newer {
        /// The version of the file.
        version: u64,
    },
    /// These words don't open it.
    #[error("another passphrase")]
    WrongPassphrase,
}

/// Why nothing was locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the copy is too large, or there is no room to lock it")]
pub struct NotLocked;

/// The file in the order of its fields.
#[derive(Serialize)]
struct Written<'a> {
    format: &'a str,
    version: u64,
    about: &'a str,
    content: String,
}

/// Locks the text of a backup file. `salt` is random, and never used before; `about` says to people what the file is.
///
/// # Errors
///
/// Where the text is longer than any that is read, or there is no room for the work.
pub fn lock(
    backup: &str,
    phrase: &Passphrase,
    salt: &[u8; SALT],
    about: &str,
) -> Result<String, NotLocked> {
    let length = u32::try_from(backup.len()).map_err(|_| NotLocked)?;
    if backup.len() > MAX_BYTES {
        return Err(NotLocked);
    }
    let mut head = [0; HEAD];
    head[..MAGIC.len()].copy_from_slice(&MAGIC);
    head[MAGIC.len()..].copy_from_slice(&length.to_be_bytes());
    let deflated = super::link::deflate_whole(backup.as_bytes());
    let locked = secrets::lock(&deflated, &head, phrase, salt).ok_or(NotLocked)?;
    let mut content = [&head[..], &locked].concat();
    content.extend(CRC.checksum(&content).to_be_bytes());
    let written = Written {
        format: FORMAT,
        version: VERSION,
        about,
        content: Base64::encode_string(&content),
    };
    let mut text = serde_json::to_string_pretty(&written).map_err(|_| NotLocked)?;
    text.push('\n');
    Ok(text)
}

/// Whether a text is a locked copy, whole or not, and of this version or another.
pub fn is_locked(text: &str) -> bool {
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    let rest = text.strip_prefix('{').map(str::trim_start);
    let rest = rest.and_then(|rest| rest.strip_prefix("\"format\""));
    let rest = rest.and_then(|rest| rest.trim_start().strip_prefix(':'));
    rest.is_some_and(|rest| rest.trim_start().starts_with("\"trellis-locked\""))
}

/// Looks whether a locked copy arrived whole, before anybody is asked for a passphrase.
///
/// # Errors
///
/// Any but [`LockedCopyError::WrongPassphrase`].
pub fn check(text: &str) -> Result<(), LockedCopyError> {
    whole(text).map(drop)
}

/// Opens a locked copy: gives the text of the backup file that is in it.
///
/// # Errors
///
/// See [`LockedCopyError`].
pub fn unlock(text: &str, phrase: &Passphrase) -> Result<String, LockedCopyError> {
    let content = whole(text)?;
    let (head, locked) = content
        .split_first_chunk::<HEAD>()
        .ok_or(LockedCopyError::Damaged)?;
    let deflated = secrets::unlock(locked, head, phrase).map_err(|error| match error {
        CodeError::WrongPassphrase => LockedCopyError::WrongPassphrase,
        _ => LockedCopyError::Damaged,
    })?;
    let backup = inflate_to(&deflated, length(head)?).ok_or(LockedCopyError::Damaged)?;
    String::from_utf8(backup).map_err(|_| LockedCopyError::Damaged)
}

/// The length of the file in it.
fn length(head: &[u8; HEAD]) -> Result<usize, LockedCopyError> {
    let [a, b, c, d, length @ ..] = *head;
    let length = u32::from_be_bytes(length) as usize;
    let fits = [a, b, c, d] == MAGIC && length <= MAX_BYTES;
    fits.then_some(length).ok_or(LockedCopyError::Damaged)
}

/// Head and locked content, where the file is whole.
fn whole(text: &str) -> Result<Vec<u8>, LockedCopyError> {
    if !is_locked(text) {
        return Err(LockedCopyError::NotLocked);
    }
    // Locked it is a third longer than what is in it, at the most.
    if text.len() > 2 * MAX_BYTES {
        return Err(LockedCopyError::Damaged);
    }
    let text = text.trim_start_matches('\u{FEFF}');
    let file: Value = serde_json::from_str(text).map_err(|error| match error.is_eof() {
        true => LockedCopyError::Cut,
        false => LockedCopyError::Damaged,
    })?;
    match file.get("version").and_then(Value::as_u64) {
        Some(1..=VERSION) => {}
        Some(version) if version > VERSION => return Err(LockedCopyError::Newer { version }),
        _ => return Err(LockedCopyError::Damaged),
    }
    let content = file.get("content").and_then(Value::as_str);
    let content = content.and_then(|text| Base64::decode_vec(text).ok());
    let mut content = content.ok_or(LockedCopyError::Damaged)?;
    let (head_and_locked, check) = content
        .split_last_chunk::<CHECK>()
        .ok_or(LockedCopyError::Damaged)?;
    if CRC.checksum(head_and_locked) != u32::from_be_bytes(*check) {
        return Err(LockedCopyError::Damaged);
    }
    let (head, locked) = head_and_locked
        .split_first_chunk()
        .ok_or(LockedCopyError::Damaged)?;
    length(head)?;
    // Nothing of ours is so short: no words would open it, and none are asked for.
    if locked.len() <= PASSPHRASE_OVERHEAD {
        return Err(LockedCopyError::Damaged);
    }
    content.truncate(content.len() - CHECK);
    Ok(content)
}

#[cfg(test)]
mod tests;
