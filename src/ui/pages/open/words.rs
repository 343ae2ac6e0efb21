//! What packets and their troubles are called.

use crate::data::link::code_error::CodeError;
use crate::data::link::packet::{MAX_CHARACTERS, PacketKind};
use crate::ui::text::{filled, plain};
use crate::{key, t};

/// What a packet of this kind is called in a list.
pub fn packet_kind_name(kind: PacketKind) -> &'static str {
    match kind {
        PacketKind::Session => t!("open.kind.session"),
        PacketKind::Response => t!("open.kind.response"),
        PacketKind::Board => t!("open.kind.board"),
        PacketKind::Plan => t!("open.kind.plan"),
        PacketKind::Instrument => t!("open.kind.instrument"),
        PacketKind::CompetenceRequest => t!("open.kind.competence_request"),
        PacketKind::CompetenceAnswer => t!("open.kind.competence_answer"),
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
pub struct ErrorWords {
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

/// The texts of an error: `trouble.<name>.title`, `.what`, `.do`.
macro_rules! words {
    ($name:literal, $kind:expr, $remedy:ident $(, $argument:ident)*) => {
        ErrorWords {
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

/// What is said of an error.
pub fn words_of(error: CodeError) -> ErrorWords {
    let cut = t!("open.torn.cut");
    let damaged = t!("open.torn.damaged");
    let newer = t!("open.torn.newer");
    let foreign = t!("open.torn.foreign");
    let locked = t!("open.torn.locked");
    match error {
        CodeError::NotACode => words!("not_a_code", foreign, Paste),
        CodeError::TooLong { characters: n } => {
            let most = MAX_CHARACTERS;
            words!("too_long", foreign, None, n, most)
        }
        CodeError::Cut { .. } => words!("cut", cut, Paste),
        CodeError::CutEarly { .. } => words!("cut_early", cut, Paste),
        CodeError::Overrun { arrived, expected } => {
            words!("overrun", damaged, Paste, arrived, expected)
        }
        CodeError::Damaged => words!("damaged", damaged, None),
        CodeError::Newer { version } => {
            let format = u32::from(version);
            words!("newer", newer, Reload, format)
        }
        CodeError::UnknownKind { .. } => words!("unknown_kind", newer, Reload),
        CodeError::UnknownForm { .. } => words!("unknown_form", newer, Reload),
        CodeError::NewerField { .. } => words!("newer_field", newer, Reload),
        CodeError::NeedsPassphrase => words!("needs_passphrase", locked, None),
        CodeError::WrongPassphrase => words!("wrong_passphrase", locked, None),
        CodeError::NeedsKey => words!("needs_key", locked, None),
        CodeError::SealedForOthers => words!("sealed_for_others", locked, None),
        CodeError::WrongInflation => words!("wrong_inflation", foreign, None),
        CodeError::NotCanonical => words!("not_canonical", foreign, None),
        CodeError::Malformed => words!("malformed", foreign, None),
        CodeError::TextTooLong { most } => words!("text_too_long", foreign, None, most),
        CodeError::NotText => words!("not_text", foreign, None),
    }
}
