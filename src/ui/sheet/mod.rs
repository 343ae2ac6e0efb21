//! Answering, one question at a time: what an assessment of one's own and taking part in somebody's workshop share.
//!
//! A [`Sheet`] is what is answered and the question on screen; [`Questions`] is the page of it. What the sheet is
//! of, an assessment or an invitation, says so as [`Answered`].

mod answer_line;
mod choices;
mod in_words;
mod jump_list;
mod keys;
mod note;
mod pace;
mod progress;
mod question;

use std::rc::Rc;

use leptos::prelude::*;

use crate::browser::page;
use crate::content::assessment::{Question, Topic};
use crate::domain::assessment::{Answer, Point};
use crate::domain::workshop::{GivenAnswer, OwnQuestion, QuestionKind};
use crate::store::Workspace;
use crate::ui::navigation::{CurrentRoute, focus_heading};
use crate::ui::route::Route;
use crate::ui::text::plain;

use question::QuestionForm;

pub use answer_line::AnswerLine;
pub use pace::{Pace, pause_then};
pub use progress::DimensionProgress;
pub use question::BASIS;

/// What is answered. Questions are counted from 0, in the order of asking.
pub trait Answered {
    /// The questions; they stay the same.
    fn topics(&self) -> Vec<AskedTopic>;
    /// The answer to a question. Tracks.
    fn answer(&self, at: usize) -> GivenAnswer;
    /// Keeps an answer.
    fn set_answer(&self, at: usize, answer: GivenAnswer);
    /// The note of a question; `None` where it can have none. Tracks.
    fn note(&self, at: usize) -> Option<String>;
    /// Keeps a note.
    fn set_note(&self, at: usize, note: String);
    /// Where the person left off.
    fn resumed(&self) -> usize;
    /// Remembers where the person is.
    fn remember(&self, at: usize);
    /// Whether a newer version wrote it: it can be looked at, and the banner says why not more. Tracks.
    fn is_read_only(&self) -> bool;
    /// The address of a question, counted from 1.
    fn question(&self, number: u16) -> Route;
    /// The address of all answers.
    fn review(&self) -> Route;
    /// Whether going from question to question passes over one that was answered before. Tracks.
    fn is_passed_over(&self, _at: usize) -> bool {
        false
    }
    /// Words that depend on where the answers go.
    fn words(&self) -> SheetWords;
}

/// Words that depend on where the answers go.
pub struct SheetWords {
    /// Leads to all answers, from any question.
    pub review: &'static str,
    /// Leads to all answers from the last question.
    pub finish: &'static str,
    /// What a note is for, and who reads it.
    pub note: &'static str,
    /// Who reads what is written to a question that is answered in words.
    pub in_words: String,
}

/// Questions that belong together.
pub struct AskedTopic {
    /// What they are about.
    pub name: String,
    /// What a term in its name means.
    pub term: Option<&'static str>,
    /// The questions.
    pub questions: Vec<Asked>,
}

impl AskedTopic {
    /// A topic of a questionnaire.
    pub fn built_in(topic: &'static Topic) -> Self {
        Self::of_asked(topic, &|_| true)
    }

    /// A topic of a questionnaire, with those of its questions that are asked.
    pub fn of_asked(topic: &'static Topic, is_asked: &dyn Fn(&Question) -> bool) -> Self {
        let questions = topic.questions.iter().filter(|question| is_asked(question));
        Self {
            name: plain(topic.name).to_owned(),
            term: topic.term.map(plain),
            questions: questions.map(Asked::BuiltIn).collect(),
        }
    }
}

/// A question.
#[derive(Clone)]
pub enum Asked {
    /// Of a questionnaire.
    BuiltIn(&'static Question),
    /// Of somebody's own.
    Own(OwnQuestion),
}

impl Asked {
    /// The whole question.
    pub fn text(&self) -> &str {
        match self {
            Self::BuiltIn(question) => plain(question.question),
            Self::Own(question) => &question.text,
        }
    }

    /// A few words, where there are such.
    pub fn short(&self) -> &str {
        match self {
            Self::BuiltIn(question) => plain(question.short),
            Self::Own(question) => &question.text,
        }
    }

    /// The described answers or options, first one first; none where it is answered in words.
    fn choices(&self) -> Vec<String> {
        match self {
            Self::BuiltIn(question) => question.anchors.map(|one| plain(one).to_owned()).into(),
            Self::Own(question) => question.kind.choices().to_vec(),
        }
    }

    /// The answer that its described answer or option at a place stands for, from 0.
    fn chosen(&self, place: u8) -> GivenAnswer {
        match (self.is_plain(), Point::new(place + 1)) {
            (false, Some(point)) => GivenAnswer::Choice(Answer::Point(point)),
            _ => GivenAnswer::Option(place),
        }
    }

