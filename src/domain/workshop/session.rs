//! The invitation: everything that a participant sees before answering.

use std::ops::RangeInclusive;

use crate::domain::assessment::Instrument;
use crate::domain::day::Day;
use crate::domain::id::InstrumentId;
use crate::domain::words::words;

use super::{Fingerprint, PublicKey, Selection, SessionId};

/// Who asks whom what. It travels as a link, so every part of it has a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Names the session.
    pub id: SessionId,
    /// What it is called, up to [`Session::MAX_TITLE`] characters.
    pub title: String,
    /// Who asks, up to [`Session::MAX_HOST`] characters.
    pub host: String,
    /// The questionnaire.
    pub instrument: InstrumentId,
    /// Its questions as the facilitator's browser knows them.
    pub fingerprint: Fingerprint,
    /// Which of its dimensions are asked.
    pub dimensions: Selection,
    /// Groups to choose from, such as countries: up to [`Session::MAX_GROUPS`], each named with up to
    /// [`Session::MAX_GROUP`] characters. Responses refer to them by place.
    pub groups: Vec<String>,
    /// Whether participants may give their names.
    pub names: NamesAsked,
    /// A greeting, up to [`Session::MAX_WELCOME`] characters.
    pub welcome: String,
    /// The facilitator's own questions, up to [`Session::MAX_QUESTIONS`]. Responses answer them by place.
    pub questions: Vec<OwnQuestion>,
    /// With a key, responses are sealed: only the holder of its secret half can read them.
    pub key: Option<PublicKey>,
    /// The day that the session is for.
    pub day: Day,
    /// The session that this one comes after, for a comparison of the two.
    pub before: Option<SessionId>,
    /// Where answers are to be sent, up to [`Session::MAX_SEND_TO`] characters: an address of mail, or the name of a
    /// chat. Empty where it is not said.
    pub send_to: String,
}

words! {
    /// Whether participants may give their names.
    NamesAsked {
        /// There is no field for a name.
        No = "no",
        /// There is one, and it may stay empty.
        Optional = "optional",
    }
}

/// A question of the facilitator's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnQuestion {
    /// The question, up to [`OwnQuestion::MAX_TEXT`] characters.
    pub text: String,
    /// How it is answered.
    pub kind: QuestionKind,
}

/// How an own question is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuestionKind {
    /// By one of five described answers, point 1 first, each up to [`OwnQuestion::MAX_ANCHOR`] characters.
    Anchors([String; 5]),
    /// In the participant's words.
    Words,
    /// By one of these options, which have no order: as many as [`OwnQuestion::OPTIONS`] says, each up to
    /// [`OwnQuestion::MAX_ANCHOR`] characters.
    Options(Vec<String>),
}

impl QuestionKind {
    /// The texts to choose from; none where it is answered in words.
    pub fn choices(&self) -> &[String] {
        match self {
            Self::Anchors(anchors) => anchors,
            Self::Options(options) => options,
            Self::Words => &[],
        }
    }

    /// Whether it is a plain choice between options.
    pub const fn is_plain(&self) -> bool {
        matches!(self, Self::Options(_))
    }
}

/// What of an invitation or a response is beyond its limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// A text is too long.
    #[error("a text is longer than it may be")]
    LongText,
    /// There are more groups than [`Session::MAX_GROUPS`].
    #[error("there are too many groups")]
    Groups,
    /// There are more own questions than [`Session::MAX_QUESTIONS`], or one has too few or too many options.
    #[error("there are too many own questions, or too many options")]
    Questions,
    /// A dimension is selected that the questionnaire does not have.
    #[error("the questionnaire does not have these dimensions")]
    Dimensions,
    /// There are more or fewer answers than questions.
    #[error("the answers are not as many as the questions")]
    Answers,
    /// A point is higher than the questionnaire's scale.
    #[error("an answer is beyond the scale")]
    Point,
    /// An own question is answered in another way than it asks for.
    #[error("an own question is answered in another way than it asks for")]
    GivenAnswer,
    /// The group is none of the session's.
    #[error("the group is none of the session's")]
    Group,
}

impl Session {
    /// The longest title, in characters.
    pub const MAX_TITLE: usize = 120;
    /// The longest name of who asks, in characters.
    pub const MAX_HOST: usize = 80;
    /// The most groups.
    pub const MAX_GROUPS: usize = 12;
    /// The longest name of a group, in characters.
    pub const MAX_GROUP: usize = 40;
    /// The longest greeting, in characters.
    pub const MAX_WELCOME: usize = 600;
    /// The longest place that answers are sent to, in characters.
    pub const MAX_SEND_TO: usize = 80;
    /// The most own questions.
    pub const MAX_QUESTIONS: usize = 5;

