//! What packets hold, as bytes: a module for each kind.

mod board;
pub mod competence_answer;
pub mod competence_request;
mod instrument;
mod parts;
mod plan;
pub mod response;
pub mod session;

use crate::data::document::Fallback;
use crate::data::dropped::Dropped;
use crate::domain::account::Account;
use crate::domain::assessment::own::OwnQuestionnaire;
use crate::domain::competence::{CompetenceAnswer, CompetenceRequest};
use crate::domain::workshop::{Board, Response, Session};

use super::code_error::CodeError;
use super::packet::PacketKind;

/// What a packet holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PacketContent {
    /// An invitation to a workshop.
    Session(Box<Session>),
    /// What a participant returns, or an assessment's result on its own.
    Response(Box<Response>),
    /// The figures of a workshop.
    Board(Box<Board>),
    /// An account with its plan, and what of it could not be read.
    Plan(Box<Account>, Vec<Dropped>),
    /// A questionnaire of a person's own.
    Instrument(Box<OwnQuestionnaire>),
    /// Somebody is asked how they see a person's competences.
    CompetenceRequest(Box<CompetenceRequest>),
    /// How they see them.
    CompetenceAnswer(Box<CompetenceAnswer>),
}

impl PacketContent {
    /// Of which kind it is.
    pub const fn kind(&self) -> PacketKind {
        match self {
            Self::Session(_) => PacketKind::Session,
            Self::Response(_) => PacketKind::Response,
            Self::Board(_) => PacketKind::Board,
            Self::Plan(..) => PacketKind::Plan,
            Self::Instrument(_) => PacketKind::Instrument,
            Self::CompetenceRequest(_) => PacketKind::CompetenceRequest,
            Self::CompetenceAnswer(_) => PacketKind::CompetenceAnswer,
        }
    }

    /// The bytes of the content. Texts are cleaned, and cut at their limits.
    pub fn write(&self) -> Vec<u8> {
        match self {
            Self::Session(session) => session::write(session),
            Self::Response(response) => response::write(response),
            Self::Board(board) => board::write(board),
            Self::Plan(account, _) => plan::write(account),
            Self::Instrument(questionnaire) => instrument::write(questionnaire),
            Self::CompetenceRequest(request) => competence_request::write(request),
            Self::CompetenceAnswer(answer) => competence_answer::write(answer),
        }
    }

    /// Reads what [`PacketContent::write`] wrote. `fallback` stands in for an unusable name or date of an account.
    ///
    /// # Errors
    ///
    /// For anything else, except for fields that a later version may add.
    pub fn read(kind: PacketKind, bytes: &[u8], fallback: &Fallback) -> Result<Self, CodeError> {
        Ok(match kind {
            PacketKind::Session => Self::Session(Box::new(session::read(bytes)?)),
            PacketKind::Response => Self::Response(Box::new(response::read(bytes)?)),
            PacketKind::Board => Self::Board(Box::new(board::read(bytes)?)),
            PacketKind::Plan => {
                let (account, dropped) = plan::read(bytes, fallback.clone())?;
                Self::Plan(Box::new(account), dropped)
            }
            PacketKind::Instrument => Self::Instrument(Box::new(instrument::read(bytes)?)),
            PacketKind::CompetenceRequest => {
                Self::CompetenceRequest(Box::new(competence_request::read(bytes)?))
            }
            PacketKind::CompetenceAnswer => {
                Self::CompetenceAnswer(Box::new(competence_answer::read(bytes)?))
            }
        })
    }
}

#[cfg(test)]
pub mod testing;
#[cfg(test)]
mod tests;
