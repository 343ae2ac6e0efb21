//! The participant's own document.

use crate::domain::assessment::{Answers, Instrument, Scope};
use crate::domain::day::Day;
use crate::domain::id::{DocumentId, ItemId};

use super::{GivenAnswer, NamesAsked, Response, ResponseId, Session};

/// What a participant answers, and what was returned of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participation {
    /// Names the document.
    pub id: DocumentId,
    /// The invitation.
    pub session: Session,
    /// Answers and notes. The notes are the participant's own: they are never returned.
    pub answers: Answers,
    /// One for each own question of the session.
    pub own: Vec<GivenAnswer>,
    /// The place of the group among the session's.
    pub group: Option<u8>,
    /// The participant's name, where it is asked and given.
    pub name: String,
    /// Names the response, whatever its revision.
    pub response: ResponseId,
    /// The revision of the response as it stands here.
    pub revision: u8,
    /// The revision that was last on the screen as a code or a link: somebody may have it from there.
    pub shown: Option<u8>,
    /// The revision that was returned last; `None` before the first.
    pub returned: Option<u8>,
    /// When it was returned last, in milliseconds since 1970 (UTC); 0 if never.
    pub returned_at: u64,
    /// Whether the person wants to keep the answers as an assessment of their own.
    pub keeps_copy: bool,
    /// The item that was last on screen, where answering resumes.
    pub position: Option<ItemId>,
    /// Whether it was put aside by the person.
    pub archived: bool,
    /// When it was changed last, in milliseconds since 1970 (UTC).
    pub edited: u64,
}

impl Participation {
    /// A participation with nothing answered yet.
    pub fn new(id: DocumentId, session: Session, response: ResponseId) -> Self {
        let own = vec![GivenAnswer::Unanswered; session.questions.len()];
        Self {
            id,
            session,
            answers: Answers::default(),
            own,
            group: None,
            name: String::new(),
            response,
            revision: 0,
            shown: None,
            returned: None,
            returned_at: 0,
            keeps_copy: false,
            position: None,
            archived: false,
            edited: 0,
        }
    }

    /// Whether nothing is in it yet: no answer, no note, no name, nothing that was shown.
    pub fn is_blank(&self) -> bool {
        let is_open = |answer: &GivenAnswer| *answer == GivenAnswer::Unanswered;
        self.answers == Answers::default()
            && self.own.iter().all(is_open)
            && self.group.is_none()
            && self.name.is_empty()
            && self.shown.max(self.returned).is_none()
    }

    /// Takes over the words of the same invitation as it came later: title, greeting, names of groups. A name is
    /// forgotten where it is not asked any more.
    pub fn take_over(&mut self, session: Session) {
        if session.names == NamesAsked::No {
            self.name.clear();
        }
        self.session = session;
    }

    /// What would be returned on this day. The instrument is the session's.
    pub fn response(&self, instrument: &Instrument, day: Day) -> Response {
        Response {
            session: Some(self.session.id),
            id: self.response,
            revision: self.revision,
            fingerprint: self.session.fingerprint,
            day,
            selection: self.session.dimensions,
            answers: self
                .session
                .dimensions
                .items(instrument)
                .map(|item| self.answers.get(item))
                .collect(),
            own: self.own.clone(),
            group: self.group,
            name: self.name.clone(),
            title: String::new(),
            scope: Scope::default(),
            quick: false,
        }
    }

    /// Notes that the response was on the screen as it stands here, for a camera or a hand to take.
    pub fn was_shown(&mut self) {
        self.shown = Some(self.revision);
    }

    /// Notes that the response was returned as it stands here. Returning it again is no correction.
    pub fn was_returned(&mut self, now: u64) {
        self.returned = Some(self.revision);
        self.returned_at = now;
    }

    /// Whether something was changed since it was returned.
    pub fn is_corrected(&self) -> bool {
        self.returned
            .is_some_and(|returned| returned < self.revision)
    }

