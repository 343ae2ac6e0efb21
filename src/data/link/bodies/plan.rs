//! An account with its plan, as the JSON that is stored.

use crate::data::account::read_account;
use crate::data::document::{Content, Fallback};
use crate::data::dropped::Dropped;
use crate::data::link::code_error::CodeError;
use crate::domain::account::Account;

/// Writes an account.
pub fn write(account: &Account) -> Vec<u8> {
    account.write().to_string().into_bytes()
}

/// Reads an account, and says what had to be dropped.
///
/// # Errors
///
/// When it is not an account at all.
pub fn read(bytes: &[u8], fallback: Fallback) -> Result<(Account, Vec<Dropped>), CodeError> {
    let value = serde_json::from_slice(bytes).map_err(|_| CodeError::Malformed)?;
    read_account(value, fallback).map_err(|_| CodeError::Malformed)
}