    /// An invitation to answer a whole questionnaire, without a title yet.
    pub fn new(id: SessionId, instrument: &Instrument, day: Day) -> Self {
        Self {
            id,
            title: String::new(),
            host: String::new(),
            instrument: instrument.id.clone(),
            fingerprint: Fingerprint::of(instrument),
            dimensions: Selection::all(instrument.dimensions.len()),
            groups: Vec::new(),
            names: NamesAsked::No,
            welcome: String::new(),
            questions: Vec::new(),
            key: None,
            day,
            before: None,
            send_to: String::new(),
        }
    }

    /// Where answers are to be sent, if that is an address of mail: one word with an `@` in it, and nothing that means
    /// something else in the address of a mail. Whether somebody reads it, nobody knows here.
    pub fn send_to_mail(&self) -> Option<&str> {
        let address = self.send_to.trim();
        let (local, host) = address.split_once('@')?;
        let is_part = |part: &str, signs: &str| {
            let mut letters = part.chars();
            !part.is_empty() && letters.all(|c| c.is_alphanumeric() || signs.contains(c))
        };
        (is_part(local, "._-+'") && is_part(host, ".-")).then_some(address)
    }

    /// Whether every part keeps its limit. What the instrument says of the rest is [`Session::asks`]'s to see.
    ///
    /// # Errors
    ///
    /// The first part that does not.
    pub fn check(&self) -> Result<(), Misfit> {
        if self.groups.len() > Self::MAX_GROUPS {
            return Err(Misfit::Groups);
        }
        let fits = |question: &OwnQuestion| match &question.kind {
            QuestionKind::Options(options) => OwnQuestion::OPTIONS.contains(&options.len()),
            QuestionKind::Anchors(_) | QuestionKind::Words => true,
        };
        if self.questions.len() > Self::MAX_QUESTIONS || !self.questions.iter().all(fits) {
            return Err(Misfit::Questions);
        }
        let one = [
            (&self.title, Self::MAX_TITLE),
            (&self.host, Self::MAX_HOST),
            (&self.welcome, Self::MAX_WELCOME),
            (&self.send_to, Self::MAX_SEND_TO),
        ];
        let groups = self.groups.iter().map(|group| (group, Self::MAX_GROUP));
        let questions = self.questions.iter().flat_map(OwnQuestion::texts);
        let mut texts = one.into_iter().chain(groups).chain(questions);
        match texts.any(|(text, max)| is_longer(text, max)) {
            true => Err(Misfit::LongText),
            false => Ok(()),
        }
    }

    /// Whether both ask the same in the same place, of the same session and for the same key: the questions, the
    /// groups' places, the lock. Titles, greetings, names of groups and where answers are sent may differ.
    pub fn asks_the_same(&self, other: &Self) -> bool {
        self.id == other.id
            && self.instrument == other.instrument
            && self.fingerprint == other.fingerprint
            && self.dimensions == other.dimensions
            && self.groups.len() == other.groups.len()
            && self.questions == other.questions
            && self.key == other.key
    }

    /// Whether an instrument asks what this session means: the same questions, and all selected dimensions.
    pub fn asks(&self, instrument: &Instrument) -> bool {
        self.instrument == instrument.id
            && self.fingerprint == Fingerprint::of(instrument)
            && self.dimensions.fits(instrument)
    }
}

impl OwnQuestion {
    /// The longest question, in characters.
    pub const MAX_TEXT: usize = 200;
    /// The longest described answer, in characters.
    pub const MAX_ANCHOR: usize = 120;
    /// The most options of a plain choice.
    pub const MAX_OPTIONS: usize = 6;
    /// How many options a plain choice can have.
    pub const OPTIONS: RangeInclusive<usize> = 2..=Self::MAX_OPTIONS;

    /// Whether a described answer or an option says nothing.
    pub fn has_blank_choice(&self) -> bool {
        let mut choices = self.kind.choices().iter();
        choices.any(|text| text.trim().is_empty())
    }

    /// Whether two options say the same: nobody would know which one to choose. Capitals and spaces make no difference.
    pub fn has_equal_options(&self) -> bool {
        let plain = |text: &String| {
            let words: Vec<&str> = text.split_whitespace().collect();
            words.join(" ").to_lowercase()
        };
        let QuestionKind::Options(options) = &self.kind else {
            return false;
        };
        let said: Vec<String> = options.iter().map(plain).collect();
        let is_again =
            |(place, text): (usize, &String)| !text.is_empty() && said[..place].contains(text);
        said.iter().enumerate().any(is_again)
    }

    /// Its texts, each with the most characters that it may have.
    fn texts(&self) -> impl Iterator<Item = (&String, usize)> {
        let anchors = self.kind.choices().iter();
        let anchors = anchors.map(|text| (text, Self::MAX_ANCHOR));
        std::iter::once((&self.text, Self::MAX_TEXT)).chain(anchors)
    }
}

