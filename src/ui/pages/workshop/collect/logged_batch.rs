//! What came in at once, and what became of each code in it.

use std::collections::BTreeSet;

use crate::data::link::code_error::CodeError;
use crate::data::link::packet::PacketKind;
use crate::domain::id::DocumentId;
use crate::domain::records::RecordId;
use crate::domain::workshop::{Misfit, Response, ResponseId, ResponseOutcome};
use crate::store::Collected;

/// How something came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BatchSource {
    /// Pasted into the box, or typed.
    Pasted,
    /// Dropped onto the box.
    Dropped,
    /// A file of this name.
    File(String),
    /// The camera.
    Camera,
    /// A photo of a code.
    Photo,
    /// A scanner that types.
    Scanner,
    /// Handed on from another workshop of this name.
    Workshop(String),
    /// Before the app was opened: how, is not known any more.
    Earlier,
}

/// Who answered, as far as a response says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Respondent {
    /// The name; empty where it is not said.
    pub name: String,
    /// The group.
    pub group: Option<String>,
}

/// What became of a code, where there is more to say than that it was added.
#[derive(Debug, Clone, PartialEq)]
pub enum CodeReason {
    /// It corrects an answer that was in.
    Corrected {
        /// Whose.
        who: Respondent,
        /// Which correction it is, from 1.
        revision: u8,
    },
    /// It was in already.
    Known {
        /// Whose.
        who: Respondent,
    },
    /// The same code stands in the text more than once.
    Repeated {
        /// How often it is too many.
        times: usize,
    },
    /// A later correction was in already.
    Older {
        /// Whose.
        who: Respondent,
    },
    /// Other answers were in already under the same number.
    Differs {
        /// Whose.
        who: Respondent,
    },
    /// It answers another workshop that is here.
    Elsewhere {
        /// That workshop.
        workshop: DocumentId,
        /// Its name.
        name: String,
        /// The answer; nothing once it was handed on.
        response: Option<Box<Response>>,
    },
    /// It answers a workshop that is not here.
    Stranger,
    /// It answers no workshop: a result that somebody shared.
    NoWorkshop,
    /// It is something else than an answer.
    Other {
        /// What it is.
        kind: PacketKind,
    },
    /// It answers another version of the questionnaire.
    OtherQuestions {
        /// Whose.
        who: Respondent,
    },
    /// Its answers are not those that the workshop asks for.
    Unfit {
        /// Whose.
        who: Respondent,
        /// What does not fit.
        misfit: Misfit,
    },
    /// There is no room for more.
    Full,
    /// It is locked for another key.
    Locked,
    /// It cannot be opened.
    Broken {
        /// Why not.
        error: CodeError,
        /// Its first characters.
        beginning: String,
        /// The line in which it stands.
        line: usize,
    },
}

/// How many codes came to which end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OutcomeCounts {
    /// New answers.
    pub added: usize,
    /// Corrections.
    pub updated: usize,
    /// Answers that were in already.
    pub known: usize,
    /// Answers of which a later correction was in.
    pub older: usize,
    /// Of another workshop, or none.
    pub elsewhere: usize,
    /// Something else than an answer.
    pub other: usize,
    /// Cut, damaged, or made by a newer version.
    pub broken: usize,
    /// Locked for another key.
    pub locked: usize,
}

/// What came in at once.
#[derive(Debug, Clone, PartialEq)]
pub struct LoggedBatch {
    /// Names it for as long as the app is open.
    pub number: u32,
    /// How it came in.
    pub source: BatchSource,
    /// When, in milliseconds since 1970 (UTC).
    pub at: u64,
    /// How many codes were in it, whole or not.
    pub codes: usize,
    /// How many characters it had.
    pub characters: usize,
    /// What became of the codes.
    pub counts: OutcomeCounts,
    /// Why, where there is more to say.
    pub reasons: Vec<CodeReason>,
    /// The batch that it made of the workshop; `None` while it is undone, and where nothing was new.
    pub batch: Option<RecordId>,
    /// What to collect again, once it was undone.
    pub undone: Option<Vec<Response>>,
}

