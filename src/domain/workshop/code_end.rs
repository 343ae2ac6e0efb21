//! What became of one code that came in, and how much that asks of who collects.

use crate::domain::id::DocumentId;
use crate::domain::records::{RecordId, record};
use crate::domain::words::words;

use super::{Misfit, Response, ResponseOutcome};

words! {
    /// What became of a code, where there is more to say than that it was added.
    CodeEnd {
        /// It corrects an answer that was in.
        Corrected = "corrected",
        /// It was in already.
        Known = "known",
        /// The same code stands in the text more than once.
        Repeated = "repeated",
        /// A later correction was in already.
        Older = "older",
        /// Other answers were in already under the same number.
        Differs = "differs",
        /// Many that came at once say exactly the same.
        Alike = "alike",
        /// It corrects an open answer, and came another way than that did.
        OtherSource = "other_source",
        /// It answers another workshop that is here.
        Elsewhere = "elsewhere",
        /// It answers a workshop that is not here.
        Stranger = "stranger",
        /// It answers no workshop: a result that somebody shared.
        NoWorkshop = "no_workshop",
        /// It is an invitation.
        Invitation = "invitation",
        /// It is a board.
        Board = "board",
        /// It is an account's plan.
        Plan = "plan",
        /// It is a questionnaire.
        Questionnaire = "questionnaire",
        /// It is about the competences of a person.
        Competences = "competences",
        /// It answers another version of the questionnaire.
        OtherQuestions = "other_questions",
        /// A text in it is too long.
        UnfitText = "unfit_text",
        /// Its group is none of the workshop's.
        UnfitGroup = "unfit_group",
        /// It answers own questions in another way than they ask for.
        UnfitOwn = "unfit_own",
        /// It answers other dimensions than the workshop asks for.
        UnfitDimensions = "unfit_dimensions",
        /// An answer is beyond the scale.
        UnfitPoint = "unfit_point",
        /// There is no room for more.
        Full = "full",
        /// It is locked for another key.
        Locked = "locked",
        /// It is locked with a passphrase.
        Passphrase = "passphrase",
        /// Its end is missing.
        Cut = "cut",
        /// So little of it arrived that not even its length is known.
        CutEarly = "cut_early",
        /// Something stands behind it without a space.
        Overrun = "overrun",
        /// A newer version of the app made it.
        Newer = "newer",
        /// It is of a kind or form that this version does not know.
        Unknown = "unknown",
        /// A character was changed on the way.
        Damaged = "damaged",
        /// No version of the app writes it like this.
        Strange = "strange",
    }
}

/// How much a code's end asks of who collects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// All is well.
    Good,
    /// Nothing is to be done.
    Open,
    /// It did not come in, and something can be done.
    Attention,
    /// It could not be read: ask the person again.
    Bad,
}

/// What became of one code of an intake, with what it takes to ask the person again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeReason {
    /// Names it within its intake.
    pub id: RecordId,
    /// What became of it.
    pub end: CodeEnd,
    /// The name of who answered, or of the workshop that it belongs to; empty where it is not said.
    pub name: String,
    /// The group of who answered; empty where it is not said.
    pub group: String,
    /// Which correction it is, how often it is repeated, or how many characters arrived.
    pub number: u64,
    /// How many characters it had when it was sent.
    pub of: u64,
    /// The line in which it stands, from 1; 0 where that is not known.
    pub line: u64,
    /// Its first characters, to recognise it by.
    pub beginning: String,
    /// The line of who sent it, without the code: up to [`CodeReason::MAX_QUOTE`] characters.
    pub quote: String,
    /// The workshop here that it belongs to.
    pub workshop: Option<DocumentId>,
    /// The answer for that workshop; nothing once it was handed on.
    pub response: Vec<Response>,
}
record!(CodeReason);

impl Default for CodeReason {
    fn default() -> Self {
        Self::of(CodeEnd::Strange)
    }
}

impl CodeEnd {
    /// What is the matter with answers that don't fit.
    pub const fn unfit(misfit: Misfit) -> Self {
        match misfit {
            Misfit::LongText => Self::UnfitText,
            Misfit::Group | Misfit::Groups => Self::UnfitGroup,
            Misfit::GivenAnswer | Misfit::Questions => Self::UnfitOwn,
            Misfit::Dimensions | Misfit::Answers => Self::UnfitDimensions,
            Misfit::Point => Self::UnfitPoint,
        }
    }

    /// How much it asks of who collects.
    pub const fn urgency(self) -> Urgency {
        match self {
            Self::Corrected => Urgency::Good,
            Self::Known | Self::Repeated | Self::Older => Urgency::Open,
            Self::Differs
            | Self::Alike
            | Self::OtherSource
            | Self::Elsewhere
            | Self::Stranger
            | Self::NoWorkshop
            | Self::Invitation
            | Self::Board
            | Self::Plan
            | Self::Questionnaire
            | Self::Competences
            | Self::OtherQuestions
            | Self::UnfitText
            | Self::UnfitGroup
            | Self::UnfitOwn
            | Self::UnfitDimensions
            | Self::UnfitPoint
            | Self::Full => Urgency::Attention,
            Self::Locked
            | Self::Passphrase
            | Self::Cut
            | Self::CutEarly
            | Self::Overrun
            | Self::Newer
            | Self::Unknown
            | Self::Damaged
            | Self::Strange => Urgency::Bad,
        }
    }

    /// Whether there is something to do about it, such as asking the person again.
    pub fn asks_for_something(self) -> bool {
        self.urgency() >= Urgency::Attention
    }
}

impl CodeReason {
    /// The longest line that is quoted, in characters.
    pub const MAX_QUOTE: usize = 120;

    /// One of which nothing more is known.
    pub fn of(end: CodeEnd) -> Self {
        Self {
            id: RecordId::default(),
            end,
            name: String::new(),
            group: String::new(),
            number: 0,
            of: 0,
            line: 0,
            beginning: String::new(),
            quote: String::new(),
            workshop: None,
            response: Vec::new(),
        }
    }

    /// What there is to say of an answer that came to this end; nothing of one that was added.
    pub fn of_outcome(outcome: ResponseOutcome, response: &Response) -> Option<Self> {
        let end = match outcome {
            ResponseOutcome::Added => return None,
            ResponseOutcome::Updated => CodeEnd::Corrected,
            ResponseOutcome::Duplicate => CodeEnd::Known,
            ResponseOutcome::Older => CodeEnd::Older,
            ResponseOutcome::Differs => CodeEnd::Differs,
            ResponseOutcome::WrongWorkshop => CodeEnd::Stranger,
            ResponseOutcome::OtherQuestionnaire => CodeEnd::OtherQuestions,
            ResponseOutcome::Unfit(misfit) => CodeEnd::unfit(misfit),
            ResponseOutcome::Full => CodeEnd::Full,
        };
        Some(Self {
            name: response.name.clone(),
            number: response.revision.into(),
            ..Self::of(end)
        })
    }

    /// Whether it is an answer that went to the workshop that it belongs to.
    pub fn is_handed_on(&self) -> bool {
        (self.end == CodeEnd::Elsewhere || self.is_held_back()) && self.response.is_empty()
    }

    /// Whether it belongs to this workshop, and is not taken in before the person says so.
    pub const fn is_held_back(&self) -> bool {
        matches!(self.end, CodeEnd::Alike | CodeEnd::OtherSource)
    }
}