/// Whether a text has more than so many characters.
pub(super) fn is_longer(text: &str, max: usize) -> bool {
    text.chars().nth(max).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::workshop::testing::{TWO_BY_TWO, session};

    fn options(count: usize, length: usize) -> QuestionKind {
        QuestionKind::Options(vec!["o".repeat(length); count])
    }

    #[test]
    fn every_part_keeps_its_limit() {
        type Change = fn(&mut Session);
        let full: Change = |s| {
            s.title = "ä".repeat(Session::MAX_TITLE);
            s.groups = vec!["g".repeat(Session::MAX_GROUP); Session::MAX_GROUPS];
            let anchors = std::array::from_fn(|_| "a".repeat(OwnQuestion::MAX_ANCHOR));
            let question = OwnQuestion {
                text: "q".repeat(OwnQuestion::MAX_TEXT),
                kind: QuestionKind::Anchors(anchors),
            };
            s.questions = vec![question; Session::MAX_QUESTIONS];
        };
        let cases: [(Change, Result<(), Misfit>); 13] = [
            (full, Ok(())),
            (|s| s.title.push('x'), Err(Misfit::LongText)),
            (|s| s.groups[11].push('x'), Err(Misfit::LongText)),
            (|s| s.questions[4].text.push('x'), Err(Misfit::LongText)),
            (
                |s| {
                    if let QuestionKind::Anchors(anchors) = &mut s.questions[0].kind {
                        anchors[4].push('x');
                    }
                },
                Err(Misfit::LongText),
            ),
            (
                |s| s.questions[0].kind = options(6, OwnQuestion::MAX_ANCHOR),
                Ok(()),
            ),
            (
                |s| s.questions[0].kind = options(2, OwnQuestion::MAX_ANCHOR + 1),
                Err(Misfit::LongText),
            ),
            (
                |s| s.questions[0].kind = options(1, 1),
                Err(Misfit::Questions),
            ),
            (
                |s| s.questions[0].kind = options(7, 1),
                Err(Misfit::Questions),
            ),
            (|s| s.welcome = "w".repeat(601), Err(Misfit::LongText)),
            (|s| s.send_to = "s".repeat(81), Err(Misfit::LongText)),
            (|s| s.groups.push("x".into()), Err(Misfit::Groups)),
            (
                |s| s.questions.push(s.questions[0].clone()),
                Err(Misfit::Questions),
            ),
        ];
        for (at, (change, result)) in cases.into_iter().enumerate() {
            let mut session = session();
            full(&mut session);
            change(&mut session);
            assert_eq!(session.check(), result, "case {at}");
        }
    }

    #[test]
    fn blank_and_equal_options_are_noticed() {
        let asked = |options: &[&str]| {
            let options = options.iter().map(|one| (*one).to_owned()).collect();
            let question = OwnQuestion {
                text: "Where to?".to_owned(),
                kind: QuestionKind::Options(options),
            };
            (question.has_blank_choice(), question.has_equal_options())
        };
        assert_eq!(asked(&["North", "South"]), (false, false));
        assert_eq!(asked(&["North", " ", "South"]), (true, false));
        assert_eq!(asked(&["North", "South", " north "]), (false, true));
        assert_eq!(asked(&["The  north", "the North"]), (false, true));
        // Two blank ones are blank, not equal.
        assert_eq!(asked(&["", ""]), (true, false));
        let anchors = OwnQuestion {
            text: String::new(),
            kind: QuestionKind::Anchors(["a", "a", "b", "c", "d"].map(str::to_owned)),
        };
        assert!(!anchors.has_equal_options() && !anchors.has_blank_choice());
    }

    #[test]
    fn only_one_address_is_an_address() {
        for (send_to, is_address) in [
            ("petra@seeland.example", true),
            (" petra.o+kam@spital-süd.example ", true),
            ("", false),
            ("KAM Cardiology in Teams", false),
            ("@petra", false),
            ("petra@", false),
            ("petra@a.example, lukas@b.example", false),
            ("petra@a.example?cc=lukas@b.example", false),
            ("petra@a.example&bcc=x@y.example", false),
            ("Petra <petra@a.example>", false),
        ] {
            let mut session = session();
            session.send_to = send_to.to_owned();
            let address = is_address.then_some(send_to.trim());
            assert_eq!(session.send_to_mail(), address, "{send_to}");
        }
    }

    #[test]
    fn a_session_asks_only_what_the_instrument_has() {
        let mut session = session();
        assert!(session.asks(&TWO_BY_TWO));
        session.dimensions = Selection::all(3);
        assert!(!session.asks(&TWO_BY_TWO));
        session.dimensions = Selection::all(1);
        session.fingerprint = Fingerprint(1);
        assert!(!session.asks(&TWO_BY_TWO));
    }
}
