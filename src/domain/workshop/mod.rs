//! Workshops without a server (docs/method.md, "Workshops"): who is invited to answer what, what comes back, and what
//! the room says together.
//!
//! A [`Session`] is the invitation, a [`Response`] is what one participant returns; both travel as packets. The
//! facilitator's document is a [`Workshop`], the participant's a [`Participation`]. [`Aggregate`] counts
//! responses one by one, so that the thousandth costs what the first did.

mod aggregate;
mod batch;
mod board;
mod code_end;
mod comparison;
mod disclosure;
mod distribution;
mod document;
mod duration;
mod flood;
mod hands;
mod ids;
mod intake;
mod invited;
mod join;
mod moderation;
mod own_counts;
mod own_place;
mod own_result;
mod participation;
mod privacy;
mod publication;
mod ranking;
mod response;
mod revealed;
mod selection;
mod session;
mod spread_said;
mod stages_said;
mod talk;
mod words;

pub use aggregate::{Aggregate, GroupCounts, RankedItem};
pub use batch::{Batch, ResponseOutcome};
pub use board::{Board, BoardAction, BoardChoice, BoardGroup, BoardPart, BoardQuestion};
pub use code_end::{CodeEnd, CodeReason, Urgency};
pub use comparison::{DimensionShift, ItemShift, SessionComparison};
pub use disclosure::Disclosure;
pub use distribution::{Agreement, Distribution, Halves};
pub use document::{AgreedAction, Progress, Workshop};
pub use flood::{FEWEST_ALIKE, FEWEST_QUESTIONS, improbably_alike};
pub use hands::HandCounts;
pub use ids::{Fingerprint, PublicKey, ResponseId, SecretKey, SessionId};
pub use intake::{Intake, IntakeSource, OutcomeCounts};
pub use invited::Invited;
pub use moderation::Decision;
pub use own_counts::{OptionsSaid, OwnCounts};
pub use participation::Participation;
pub use privacy::{AskedPeople, MIN_GROUP, ShownGroups, Withheld};
pub use publication::Publication;
pub use ranking::{AgreementSaid, agreed_and_disputed, widest_gap};
pub use response::{GivenAnswer, Response};
pub use revealed::{Revealable, Revealed};
pub use selection::Selection;
pub use session::{Misfit, NamesAsked, OwnQuestion, QuestionKind, Session};
pub use spread_said::SpreadSaid;
pub use stages_said::StagesSaid;
pub use talk::DistributionShape;
pub use words::words_in_no_order;

#[cfg(test)]
pub(crate) mod testing;
