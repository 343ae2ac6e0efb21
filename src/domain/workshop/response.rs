//! What one participant returns.

use crate::domain::assessment::{Answer, Assessment, Instrument, Scope};
use crate::domain::day::Day;

use super::session::is_longer;
use super::{
    Fingerprint, Misfit, OwnQuestion, QuestionKind, ResponseId, Selection, Session, SessionId,
};

/// The answers of one person. Without a session it is an assessment's result that was shared on its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// The session that it answers.
    pub session: Option<SessionId>,
    /// Names the response; a correction has the same name.
    pub id: ResponseId,
    /// Counts the corrections, from 0.
    pub revision: u8,
    /// The questions as the participant's browser knows them.
    pub fingerprint: Fingerprint,
    /// The day of answering.
    pub day: Day,
    /// Which dimensions were asked.
    pub selection: Selection,
    /// One for each asked item, in the instrument's order; `None` where it is unanswered.
    pub answers: Vec<Option<Answer>>,
    /// One for each own question of the session.
    pub own: Vec<GivenAnswer>,
    /// The place of the group among the session's.
    pub group: Option<u8>,
    /// Who answered, up to [`Response::MAX_NAME`] characters; empty where it is not said.
    pub name: String,
    /// What the assessment is called, up to [`Response::MAX_TITLE`] characters; only without a session.
    pub title: String,
    /// Whose practice it looks at, each part up to [`Response::MAX_SCOPE`] characters; only without a session.
    pub scope: Scope,
    /// Whether it is the result of a quick check; only without a session.
    pub quick: bool,
}

/// An answer as it was given: to an own question of a session, and in the forms to any question.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub enum GivenAnswer {
    /// None.
    #[default]
    Unanswered,
    /// A described answer, or that there is none to give.
    Choice(Answer),
    /// The option at this place of a plain choice, from 0.
    Option(u8),
    /// The participant's words, up to [`GivenAnswer::MAX_WORDS`] characters; never empty.
    Words(String),
}

impl GivenAnswer {
    /// The longest answer in words, in characters.
    pub const MAX_WORDS: usize = 500;

    /// An answer in words; unanswered where there are none.
    pub fn words(text: String) -> Self {
        match text.is_empty() {
            true => Self::Unanswered,
            false => Self::Words(text),
        }
    }

    /// The choice, where one was made.
    pub const fn choice(&self) -> Option<Answer> {
        match self {
            Self::Choice(answer) => Some(*answer),
            Self::Unanswered | Self::Option(_) | Self::Words(_) => None,
        }
    }

    /// Whether it answers this question in the way that it asks for.
    pub const fn answers(&self, question: &OwnQuestion) -> bool {
        match (self, &question.kind) {
            (Self::Unanswered, _)
            | (Self::Words(_), QuestionKind::Words)
            | (Self::Choice(_), QuestionKind::Anchors(_)) => true,
            (Self::Choice(answer), QuestionKind::Options(_)) => answer.point().is_none(),
            (Self::Option(place), QuestionKind::Options(options)) => {
                (*place as usize) < options.len()
            }
            (Self::Words(_), _)
            | (Self::Choice(_), QuestionKind::Words)
            | (Self::Option(_), QuestionKind::Anchors(_) | QuestionKind::Words) => false,
        }
    }
}

impl Response {
    /// The longest name of a person, in characters.
    pub const MAX_NAME: usize = 60;
    /// The longest title of an assessment that is shared on its own, in characters.
    pub const MAX_TITLE: usize = Session::MAX_TITLE;
    /// The longest part of a scope, in characters.
    pub const MAX_SCOPE: usize = 80;
    /// The most answers: far more than any questionnaire asks.
    pub const MAX_ANSWERS: usize = 256;

    /// What it says, apart from who says it in which revision and on which day.
    fn content(&self) -> impl PartialEq + std::hash::Hash {
        (&self.answers, &self.own, self.group, &self.name)
    }

