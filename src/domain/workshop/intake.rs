//! What came in at once, in whatever way, and what became of each code in it.

use std::collections::BTreeSet;

use crate::domain::id::DocumentId;
use crate::domain::records::{RecordId, Records, record};
use crate::domain::words::words;

use super::{Misfit, Response, ResponseId, ResponseOutcome, Workshop};

words! {
    /// How something came in.
    IntakeSource {
        /// Pasted into the box, or typed.
        Pasted = "pasted",
        /// Dropped onto the box.
        Dropped = "dropped",
        /// A file.
        File = "file",
        /// The camera.
        Camera = "camera",
        /// A photo of a code.
        Photo = "photo",
        /// A scanner that types.
        Scanner = "scanner",
        /// Handed on from another workshop.
        Workshop = "workshop",
        /// How, is not known any more.
        Earlier = "earlier",
    }
}

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

/// How many codes came to which end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OutcomeCounts {
    /// New answers.
    pub added: u64,
    /// Corrections.
    pub updated: u64,
    /// Answers that were in already.
    pub known: u64,
    /// Answers of which a later correction was in.
    pub older: u64,
    /// Of another workshop, or none.
    pub elsewhere: u64,
    /// Something else than an answer.
    pub other: u64,
    /// Cut, damaged, or made by a newer version.
    pub broken: u64,
    /// Locked for another key.
    pub locked: u64,
    /// To be asked about first.
    pub held: u64,
}

/// What came in at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intake {
    /// Names it within its workshop.
    pub id: RecordId,
    /// How it came in.
    pub source: IntakeSource,
    /// The name of the file, or of the workshop that it was handed on from.
    pub source_name: String,
    /// When, in milliseconds since 1970 (UTC).
    pub at: u64,
    /// How many codes were in it, whole or not.
    pub codes: u64,
    /// How many characters it had.
    pub characters: u64,
    /// What became of the codes.
    pub counts: OutcomeCounts,
    /// Why, where there is more to say, until it is done with.
    pub reasons: Records<CodeReason>,
    /// The batch that it made of the workshop; `None` while it is undone, and where nothing was new.
    pub batch: Option<RecordId>,
    /// Whether it was undone.
    pub is_undone: bool,
    /// What to collect again, once it was undone.
    pub undone: Vec<Response>,
}
record!(Intake);

impl Default for CodeReason {
    fn default() -> Self {
        Self::of(CodeEnd::Strange)
    }
}

