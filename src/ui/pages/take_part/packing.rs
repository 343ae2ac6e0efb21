//! From answers to what is sent.

use crate::browser::random::{self, NoRandomness};
use crate::data::link::code_error::Unfit;
use crate::data::link::{Lock, pack_response};
use crate::domain::workshop::{Response, Session};
use crate::t;
use crate::ui::components::{Outgoing, file_name};

use super::host::title_of;

/// Why there is nothing to send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotPacked {
    /// The answers are to be locked, and the browser has no random numbers that nobody can predict.
    NoRandom,
    /// They are longer than a code can be.
    Unfit,
}

impl From<NoRandomness> for NotPacked {
    fn from(_: NoRandomness) -> Self {
        Self::NoRandom
    }
}

impl From<Unfit> for NotPacked {
    fn from(_: Unfit) -> Self {
        Self::Unfit
    }
}

/// So many characters of a response's name are in that of its file.
const SHORT: usize = 4;

/// A response on its way, locked where the session has a key. Locking twice gives two codes of the same answers.
pub fn packed(response: Response, session: &Session) -> Result<Outgoing, NotPacked> {
    let lock = match session.key {
        None => Lock::Open,
        Some(to) => Lock::Sealed {
            to,
            once: random::secret()?,
        },
    };
    let title = title_of(session);
    let day = response.day;
    let packet = pack_response(&response, lock)?;
    // Of several people's files in one folder, each has a name of its own.
    let own = response.id.to_string();
    let own = own.get(..SHORT).unwrap_or(&own);
    let name = format!("{} {own}", t!("take_part.return.file", title = &*title));
    let file = file_name(&name, "", day, Outgoing::ENDING);
    let file = file
        .trim_end_matches(Outgoing::ENDING)
        .trim_end_matches('.');
    let outgoing = Outgoing::new(
        &packet,
        file.to_owned(),
        t!("take_part.return.subject", title = &*title),
        t!("take_part.return.message", title = &*title),
    );
    Ok(outgoing.to(session.send_to_mail().unwrap_or_default()))
}