    /// Whether it is a plain choice: its options have no order, and no numbers.
    fn is_plain(&self) -> bool {
        matches!(self, Self::Own(question) if question.kind.is_plain())
    }

    /// The question of a questionnaire, with all its texts.
    pub const fn built_in(&self) -> Option<&'static Question> {
        match self {
            Self::BuiltIn(question) => Some(question),
            Self::Own(_) => None,
        }
    }

    /// Whether it is answered in words.
    pub const fn is_in_words(&self) -> bool {
        matches!(self, Self::Own(question) if matches!(question.kind, QuestionKind::Words))
    }
}

/// What is answered, and the question on screen.
#[derive(Clone, Copy)]
pub struct Sheet {
    of: StoredValue<Rc<dyn Answered>, LocalStorage>,
    topics: StoredValue<Vec<AskedTopic>, LocalStorage>,
    workspace: Workspace,
    /// The question on screen, from 0.
    at: Signal<usize>,
    /// Whether the person came from all answers and wants to go back there.
    changing: Signal<bool>,
}

impl Sheet {
    /// The sheet of something, with the question at a place.
    pub fn new(of: Rc<dyn Answered>, at: Signal<usize>, changing: Signal<bool>) -> Self {
        Self {
            topics: StoredValue::new_local(of.topics()),
            of: StoredValue::new_local(of),
            workspace: expect_context(),
            at,
            changing,
        }
    }

    fn of(self) -> Rc<dyn Answered> {
        self.of.get_value()
    }

    fn len(self) -> usize {
        self.topics
            .with_value(|topics| topics.iter().map(|topic| topic.questions.len()).sum())
    }

    /// The question on screen with its topic; `None` only where nothing is asked at all. Tracks.
    fn here<T>(self, of: impl FnOnce(&AskedTopic, &Asked) -> T) -> Option<T> {
        let mut at = self.at.get();
        self.topics.with_value(|topics| {
            for topic in topics {
                match topic.questions.get(at) {
                    Some(question) => return Some(of(topic, question)),
                    None => at -= topic.questions.len(),
                }
            }
            None
        })
    }

    /// A text of the question on screen. Tracks.
    fn text(self, of: fn(&AskedTopic, &Asked) -> String) -> String {
        self.here(of).unwrap_or_default()
    }

    fn is_in_words(self) -> bool {
        self.here(|_, asked| asked.is_in_words()).unwrap_or(false)
    }

    fn answer(self) -> GivenAnswer {
        self.of().answer(self.at.get())
    }

    fn set_answer(self, answer: GivenAnswer) {
        self.of().set_answer(self.at.get_untracked(), answer);
    }

    fn is_read_only(self) -> bool {
        self.of().is_read_only()
    }

    /// The question that comes after the one on screen; `None` after the last one. Tracks.
    fn following(self) -> Option<usize> {
        let mut others = self.at.get() + 1..self.len();
        others.find(|at| !self.of().is_passed_over(*at))
    }

    /// The question that came before the one on screen; `None` at the first one. Tracks.
    fn preceding(self) -> Option<usize> {
        let mut others = (0..self.at.get()).rev();
        others.find(|at| !self.of().is_passed_over(*at))
    }

    fn route_to(self, position: usize) -> Route {
        self.of().question(position as u16 + 1)
    }

    /// Where "next" leads: the next question, or all answers after the last one and when changing.
    fn next(self) -> Route {
        match self.following() {
            Some(at) if !self.changing.get() => self.route_to(at),
            _ => self.of().review(),
        }
    }
}

/// One question after the other, as the address says; without a number in it, from where the person left off.
#[component]
pub fn Questions(of: Rc<dyn Answered>) -> impl IntoView {
    let CurrentRoute(route) = expect_context();
    let resumed = of.resumed();
    let last = of
        .topics()
        .iter()
        .map(|topic| topic.questions.len())
        .sum::<usize>()
        .saturating_sub(1);
    let at = Memo::new(move |before: Option<&usize>| {
        let (number, is_resumed) = route.with(|route| {
            (
                route.question_number(),
                matches!(route, Route::Answering(_)),
            )
        });
        let at = match (number, before) {
            (Some(n), _) => usize::from(n - 1),
            // Another page is about to come: until then this one stays where it is.
            (None, Some(before)) if !is_resumed => *before,
            (None, _) => resumed,
        };
        at.min(last)
    });
    let changing = Memo::new(move |_| route.with(Route::is_change));
    let sheet = Sheet::new(of, at.into(), changing.into());

    // Outward only: the place is remembered in the document, and focus follows to the new question, which is
    // seen from its top.
    Effect::new(move |before: Option<usize>| {
        let now = at.get();
        sheet.of().remember(now);
        if before.is_some_and(|before| before != now) {
            page::scroll_to_top();
            focus_heading();
        }
        now
    });

    view! {
        <DimensionProgress sheet />
        <QuestionForm sheet />
    }
}
