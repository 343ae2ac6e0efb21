//! Practice: short cases about invented accounts, each with a question and answers that are explained, right and wrong
//! ones. The texts are in `locales/<lang>/practice/`, what a case is called in `locales/<lang>/learn/practice.toml`.

mod cases;

#[cfg(test)]
mod tests;

use crate::content::account::relationship;
use crate::content::assessment::Source;
use crate::content::text::Key;
use crate::domain::account::level::Suggestion;
use crate::domain::account::typing::{AccountType, KeyAccountTest};
use crate::domain::assessment::staging::Staging;
use crate::domain::assessment::{Answer, Answers, Point, Stage};
use crate::domain::id::ItemId;
use crate::domain::words::words;
use crate::key;

use super::GuideTopic;

pub use cases::CASES;

words! {
    /// What a case asks.
    CaseKind {
        /// Which level does the key-account test suggest?
        Level = "level",
        /// Who is missing in the decision-making unit?
        Missing = "missing",
        /// A typical call or a KAM meeting?
        Meeting = "meeting",
        /// Which stage has the relationship reached?
        Stage = "stage",
        /// What to bring to a decision maker?
        Bring = "bring",
        /// Push or pull?
        Push = "push",
        /// Small-k or big-K?
        Scope = "scope",
    }
}

impl CaseKind {
    /// What cases of this kind are called.
    pub const fn name(self) -> Key {
        match self {
            Self::Level => key!("practice.kind.level.name"),
            Self::Missing => key!("practice.kind.missing.name"),
            Self::Meeting => key!("practice.kind.meeting.name"),
            Self::Stage => key!("practice.kind.stage.name"),
            Self::Bring => key!("practice.kind.bring.name"),
            Self::Push => key!("practice.kind.push.name"),
            Self::Scope => key!("practice.kind.scope.name"),
        }
    }

    /// The question.
    pub const fn ask(self) -> Key {
        match self {
            Self::Level => key!("practice.kind.level.ask"),
            Self::Missing => key!("practice.kind.missing.ask"),
            Self::Meeting => key!("practice.kind.meeting.ask"),
            Self::Stage => key!("practice.kind.stage.ask"),
            Self::Bring => key!("practice.kind.bring.ask"),
            Self::Push => key!("practice.kind.push.ask"),
            Self::Scope => key!("practice.kind.scope.ask"),
        }
    }
}

/// A case.
#[derive(Debug)]
pub struct Case {
    /// Its id, unique among all.
    pub id: &'static str,
    /// What it asks.
    pub kind: CaseKind,
    /// The topic of the guide that it belongs to.
    pub topic: GuideTopic,
    /// What it is called.
    pub title: Key,
    /// The scene.
    pub scene: Key,
    /// The answers to choose from, in the order in which they stand on the page.
    pub choices: &'static [CaseChoice],
    /// The place of the right one among them.
    pub right: usize,
    /// What a rule of the app says of the scene, where one does.
    pub facts: CaseFacts,
}

/// An answer to choose.
#[derive(Debug)]
pub struct CaseChoice {
    /// What it says.
    pub text: Key,
    /// Why somebody would choose it, and what speaks for or against it.
    pub why: Key,
    /// Where that comes from.
    pub source: Source,
}

/// The facts of a scene, as a rule of the app takes them.
#[derive(Debug, Clone, Copy)]
pub enum CaseFacts {
    /// No rule decides it: the sources do.
    None,
    /// The account's type and its key-account test; the answers stand for the levels in their order.
    Level(AccountType, KeyAccountTest),
    /// The answers to the relationship check in its order, 0 where the scene does not say; and the stages that the answers
    /// of the case stand for.
    Stage([u8; 8], [Stage; 4]),
}

/// What the rule says of the facts.
#[derive(Debug, Clone, PartialEq)]
pub enum Ruling {
    /// The level that the key-account test suggests, and why.
    Level(Suggestion),
    /// The stage of the relationship, and the answers behind it: each question with its stage, or open.
    Stage(Stage, Vec<(&'static ItemId, Option<Point>)>),
}

impl CaseFacts {
    /// What the rule of the domain makes of them; `None` where there is no rule.
    pub fn ruling(self) -> Option<Ruling> {
        match self {
            Self::None => None,
            Self::Level(kind, test) => test.suggest(Some(kind)).map(Ruling::Level),
            Self::Stage(points, _) => {
                let instrument = &relationship().instrument;
                let answered: Vec<_> = (instrument.items()).zip(points.map(Point::new)).collect();
                let mut answers = Answers::default();
                for (item, point) in &answered {
                    answers.set(item, point.map(Answer::Point));
                }
                let stage = Staging::of(instrument, &answers).stage?;
                Some(Ruling::Stage(stage, answered))
            }
        }
    }
}

impl Case {
    /// The case with this id.
    pub fn find(id: &str) -> Option<&'static Self> {
        CASES.iter().find(|case| case.id == id)
    }

    /// The cases that belong to a topic of the guide.
    pub fn of_topic(topic: GuideTopic) -> impl Iterator<Item = &'static Self> {
        CASES.iter().filter(move |case| case.topic == topic)
    }

    /// The cases of a kind.
    pub fn of_kind(kind: CaseKind) -> impl Iterator<Item = &'static Self> {
        CASES.iter().filter(move |case| case.kind == kind)
    }

    /// Its place in the order of all, from 0.
    pub fn place(&self) -> usize {
        CASES
            .iter()
            .position(|case| case.id == self.id)
            .unwrap_or_default()
    }

    /// The case after it.
    pub fn next(&self) -> Option<&'static Self> {
        CASES.get(self.place() + 1)
    }

    /// The case before it.
    pub fn before(&self) -> Option<&'static Self> {
        CASES.get(self.place().checked_sub(1)?)
    }
}
