//! What is decided about a response that came in: whether it counts, and whether its words are seen.

use std::collections::BTreeSet;

use crate::domain::records::{RecordId, Records, record};

use super::{GivenAnswer, Response, ResponseId, Workshop};

/// A decision about one response, or about one answer in words of it. The last one about it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Its number, counted together with those of batches: so it is known what had come before it, and whether figures
    /// had been shown.
    pub id: RecordId,
    /// The response.
    pub response: ResponseId,
    /// The place of the own question whose answer in words it is about; `None` where it is about the whole response.
    pub question: Option<u8>,
    /// Whether it is set aside or hidden, or put back.
    pub is_aside: bool,
    /// Why, up to [`Decision::MAX_REASON`] characters.
    pub reason: String,
    /// When, in milliseconds since 1970 (UTC).
    pub at: u64,
}
record!(Decision);

impl Default for Decision {
    fn default() -> Self {
        Self {
            id: RecordId::default(),
            response: ResponseId::from_random(0),
            question: None,
            is_aside: false,
            reason: String::new(),
            at: 0,
        }
    }
}

impl Decision {
    /// The longest reason, in characters.
    pub const MAX_REASON: usize = 200;
    /// The most decisions of one workshop.
    pub const MOST: usize = 400;
}

impl Workshop {
    /// The highest number of a batch or a decision.
    pub fn last_number(&self) -> Option<RecordId> {
        let batches = self.batches.ids().into_iter();
        batches.chain(self.decisions.ids()).max()
    }

    /// The decision by which a response is set aside; `None` where it is not.
    pub fn set_aside(&self, response: ResponseId) -> Option<&Decision> {
        self.decided(response, None)
    }

    /// The decision by which what a response answers in words to the own question at a place is hidden from the board
    /// and the report; `None` where it is not.
    pub fn hidden(&self, response: ResponseId, question: u8) -> Option<&Decision> {
        self.decided(response, Some(question))
    }

    fn decided(&self, response: ResponseId, question: Option<u8>) -> Option<&Decision> {
        let mut about = self.decisions.iter();
        about
            .rfind(|one| (one.response, one.question) == (response, question))
            .filter(|one| one.is_aside)
    }

    /// Takes the words out of a response that are hidden from the board and the report.
    pub fn hide_words(&self, response: &mut Response) {
        for (question, given) in (0..).zip(response.own.iter_mut()) {
            if self.hidden(response.id, question).is_some() {
                *given = GivenAnswer::Unanswered;
            }
        }
    }

    /// What was decided about whole responses, first one first.
    pub fn decisions_of_responses(&self) -> impl Iterator<Item = &Decision> {
        self.decisions.iter().filter(|one| one.question.is_none())
    }

    /// How many responses are set aside.
    pub fn count_aside(&self) -> usize {
        let all = self.decisions_of_responses().map(|one| one.response);
        let all: BTreeSet<ResponseId> = all.collect();
        all.into_iter()
            .filter(|one| self.set_aside(*one).is_some())
            .count()
    }

    /// Sets a response aside, or puts it back. Whether there was room for one more decision.
    pub fn decide(&mut self, mut decision: Decision) -> bool {
        let has_room = self.decisions.len() < Decision::MOST;
        if has_room {
            decision.id = self.last_number().unwrap_or_default().next();
            self.decisions.push(decision);
        }
        has_room
    }

    /// Takes over from another version of the workshop what came in, and what was decided about it: that is not for an
    /// earlier state or a copy to say.
    pub fn keep_what_came_in(&mut self, now: &Self) {
        self.batches = now.batches.clone();
        self.intakes = now.intakes.clone();
        self.decisions = now.decisions.clone();
        self.published = now.published;
    }

    /// Forgets that anything came in.
    pub fn forget_what_came_in(&mut self) {
        self.batches = Records::default();
        self.intakes = Records::default();
        self.decisions = Records::default();
        self.published = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::DocumentId;
    use crate::domain::workshop::Batch;
    use crate::domain::workshop::testing::{response, session};

    #[test]
    fn the_last_decision_holds_and_has_a_number_among_the_batches() {
        let mut workshop = Workshop::new(DocumentId::new("a").unwrap(), session());
        let batch = |number| Batch {
            id: RecordId::fixed(number),
            ..Batch::default()
        };
        let who = ResponseId::from_random(4);
        let decision = |is_aside, reason: &str| Decision {
            response: who,
            is_aside,
            reason: reason.to_owned(),
            ..Decision::default()
        };
        workshop.batches.push(batch(3));
        assert!(workshop.decide(decision(true, "twice")));
        assert_eq!(workshop.last_number(), Some(RecordId::fixed(4)));
        assert_eq!(workshop.set_aside(who).unwrap().reason, "twice");
        assert_eq!(workshop.count_aside(), 1);
        assert_eq!(workshop.set_aside(ResponseId::from_random(5)), None);
        workshop.batches.push(batch(5));
        workshop.decide(decision(false, ""));
        assert_eq!(workshop.set_aside(who), None);
        assert_eq!(workshop.count_aside(), 0);
        assert_eq!(workshop.last_number(), Some(RecordId::fixed(6)));
        // Figures that are shown now know of it.
        workshop.publish(1);
        assert_eq!(workshop.published.unwrap().last, 6);
        for _ in 0..Decision::MOST {
            workshop.decide(decision(true, "again"));
        }
        assert_eq!(workshop.decisions.len(), Decision::MOST);
        assert!(!workshop.decide(decision(false, "")));
    }

    #[test]
    fn hidden_words_are_no_response_that_is_set_aside() {
        let mut workshop = Workshop::new(DocumentId::new("a").unwrap(), session());
        let mut one = response(4, &[1; 4]);
        one.own = vec![
            GivenAnswer::Words("fine".to_owned()),
            GivenAnswer::Words("an insult".to_owned()),
        ];
        let decide = |workshop: &mut Workshop, is_aside| {
            workshop.decide(Decision {
                response: one.id,
                question: Some(1),
                is_aside,
                ..Decision::default()
            });
            let mut seen = one.clone();
            workshop.hide_words(&mut seen);
            seen.own
        };
        let words = |text: &str| GivenAnswer::Words(text.to_owned());
        assert_eq!(
            decide(&mut workshop, true),
            [words("fine"), GivenAnswer::Unanswered]
        );
        assert_eq!(workshop.set_aside(one.id), None);
        assert_eq!(workshop.count_aside(), 0);
        assert_eq!(
            decide(&mut workshop, false),
            [words("fine"), words("an insult")]
        );
    }
}
