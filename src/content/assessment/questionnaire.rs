//! A questionnaire with its texts, and the instrument that the engine scores.

use std::sync::LazyLock;

use crate::content::text::Key;
use crate::domain::assessment::{Dimension, Instrument, Point, Stage};
use crate::domain::id::{DimensionId, InstrumentId, ItemId};

use super::editions::Earlier;
use super::{PROGRAMME, Source};

/// A questionnaire: what is asked, in which words, resting on what.
#[derive(Debug)]
pub struct Questionnaire {
    /// The engine's view.
    pub instrument: Instrument,
    /// The topics, in the order of asking.
    pub topics: &'static [Topic],
}

/// A dimension with its texts.
#[derive(Debug)]
pub struct Topic {
    /// Names the dimension.
    pub id: DimensionId,
    /// Its name.
    pub name: Key,
    /// What it covers and why it matters.
    pub about: Key,
    /// What being weak here costs.
    pub lead: Key,
    /// What a term in its name means, where it has one.
    pub term: Option<Key>,
    /// The item that stands for it in a quick check; `None` where there is no quick check.
    pub quick: Option<ItemId>,
    /// Its questions, in the order of asking.
    pub questions: &'static [Question],
}

/// An item with its texts.
#[derive(Debug)]
pub struct Question {
    /// Names the item.
    pub id: ItemId,
    /// A few words, for lists and charts.
    pub short: Key,
    /// The question.
    pub question: Key,
    /// What to think of when answering.
    pub help: Key,
    /// Which idea of its sources it rests on.
    pub basis: Key,
    /// Its sources.
    pub sources: &'static [Source],
    /// The described answers, point 1 first.
    pub anchors: [Key; 5],
    /// The actions: from point 1 to 2 first.
    pub steps: [ItemAction; 4],
}

/// One concrete action that leads from one point of an item to the next.
#[derive(Debug, Clone, Copy)]
pub struct ItemAction {
    /// What to do.
    pub action: Key,
    /// Who does it.
    pub who: Key,
    /// How to notice that it worked.
    pub sign: Key,
}

impl Question {
    /// The described answer at a point.
    pub fn anchor(&self, point: Point) -> Key {
        self.anchors[usize::from(point.number()) - 1]
    }

    /// The action from a point to the next; `None` at the last one.
    pub fn step(&self, from: Point) -> Option<ItemAction> {
        self.steps.get(usize::from(from.number()) - 1).copied()
    }
}

impl Topic {
    /// The place, from 0, of the question that a quick check asks.
    pub const fn quick_place(&self) -> Option<usize> {
        let Some(quick) = &self.quick else {
            return None;
        };
        let mut place = 0;
        while place < self.questions.len() {
            if is_one(
                quick.as_fixed().as_bytes(),
                self.questions[place].id.as_fixed().as_bytes(),
            ) {
                return Some(place);
            }
            place += 1;
        }
        panic!("a topic without the item that its quick check asks")
    }
}

/// Whether two names are the same one, while compiling.
const fn is_one(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut place = 0;
    while place < a.len() {
        if a[place] != b[place] {
            return false;
        }
        place += 1;
    }
    true
}

impl Questionnaire {
    /// A questionnaire on the five-stage scale.
    pub(in crate::content) fn new(id: &'static str, topics: &'static [Topic]) -> Self {
        let dimensions = topics
            .iter()
            .map(|topic| Dimension {
                id: topic.id.clone(),
                items: topic.questions.iter().map(|q| q.id.clone()).collect(),
                quick: topic.quick_place(),
            })
            .collect();
        let highest = Stage::Synergistic.point();
        Self {
            instrument: Instrument {
                id: InstrumentId::fixed(id),
                highest,
                dimensions,
            },
            topics,
        }
    }

    /// The question of an item.
    pub fn question(&self, item: &ItemId) -> Option<&'static Question> {
        self.topics
            .iter()
            .flat_map(|t| t.questions)
            .find(|q| &q.id == item)
    }

    /// The topic of a dimension.
    pub fn topic(&self, dimension: &DimensionId) -> Option<&'static Topic> {
        self.topics.iter().find(|t| &t.id == dimension)
    }

    /// The topic that an item belongs to.
    pub fn topic_of(&self, item: &ItemId) -> Option<&'static Topic> {
        self.topics
            .iter()
            .find(|t| t.questions.iter().any(|q| &q.id == item))
    }
}

static PROGRAMME_QUESTIONNAIRE: LazyLock<Questionnaire> =
    LazyLock::new(|| Questionnaire::new("programme.2", PROGRAMME));

/// Every questionnaire that a person can start by itself, in its latest edition.
pub fn questionnaires() -> [&'static Questionnaire; 1] {
    [&PROGRAMME_QUESTIONNAIRE]
}

/// The questionnaire of an instrument: the latest edition, or an earlier one where that is in use (see [`Earlier`]).
/// What only asks which items there are asks [`instrument`](super::instrument), which knows every edition.
pub fn questionnaire(id: &InstrumentId) -> Option<&'static Questionnaire> {
    let earlier = Earlier::in_use().map(|earlier| earlier.programme);
    questionnaires()
        .into_iter()
        .chain(earlier)
        .find(|q| &q.instrument.id == id)
}
