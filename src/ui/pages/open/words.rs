//! What packets and their troubles are called.

use crate::data::link::packet::{Kind, MAX_CHARACTERS};
use crate::data::link::trouble::Trouble;
use crate::ui::text::{filled, plain};
use crate::{key, t};

/// What a packet of this kind is called in a list.
pub fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Session => t!("open.kind.session"),
        Kind::Response => t!("open.kind.response"),
        Kind::Board => t!("open.kind.board"),
        Kind::Plan => t!("open.kind.plan"),
        Kind::Instrument => t!("open.kind.instrument"),
    }
}

/// What helps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// Nothing that can be done here.
    None,
    /// The whole message, pasted.
    Paste,
    /// A newer version of the page.
    Reload,
}

/// What is said of a packet that does not open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// In two or three words.
    pub kind: &'static str,
    /// In a sentence.
    pub title: &'static str,
    /// What happened.
    pub what: String,
    /// What to do.
    pub todo: &'static str,
    /// What helps here.
    pub remedy: Remedy,
}

/// The texts of a trouble: `trouble.<name>.title`, `.what`, `.do`.
macro_rules! words {
    ($name:literal, $kind:expr, $remedy:ident $(, $argument:ident)*) => {
        Words {
            kind: $kind,
            title: plain(key!("trouble.", $name, ".title")),
            what: filled(
                key!("trouble.", $name, ".what"),
                &[$((stringify!($argument), $argument.into())),*],
            ),
            todo: plain(key!("trouble.", $name, ".do")),
            remedy: Remedy::$remedy,
        }
    };
}

/// What is said of a trouble.
pub fn words_of(trouble: Trouble) -> Words {
    let cut = t!("open.torn.cut");
    let damaged = t!("open.torn.damaged");
    let newer = t!("open.torn.newer");
    let foreign = t!("open.torn.foreign");
    let locked = t!("open.torn.locked");
    match trouble {
        Trouble::NotACode => words!("not_a_code", foreign, Paste),
        Trouble::TooLong { characters: n } => {
            let most = MAX_CHARACTERS;
            words!("too_long", foreign, None, n, most)
        }
        Trouble::Cut { .. } => words!("cut", cut, Paste),
        Trouble::CutEarly { .. } => words!("cut_early", cut, Paste),
        Trouble::Overrun { arrived, expected } => {
            words!("overrun", damaged, Paste, arrived, expected)
        }
        Trouble::Damaged => words!("damaged", damaged, None),
        Trouble::Newer { version } => {
            let format = u32::from(version);
            words!("newer", newer, Reload, format)
        }
        Trouble::UnknownKind { .. } => words!("unknown_kind", newer, Reload),
        Trouble::UnknownForm { .. } => words!("unknown_form", newer, Reload),
        Trouble::NewerField { .. } => words!("newer_field", newer, Reload),
        Trouble::NeedsPassphrase => words!("needs_passphrase", locked, None),
        Trouble::WrongPassphrase => words!("wrong_passphrase", locked, None),
        Trouble::NeedsKey => words!("needs_key", locked, None),
        Trouble::SealedForOthers => words!("sealed_for_others", locked, None),
        Trouble::WrongInflation => words!("wrong_inflation", foreign, None),
        Trouble::NotCanonical => words!("not_canonical", foreign, None),
        Trouble::Malformed => words!("malformed", foreign, None),
        Trouble::TextTooLong { most } => words!("text_too_long", foreign, None, most),
        Trouble::NotText => words!("not_text", foreign, None),
    }
}
