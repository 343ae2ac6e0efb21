//! Who asks, and what it is called.

use crate::domain::workshop::Session;
use crate::key;
use crate::ui::text::name_or;

/// The name of who asks, as the invitation gives it; without one, what a person in this role is called.
pub fn host_of(session: &Session) -> String {
    name_or(&session.host, key!("take_part.host")).to_owned()
}

/// What a session is called.
pub fn title_of(session: &Session) -> String {
    name_or(&session.title, key!("take_part.untitled")).to_owned()
}