impl Default for Intake {
    fn default() -> Self {
        Self::of(IntakeSource::Earlier, String::new(), 0)
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

impl OutcomeCounts {
    /// Counts what became of an answer.
    pub fn count(&mut self, outcome: ResponseOutcome) {
        let counter = match outcome {
            ResponseOutcome::Added => &mut self.added,
            ResponseOutcome::Updated => &mut self.updated,
            ResponseOutcome::Duplicate => &mut self.known,
            ResponseOutcome::Older => &mut self.older,
            ResponseOutcome::WrongWorkshop => &mut self.elsewhere,
            ResponseOutcome::Differs
            | ResponseOutcome::OtherQuestionnaire
            | ResponseOutcome::Unfit(_)
            | ResponseOutcome::Full => &mut self.other,
        };
        *counter += 1;
    }
}

impl Intake {
    /// How many intakes a workshop keeps.
    pub const KEPT: usize = 100;
    /// How many reasons all intakes of a workshop keep together.
    pub const REASONS_KEPT: usize = 300;
    /// How many undone answers all intakes of a workshop keep together.
    pub const UNDONE_KEPT: usize = 2_000;

    /// Something that came in, of which nothing more is known yet.
    pub fn of(source: IntakeSource, source_name: String, at: u64) -> Self {
        Self {
            id: RecordId::default(),
            source,
            source_name,
            at,
            codes: 0,
            characters: 0,
            counts: OutcomeCounts::default(),
            reasons: Records::default(),
            batch: None,
            is_undone: false,
            undone: Vec::new(),
        }
    }

    /// An intake of which only the batch is known, and that was undone.
    pub fn undone(at: u64, responses: Vec<Response>) -> Self {
        let mut intake = Self::of(IntakeSource::Earlier, String::new(), at);
        intake.codes = responses.len() as u64;
        intake.counts.added = intake.codes;
        intake.undo(responses);
        intake
    }

    /// Adds a reason, under a name of its own.
    pub fn reason(&mut self, mut reason: CodeReason) {
        let last = self.reasons.ids().into_iter().max();
        reason.id = last.unwrap_or_default().next();
        self.reasons.push(reason);
    }

    /// Notes that what came is out again. It can be collected again, with what did not come in the last time.
    pub fn undo(&mut self, mut responses: Vec<Response>) {
        responses.append(&mut self.undone);
        self.batch = None;
        self.is_undone = true;
        self.undone = responses;
    }

    /// Notes what became of what was undone when it was collected again, and returns how many responses came in.
    /// What did not come in stays undone.
    pub fn redo(&mut self, outcomes: &[ResponseOutcome], batch: Option<RecordId>) -> usize {
        let mut counts = OutcomeCounts {
            added: 0,
            updated: 0,
            ..self.counts
        };
        let mut collected_again = BTreeSet::new();
        let mut left = Vec::new();
        let undone = std::mem::take(&mut self.undone);
        for (outcome, response) in outcomes.iter().zip(undone) {
            match outcome {
                ResponseOutcome::Added | ResponseOutcome::Updated => {
                    counts.count(*outcome);
                    collected_again.insert(response.id);
                }
                ResponseOutcome::Duplicate | ResponseOutcome::Older => counts.count(*outcome),
                ResponseOutcome::Differs
                | ResponseOutcome::WrongWorkshop
                | ResponseOutcome::OtherQuestionnaire
                | ResponseOutcome::Unfit(_)
                | ResponseOutcome::Full => left.push(response),
            }
        }
        // Where nothing came in, the row says what it said.
        if !collected_again.is_empty() || left.is_empty() {
            self.counts = counts;
        }
        self.batch = batch;
        self.is_undone = !left.is_empty();
        self.undone = left;
        collected_again.len()
    }

    /// Notes that answers went to the workshop that they belong to.
    pub fn handed_on(&mut self, responses: &[Response]) {
        let went: BTreeSet<ResponseId> = responses.iter().map(|one| one.id).collect();
        for reason in self.reasons.iter_mut() {
            reason.response.retain(|one| !went.contains(&one.id));
        }
    }
}

impl Workshop {
    /// Adds an intake, and forgets what is beyond what is kept.
    pub fn take_in(&mut self, intake: Intake) {
        self.intakes.push(intake);
        self.bound_intakes();
    }

    /// Changes the intake of this name, if it is here.
    pub fn edit_intake(&mut self, id: RecordId, change: impl FnOnce(&mut Intake)) {
        if let Some(intake) = self.intakes.get_mut(id) {
            change(intake);
            self.bound_intakes();
        }
    }

    /// Forgets the oldest intakes, reasons and undone answers beyond what is kept: first the reasons that ask for
    /// nothing.
    pub fn bound_intakes(&mut self) {
        let surplus = self.intakes.len().saturating_sub(Intake::KEPT);
        for id in self.intakes.ids().into_iter().take(surplus) {
            self.intakes.remove(id);
        }
        let reasons = self.intakes.iter().map(|intake| intake.reasons.len());
        let mut surplus = reasons.sum::<usize>().saturating_sub(Intake::REASONS_KEPT);
        for asks in [false, true] {
            for intake in self.intakes.iter_mut() {
                let reasons = intake.reasons.iter();
                let matching = reasons.filter(|one| one.end.asks_for_something() == asks);
                let gone: Vec<RecordId> = matching.map(|one| one.id).take(surplus).collect();
                surplus -= gone.len();
                for id in gone {
                    intake.reasons.remove(id);
                }
            }
        }
        let undone = self.intakes.iter().map(|intake| intake.undone.len());
        let mut surplus = undone.sum::<usize>().saturating_sub(Intake::UNDONE_KEPT);
        for intake in self.intakes.iter_mut() {
            let gone = surplus.min(intake.undone.len());
            intake.undone.drain(..gone);
            surplus -= gone;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::workshop::testing::{response, session};

    #[test]
    fn what_does_not_come_in_again_stays_undone() {
        let all: Vec<Response> = (0..4).map(|number| response(number, &[3; 4])).collect();
        let mut intake = Intake::of(IntakeSource::Pasted, String::new(), 1);
        intake.counts.added = 4;
        intake.undo(all.clone());
        let mut redo = |outcomes: &[ResponseOutcome], batch: Option<u32>| {
            let n = intake.redo(outcomes, batch.map(RecordId::fixed));
            (n, intake.counts.added, intake.undone.clone())
        };
        let refused = [ResponseOutcome::WrongWorkshop; 4];
        assert_eq!(redo(&refused, None), (0, 4, all.clone()));
        let some = [
            ResponseOutcome::Added,
            ResponseOutcome::Full,
            ResponseOutcome::Updated,
            ResponseOutcome::Duplicate,
        ];
        assert_eq!(redo(&some, Some(2)), (2, 1, vec![all[1].clone()]));
        assert!(intake.is_undone);
        intake.undo(vec![all[0].clone()]);
        assert_eq!(intake.undone, [all[0].clone(), all[1].clone()]);
        assert_eq!(intake.batch, None);
    }

    #[test]
    fn what_is_kept_has_an_end_and_what_asks_for_something_stays_longest() {
        let mut workshop = Workshop::new(DocumentId::new("a").unwrap(), session());
        for number in 0..=Intake::KEPT as u32 {
            let mut intake = Intake::of(IntakeSource::File, "a.txt".into(), number.into());
            intake.id = RecordId::fixed(number);
            let ends = [
                CodeEnd::Cut,
                CodeEnd::Known,
                CodeEnd::Corrected,
                CodeEnd::Stranger,
            ];
            for end in ends {
                intake.reason(CodeReason::of(end));
            }
            intake.undo((0..30).map(|n| response(n, &[3; 4])).collect());
            workshop.take_in(intake);
        }
        assert_eq!(workshop.intakes.len(), Intake::KEPT);
        let all = || workshop.intakes.iter().flat_map(|one| one.reasons.iter());
        assert_eq!(all().count(), Intake::REASONS_KEPT);
        let asking = all().filter(|one| one.end.asks_for_something());
        assert_eq!(asking.count(), Intake::KEPT * 2);
        let undone: Vec<usize> = (workshop.intakes.iter().map(|one| one.undone.len())).collect();
        assert_eq!(undone.iter().sum::<usize>(), Intake::UNDONE_KEPT);
        assert_eq!(undone.last(), Some(&30), "the latest stay");
    }

    #[test]
    fn what_is_handed_on_is_not_kept_any_more() {
        let mut intake = Intake::of(IntakeSource::Pasted, String::new(), 1);
        intake.reason(CodeReason {
            response: vec![response(3, &[3; 4])],
            ..CodeReason::of(CodeEnd::Elsewhere)
        });
        let handed_on = |intake: &Intake| intake.reasons.iter().all(CodeReason::is_handed_on);
        intake.handed_on(&[response(4, &[3; 4])]);
        assert!(!handed_on(&intake));
        intake.handed_on(&[response(3, &[3; 4])]);
        assert!(handed_on(&intake));
    }
}
