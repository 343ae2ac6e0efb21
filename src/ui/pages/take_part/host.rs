//! Who asks, and what it is called.

use crate::domain::workshop::Session;
use crate::t;

/// The name of who asks, as the invitation gives it; without one, what a person in this role is called.
pub fn host_of(session: &Session) -> String {
    match session.host.is_empty() {
        true => t!("take_part.host").to_owned(),
        false => session.host.clone(),
    }
}

/// What a session is called.
pub fn title_of(session: &Session) -> String {
    match session.title.is_empty() {
        true => t!("take_part.untitled").to_owned(),
        false => session.title.clone(),
    }
}