impl LoggedBatch {
    /// Something that came in, of which nothing is known yet but its length.
    pub fn of(source: BatchSource, at: u64, codes: usize, characters: usize) -> Self {
        Self {
            number: 0,
            source,
            at,
            codes,
            characters,
            counts: OutcomeCounts::default(),
            reasons: Vec::new(),
            batch: None,
            undone: None,
        }
    }

    /// A batch that came in before the app was opened, and was undone.
    pub fn undone(at: u64, responses: Vec<Response>) -> Self {
        let mut logged = Self::of(BatchSource::Earlier, at, responses.len(), 0);
        logged.counts.added = responses.len();
        logged.undone = Some(responses);
        logged
    }

    /// Notes that what came is out again. It can be collected again, with what did not come in the last time.
    pub fn undo(&mut self, mut responses: Vec<Response>) {
        responses.extend(self.undone.take().unwrap_or_default());
        self.batch = None;
        self.undone = Some(responses);
    }

    /// Notes what became of what was undone when it was collected again, and returns how many responses came in.
    /// What did not come in stays undone.
    pub fn redo(&mut self, collected: &Collected) -> usize {
        let mut counts = OutcomeCounts {
            added: 0,
            updated: 0,
            ..self.counts
        };
        let mut collected_again = BTreeSet::new();
        let mut left = Vec::new();
        let undone = self.undone.take().unwrap_or_default();
        for (outcome, response) in collected.outcomes.iter().zip(undone) {
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
        self.batch = collected.batch;
        self.undone = (!left.is_empty()).then_some(left);
        collected_again.len()
    }

    /// Notes that an answer went to the workshop that it belongs to.
    pub fn handed_on(&mut self, id: ResponseId) {
        for reason in &mut self.reasons {
            if let CodeReason::Elsewhere { response, .. } = reason
                && response.as_ref().is_some_and(|one| one.id == id)
            {
                *response = None;
            }
        }
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

impl CodeReason {
    /// Whether it is an answer that went to the workshop that it belongs to.
    pub const fn is_handed_on(&self) -> bool {
        matches!(self, Self::Elsewhere { response: None, .. })
    }

    /// What there is to say of an answer that came to this end; nothing of one that was added.
    pub fn of(outcome: ResponseOutcome, response: &Response, who: Respondent) -> Option<Self> {
        let revision = response.revision;
        Some(match outcome {
            ResponseOutcome::Added => return None,
            ResponseOutcome::Updated => Self::Corrected { who, revision },
            ResponseOutcome::Duplicate => Self::Known { who },
            ResponseOutcome::Older => Self::Older { who },
            ResponseOutcome::Differs => Self::Differs { who },
            ResponseOutcome::WrongWorkshop => Self::Stranger,
            ResponseOutcome::OtherQuestionnaire => Self::OtherQuestions { who },
            ResponseOutcome::Unfit(misfit) => Self::Unfit { who, misfit },
            ResponseOutcome::Full => Self::Full,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::workshop::testing::response;

    #[test]
    fn what_does_not_come_in_again_stays_undone() {
        let all: Vec<Response> = (0..4).map(|number| response(number, &[3; 4])).collect();
        let mut logged = LoggedBatch::of(BatchSource::Pasted, 1, 4, 400);
        logged.counts.added = 4;
        logged.undo(all.clone());
        let mut redo = |outcomes: &[ResponseOutcome], batch: Option<u32>| {
            let collected = Collected {
                outcomes: outcomes.to_vec(),
                batch: batch.map(RecordId::fixed),
            };
            let n = logged.redo(&collected);
            (n, logged.counts.added, logged.undone.clone())
        };
        let refused = [ResponseOutcome::WrongWorkshop; 4];
        assert_eq!(redo(&refused, None), (0, 4, Some(all.clone())));
        let some = [
            ResponseOutcome::Added,
            ResponseOutcome::Full,
            ResponseOutcome::Updated,
            ResponseOutcome::Duplicate,
        ];
        assert_eq!(redo(&some, Some(2)), (2, 1, Some(vec![all[1].clone()])));
        logged.undo(vec![all[0].clone()]);
        assert_eq!(logged.undone, Some(vec![all[0].clone(), all[1].clone()]));
        assert_eq!(logged.batch, None);
    }
}
