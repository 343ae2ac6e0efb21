//! The board of the open workshop, in small parts: each wakes its readers only when it becomes another one.

use std::ops::Range;

use leptos::prelude::*;

use crate::browser::random;
use crate::domain::assessment::Stage;
use crate::domain::id::{DimensionId, ItemId};
use crate::domain::workshop::{
    Distribution, OwnCounts, QuestionKind, Revealable, Revealed, Workshop,
};
use crate::ui::pages::workshop::{OpenWorkshop, open_workshop};

use super::asked::{AskedDimension, AskedQuestions, Subject};

/// The board of the open workshop, as it changes. What a response costs here doesn't depend on how many there are: of the counts
/// each part reads its own.
#[derive(Clone, Copy)]
pub struct LiveBoard {
    /// The workshop.
    pub open: OpenWorkshop,
    /// What was asked.
    pub asked: StoredValue<AskedQuestions>,
    answers: StoredValue<Vec<Memo<Distribution>>>,
    own: StoredValue<Vec<Memo<OwnCounts>>>,
    shown: StoredValue<Vec<Memo<bool>>>,
}

impl LiveBoard {
    /// That of the open workshop.
    pub fn open() -> Self {
        let open = open_workshop();
        let asked = open.editor.document.with_untracked(|workshop| {
            let session = &workshop.session;
            AskedQuestions::new(open.questionnaire, session.dimensions, &session.questions)
        });
        let items = asked.items();
        let subjects = asked.subjects.iter().enumerate().take(items);
        let answers = subjects.filter_map(|(place, subject)| {
            let item = subject.item()?.clone();
            Some(answers_to(open, place, item))
        });
        let answers: Vec<_> = answers.collect();
        let own = (0..asked.subjects.len() - items).map(|own| own_answers_to(open, own));
        let own: Vec<_> = own.collect();
        let shown = asked.subjects.iter().map(|subject| {
            let part = subject.part.clone();
            open.editor
                .memo(move |workshop| workshop.revealed.shows(&part))
        });
        let shown: Vec<_> = shown.collect();
        Self {
            open,
            asked: StoredValue::new(asked),
            answers: StoredValue::new(answers),
            own: StoredValue::new(own),
            shown: StoredValue::new(shown),
        }
    }

    /// A question, by its place.
    pub fn subject(self, place: usize) -> Option<Subject> {
        self.asked
            .with_value(|asked| asked.subjects.get(place).cloned())
    }

    /// Whether a question is answered in words, which nobody can count.
    pub fn is_in_words(self, place: usize) -> bool {
        let subject = self.subject(place);
        subject.is_some_and(|subject| subject.kind == QuestionKind::Words)
    }

    /// How many questions there are.
    pub fn count(self) -> usize {
        self.asked.with_value(|asked| asked.subjects.len())
    }

    /// The dimensions.
    pub fn topics(self) -> Vec<AskedDimension> {
        self.asked.with_value(|asked| asked.topics.clone())
    }

    /// The answers to a plain choice, hands among them, if it is uncovered. Tracks.
    pub fn uncovered_options(self, place: usize) -> Option<OwnCounts> {
        self.is_shown(place).then(|| self.own_answers(place))
    }

    fn own_answers(self, place: usize) -> OwnCounts {
        let own = place.checked_sub(self.items());
        let own = own.and_then(|own| self.own.with_value(|all| all.get(own).copied()));
        own.map_or_else(OwnCounts::default, |own| own.get())
    }

    /// The answers to a question on a scale, hands among them, if it is uncovered. Tracks.
    pub fn uncovered(self, place: usize) -> Option<Distribution> {
        self.is_shown(place).then(|| self.answers_to(place))
    }

    /// Whether a question is uncovered. Tracks.
    pub fn is_shown(self, place: usize) -> bool {
        let shown = self.shown.with_value(|shown| shown.get(place).copied());
        shown.is_some_and(|shown| shown.get())
    }

    fn answers_to(self, place: usize) -> Distribution {
        let answers = self.answers.with_value(|all| all.get(place).copied());
        match answers {
            Some(answers) => answers.get(),
            None => self.own_answers(place).scale(),
        }
    }

    /// The answers to all questions of a dimension together, if all of them are uncovered. Tracks.
    pub fn topic(self, topic: &AskedDimension) -> Option<Distribution> {
        let mut together = Distribution::default();
        for place in topic.places.clone() {
            together.add_all(&self.uncovered(place)?);
        }
        Some(together)
    }

    /// Whether the whole is uncovered: at which stages people stand. Tracks.
    pub fn summary_shown(self) -> Memo<bool> {
        let shows = |workshop: &Workshop| workshop.revealed.shows(&Revealable::Summary);
        self.open.editor.memo(shows)
    }

    /// What the room aims for in a dimension.
    pub fn target(self, dimension: &DimensionId) -> Memo<Option<Stage>> {
        let dimension = dimension.clone();
        self.open
            .editor
            .memo(move |workshop| workshop.targets.get(&dimension).copied())
    }

    /// Uncovers parts.
    pub fn uncover(self, parts: Vec<Revealable>) {
        let seed = random::bits();
        self.open.editor.edit(move |workshop| {
            workshop.publish(seed);
            for part in parts {
                workshop.revealed.reveal(part);
            }
        });
    }

    /// How many questions there are of the questionnaire; own ones come after them.
    pub fn items(self) -> usize {
        self.asked.with_value(AskedQuestions::items)
    }

    /// What of the results these questions are.
    pub fn parts(self, places: Range<usize>) -> Vec<Revealable> {
        self.asked.with_value(|asked| {
            let subjects = asked.subjects.get(places).unwrap_or_default().iter();
            subjects.map(|subject| subject.part.clone()).collect()
        })
    }

    /// Covers parts again, and leaves the others as they are.
    pub fn cover(self, parts: Vec<Revealable>) {
        let others = self.asked.with_value(|asked| {
            let subjects = asked.subjects.iter().map(|subject| subject.part.clone());
            subjects
                .chain([Revealable::Summary])
                .collect::<Vec<Revealable>>()
        });
        self.open.editor.edit(move |workshop| {
            for part in &parts {
                workshop.revealed.hide(part, others.iter().cloned());
            }
        });
    }

    /// Uncovers or covers everything.
    pub fn uncover_all(self, revealed: Revealed) {
        let seed = random::bits();
        self.open.editor.edit(move |workshop| {
            if revealed != Revealed::default() {
                workshop.publish(seed);
            }
            workshop.revealed = revealed;
        });
    }
}

fn answers_to(open: OpenWorkshop, place: usize, item: ItemId) -> Memo<Distribution> {
    let counts = open.counts;
    let hands = open.editor.memo(move |workshop| workshop.hands.get(&item));
    Memo::new(move |_| {
        let counted = counts.with(|all| all.room().items.get(place).copied());
        let mut counted = counted.unwrap_or_default();
        counted.add_all(&hands.read());
        counted
    })
}

fn own_answers_to(open: OpenWorkshop, own: usize) -> Memo<OwnCounts> {
    let counts = open.counts;
    let hands = open.editor.memo(move |workshop| {
        let place = u8::try_from(own).ok();
        place
            .map(|place| workshop.hands.own(place))
            .unwrap_or_default()
    });
    Memo::new(move |_| {
        let counted = counts.with(|all| all.room().own.get(own).copied());
        let mut counted = counted.unwrap_or_default();
        counted.add_all(&hands.read());
        counted
    })
}
