//! A questionnaire as the engine sees it: which items, in which dimensions, on which scale.

use crate::domain::id::{DimensionId, InstrumentId, ItemId};

use super::Point;

/// A questionnaire in one edition, which its name says. Its texts are found by its ids; the engine never sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instrument {
    /// Names the questionnaire.
    pub id: InstrumentId,
    /// The highest point of an item's scale, 2 to 5.
    pub highest: Point,
    /// The topics, in the order of asking. An instrument without topics has one.
    pub dimensions: Vec<Dimension>,
}

/// A topic of a questionnaire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    /// Names the topic.
    pub id: DimensionId,
    /// Its items, in the order of asking.
    pub items: Vec<ItemId>,
    /// The place, from 0, of the one of them that a quick check asks; `None` where there is no quick check.
    pub quick: Option<usize>,
}

impl Instrument {
    /// All items in the order of asking.
    pub fn items(&self) -> impl Iterator<Item = &ItemId> + Clone {
        self.dimensions.iter().flat_map(|d| &d.items)
    }

    /// The number of items.
    pub fn len(&self) -> usize {
        self.dimensions.iter().map(|d| d.items.len()).sum()
    }

    /// Whether there is nothing to ask.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The place of an item in the order of asking, from 0.
    pub fn position(&self, item: &ItemId) -> Option<usize> {
        self.items().position(|i| i == item)
    }

    /// The item at a place in the order of asking, from 0.
    pub fn item_at(&self, position: usize) -> Option<&ItemId> {
        self.items().nth(position)
    }

    /// The dimension with this name.
    pub fn dimension(&self, id: &DimensionId) -> Option<&Dimension> {
        self.dimensions.iter().find(|d| &d.id == id)
    }
}
