//! One look at a person's competences.

use crate::domain::day::Day;
use crate::domain::records::{RecordId, Records, record};
use crate::domain::words::Word;
use crate::domain::workshop::SecretKey;

use super::{Area, Competence, Rating, Ratings, Viewer, ViewerRole, Views};

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

#[cfg(test)]
mod tests {
    use super::*;

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
}