    /// Whether both say the same; on another day it is still the same.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.content() == other.content()
    }

    /// What is said, in two bytes: the same for two that say the same, another with all but certainty (1 in 65,536)
    /// for two that don't. It holds while the page is open, not longer.
    pub fn gist(&self) -> u16 {
        use std::hash::{DefaultHasher, Hash, Hasher};

        let mut hasher = DefaultHasher::new();
        self.content().hash(&mut hasher);
        hasher.finish() as u16
    }

    /// An assessment's result to be shared on its own: all that is asked, without notes.
    pub fn of_assessment(id: ResponseId, assessment: &Assessment, instrument: &Instrument) -> Self {
        let cut = |text: &str, max: usize| text.chars().take(max).collect::<String>();
        let scope = &assessment.scope;
        let part = |text: &str| cut(text, Self::MAX_SCOPE);
        Self {
            session: None,
            id,
            revision: 0,
            fingerprint: Fingerprint::of(instrument),
            day: assessment.date,
            selection: Selection::all(instrument.dimensions.len()),
            answers: instrument
                .items()
                .map(|item| assessment.answers.get(item))
                .collect(),
            own: Vec::new(),
            group: None,
            name: String::new(),
            title: cut(&assessment.name, Self::MAX_TITLE),
            scope: Scope {
                company: part(&scope.company),
                unit: part(&scope.unit),
                team: part(&scope.team),
            },
            quick: assessment.is_quick(),
        }
    }

    /// Whether it answers this instrument within the limits; with a session, also its own questions.
    ///
    /// # Errors
    ///
    /// The first part that does not fit.
    pub fn check(&self, instrument: &Instrument, session: Option<&Session>) -> Result<(), Misfit> {
        if !self.selection.fits(instrument) {
            return Err(Misfit::Dimensions);
        }
        let asked = self.selection.items(instrument).count();
        if asked != self.answers.len() {
            return Err(Misfit::Answers);
        }
        let points = self.answers.iter().flatten().filter_map(|a| a.point());
        if points.into_iter().any(|point| point > instrument.highest) {
            return Err(Misfit::Point);
        }
        let questions = session.map_or(&[][..], |session| &session.questions);
        let fits = self.own.len() == questions.len()
            && self.own.iter().zip(questions).all(|(a, q)| a.answers(q));
        if !fits {
            return Err(Misfit::GivenAnswer);
        }
        let groups = session.map_or(0, |session| session.groups.len());
        if self.group.is_some_and(|group| usize::from(group) >= groups) {
            return Err(Misfit::Group);
        }
        let words = self.own.iter().filter_map(|answer| match answer {
            GivenAnswer::Words(words) => Some((words, GivenAnswer::MAX_WORDS)),
            GivenAnswer::Unanswered | GivenAnswer::Choice(_) | GivenAnswer::Option(_) => None,
        });
        let others = [
            (&self.name, Self::MAX_NAME),
            (&self.title, Self::MAX_TITLE),
            (&self.scope.company, Self::MAX_SCOPE),
            (&self.scope.unit, Self::MAX_SCOPE),
            (&self.scope.team, Self::MAX_SCOPE),
        ];
        let mut texts = words.chain(others);
        match texts.any(|(text, max)| is_longer(text, max)) {
            true => Err(Misfit::LongText),
            false => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::assessment::Point;
    use crate::domain::assessment::testing::{assessment, instrument};
    use crate::domain::workshop::testing::{TWO_BY_TWO, response, session};

    #[test]
    fn a_response_fits_its_questions_or_says_what_does_not() {
        type Change = fn(&mut Response);
        let cases: [(Change, Result<(), Misfit>); 10] = [
            (|_| {}, Ok(())),
            (|r| r.selection = Selection::all(3), Err(Misfit::Dimensions)),
            (|r| r.selection = Selection::all(1), Err(Misfit::Answers)),
            (|r| r.answers.push(None), Err(Misfit::Answers)),
            (|r| r.own.clear(), Err(Misfit::GivenAnswer)),
            (|r| r.own.swap(0, 1), Err(Misfit::GivenAnswer)),
            (|r| r.group = Some(2), Err(Misfit::Group)),
            (|r| r.name = "n".repeat(61), Err(Misfit::LongText)),
            (
                |r| r.own[1] = GivenAnswer::Words("w".repeat(501)),
                Err(Misfit::LongText),
            ),
            (|r| r.scope.team = "t".repeat(81), Err(Misfit::LongText)),
        ];
        for (at, (change, result)) in cases.into_iter().enumerate() {
            let mut response = response(1, &[1, 5, 6, 7]);
            change(&mut response);
            let checked = response.check(&TWO_BY_TWO, Some(&session()));
            assert_eq!(checked, result, "case {at}");
        }
        let mut lower = TWO_BY_TWO.clone();
        lower.highest = Point::new(4).unwrap();
        let checked = response(1, &[1, 5, 6, 7]).check(&lower, Some(&session()));
        assert_eq!(checked, Err(Misfit::Point));
    }

    #[test]
    fn a_plain_choice_is_answered_by_one_of_its_options_or_by_none() {
        let options = ["North", "South", "Neither"].map(str::to_owned).to_vec();
        let question = |kind| OwnQuestion {
            text: "Where to?".to_owned(),
            kind,
        };
        let choice = question(QuestionKind::Options(options));
        let point = GivenAnswer::Choice(Answer::Point(Point::new(1).unwrap()));
        for (answer, fits) in [
            (GivenAnswer::Unanswered, true),
            (GivenAnswer::Option(0), true),
            (GivenAnswer::Option(2), true),
            (GivenAnswer::Option(3), false),
            (GivenAnswer::Choice(Answer::DontKnow), true),
            (GivenAnswer::Choice(Answer::NotApplicable), true),
            (point, false),
            (GivenAnswer::Words("South".to_owned()), false),
        ] {
            assert_eq!(answer.answers(&choice), fits, "{answer:?}");
        }
        for other in &session().questions {
            assert!(!GivenAnswer::Option(0).answers(other));
        }
    }

    #[test]
    fn an_assessment_is_shared_without_its_notes() {
        let instrument = instrument(&[2, 2]);
        let mut shared = assessment(&instrument, &[1, 0, 6, 5]);
        shared.name = "x".repeat(200);
        let response = Response::of_assessment(ResponseId::from_random(1), &shared, &instrument);
        assert_eq!(response.title.len(), Response::MAX_TITLE);
        assert_eq!(response.check(&instrument, None), Ok(()));
        assert_eq!(response.answers[2], Some(Answer::DontKnow));
    }
}
