//! The programme's own plan: what is done about how key accounts are managed as a whole.

use crate::domain::account::tactics::Action;
use crate::domain::records::Records;

/// The programme's plan. One document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Programme {
    /// Who does what until when.
    pub actions: Records<Action>,
    /// When it was changed last, in milliseconds since 1970 (UTC).
    pub edited: u64,
}
