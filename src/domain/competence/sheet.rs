//! A sheet of ratings: a document.

use crate::domain::day::Day;
use crate::domain::id::DocumentId;
use crate::domain::records::{Record, RecordId, Records};
use crate::domain::words::Word;
use crate::domain::workshop::ResponseId;

use super::{Aim, Area, Competence, CompetenceAnswer, CompetenceRequest, Rating, Round, Viewer};

/// The ratings of one person's competences. Either one's own, in rounds over time, with what others answered and a
/// development plan; or, where `asked` says so, how one sees somebody else who asked: then there is one round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompetenceSheet {
    /// Names the document.
    pub id: DocumentId,
    /// Whose competences they are; may be empty.
    pub name: String,
    /// The request that it answers; `None` for one's own.
    pub asked: Option<CompetenceRequest>,
    /// The rounds, in the order in which they were begun.
    pub rounds: Records<Round>,
    /// What the person works on.
    pub aims: Records<Aim>,
    /// What the person makes of it; in an answer, the remark that goes with it.
    pub note: String,
    /// The area that was last on screen, where rating resumes.
    pub position: Option<Area>,
    /// When it was last changed, in milliseconds since 1970 (UTC).
    pub edited: u64,
}

impl CompetenceSheet {
    /// A sheet of one's own without any round.
    pub fn new(id: DocumentId) -> Self {
        Self {
            id,
            name: String::new(),
            asked: None,
            rounds: Records::default(),
            aims: Records::default(),
            note: String::new(),
            position: None,
            edited: 0,
        }
    }

    /// A sheet of one's own, with a first round of this day.
    pub fn begun(id: DocumentId, name: String, day: Day) -> Self {
        let mut sheet = Self {
            name,
            ..Self::new(id)
        };
        sheet.rounds.push(Round {
            day,
            ..Round::blank(RecordId::fixed(1))
        });
        sheet
    }

    /// A sheet that answers a request, begun on this day.
    pub fn answering(id: DocumentId, request: CompetenceRequest, day: Day) -> Self {
        let mut sheet = Self::begun(id, request.person.clone(), day);
        sheet.asked = Some(request);
        sheet
    }

    /// Whether it says how the person sees somebody else, who asked.
    pub const fn is_answer(&self) -> bool {
        self.asked.is_some()
    }

    /// The round that is worked on: the last one that was begun.
    pub fn current(&self) -> Option<&Round> {
        self.rounds.iter().last()
    }

    /// The round that is worked on, to be changed.
    pub fn current_mut(&mut self) -> Option<&mut Round> {
        self.rounds.iter_mut().last()
    }

    /// Rates a competence in the round that is worked on. Nothing happens where the ratings stay as they are.
    pub fn rate(&mut self, competence: Competence, rating: Option<Rating>) {
        if let Some(round) = self.current_mut().filter(|round| !round.is_fixed()) {
            round.rate(competence, rating);
        }
    }

    /// Whether a new round can be begun: the one before it is complete.
    pub fn can_begin_again(&self) -> bool {
        !self.is_answer() && self.current().is_none_or(Round::is_complete)
    }

    /// Begins a new round on this day under a name, or under the next free one.
    pub fn begin_again(&mut self, id: RecordId, day: Day) {
        if self.can_begin_again() {
            self.rounds.push(Round {
                day,
                ..Round::blank(id)
            });
            self.position = None;
        }
    }

    /// Where rating goes on: in the area that was last on screen, or in the first in which something is open.
    pub fn resumed(&self) -> Area {
        let open = || self.current().map_or(Area::ALL[0], Round::open_area);
        self.position.unwrap_or_else(open)
    }

    /// How many aims are open.
    pub fn open_aims(&self) -> usize {
        self.aims.iter().filter(|aim| aim.is_open()).count()
    }

    /// Whether one more aim can be taken on: see [`Aim::MOST_OPEN`].
    pub fn can_add_aim(&self) -> bool {
        !self.is_answer() && self.open_aims() < Aim::MOST_OPEN
    }

    /// The round and the viewer to whom a request of this name was sent.
    pub fn asked_by(&self, token: ResponseId) -> Option<(&Round, &Viewer)> {
        self.rounds.iter().find_map(|round| {
            let mut viewers = round.viewers.iter();
            let viewer = viewers.find(|one| one.token == Some(token))?;
            Some((round, viewer))
        })
    }

    /// Takes an answer in. Whether it answers a request of this sheet.
    pub fn take_in(&mut self, answer: &CompetenceAnswer) -> bool {
        let mut viewers = self
            .rounds
            .iter_mut()
            .flat_map(|round| round.viewers.iter_mut());
        match viewers.find(|one| one.token == Some(answer.token)) {
            Some(viewer) => {
                viewer.take_in(answer);
                true
            }
            None => false,
        }
    }

