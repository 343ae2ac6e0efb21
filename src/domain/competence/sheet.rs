//! A sheet of ratings: a document.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::domain::day::Day;
use crate::domain::id::DocumentId;
use crate::domain::records::{Record, RecordId, Records, record};
use crate::domain::words::{Word, words};
use crate::domain::workshop::{ResponseId, SecretKey};

use super::{Aim, Area, Competence, CompetenceAnswer, CompetenceRequest, Rating, Views};

/// How far somebody is, by competence. One that is not in it is open.
pub type Ratings = BTreeMap<Competence, Rating>;

words! {
    /// As what somebody is asked.
    ViewerRole {
        /// Coaches the person.
        Coach = "coach",
        /// Works with the person.
        Other = "other",
    }
}

impl ViewerRole {
    /// The most people who can be asked as this in one round.
    pub const fn most(self) -> usize {
        match self {
            Self::Coach => 1,
            Self::Other => 3,
        }
    }
}

/// Somebody who is asked in a round, and what they answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer {
    /// Names the record.
    pub id: RecordId,
    /// As what.
    pub role: ViewerRole,
    /// What the person calls them.
    pub name: String,
    /// Names the request; `None` until one was made.
    pub token: Option<ResponseId>,
    /// When the answer was written, in seconds since 1970 (UTC); 0 while there is none.
    pub written: u32,
    /// The day on which the answer was written; `None` while there is none.
    pub answered: Option<Day>,
    /// The answer.
    pub ratings: Ratings,
    /// What they observed, or want to talk about.
    pub remark: String,
}

record!(Viewer { role, token });

impl Default for Viewer {
    fn default() -> Self {
        Self {
            id: RecordId::default(),
            role: ViewerRole::Other,
            name: String::new(),
            token: None,
            written: 0,
            answered: None,
            ratings: Ratings::new(),
            remark: String::new(),
        }
    }
}

/// How an answer stands to what is here of the same person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// There is none yet.
    New,
    /// It was written later than the one that is here.
    Corrects,
    /// It says what is here.
    Same,
    /// The one that is here was written later.
    Older,
}

impl Viewer {
    /// Whether their answer is here.
    pub const fn has_answered(&self) -> bool {
        self.answered.is_some()
    }

    /// How an answer of theirs stands to what is here.
    pub fn arrival(&self, answer: &CompetenceAnswer) -> Arrival {
        if !self.has_answered() {
            return Arrival::New;
        }
        if answer.says_the_same(&self.ratings, &self.remark) {
            return Arrival::Same;
        }
        match answer.written.cmp(&self.written) {
            Ordering::Less => Arrival::Older,
            Ordering::Equal | Ordering::Greater => Arrival::Corrects,
        }
    }

    /// Takes an answer in, in place of the one that is here.
    pub fn take_in(&mut self, answer: &CompetenceAnswer) {
        self.written = answer.written;
        self.answered = Some(answer.day);
        self.ratings = answer.ratings.clone();
        self.remark = answer.remark.clone();
    }
}

/// One look at the competences: how the person sees themself, and how those see them who were asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Names the record.
    pub id: RecordId,
    /// The day that it speaks of.
    pub day: Day,
    /// How the person rates themself; on a sheet that answers a request, how whoever was asked rates the person.
    pub ratings: Ratings,
    /// Opens the answers; `None` until somebody is asked.
    pub secret: Option<SecretKey>,
    /// Who is asked.
    pub viewers: Records<Viewer>,
}

record!(Round { day });

impl Default for Round {
    /// A round of which not even the day is known yet.
    fn default() -> Self {
        Self {
            id: RecordId::default(),
            day: Day::EPOCH,
            ratings: Ratings::new(),
            secret: None,
            viewers: Records::default(),
        }
    }
}

impl Round {
    /// Rates a competence, or with `None` leaves it open again.
    pub fn rate(&mut self, competence: Competence, rating: Option<Rating>) {
        match rating {
            Some(rating) => {
                self.ratings.insert(competence, rating);
            }
            None => {
                self.ratings.remove(&competence);
            }
        }
    }

    /// How many competences are rated, those too of which somebody says that they could not be seen.
    pub fn rated(&self) -> usize {
        self.ratings.len()
    }

    /// Whether every competence is rated.
    pub fn is_complete(&self) -> bool {
        self.rated() == Competence::ALL.len()
    }

    /// The first area in which something is open; the first of all where nothing is.
    pub fn open_area(&self) -> Area {
        let mut all = Competence::ALL.iter();
        let open = all.find(|one| !self.ratings.contains_key(one));
        open.map_or(Area::ALL[0], |one| one.area())
    }

    /// How many answers are here.
    pub fn answers(&self) -> usize {
        self.viewers.iter().filter(|one| one.has_answered()).count()
    }

    /// Whether the answers of others are shown: only once the person has rated everything themself, so that nobody rates
    /// themself by what others said.
    pub fn shows_others(&self) -> bool {
        self.is_complete() && self.answers() > 0
    }

    /// Whether the person's own ratings stay as they are: once those of others are shown.
    pub fn is_fixed(&self) -> bool {
        self.shows_others()
    }

    /// Whether one more can be asked as this.
    pub fn can_ask(&self, role: ViewerRole) -> bool {
        let of_role = self.viewers.iter().filter(|one| one.role == role);
        of_role.count() < role.most()
    }

    /// How a competence is seen: by the person, and, once they are shown, by those who were asked, the coach first.
    pub fn views(&self, competence: Competence) -> Views {
        let step = |ratings: &Ratings| ratings.get(&competence)?.step();
        let of = |role: ViewerRole| {
            let shown = self.viewers.iter().filter(|_| self.shows_others());
            let of_role = shown.filter(move |one| one.role == role && one.has_answered());
            of_role.map(|one| step(&one.ratings))
        };
        Views {
            own: step(&self.ratings),
            coach: of(ViewerRole::Coach).next().flatten(),
            others: of(ViewerRole::Other).collect(),
        }
    }
}

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
    fn one_coach_and_three_others_can_be_asked() {
        let mut round = Round::default();
        for role in ViewerRole::ALL {
            for _ in 0..role.most() {
                assert!(round.can_ask(*role));
                round.viewers.push(Viewer {
                    role: *role,
                    ..Viewer::default()
                });
            }
            assert!(!round.can_ask(*role));
        }
        assert_eq!(round.viewers.len(), 4);
    }

    #[test]
    fn of_two_answers_to_one_request_the_later_one_is_a_correction() {
        let mut viewer = Viewer::default();
        let early = answer(1, Rating::WithHelp);
        assert_eq!(viewer.arrival(&early), Arrival::New);
        viewer.take_in(&early);
        assert_eq!(viewer.arrival(&early), Arrival::Same);
        let mut late = answer(1, Rating::Alone);
        late.written += 60;
        assert_eq!(viewer.arrival(&late), Arrival::Corrects);
        viewer.take_in(&late);
        assert_eq!(viewer.arrival(&early), Arrival::Older);
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
