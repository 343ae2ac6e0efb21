//! What came in at once, in whatever way, and how many codes of it came to which end.

use std::collections::BTreeSet;

use crate::domain::records::{RecordId, Records, record};
use crate::domain::words::words;

use super::{CodeReason, Response, ResponseId, ResponseOutcome, Workshop};

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

impl Default for Intake {
    fn default() -> Self {
        Self::of(IntakeSource::Earlier, String::new(), 0)
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
    use crate::domain::id::DocumentId;
    use crate::domain::workshop::CodeEnd;
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