    /// Counts up the revision where an edit changes what somebody may have: what was returned or shown before. Notes
    /// are not returned.
    pub fn count_correction(&mut self, before: &Self) {
        let answers_differ = || {
            let given = |one: &Self| -> Vec<_> {
                let all = one.answers.iter();
                all.filter_map(|(item, response)| Some((item.clone(), response.answer?)))
                    .collect()
            };
            given(self) != given(before)
        };
        let is_out = self.returned.max(self.shown) == Some(self.revision);
        let differs = self.own != before.own
            || self.group != before.group
            || self.name != before.name
            || answers_differ();
        if is_out && differs {
            self.revision = self.revision.saturating_add(1);
        }
    }

    /// Notes of a participation that was made of two versions, field by field, what both handed out. Where its answers
    /// are others than those, that is a correction.
    pub fn join_revisions(&mut self, ours: &Self, theirs: &Self) {
        self.revision = ours.revision.max(theirs.revision);
        self.shown = ours.shown.max(theirs.shown);
        self.returned = ours.returned.max(theirs.returned);
        self.returned_at = ours.returned_at.max(theirs.returned_at);
        for one in [ours, theirs] {
            if one.shown.max(one.returned) == Some(self.revision) {
                self.count_correction(one);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::assessment::testing::{answer, answers};
    use crate::domain::workshop::testing::{TWO_BY_TWO, session};

    #[test]
    fn what_is_returned_fits_the_session_and_leaves_notes_out() {
        let id = DocumentId::new("a").unwrap();
        let mut mine = Participation::new(id, session(), ResponseId::from_random(3));
        mine.answers = answers(&TWO_BY_TWO, &[1, 0, 6, 7]);
        let item = TWO_BY_TWO.item_at(1).unwrap();
        mine.answers.set_note(item, "private");
        mine.group = Some(1);
        let day = session().day;
        let response = mine.response(&TWO_BY_TWO, day);
        assert_eq!(response.check(&TWO_BY_TWO, Some(&mine.session)), Ok(()));
        assert_eq!(response.answers[1], None);
        assert_eq!(response.revision, 0);
        mine.was_returned(9);
        assert_eq!((mine.returned, mine.returned_at), (Some(0), 9));
        let mut corrected = mine.clone();
        corrected.answers.set_note(item, "still private");
        corrected.count_correction(&mine);
        assert_eq!(corrected.revision, 0);
        for code in [5, 6] {
            let before = corrected.clone();
            corrected.answers.set(item, answer(code));
            corrected.count_correction(&before);
        }
        // Two changes before the next return are one correction.
        assert!(corrected.is_corrected() && !mine.is_corrected());
        let correction = corrected.response(&TWO_BY_TWO, day);
        assert_eq!((correction.revision, correction.id), (1, response.id));
        // A code that was only on the screen may have been read from there.
        corrected.was_shown();
        let shown = corrected.clone();
        corrected.own[0] = GivenAnswer::Words("Later".into());
        corrected.count_correction(&shown);
        assert_eq!(corrected.revision, 2);
    }

    #[test]
    fn what_is_made_of_two_versions_is_a_correction_of_what_was_handed_out() {
        let id = DocumentId::new("a").unwrap();
        let base = Participation::new(id, session(), ResponseId::from_random(3));
        let item = TWO_BY_TWO.item_at(0).unwrap();
        let mut returned = base.clone();
        returned.answers.set(item, answer(1));
        returned.was_returned(9);
        let mut edited = base;
        edited
            .answers
            .set(TWO_BY_TWO.item_at(1).unwrap(), answer(2));
        for (ours, theirs) in [(&returned, &edited), (&edited, &returned)] {
            let mut joined = ours.clone();
            joined.answers = answers(&TWO_BY_TWO, &[1, 2, 0, 0]);
            joined.join_revisions(ours, theirs);
            assert_eq!((joined.returned, joined.returned_at), (Some(0), 9));
            assert!(joined.is_corrected());
            // Nothing was changed but that it was returned.
            let mut joined = ours.clone();
            joined.answers = returned.answers.clone();
            joined.join_revisions(ours, theirs);
            assert_eq!((joined.revision, joined.returned), (0, Some(0)));
        }
        // A revision that somebody has never comes back under other answers.
        let mut ours = returned.clone();
        ours.revision = 3;
        ours.was_shown();
        let mut joined = edited.clone();
        joined.join_revisions(&edited, &ours);
        assert_eq!((joined.revision, joined.shown), (4, Some(3)));
    }
}