    /// What is sent back to who asked, of a sheet that answers a request: written `now`, in milliseconds since 1970 (UTC), on
    /// this day. `None` for one's own sheet.
    pub fn answer(&self, day: Day) -> Option<CompetenceAnswer> {
        let asked = self.asked.as_ref()?;
        Some(CompetenceAnswer {
            token: asked.token,
            fingerprint: asked.fingerprint,
            written: u32::try_from(self.edited / 1000).unwrap_or(u32::MAX),
            day,
            ratings: self.current()?.ratings.clone(),
            remark: self.note.clone(),
        })
    }

    /// It is an earlier state that takes the place of `now`: keeps what others have to do with. Rounds in which somebody was
    /// asked stay as they are, with the keys that open what is still on its way.
    pub fn keep_what_others_have(&mut self, now: &Self) {
        self.asked = now.asked.clone();
        for round in now.rounds.iter().filter(|round| !round.viewers.is_empty()) {
            match self.rounds.get_mut(round.id) {
                Some(here) => {
                    here.secret = round.secret;
                    here.viewers = round.viewers.clone();
                    if round.is_fixed() {
                        here.ratings = round.ratings.clone();
                    }
                }
                None => {
                    self.rounds.push(round.clone());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Views;
    use super::super::testing::*;
    use super::*;

    #[test]
    fn what_others_say_is_shown_once_the_own_ratings_are_complete_and_then_those_stay() {
        let mut sheet = asking();
        assert!(sheet.take_in(&answer(1, Rating::WithHelp)));
        let round = sheet.current().unwrap();
        assert_eq!((round.answers(), round.shows_others()), (1, false));
        assert_eq!(round.views(Competence::Goals), Views::default());
        for competence in Competence::ALL {
            sheet.rate(*competence, Some(Rating::Alone));
        }
        let round = sheet.current().unwrap();
        assert!(round.shows_others() && round.is_fixed());
        let views = round.views(Competence::Goals);
        assert_eq!((views.own, views.coach), (Some(3), Some(2)));
        sheet.rate(Competence::Goals, Some(Rating::Learner));
        sheet.rate(Competence::Goals, None);
        assert_eq!(sheet.current().unwrap().views(Competence::Goals), views);
    }

    #[test]
    fn an_answer_to_nobody_here_is_not_taken_in() {
        let mut sheet = asking();
        let before = sheet.clone();
        assert!(!sheet.take_in(&answer(9, Rating::Alone)));
        assert_eq!(sheet, before);
    }

    #[test]
    fn a_new_round_waits_until_the_one_before_is_complete() {
        let mut sheet = own();
        assert!(!sheet.can_begin_again());
        sheet.begin_again(RecordId::fixed(1), TODAY);
        assert_eq!(sheet.rounds.len(), 1);
        for competence in Competence::ALL {
            sheet.rate(*competence, Some(Rating::Unseen));
        }
        sheet.begin_again(RecordId::fixed(1), TODAY.plus_days(90));
        assert_eq!(sheet.rounds.len(), 2);
        assert_eq!(sheet.current().unwrap().rated(), 0);
        let reply = CompetenceSheet::answering(own().id, request(1), TODAY);
        assert!(!reply.can_begin_again() && !reply.can_add_aim());
    }

    #[test]
    fn three_aims_are_open_at_most() {
        let mut sheet = own();
        for number in 1..=3 {
            assert!(sheet.can_add_aim());
            sheet.aims.push(Aim::blank(RecordId::fixed(number)));
        }
        assert!(!sheet.can_add_aim());
        sheet.aims.iter_mut().next().unwrap().done = Some(TODAY);
        assert!(sheet.can_add_aim());
    }

    #[test]
    fn an_earlier_state_keeps_who_was_asked_and_what_they_answered() {
        let mut sheet = asking();
        let before = own();
        sheet.take_in(&answer(1, Rating::Alone));
        let mut back = before.clone();
        back.keep_what_others_have(&sheet);
        let (here, there) = (back.current().unwrap(), sheet.current().unwrap());
        assert_eq!((&here.viewers, here.secret), (&there.viewers, there.secret));
        let mut without = before;
        without.rounds = Records::default();
        without.keep_what_others_have(&sheet);
        assert_eq!(without.rounds, sheet.rounds);
    }

    proptest! {
        #[test]
        fn what_is_sent_back_is_what_was_rated(ratings in ratings(), note in "[a-z ]{0,20}") {
            let mut sheet = CompetenceSheet::answering(own().id, request(1), TODAY);
            for (competence, rating) in &ratings {
                sheet.rate(*competence, Some(*rating));
            }
            sheet.note = note.clone();
            let sent = sheet.answer(TODAY).unwrap();
            prop_assert!(sent.says_the_same(&ratings, &note) && sent.answers_this());
            let mut asked = asking();
            prop_assert!(asked.take_in(&sent));
            let (_, viewer) = asked.asked_by(sent.token).unwrap();
            prop_assert_eq!((&viewer.ratings, &viewer.remark), (&ratings, &note));
        }
    }
}
